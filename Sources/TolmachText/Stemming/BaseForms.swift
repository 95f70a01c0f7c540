public import TolmachModel

/// Stems of a word's dictionary form, for forms that a stemmer does not join with it: "took" and "take", «увидел» and
/// «увидеть», «отца» and «отец».
///
/// Candidates only: a rule may give what is no word, and whoever asks takes what a lexicon has.
public struct BaseForms: Sendable {
  /// Irregular forms, by stem, with the stems of their dictionary forms.
  private let irregular: [[UInt8]: [[UInt8]]]
  /// Verbs of irregular roots behind a prefix.
  private let prefixed: PrefixedVerbs?
  private let rules: @Sendable ([UInt8]) -> [[UInt8]]

  /// The tables and rules of a language; none for other languages than Russian and English.
  public static func of(_ language: LanguageTag) -> BaseForms {
    switch language.language {
    case "ru": russian
    case "en": english
    default: none
    }
  }

  /// The stems that the dictionary form of a word may have, likeliest first, without its own; empty for most words.
  ///
  /// - Parameter stem: a word's stem by ``Stemmer``, UTF-8.
  public func candidates(for stem: [UInt8]) -> [[UInt8]] {
    (irregular[stem] ?? []) + (prefixed?.infinitives(of: stem) ?? []) + rules(stem)
  }

  /// The same for words that have an entry of their own: listed irregular forms, and long ones that look like a past tense.
  public func sureCandidates(for stem: [UInt8]) -> [[UInt8]] {
    (irregular[stem] ?? []) + (RussianForms.infinitive(of: stem).map { [$0] } ?? [])
  }

  private static let none = BaseForms(irregular: [:]) { _ in [] }
  private static let english = BaseForms(irregular: table(englishForms, .english)) { _ in [] }
  private static let russian = BaseForms(irregular: table(russianForms, .russian), prefixed: .russian) {
    RussianForms.candidates($0) + RussianVerbs.candidates($0)
  }

  private init(
    irregular: [[UInt8]: [[UInt8]]],
    prefixed: PrefixedVerbs? = nil,
    rules: @escaping @Sendable ([UInt8]) -> [[UInt8]]
  ) {
    self.irregular = irregular
    self.prefixed = prefixed
    self.rules = rules
  }

  /// Reads lines of a dictionary form and its irregular forms.
  private static func table(_ lines: String, _ language: LanguageTag) -> [[UInt8]: [[UInt8]]] {
    let stemmer = Stemmer(language: language)
    func stem(_ word: Substring) -> [UInt8] { Array(stemmer.stem(String(word)).utf8) }
    var table: [[UInt8]: [[UInt8]]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let base = words.first.map(stem) else { continue }
      for form in words.dropFirst().map(stem) where form != base && table[form]?.contains(base) != true {
        table[form, default: []].append(base)
      }
    }
    return table
  }
}
