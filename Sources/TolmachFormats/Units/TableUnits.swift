public import TolmachModel

/// Reads units from a tab-separated table: a unit a row, a column for each language.
///
/// The first row names the columns: languages by two-letter tags (or `che`, `rus` …, or any that ``init(_:columns:)``
/// names), `document`, `speaker`, `status`, `note`, `id`, `created`, `createdBy`, `changed`, `changedBy`; any other column
/// becomes a property of its name. There is no quoting: a quotation mark is text. A row may be shorter than the heading.
public final class TableUnits: UnitReader {
  /// What a column holds.
  private enum Column {
    case language(LanguageTag)
    case field(WritableKeyPath<TranslationUnit, String?>)
    case note
    case property(String)
  }

  private let lines: TextLines
  private var columns: [Column] = []
  private var source: LanguageTag?

  /// Opens a table.
  ///
  /// - Parameters:
  ///   - columns: the names of the columns where the first row is data already.
  ///   - source: the language that is translated; the first one when nil.
  public init(_ bytes: ByteSource, columns: [String]? = nil, source: LanguageTag? = nil) {
    lines = TextLines(bytes)
    self.source = source
    if let columns { self.columns = columns.map { Self.column($0, isGiven: true) } }
  }

  /// The next row as a unit.
  public func next() throws(FormatError) -> UnitRecord? {
    if columns.isEmpty { try readHeading() }
    guard let line = try lines.next() else { return nil }
    var unit = TranslationUnit(variants: [])
    var index = 0
    for cell in line.split(separator: 0x09, omittingEmptySubsequences: false) {
      guard index < columns.count else {
        return .malformed(line: lines.line, problem: .unexpected("a cell without a heading"))
      }
      if !cell.isEmpty { put(String(decoding: cell, as: UTF8.self), into: &unit, columns[index]) }
      index += 1
    }
    if let source, let place = unit.variants.firstIndex(where: { $0.language == source }) {
      unit.variants.insert(unit.variants.remove(at: place), at: 0)
    }
    return .unit(unit)
  }

  private func readHeading() throws(FormatError) {
    guard let heading = try lines.next() else { throw problem(.noRecords) }
    columns = heading.split(separator: 0x09, omittingEmptySubsequences: false).map {
      Self.column(String(decoding: $0, as: UTF8.self), isGiven: false)
    }
    var languages = 0
    for case .language in columns { languages += 1 }
    guard languages > 1 else { throw problem(.missing("a first row that names two languages")) }
  }

  private func problem(_ problem: FormatProblem) -> FormatError {
    .malformed(path: lines.path, format: "a table of units", problem: problem, line: max(1, lines.line), column: 1)
  }

  private func put(_ text: String, into unit: inout TranslationUnit, _ column: Column) {
    switch column {
    case .language(let language): unit.variants.append(.init(language: language, text: text))
    case .field(let path): unit[keyPath: path] = text
    case .note: unit.notes.append(text)
    case .property(let name): unit.properties.append(.init(name: name, value: text))
    }
  }

  private static func column(_ name: String, isGiven: Bool) -> Column {
    if let field = fields[name] { return .field(field) }
    if name == "note" { return .note }
    if let tag = LanguageTag(name) {
      let first = name.prefix { $0 != "-" && $0 != "_" }.utf8.count
      if first == 2 || (first == 3 && (isGiven || tag.language.utf8.count == 2)) { return .language(tag) }
    }
    return .property(name)
  }

  /// Whether a column of this name holds a property.
  static func isProperty(_ name: String) -> Bool {
    guard !name.isEmpty, !name.utf8.contains(where: { $0 < 0x20 }) else { return false }
    if case .property = column(name, isGiven: false) { return true } else { return false }
  }

  private static var fields: [String: WritableKeyPath<TranslationUnit, String?>] {
    [
      "id": \.identifier, "document": \.document, "doc": \.document, "speaker": \.speaker, "status": \.status,
      "created": \.created, "createdBy": \.createdBy, "changed": \.changed, "changedBy": \.changedBy,
    ]
  }
}
