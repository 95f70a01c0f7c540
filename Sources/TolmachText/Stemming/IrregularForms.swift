public import TolmachModel

/// Dictionary forms of irregular forms, word for word, where ``BaseForms`` has their stems.
///
/// Whole words meet by chance far less often than stems do: «боям» is no form of «бояться».
public struct IrregularForms: Sendable {
  private let words: [String: [String]]
  /// What stands behind a prefix, with the same of its infinitives.
  private let roots: [String: [String]]
  /// Prefixes with those that take turns with them, themselves first.
  private let prefixes: [String: [String]]

  /// The table of a language; an empty one for other languages than Russian and English.
  public static func of(_ language: LanguageTag) -> IrregularForms {
    switch language.language {
    case "ru": russian
    case "en": english
    default: none
    }
  }

  /// The dictionary forms that a form may have, likeliest first; some may be no words.
  ///
  /// - Parameter form: a word in the search key's form.
  public func bases(of form: String) -> [String] {
    var found = plain(form)
    for ending in ["ся", "сь"] where form.hasSuffix(ending) {
      found += plain(String(form.dropLast(2))).map { $0 + ($0.hasSuffix("ти") ? "сь" : "ся") }
    }
    return found
  }

  private func plain(_ form: String) -> [String] {
    let found = whole(form)
    // ждите, жди: жду.
    guard found.isEmpty, let ending = ["ите", "и"].first(where: { form.hasSuffix($0) }) else { return found }
    return whole(form.dropLast(ending.count) + "у")
  }

  private func whole(_ form: String) -> [String] {
    if let known = words[form] { return known }
    guard !roots.isEmpty else { return [] }
    var found: [String] = []
    for length in 1...Self.longestPrefix where form.count > length + 1 {
      guard let turns = prefixes[String(form.prefix(length))], let bases = roots[String(form.dropFirst(length))]
      else { continue }
      found += bases.flatMap { PrefixedVerbs.behind(turns, $0) }
    }
    return found
  }

  private static let longestPrefix = 4
  private static let none = IrregularForms(words: [:], roots: [:], prefixes: [:])
  private static let english = IrregularForms(words: table(BaseForms.englishForms), roots: [:], prefixes: [:])
  private static let russian = IrregularForms(
    words: table(BaseForms.russianForms),
    roots: table(PrefixedVerbs.russianRoots),
    prefixes: PrefixedVerbs.turns(PrefixedVerbs.russianPrefixes)
  )

  /// Reads lines of a dictionary form and its forms.
  private static func table(_ lines: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      for form in words.dropFirst() where form != words[0] { table[form, default: []].append(words[0]) }
    }
    return table
  }
}
