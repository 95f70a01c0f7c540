import GRDB
import TolmachModel

/// Reads units out of a store.
struct UnitRows {
  private let db: Database

  init(_ db: Database) { self.db = db }

  private static let columns = """
    u.id, u.identifier, d.name, u.speaker, u.status, u.created, u.createdBy, u.changed, u.changedBy, u.hasExtras,
    u.deleted, o.at, o.who, o.tool, o.file
    """
  private static let tables = """
    unit u LEFT JOIN document d ON d.id = u.document JOIN origin o ON o.id = u.origin
    """

  /// The unit with this number; nil when there is none.
  func unit(_ id: Int64) throws -> StoredUnit? {
    let statement = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM \(Self.tables) WHERE u.id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
    return try unit(row, variants: variants(of: id))
  }

  /// The texts of a unit, the source first, without their properties.
  func variants(of id: Int64) throws -> [TranslationUnit.Variant] {
    let statement = try db.cachedStatement(sql: "SELECT language, text FROM variant WHERE unit = ? ORDER BY place")
    return try Row.fetchAll(statement, arguments: [id]).map { row in
      TranslationUnit.Variant(language: LanguageTag(row[0] as String) ?? .undetermined, text: row[1])
    }
  }

  /// Calls `body` with every unit that is not deleted, in the order of their numbers; one is in memory at a time.
  func forEach(_ body: (StoredUnit) throws -> Void) throws {
    let sql = "SELECT \(Self.columns) FROM \(Self.tables) WHERE u.deleted = 0 ORDER BY u.id"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() { try body(unit(row, variants: variants(of: row[0]))) }
  }

  private func unit(_ row: Row, variants: [TranslationUnit.Variant]) throws -> StoredUnit {
    let id: Int64 = row[0]
    var unit = TranslationUnit(identifier: row[1], variants: variants)
    unit.document = row[2]
    unit.speaker = row[3]
    unit.status = row[4]
    unit.created = row[5]
    unit.createdBy = row[6]
    unit.changed = row[7]
    unit.changedBy = row[8]
    if row[9] as Bool { try addExtras(to: &unit, id) }
    let origin = MemoryOrigin(time: row[11], person: row[12], tool: row[13], file: row[14])
    return StoredUnit(id: id, unit: unit, origin: origin, isDeleted: row[10])
  }

  private func addExtras(to unit: inout TranslationUnit, _ id: Int64) throws {
    let properties = try db.cachedStatement(
      sql: "SELECT language, name, value FROM property WHERE unit = ? ORDER BY language, place"
    )
    for row in try Row.fetchAll(properties, arguments: [id]) {
      let item = TranslationUnit.Property(name: row[1], value: row[2])
      let language: String = row[0]
      if language.isEmpty {
        unit.properties.append(item)
      } else if let place = unit.variants.firstIndex(where: { $0.language.description == language }) {
        unit.variants[place].properties.append(item)
      }
    }
    let notes = try db.cachedStatement(sql: "SELECT text FROM note WHERE unit = ? ORDER BY place")
    unit.notes = try String.fetchAll(notes, arguments: [id])
  }

  /// What was done to a unit, first to last.
  func changes(of id: Int64) throws -> [MemoryChange] {
    let sql = """
      SELECT c.id, c.action, c.language, c.before, c.after, o.at, o.who, o.tool, o.file
      FROM change c JOIN origin o ON o.id = c.origin WHERE c.unit = ? ORDER BY c.id
      """
    return try Row.fetchAll(db, sql: sql, arguments: [id]).map { row in
      MemoryChange(
        id: row[0],
        action: MemoryChange.Action(rawValue: row[1]) ?? .edit,
        language: (row[2] as String?).flatMap { LanguageTag($0) },
        before: row[3],
        after: row[4],
        origin: MemoryOrigin(time: row[5], person: row[6], tool: row[7], file: row[8])
      )
    }
  }
}
