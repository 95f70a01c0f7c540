import TolmachModel
import TolmachText

/// `name-variant` without a glossary: one text writes a name in two ways that sound alike.
///
/// "Musayev said … Musaev left." Names are words with a capital that do not begin a sentence at both places; spellings
/// meet in ``NameKey``. Only targets in Latin letters are looked at: elsewhere case endings look like spellings.
final class NameSpellings {
  private let to: LanguageTag
  private let tokenizer: Tokenizer

  init(to: LanguageTag) throws(TextError) {
    self.to = to
    tokenizer = try Tokenizer(language: to)
  }

  private struct Spelling {
    var text: String
    var range: TextRange
  }

  /// Names of fewer sounds have too many look-alikes.
  private static let shortest = 5

  func findings(target: [UInt8], known: PairChecker.Evidence) throws(TextError) -> [TermFinding] {
    guard to.language == "en" else { return [] }
    let text = try tokenizer.tokenize(target.span)
    var groups: [[UInt8]: [Spelling]] = [:]
    for token in text.tokens where token.kind == .word && TermCase.isCapital(target.span, token.range.start) {
      let word = Self.withoutPossessive(text.key[token.key.start..<token.key.end])
      let sounds = NameKey(word.span).letters
      guard sounds.count >= Self.shortest, word.first.map({ $0 < 0x80 }) ?? false else { continue }
      groups[sounds, default: []].append(Spelling(text: String(decoding: word, as: UTF8.self), range: token.range))
    }
    var found: [TermFinding] = []
    for spellings in groups.values {
      guard let first = spellings.first, let other = spellings.first(where: { $0.text != first.text }) else { continue }
      let isTold = known.target.contains { $0.variation == .transliterated && $0.range.overlaps(other.range) }
      if isTold || first.text + "s" == other.text || other.text + "s" == first.text { continue }
      let term = String(decoding: target[first.range.start..<first.range.end], as: UTF8.self)
      found.append(
        TermFinding(
          .nameVariant,
          term: term,
          entry: nil,
          source: nil,
          target: other.range,
          message: "a name is written in two ways: \(RenderingCounts.sentence(spellings.map(\.text)))"
        )
      )
    }
    return found
  }

  private static func withoutPossessive(_ word: ArraySlice<UInt8>) -> [UInt8] {
    word.suffix(2).elementsEqual([0x27, 0x73]) ? Array(word.dropLast(2)) : Array(word)
  }
}
