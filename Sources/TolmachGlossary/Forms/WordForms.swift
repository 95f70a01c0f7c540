package import TolmachModel

/// Whether a word of a text may be a form of a dictionary's word.
///
/// Russian and English by their endings; in other languages the two must share most of their letters from the beginning,
/// on top of whatever brought them together.
package struct WordForms: Sendable {
  /// How a form belongs to a dictionary form, surest first.
  package enum Kinship: Int, Comparable, Sendable {
    /// As most words of its kind are inflected, or as a table has it.
    case regular
    /// In a way that other words may have the form, too.
    case rare

    package static func < (one: Kinship, other: Kinship) -> Bool { one.rawValue < other.rawValue }
  }

  private let rules: (any InflectionRules.Type)?
  private let isRussian: Bool
  private let endings: [Set<[UInt8]>]

  /// Prepares the rules of a language.
  package init(language: LanguageTag) {
    isRussian = language.language == "ru"
    rules = isRussian ? RussianForms.self : language.language == "en" ? EnglishForms.self : nil
    endings = (rules?.endingSets ?? []).map { Set($0.map { Array($0.utf8) }) }
  }

  /// How `form` may be a form of `word`, another word in the search key's form; nil: it is none.
  package func kinship(of form: String, with word: String) -> Kinship? {
    guard let rules else { return Self.shareBeginning(form, word) ? .regular : nil }
    if isRussian, RussianForms.indeclinable.contains(word) { return nil }
    if rules.irregularForms(of: word).contains(form) { return .regular }
    let speech: PartOfSpeech? = isRussian ? (RussianForms.isInfinitive(word) ? .verb : .noun) : nil
    let patterns = rules.patterns(of: TermWord(key: word, speech: speech, isPart: false))
    if fits(form, patterns) && !(isRussian && RussianForms.isOff(form, word)) { return .regular }
    return isRussian && fits(form, RussianForms.rarePatterns(of: word)) ? .rare : nil
  }

  /// The dictionary forms of an irregular form.
  package func irregularBases(of form: String) -> [String] { isRussian ? RussianIrregulars.bases[form] ?? [] : [] }

  /// Whether a word, as a dictionary has it, may be a verb.
  package func isVerb(_ word: String) -> Bool { !isRussian || RussianForms.isInfinitive(word) }

  private func fits(_ form: String, _ patterns: [WordPattern]) -> Bool {
    let letters = Array(form.utf8)
    return patterns.contains { pattern in
      guard letters.starts(with: pattern.base.utf8) else { return false }
      var ending = Array(letters[pattern.base.utf8.count...])
      if pattern.isReflexive {
        guard Self.reflexive.contains(where: { ending.suffix(4).elementsEqual($0.utf8) }) else { return false }
        ending.removeLast(4)
      }
      return endings[pattern.endings].contains(ending)
    }
  }

  private static let reflexive = ["ся", "сь"]

  private static func shareBeginning(_ form: String, _ word: String) -> Bool {
    let shared = zip(form.unicodeScalars, word.unicodeScalars).prefix { $0 == $1 }.count
    return shared >= leastShared && shared * 3 >= max(form.unicodeScalars.count, word.unicodeScalars.count) * 2
  }

  /// Fewer letters in common say little.
  private static let leastShared = 4
}

extension RussianIrregulars {
  /// Dictionary forms by form; of a pronoun's forms the first is its dictionary form.
  fileprivate static let bases: [String: [String]] = {
    var bases: [String: [String]] = [:]
    for (base, own) in forms where own.first == base {
      for form in own.dropFirst() { bases[form, default: []].append(base) }
    }
    return bases.mapValues { $0.sorted() }
  }()
}
