import GRDB
import TolmachModel

/// The prepared statements that put a unit into a store; for the length of one transaction.
final class UnitStatements {
  private let db: Database
  private let unit: Statement
  private let variant: Statement
  private let property: Statement
  private let note: Statement
  private let change: Statement
  private let sources: Statement
  private let document: Statement
  private let lastPlace: Statement
  private var documents: [String: (id: Int64, place: Int64)] = [:]

  init(_ db: Database) throws {
    self.db = db
    unit = try db.cachedStatement(
      sql: """
        INSERT INTO unit (digest, identifier, document, place, speaker, status, created, createdBy, changed, changedBy,
          origin, hasExtras) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    variant = try db.cachedStatement(sql: "INSERT INTO variant (unit, language, place, text) VALUES (?, ?, ?, ?)")
    property = try db.cachedStatement(
      sql: "INSERT INTO property (unit, language, place, name, value) VALUES (?, ?, ?, ?, ?)"
    )
    note = try db.cachedStatement(sql: "INSERT INTO note (unit, place, text) VALUES (?, ?, ?)")
    change = try db.cachedStatement(
      sql: "INSERT INTO change (unit, action, language, before, after, origin) VALUES (?, ?, ?, ?, ?, ?)"
    )
    sources = try db.cachedStatement(sql: "SELECT id FROM unit WHERE digest = ? AND deleted = 0 ORDER BY id LIMIT 64")
    document = try db.cachedStatement(sql: "INSERT INTO document (name) VALUES (?) ON CONFLICT DO NOTHING")
    lastPlace = try db.cachedStatement(
      sql: "SELECT id, (SELECT max(place) FROM unit WHERE document = d.id) FROM document d WHERE name = ?"
    )
  }

  /// Records an origin; its number.
  func add(_ origin: MemoryOrigin) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO origin (at, who, tool, file) VALUES (?, ?, ?, ?)",
      arguments: [origin.time, origin.person, origin.tool, origin.file]
    )
    return db.lastInsertedRowID
  }

  /// Adds a unit; its number.
  func add(_ given: TranslationUnit, digest: Int64, origin: Int64) throws -> Int64 {
    let place = try given.document.map(nextPlace)
    let hasExtras =
      !given.properties.isEmpty || !given.notes.isEmpty || given.variants.contains { !$0.properties.isEmpty }
    try unit.execute(arguments: [
      digest, given.identifier, place?.document, place?.place, given.speaker, given.status, given.created,
      given.createdBy, given.changed, given.changedBy, origin, hasExtras,
    ])
    let id = db.lastInsertedRowID
    for (place, text) in given.variants.enumerated() { try add(text, at: place, unit: id) }
    if hasExtras { try addExtras(given, unit: id) }
    return id
  }

  /// Adds a text to a unit, without its properties.
  func add(_ text: TranslationUnit.Variant, at place: Int, unit: Int64) throws {
    try variant.execute(arguments: [unit, text.language.description, place, text.text])
  }

  private func addExtras(_ given: TranslationUnit, unit: Int64) throws {
    try add(given.properties, language: "", unit: unit)
    for text in given.variants { try add(text.properties, language: text.language.description, unit: unit) }
    for (place, text) in given.notes.enumerated() { try note.execute(arguments: [unit, place, text]) }
  }

  private func add(_ properties: [TranslationUnit.Property], language: String, unit: Int64) throws {
    for (place, item) in properties.enumerated() {
      try property.execute(arguments: [unit, language, place, item.name, item.value])
    }
  }

  /// Records what was done to a unit.
  func note(
    _ action: MemoryChange.Action,
    unit: Int64,
    language: LanguageTag? = nil,
    before: String? = nil,
    after: String? = nil,
    origin: Int64
  ) throws {
    try change.execute(arguments: [unit, action.rawValue, language?.description, before, after, origin])
  }

  /// The units whose source may be the one of this digest: compare the texts.
  func units(digest: Int64) throws -> [Int64] { try Int64.fetchAll(sources, arguments: [digest]) }

  /// The document's number and the place of its next unit.
  private func nextPlace(_ name: String) throws -> (document: Int64, place: Int64) {
    if let known = documents[name] {
      documents[name] = (known.id, known.place + 1)
      return (known.id, known.place + 1)
    }
    try document.execute(arguments: [name])
    guard let row = try Row.fetchOne(lastPlace, arguments: [name]) else { return (0, 0) }
    let place = (row[1] as Int64? ?? 0) + 1
    if documents.count > 10_000 { documents.removeAll() }
    documents[name] = (row[0], place)
    return (row[0], place)
  }

  /// The digest of a source text in its language.
  static func digest(_ source: TranslationUnit.Variant) -> Int64 {
    let bytes = Array("\(source.language.base) \(source.text)".utf8)
    return Int64(bitPattern: ByteHash.hash(bytes.span))
  }
}
