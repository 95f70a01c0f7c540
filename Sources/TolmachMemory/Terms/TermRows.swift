import GRDB
import TolmachModel

/// Reads and writes a store's glossary inside one transaction.
struct TermRows {
  let db: Database

  private static let columns = "c.id, c.body, c.deleted, o.at, o.who, o.tool, o.file"
  private static let tables = "concept c JOIN origin o ON o.id = c.origin"

  /// Whether the store has a glossary's tables; one that an older program made, opened for reading, has not.
  func exists() throws -> Bool { try db.tableExists("concept") }

  func entry(_ id: Int64) throws -> StoredTermEntry? {
    guard try exists() else { return nil }
    let sql = "SELECT \(Self.columns) FROM \(Self.tables) WHERE c.id = ?"
    return try Row.fetchOne(db, sql: sql, arguments: [id]).map(Self.stored)
  }

  func living() throws -> [StoredTermEntry] {
    guard try exists() else { return [] }
    let sql = "SELECT \(Self.columns) FROM \(Self.tables) WHERE c.deleted = 0 ORDER BY c.id"
    return try Row.fetchAll(db, sql: sql).map(Self.stored)
  }

  /// A living entry of the same concept.
  func same(as entry: TermEntry) throws -> StoredTermEntry? {
    var candidates: Set<Int64> = []
    if let identifier = entry.identifier {
      let sql = "SELECT id FROM concept WHERE identifier = ? AND deleted = 0"
      candidates.formUnion(try Int64.fetchAll(db, sql: sql, arguments: [identifier]))
    }
    let statement = try db.cachedStatement(sql: "SELECT concept FROM term WHERE text = ? AND language = ? LIMIT 50")
    for section in entry.sections {
      for term in section.terms {
        let arguments: StatementArguments = [term.text, section.language.description]
        candidates.formUnion(try Int64.fetchAll(statement, arguments: arguments))
      }
    }
    for id in candidates.sorted() {
      if let stored = try self.entry(id), !stored.isDeleted, stored.entry.isSameConcept(as: entry) { return stored }
    }
    return nil
  }

  private static func stored(_ row: Row) -> StoredTermEntry {
    let origin = MemoryOrigin(time: row[3], person: row[4], tool: row[5], file: row[6])
    return StoredTermEntry(id: row[0], entry: TermEntryCoder.decode(row[1]), origin: origin, isDeleted: row[2])
  }

  /// Adds an entry; its number.
  func insert(_ entry: TermEntry, origin: Int64) throws -> Int64 {
    let body = TermEntryCoder.encode(entry)
    try db.execute(
      sql: "INSERT INTO concept (identifier, body, origin) VALUES (?, ?, ?)",
      arguments: [entry.identifier, body, origin]
    )
    let id = db.lastInsertedRowID
    try writeTerms(entry, of: id)
    try note(.add, id, before: nil, after: body, origin: origin)
    return id
  }

  /// Changes an entry, or removes it where `entry` is nil.
  func update(
    _ stored: StoredTermEntry,
    to entry: TermEntry?,
    _ action: TermChange.Action,
    origin: Int64,
    undoes: Int64? = nil
  ) throws {
    let before = stored.isDeleted ? nil : TermEntryCoder.encode(stored.entry)
    let after = entry.map(TermEntryCoder.encode)
    try db.execute(
      sql: "UPDATE concept SET identifier = ?, body = ?, deleted = ? WHERE id = ?",
      arguments: [
        (entry ?? stored.entry).identifier, after ?? TermEntryCoder.encode(stored.entry), entry == nil, stored.id,
      ]
    )
    try db.execute(sql: "DELETE FROM term WHERE concept = ?", arguments: [stored.id])
    if let entry { try writeTerms(entry, of: stored.id) }
    try note(action, stored.id, before: before, after: after, origin: origin, undoes: undoes)
  }

  private func writeTerms(_ entry: TermEntry, of id: Int64) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO term (concept, language, text, status) VALUES (?, ?, ?, ?)")
    for section in entry.sections {
      for term in section.terms {
        try insert.execute(arguments: [id, section.language.description, term.text, term.status?.rawValue])
      }
    }
  }

  private func note(
    _ action: TermChange.Action,
    _ id: Int64,
    before: String?,
    after: String?,
    origin: Int64,
    undoes: Int64? = nil
  ) throws {
    try db.execute(
      sql: "INSERT INTO conceptChange (concept, action, before, after, origin, undoes) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [id, action.rawValue, before, after, origin, undoes]
    )
  }

  /// The changes that a condition holds for, first to last.
  func changes(where condition: String, _ arguments: StatementArguments) throws -> [TermChange] {
    guard try exists() else { return [] }
    let sql = """
      SELECT c.id, c.concept, c.action, c.before, c.after, o.at, o.who, o.tool, o.file
      FROM conceptChange c JOIN origin o ON o.id = c.origin WHERE \(condition) ORDER BY c.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: arguments).map { row in
      TermChange(
        id: row[0],
        concept: row[1],
        action: TermChange.Action(rawValue: row[2]) ?? .edit,
        before: (row[3] as String?).map(TermEntryCoder.decode),
        after: (row[4] as String?).map(TermEntryCoder.decode),
        origin: MemoryOrigin(time: row[5], person: row[6], tool: row[7], file: row[8])
      )
    }
  }
}
