public import TolmachModel

/// Writes units as a tab-separated table of some languages: a heading, then a row a unit.
///
/// A table has no quoting, so tabs and line ends in a text become spaces, and the properties of a variant are left out; JSON
/// lines keep everything.
public struct TableUnitWriter: Sendable {
  /// Which columns a table has besides languages, document, speaker and status: those its units fill.
  public struct Columns: Hashable, Sendable {
    /// Whether units have names and dates: `id`, `created`, `createdBy`, `changed`, `changedBy`.
    public var fields: Set<String> = []
    /// The most notes that a unit has.
    public var notes = 0
    /// The names of properties; one that a unit has twice stands there twice.
    public var properties: [String] = []

    /// No other columns.
    public init() {}

    /// The columns that some units fill.
    public init(of units: some Sequence<TranslationUnit>) {
      for unit in units { add(unit) }
    }

    /// Adds the columns that a unit fills.
    public mutating func add(_ unit: TranslationUnit) {
      for field in TableUnitWriter.fields where unit[keyPath: field.path] != nil { fields.insert(field.name) }
      notes = max(notes, unit.notes.count)
      var left = properties
      for property in unit.properties where TableUnits.isProperty(property.name) {
        if let place = left.firstIndex(of: property.name) {
          left.remove(at: place)
        } else {
          properties.append(property.name)
        }
      }
    }
  }

  private let languages: [LanguageTag]
  private let columns: Columns
  static var fields: [UnitField] {
    [
      ("id", \.identifier), ("created", \.created), ("createdBy", \.createdBy), ("changed", \.changed),
      ("changedBy", \.changedBy),
    ]
  }

  /// A table of these languages.
  public init(languages: [LanguageTag], columns: Columns = Columns()) {
    self.languages = languages
    self.columns = columns
  }

  /// The first row.
  public var heading: String {
    var names = languages.map(\.description) + ["document", "speaker", "status"]
    names += Self.fields.map(\.name).filter { columns.fields.contains($0) }
    names += Array(repeating: "note", count: columns.notes) + columns.properties
    return names.joined(separator: "\t") + "\n"
  }

  /// The row of a unit; nil where fewer than two of the languages have a text.
  public func row(_ unit: TranslationUnit) -> String? {
    let texts = languages.map { unit.variant(in: $0)?.text ?? "" }
    guard texts.filter({ !$0.isEmpty }).count > 1 else { return nil }
    var cells = texts + [unit.document ?? "", unit.speaker ?? "", unit.status ?? ""]
    for field in Self.fields where columns.fields.contains(field.name) { cells.append(unit[keyPath: field.path] ?? "") }
    for place in 0..<columns.notes { cells.append(place < unit.notes.count ? unit.notes[place] : "") }
    var left = unit.properties
    for name in columns.properties {
      let place = left.firstIndex { $0.name == name }
      cells.append(place.map { left.remove(at: $0).value } ?? "")
    }
    return cells.map(Self.cell).joined(separator: "\t") + "\n"
  }

  /// A text on one line.
  public static func line(_ text: String) -> String { cell(text) }

  /// A text without tabs and line ends.
  static func cell(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for place in bytes.indices where [0x09, 0x0A, 0x0D].contains(bytes[place]) { bytes[place] = 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
