import TolmachModel

/// What the columns of a table of terms hold, by their headings.
///
/// | heading | holds |
/// |---|---|
/// | a language (`ru`, `en-GB`, `Russian`) | its terms, parted by `;` |
/// | `concept` or `id`, `domain`, `definition`, `source`, `note` | what is said of the concept; `note` may stand repeatedly |
/// | `status`, `partOfSpeech` or `pos` | of every term of the row; a status not of the first language's |
/// | `ru.status`, `.partOfSpeech`, `.gender`, `.kind`, `.transliteration`, `.reliability`, `.context`, `.source`, `.note` | of the language's terms, in their order, parted by `;` |
/// | `ru.definition` | what the concept is, in that language |
/// | anything else | kept as a detail of that name |
struct TermColumns {
  /// What one column holds.
  enum Column: Equatable {
    case language(LanguageTag)
    case concept(Field)
    case term(LanguageTag, Attribute)
    case detail(String)
  }

  /// What is said of a concept or of every term of a row.
  enum Field: String, CaseIterable {
    case concept, domain, definition, source, note, status, partOfSpeech
  }

  /// What is said of a term.
  enum Attribute: String, CaseIterable {
    case status, partOfSpeech, gender, kind, transliteration, reliability, context, source, note, definition
  }

  let columns: [Column]

  /// The languages, in the columns' order.
  var languages: [LanguageTag] {
    columns.compactMap { if case .language(let tag) = $0 { tag } else { nil } }
  }

  /// Columns given by name.
  init(_ names: [String]) { columns = names.map { Self.column($0, isGiven: true) } }

  /// Languages, then notes: a table without a heading.
  init(languages: [LanguageTag], count: Int) {
    let rest = max(0, count - languages.count)
    columns = languages.map { .language($0) } + Array(repeating: .concept(.note), count: rest)
  }

  /// The columns that a first row names; nil where it holds terms already.
  init?(heading: [String]) {
    let names = heading.map { TermList.trimmed($0) }
    var found = names.map { Self.column($0, isGiven: false) }
    let lowered = names.map { $0.lowercased() }
    // `source` and `target` are the terms themselves where no language is named.
    for (left, right) in [("source", "target"), ("src", "tgt"), ("source term", "target term"), ("термин", "перевод")] {
      guard let source = lowered.firstIndex(of: left), let target = lowered.firstIndex(of: right) else { continue }
      found[source] = .language(.undetermined)
      found[target] = .language(.undetermined)
    }
    let languages = found.count { if case .language = $0 { true } else { false } }
    let known = found.count { if case .detail = $0 { false } else { true } }
    guard languages > 1 || (languages == 1 && (known > 1 || found.count == 1)) else { return nil }
    columns = found
  }

  /// The same with `languages` in place of those that nobody named.
  func naming(_ languages: [LanguageTag]) -> TermColumns {
    var rest = languages[...]
    let named = columns.map { column in
      guard column == .language(.undetermined), let next = rest.popFirst() else { return column }
      return .language(next)
    }
    return TermColumns(columns: named)
  }

  private init(columns: [Column]) { self.columns = columns }

  private static func column(_ name: String, isGiven: Bool) -> Column {
    let lowered = name.lowercased()
    if let field = fields[lowered] { return .concept(field) }
    if let tag = language(name, isGiven: isGiven) { return .language(tag) }
    if let dot = name.lastIndex(of: "."), let tag = language(String(name[..<dot]), isGiven: true),
      let attribute = attributes[name[name.index(after: dot)...].lowercased()]
    {
      return .term(tag, attribute)
    }
    return .detail(name)
  }

  private static func language(_ name: String, isGiven: Bool) -> LanguageTag? {
    if let known = names[name.lowercased()] { return known }
    guard let tag = LanguageTag(name) else { return nil }
    let first = name.prefix { $0 != "-" && $0 != "_" }.utf8.count
    let isKnown = first == 2 || (first == 3 && (isGiven || tag.language.utf8.count == 2 || tag == .undetermined))
    // A three-letter word such as "Дом" or "cat" is no heading unless the columns were named.
    return isKnown && (isGiven || isLower(name)) ? tag : nil
  }

  /// Whether the primary subtag is in small or in capital letters throughout, as tags are.
  private static func isLower(_ name: String) -> Bool {
    let first = name.utf8.prefix { $0 != 0x2D && $0 != 0x5F }
    return first.allSatisfy { (0x61...0x7A).contains($0) } || first.allSatisfy { (0x41...0x5A).contains($0) }
  }

  private static let names: [String: LanguageTag] = [
    "russian": .russian, "русский": .russian, "english": .english, "английский": .english, "chechen": .chechen,
    "чеченский": .chechen, "нохчийн": .chechen,
  ]

  private static let fields: [String: Field] = {
    var fields: [String: Field] = [:]
    for field in Field.allCases { fields[field.rawValue.lowercased()] = field }
    for (name, field) in [
      ("id", .concept), ("identifier", .concept), ("concept id", .concept), ("subject", .domain), ("type", .domain),
      ("subjectfield", .domain), ("notes", .note), ("comment", .note), ("comments", .note), ("pos", .partOfSpeech),
      ("origin", .source),
    ] as [(String, Field)] { fields[name] = field }
    return fields
  }()

  private static let attributes: [String: Attribute] = {
    var attributes: [String: Attribute] = [:]
    for attribute in Attribute.allCases { attributes[attribute.rawValue.lowercased()] = attribute }
    attributes["pos"] = .partOfSpeech
    attributes["comment"] = .note
    return attributes
  }()
}
