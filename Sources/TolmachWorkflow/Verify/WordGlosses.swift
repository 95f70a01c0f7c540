import TolmachFormats
import TolmachGlossary
import TolmachModel
import TolmachText

/// Usual renderings of single words, for a reader who does not know a passage's language: glosses, not a translation.
///
/// They come from tables of whole words, of which a passage's word must be able to be a form. Lexicon files are left alone:
/// they hold stems, of which nobody can tell whether the word is a form, nor show the rendering as it is written.
struct WordGlosses {
  private let tokenizer: Tokenizer
  private let headwords: Headwords
  private let forms: WordForms
  private let irregular: IrregularForms
  private let targetStems: WordStems
  private let numbers: NumberGlosses

  /// So many renderings are shown of a word.
  private static let most = 2
  /// A word so many times farther down the tables than another is too rare to be meant beside it.
  private static let rarity = 4

  /// Collects the words of the tables that have both languages.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: O(*n*) in the tables.
  init(tables: [TermTable], from: LanguageTag, to: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: from)
    headwords = try Headwords(tables: tables, from: from, to: to)
    forms = WordForms(language: from)
    irregular = IrregularForms.of(from)
    targetStems = try WordStems(language: to)
    numbers = NumberGlosses(from: from, to: to)
  }

  /// Glosses of the known words of a passage.
  ///
  /// - Parameter evidence: what the quote says of the passage's words.
  /// - Throws: `TextError` when ICU fails.
  func glosses(
    of passage: Passage,
    in index: OriginIndex,
    evidence: LinkEvidence = LinkEvidence()
  ) throws(TextError) -> [Passage.Gloss] {
    guard !headwords.words.isEmpty else { return [] }
    var found: [Passage.Gloss] = []
    var buffer = TokenBuffer()
    for segment in passage.segments {
      let text = index.runningText(of: segment)
      let counted = numbers.values(in: try tokenizer.tokenize(text.bytes.span), text: text.bytes.span)
      for number in counted {
        let place = text.original(number.range)
        guard passage.range.start <= place.start, place.end <= passage.range.end else { continue }
        found.append(Passage.Gloss(origin: place, words: number.value))
      }
      try tokenizer.tokenize(text.bytes.span, into: &buffer)
      var isFirst = true
      for token in buffer.tokens[..<buffer.count] {
        defer { isFirst = token.kind != .word && !Self.isComma(text.bytes, token) }
        let isCounted = counted.contains { $0.range.overlaps(TextRange(Int(token.start), Int(token.end))) }
        guard token.kind == .word, !isCounted else { continue }
        let place = text.original(TextRange(Int(token.start), Int(token.end)))
        guard passage.range.start <= place.start, place.end <= passage.range.end else { continue }
        let form = String(decoding: buffer.key[Int(token.keyStart)..<Int(token.keyEnd)], as: UTF8.self)
        let writing = Writing(text.bytes[Int(token.start)..<Int(token.end)], isFirst: isFirst)
        let numbers = choice(of: form) { writing.fits(headwords.words[$0], form) }
        guard let words = try renderings(numbers, at: place, evidence) else { continue }
        found.append(Passage.Gloss(origin: place, words: words))
      }
    }
    return found.sorted { $0.origin < $1.origin }
  }

  private static func isComma(_ text: [UInt8], _ token: TokenBuffer.Record) -> Bool {
    token.end - token.start == 1 && text[Int(token.start)] == UInt8(ascii: ",")
  }

  /// How a word is written in a sentence.
  private enum Writing {
    case small, large, unclear

    /// A capital tells nothing where a sentence begins and in a word of capitals.
    init(_ word: ArraySlice<UInt8>, isFirst: Bool) {
      let letters = String(decoding: word, as: UTF8.self)
      let hasCapital = letters.first?.isUppercase == true
      let isUnclear = hasCapital && (isFirst || letters.dropFirst().contains(where: \.isUppercase))
      self = isUnclear ? .unclear : hasCapital ? .large : .small
    }

    /// Whether a form of a headword is written so: names are large, other words small but for polite pronouns («Вам»).
    func fits(_ word: Headwords.Word, _ form: String) -> Bool {
      switch self {
      case .unclear: true
      case .small: !word.isName
      case .large: word.isName || Self.polite.contains { form.hasPrefix($0) && form.count <= Self.longestPolite }
      }
    }

    private static let polite = ["вы", "вас", "вам", "ваш"]
    private static let longestPolite = 6
  }
}

/// The choice of a headword.
extension WordGlosses {
  /// The words that a form is likeliest of, best first.
  private func choice(of form: String, where isPossible: (Int) -> Bool) -> [Int] {
    let exact = headwords.number(of: form).flatMap { isPossible($0) ? $0 : nil }
    var found: [(kinship: WordForms.Kinship, number: Int)] = []
    for number in headwords.candidates(for: form) where number != exact && isPossible(number) {
      if let kinship = forms.kinship(of: form, with: headwords.words[number].key) { found.append((kinship, number)) }
    }
    if let exact, !headwords.words[exact].isSecondhand {
      // A word of which the tables have a far commoner one that it may be a form of is in doubt: «дома».
      let commoner = found.filter { $0.kinship == .regular && $0.number * Self.rarity < exact }
      return [exact] + common(commoner.map(\.number))
    }
    for base in forms.irregularBases(of: form) + irregular.bases(of: form) {
      if let number = headwords.number(of: base), isPossible(number) { found.append((.regular, number)) }
    }
    let best = found.map(\.kinship).min()
    let numbers = found.filter { $0.kinship == best }.map(\.number)
    return common(numbers + (exact.map { [$0] } ?? []))
  }

  /// Without those that are far rarer than the first.
  private func common(_ numbers: [Int]) -> [Int] {
    let sorted = Set(numbers).sorted()
    guard let first = sorted.first else { return [] }
    return sorted.filter { number in
      number == first || number <= max(first, Self.core) * Self.rarity && !headwords.words[number].isSecondhand
    }
  }

  /// So many words at the head of the tables are all common.
  private static let core = 500

  private func renderings(_ numbers: [Int], at place: TextRange, _ evidence: LinkEvidence) throws(TextError) -> String?
  {
    var chosen = numbers.map { headwords.words[$0] }
    if chosen.count > 1 { chosen = try evidence.supported(chosen, at: place, by: targetStems) }
    guard let first = chosen.first else { return nil }
    var words = chosen.compactMap(\.renderings.first)
    if chosen.count == 1 { words = first.renderings }
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.prefix(Self.most).joined(separator: ", ")
  }
}
