import TolmachModel

/// What a word means inside a number written out.
enum NumberWord: Hashable, Sendable {
  /// 0 … 99: adds to what stands before it in its group.
  case unit(Double)
  /// 100, or 200 … 900 of Russian: multiplies a unit before it (English, Chechen) or adds (Russian).
  case hundred(Double)
  /// 1,000 and up: multiplies the group before it.
  case scale(Double)
  /// Half and the like: a value by itself.
  case fraction(Double)
  /// An ordinal of that value: ends the number.
  case ordinal(Double)
  /// A multiple such as a dozen: multiplies a unit before it.
  case multiple(Double)
  /// A twenty of the Chechen count, which lower numbers follow: ткъе, шовзткъе.
  case score(Double)
}

/// The number words of one language, by their form in the search key.
struct NumberWords: Sendable {
  /// Words and what they mean.
  var words: [String: NumberWord] = [:]
  /// Words that may stand between the parts of one number ("and").
  var links: Set<String> = []
  /// Words before a number that make it inexact.
  var approximators: [String: NumberMention.Precision] = [:]
  /// Beginnings of month names, in order, at least as long as needed to tell them apart.
  var months: [[String]] = []
  /// Words that mean per cent.
  var percent: [String] = []
  /// Beginnings of currency names with their codes.
  var currencies: [(stem: String, code: String)] = []
  /// Words that name a decade of the twentieth century, with its first year.
  var decades: [String: Double] = [:]
  /// What follows the digits of a decade: `1990s`, «90-х».
  var decadeEndings: Set<String> = []
  /// Words that follow a year.
  var yearWords: Set<String> = []
  /// Those of them that follow no count of years: «в 94 году».
  var yearEndings: Set<String> = []
  /// Words that hundreds of years are read by: "nineteen ninety-four".
  var centuries: [String: Double] = [:]

  /// How the language says times of day; nil where only digits are read.
  var clock: ClockLanguage?

  /// A language whose spoken times are read.
  enum ClockLanguage { case english, russian }

  /// The tables of `language`; empty for a language without any.
  static func of(_ language: LanguageTag) -> NumberWords {
    switch language.language {
    case "ru": russian
    case "en": english
    case "ce": chechen
    default: NumberWords()
    }
  }

  /// The stems of the number words of `language`, by ``Stemmer``.
  static func stems(of language: LanguageTag) -> Set<[UInt8]> {
    switch language.language {
    case "ru": russianStems
    case "en": englishStems
    case "ce": chechenStems
    default: []
    }
  }

  private static let russianStems = stems(russian, .russian)
  private static let englishStems = stems(english, .english)
  private static let chechenStems = stems(chechen, .chechen)

  private static func stems(_ table: NumberWords, _ language: LanguageTag) -> Set<[UInt8]> {
    let stemmer = Stemmer(language: language)
    return Set(table.words.keys.map { Array(stemmer.stem($0).utf8) })
  }

  /// Adds `forms`, parted by spaces, with one meaning.
  mutating func add(_ meaning: NumberWord, _ forms: String) {
    for form in forms.split(separator: " ") { words[String(form)] = meaning }
  }

  /// The first year of the decade that `word` names, in words or digits; a two-digit one is of the twentieth century.
  func decade(_ word: String, before next: String?) -> Double? {
    guard let first = word.utf8.first else { return nil }
    guard (0x30...0x39).contains(first) else { return decades[word] }
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard digits.utf8.count == 2 || digits.utf8.count == 4, digits.hasSuffix("0"), let value = Double(digits),
      decadeEndings.contains(String(word.dropFirst(digits.count)))
    else { return nil }
    if value < 100 {
      // «20-е» alone is mostly a day of the month.
      if word.hasSuffix("е"), !yearWords.contains(next ?? "") { return nil }
      return value >= 20 ? 1900 + value : nil
    }
    return (1000...2190).contains(value) ? value : nil
  }

  /// What `word` means; nil when it is no number word.
  func meaning(of word: String) -> NumberWord? { words[word] }

  /// What `word` means, or a hyphenated one such as `twenty-first`.
  func compoundMeaning(of word: String) -> NumberWord? {
    if let meaning = words[word] { return meaning }
    let parts = word.split(separator: "-")
    guard parts.count == 2, case .unit(let tens)? = words[String(parts[0])], tens >= 20 else { return nil }
    switch words[String(parts[1])] {
    case .unit(let unit) where unit < 10: return .unit(tens + unit)
    case .ordinal(let unit) where unit < 10: return .ordinal(tens + unit)
    default: return nil
    }
  }

  /// Adds the ordinals: a stem with any adjective ending. Words that are there already stay.
  mutating func addOrdinals(_ stems: [(stem: String, value: Double)]) {
    for (stem, value) in stems {
      for ending in Self.adjectiveEndings where words[stem + ending] == nil { words[stem + ending] = .ordinal(value) }
    }
  }

  /// The month, from 1, that `word` names; nil when it names none.
  func month(_ word: String) -> Int? {
    months.firstIndex { forms in forms.contains { word == $0 || (word.hasPrefix($0) && $0.utf8.count > 6) } }.map {
      $0 + 1
    }
  }

  /// The currency that `word` names.
  func currency(_ word: String) -> String? { currencies.first { word.hasPrefix($0.stem) }?.code }

  private static let adjectiveEndings: Set<String> = [
    "ый", "ий", "ой", "ая", "ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ую", "ых",
    "их", "ыми", "ими", "ья", "ье", "ьи", "ьего", "ьему", "ьим", "ьем", "ьей", "ью", "ьих", "ьими", "ей",
  ]
}
