import GRDB
import Glibc
import TolmachModel

extension MemoryStore {
  /// The unit with this number, deleted or not.
  ///
  /// - Throws: `MemoryError.noUnit`, `.busy`, `.sqlite`.
  public func unit(_ id: Int64) throws(MemoryError) -> StoredUnit {
    guard let unit = try read({ try UnitRows($0).unit(id) }) else { throw .noUnit(id: id) }
    return unit
  }

  /// What was done to a unit after it was added, first to last.
  public func history(of id: Int64) throws(MemoryError) -> [MemoryChange] {
    try read { try UnitRows($0).changes(of: id) }
  }

  /// Calls `body` with every unit that is not deleted, in the order of their numbers, as of one moment; one is in memory
  /// at a time.
  ///
  /// - Throws: `MemoryError`, and whatever `body` throws.
  public func forEachUnit(_ body: (StoredUnit) throws -> Void) throws {
    var failure: (any Error)?
    do {
      try read { db in
        try UnitRows(db).forEach { unit in
          do { try body(unit) } catch {
            failure = error
            throw error
          }
        }
      }
    } catch { throw failure ?? error }
  }

  /// Writes a whole copy of the store to a file, while others may go on working; it appears when it is whole.
  ///
  /// - Throws: `MemoryError.cannotWrite`, `.busy`, `.sqlite`.
  public func backup(to path: String) throws(MemoryError) {
    try Self.mapping(path) {
      let draft = "\(path).\(getpid()).part"
      defer { for ending in ["", "-journal", "-wal", "-shm"] { unlink(draft + ending) } }
      let copy = try DatabaseQueue(path: draft)
      try pool.backup(to: copy)
      try copy.close()
      guard rename(draft, path) == 0 else {
        throw MemoryError.cannotWrite(path: path, code: ResultCode.SQLITE_IOERR.rawValue)
      }
    }
  }

  /// What the store holds.
  ///
  /// - Complexity: O(*n*) in its variants.
  public func statistics() throws(MemoryError) -> MemoryStatistics {
    try read { db in
      func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
      var result = MemoryStatistics()
      result.units = try count("SELECT count(*) FROM unit WHERE deleted = 0")
      result.deleted = try count("SELECT count(*) FROM unit WHERE deleted = 1")
      result.documents = try count("SELECT count(*) FROM document")
      result.changes = try count("SELECT count(*) FROM change")
      result.sharedSources = try count(
        "SELECT ifnull(sum(n), 0) FROM (SELECT count(*) n FROM unit WHERE deleted = 0 GROUP BY digest HAVING n > 1)"
      )
      let living = "FROM variant v JOIN unit u ON u.id = v.unit WHERE u.deleted = 0"
      result.languages = try Row.fetchAll(db, sql: "SELECT language, count(*) \(living) GROUP BY language ORDER BY 1")
        .map { (language: $0[0], units: $0[1]) }
      for row in try Row.fetchAll(db, sql: "SELECT length(v.text) / 16, count(*) \(living) GROUP BY 1") {
        let sixteenths: Int = row[0]
        result.lengths[min(7, Int.bitWidth - sixteenths.leadingZeroBitCount)] += row[1]
      }
      return result
    }
  }

  /// What is wrong with the store: SQLite's own findings, and variants, changes or units that hang in the air.
  ///
  /// - Returns: one line of facts each; empty when all is well.
  public func integrityProblems() throws(MemoryError) -> [String] {
    try read { db in
      var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
        problems.append("\(row[0] as String) row \(row[1] as Int64? ?? 0) refers to nothing")
      }
      let lone = "SELECT count(*) FROM unit WHERE id NOT IN (SELECT unit FROM variant)"
      if let count = try Int.fetchOne(db, sql: lone), count > 0 { problems.append("\(count) units have no text") }
      return problems
    }
  }
}
