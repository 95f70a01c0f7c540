import GRDB
import TolmachModel

/// Puts units into a store; for the length of one transaction.
///
/// Units wait in batches: ``flush()`` before anything but this class reads them, and at the end.
final class UnitStatements {
  private let db: Database
  private var units: RowBatch
  private var variants: RowBatch
  private var properties: RowBatch
  private var notes: RowBatch
  private let change: BoundStatement
  private let sources: BoundStatement
  private let texts: BoundStatement
  private var languages: [String: LanguageTag] = [:]
  private let document: Statement
  private let lastPlace: Statement
  private var documents: [String: (id: Int64, place: Int64)] = [:]
  /// The digests of the units that wait.
  private var waiting: Set<Int64> = []
  private var waitingCount = 0
  private var lastUnit: Int64
  private static let mostWaiting = 64

  init(_ db: Database) throws {
    self.db = db
    units = try RowBatch(
      db,
      table: "unit",
      columns: "id, digest, identifier, document, place, speaker, status, created, createdBy, changed, changedBy, "
        + "origin, hasExtras"
    )
    variants = try RowBatch(db, table: "variant", columns: "unit, language, place, text")
    properties = try RowBatch(db, table: "property", columns: "unit, language, place, name, value")
    notes = try RowBatch(db, table: "note", columns: "unit, place, text")
    change = try BoundStatement(
      db,
      "INSERT INTO change (unit, action, language, before, after, origin) VALUES (?, ?, ?, ?, ?, ?)"
    )
    sources = try BoundStatement(db, "SELECT id FROM unit WHERE digest = ? AND deleted = 0 ORDER BY id LIMIT 64")
    texts = try BoundStatement(db, "SELECT language, text FROM variant WHERE unit = ? ORDER BY place")
    document = try db.cachedStatement(sql: "INSERT INTO document (name) VALUES (?) ON CONFLICT DO NOTHING")
    lastPlace = try db.cachedStatement(
      sql: "SELECT id, (SELECT max(place) FROM unit WHERE document = d.id) FROM document d WHERE name = ?"
    )
    // No number is ever given twice, not even that of a row somebody took out by hand.
    lastUnit =
      try Int64.fetchOne(
        db,
        sql: """
          SELECT max(ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'unit'), 0), ifnull((SELECT max(id) FROM unit), 0))
          """
      ) ?? 0
  }

  /// Inserts all that waits.
  func flush() throws {
    guard waitingCount > 0 else { return }
    try units.flush()
    try variants.flush()
    try properties.flush()
    try notes.flush()
    waiting.removeAll(keepingCapacity: true)
    waitingCount = 0
  }

  /// Records an origin; its number.
  func add(_ origin: MemoryOrigin) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO origin (at, who, tool, file) VALUES (?, ?, ?, ?)",
      arguments: [origin.time, origin.person, origin.tool, origin.file]
    )
    return db.lastInsertedRowID
  }

  /// Adds a unit; its number. It may have to wait for ``flush()``.
  func add(_ given: TranslationUnit, digest: Int64, origin: Int64) throws -> Int64 {
    let place = try given.document.map(nextPlace)
    let hasExtras =
      !given.properties.isEmpty || !given.notes.isEmpty || given.variants.contains { !$0.properties.isEmpty }
    lastUnit += 1
    units.add(lastUnit)
    units.add(digest)
    units.add(given.identifier)
    units.add(place?.document)
    units.add(place?.place)
    units.add(given.speaker)
    units.add(given.status)
    units.add(given.created)
    units.add(given.createdBy)
    units.add(given.changed)
    units.add(given.changedBy)
    units.add(origin)
    units.add(hasExtras ? 1 : 0)
    for (place, text) in given.variants.enumerated() { add(text, at: place, unit: lastUnit) }
    if hasExtras { addExtras(given, unit: lastUnit) }
    waiting.insert(digest)
    waitingCount += 1
    let id = lastUnit
    if waitingCount >= Self.mostWaiting { try flush() }
    return id
  }

  /// Adds a text to a unit, without its properties.
  private func add(_ text: TranslationUnit.Variant, at place: Int, unit: Int64) {
    variants.add(unit)
    variants.add(text.language.description)
    variants.add(Int64(place))
    variants.add(text.text)
  }

  /// Adds a text to a unit that is in the store, without its properties.
  func put(_ text: TranslationUnit.Variant, at place: Int, unit: Int64) throws {
    add(text, at: place, unit: unit)
    try variants.flush()
  }

  private func addExtras(_ given: TranslationUnit, unit: Int64) {
    add(given.properties, language: "", unit: unit)
    for text in given.variants { add(text.properties, language: text.language.description, unit: unit) }
    for (place, text) in given.notes.enumerated() {
      notes.add(unit)
      notes.add(Int64(place))
      notes.add(text)
    }
  }

  private func add(_ list: [TranslationUnit.Property], language: String, unit: Int64) {
    for (place, item) in list.enumerated() {
      properties.add(unit)
      properties.add(language)
      properties.add(Int64(place))
      properties.add(item.name)
      properties.add(item.value)
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

  /// Puts a probability, or none, in place of the one that a machine gave the texts a unit had before; the history keeps it.
  func setConfidence(_ value: String?, of unit: Int64, origin: Int64) throws {
    let name = TranslationUnit.confidenceName
    let before = try String.fetchOne(
      db,
      sql: "SELECT value FROM property WHERE unit = ? AND language = '' AND name = ? ORDER BY place",
      arguments: [unit, name]
    )
    guard before != value else { return }
    try db.execute(
      sql: "DELETE FROM property WHERE unit = ? AND language = '' AND name = ?",
      arguments: [unit, name]
    )
    if let value {
      try db.execute(
        sql: """
          INSERT INTO property (unit, language, place, name, value)
          SELECT ?1, '', ifnull(max(place) + 1, 0), ?2, ?3 FROM property WHERE unit = ?1 AND language = ''
          """,
        arguments: [unit, name, value]
      )
      try db.execute(sql: "UPDATE unit SET hasExtras = 1 WHERE id = ?", arguments: [unit])
    }
    try note(.confidence, unit: unit, before: before, after: value, origin: origin)
  }

  /// The units whose source may be the one of this digest: compare the texts.
  func units(digest: Int64) throws -> [Int64] {
    if waiting.contains(digest) { try flush() }
    sources.begin()
    sources.bind(digest, at: 1)
    var found: [Int64] = []
    while try sources.step() { found.append(sources.number(0)) }
    return found
  }

  /// The texts of a unit that is in the store, the source first, without their properties.
  func variants(of unit: Int64) throws -> [TranslationUnit.Variant] {
    texts.begin()
    texts.bind(unit, at: 1)
    var found: [TranslationUnit.Variant] = []
    while try texts.step() {
      let name = texts.text(0)
      let language = languages[name] ?? LanguageTag(name) ?? .undetermined
      languages[name] = language
      texts.withText(1) { bytes in
        let text = bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        found.append(TranslationUnit.Variant(language: language, text: text))
      }
    }
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
    if documents.count > 10_000 {
      // What waits is not among the places that are asked for.
      try flush()
      documents.removeAll()
    }
    documents[name] = (row[0], place)
    return (row[0], place)
  }

  /// The digest of a source text in its language.
  static func digest(_ source: TranslationUnit.Variant) -> Int64 {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.text.utf8.count + 12)
    bytes += source.language.language.utf8
    bytes.append(0x20)
    bytes += source.text.utf8
    return Int64(bitPattern: ByteHash.hash(bytes.span))
  }
}
