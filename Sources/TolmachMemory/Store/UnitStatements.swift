import GRDB
import TolmachModel

/// The prepared statements that put a unit into a store; for the length of one transaction.
final class UnitStatements {
  private let db: Database
  private let unit: BoundStatement
  private let variant: BoundStatement
  private let property: BoundStatement
  private let note: BoundStatement
  private let change: BoundStatement
  private let sources: BoundStatement
  private let document: Statement
  private let lastPlace: Statement
  private var documents: [String: (id: Int64, place: Int64)] = [:]

  init(_ db: Database) throws {
    self.db = db
    unit = try BoundStatement(
      db,
      """
      INSERT INTO unit (digest, identifier, document, place, speaker, status, created, createdBy, changed, changedBy,
        origin, hasExtras) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
    variant = try BoundStatement(db, "INSERT INTO variant (unit, language, place, text) VALUES (?, ?, ?, ?)")
    property = try BoundStatement(
      db,
      "INSERT INTO property (unit, language, place, name, value) VALUES (?, ?, ?, ?, ?)"
    )
    note = try BoundStatement(db, "INSERT INTO note (unit, place, text) VALUES (?, ?, ?)")
    change = try BoundStatement(
      db,
      "INSERT INTO change (unit, action, language, before, after, origin) VALUES (?, ?, ?, ?, ?, ?)"
    )
    sources = try BoundStatement(db, "SELECT id FROM unit WHERE digest = ? AND deleted = 0 ORDER BY id LIMIT 64")
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
    unit.begin()
    unit.bind(digest, at: 1)
    unit.bind(given.identifier, at: 2)
    unit.bind(place?.document, at: 3)
    unit.bind(place?.place, at: 4)
    unit.bind(given.speaker, at: 5)
    unit.bind(given.status, at: 6)
    unit.bind(given.created, at: 7)
    unit.bind(given.createdBy, at: 8)
    unit.bind(given.changed, at: 9)
    unit.bind(given.changedBy, at: 10)
    unit.bind(origin, at: 11)
    unit.bind(hasExtras ? 1 : 0, at: 12)
    _ = try unit.step()
    let id = db.lastInsertedRowID
    for (place, text) in given.variants.enumerated() { try add(text, at: place, unit: id) }
    if hasExtras { try addExtras(given, unit: id) }
    return id
  }

  /// Adds a text to a unit, without its properties.
  func add(_ text: TranslationUnit.Variant, at place: Int, unit: Int64) throws {
    variant.begin()
    variant.bind(unit, at: 1)
    variant.bind(text.language.description, at: 2)
    variant.bind(Int64(place), at: 3)
    variant.bind(text.text, at: 4)
    _ = try variant.step()
  }

  private func addExtras(_ given: TranslationUnit, unit: Int64) throws {
    try add(given.properties, language: "", unit: unit)
    for text in given.variants { try add(text.properties, language: text.language.description, unit: unit) }
    for (place, text) in given.notes.enumerated() {
      note.begin()
      note.bind(unit, at: 1)
      note.bind(Int64(place), at: 2)
      note.bind(text, at: 3)
      _ = try note.step()
    }
  }

  private func add(_ properties: [TranslationUnit.Property], language: String, unit: Int64) throws {
    for (place, item) in properties.enumerated() {
      property.begin()
      property.bind(unit, at: 1)
      property.bind(language, at: 2)
      property.bind(Int64(place), at: 3)
      property.bind(item.name, at: 4)
      property.bind(item.value, at: 5)
      _ = try property.step()
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
    change.begin()
    change.bind(unit, at: 1)
    change.bind(action.rawValue, at: 2)
    change.bind(language?.description, at: 3)
    change.bind(before, at: 4)
    change.bind(after, at: 5)
    change.bind(origin, at: 6)
    _ = try change.step()
  }

  /// The units whose source may be the one of this digest: compare the texts.
  func units(digest: Int64) throws -> [Int64] {
    sources.begin()
    sources.bind(digest, at: 1)
    var found: [Int64] = []
    while try sources.step() { found.append(sources.number(0)) }
    return found
  }

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
