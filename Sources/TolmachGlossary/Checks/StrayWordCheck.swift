import TolmachModel
import TolmachText

/// `untranslated` without a glossary: words in Cyrillic letters inside a translation into a language of Latin ones.
///
/// «Он стоял у блокпоста.» – "He stood at the блокпост." Neighbouring words are one finding. Where the source has the same
/// stem, its place is told, too.
final class StrayWordCheck {
  private let isAsked: Bool
  private let source: Tokenizer
  private let target: Tokenizer
  private let stemmer: Stemmer

  private static let cyrillic: Set<String> = ["ru", "ce", "uk", "be", "bg", "sr", "mk", "kk", "ky", "inh", "av"]

  init(from: LanguageTag, to: LanguageTag) throws(TextError) {
    isAsked = Self.cyrillic.contains(from.language) && !Self.cyrillic.contains(to.language) && to != .undetermined
    source = try Tokenizer(language: from)
    target = try Tokenizer(language: from)
    stemmer = Stemmer(language: from)
  }

  /// The findings, but for places that `known` ones hold already.
  func findings(source text: [UInt8], target translation: [UInt8], known: [TermFinding]) throws(TextError)
    -> [TermFinding]
  {
    guard isAsked, translation.contains(where: { $0 >= 0xD0 && $0 <= 0xD3 }) else { return [] }
    var found: [TermFinding] = []
    for (range, stems) in try runs(translation) {
      if known.contains(where: { $0.target?.overlaps(range) ?? false }) { continue }
      let term = String(decoding: translation[range.start..<range.end], as: UTF8.self)
      found.append(
        TermFinding(
          .untranslated,
          term: term,
          entry: nil,
          source: try place(of: stems, in: text),
          target: range,
          message: "“\(term)” stands in the translation in the source's letters"
        )
      )
    }
    return found
  }

  /// Runs of neighbouring words in Cyrillic letters, with the stems of their words.
  private func runs(_ text: [UInt8]) throws(TextError) -> [(range: TextRange, stems: [String])] {
    let tokens = try target.tokenize(text.span)
    var runs: [(range: TextRange, stems: [String])] = []
    var isOpen = false
    for token in tokens.tokens {
      guard token.kind == .word, token.range.count > 2, (0xD0...0xD3).contains(text[token.range.start]) else {
        isOpen = false
        continue
      }
      let stem = stemmer.stem(String(decoding: tokens.key[token.key.start..<token.key.end], as: UTF8.self))
      if isOpen, let last = runs.indices.last {
        runs[last].range.end = token.range.end
        runs[last].stems.append(stem)
      } else {
        runs.append((token.range, [stem]))
      }
      isOpen = true
    }
    return runs
  }

  private func place(of stems: [String], in text: [UInt8]) throws(TextError) -> TextRange? {
    let tokens = try source.tokenize(text.span)
    let words = tokens.tokens.map { token in
      stemmer.stem(String(decoding: tokens.key[token.key.start..<token.key.end], as: UTF8.self))
    }
    guard stems.count <= words.count else { return nil }
    for start in 0...(words.count - stems.count) where words[start..<start + stems.count].elementsEqual(stems) {
      return TextRange(tokens.tokens[start].range.start, tokens.tokens[start + stems.count - 1].range.end)
    }
    return nil
  }
}
