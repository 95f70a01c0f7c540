import GRDB
import TolmachModel

extension MemoryStore {
  /// A builder that holds every text of a language, with the state of the store that it was read from.
  ///
  /// - Throws: `MemoryError`, `TextError`; `MemoryError.tooLarge` when unit numbers exceed 32 bits.
  func indexBuilder(_ language: LanguageTag) throws -> IndexBuilder {
    pool.releaseMemory()
    var failure: (any Error)?
    do {
      return try read { db in
        do { return try Self.indexBuilder(language, db) } catch {
          failure = error
          throw error
        }
      }
    } catch {
      if let failure, !(failure is DatabaseError) { throw failure }
      throw error
    }
  }

  private static func indexBuilder(_ language: LanguageTag, _ db: Database) throws -> IndexBuilder {
    let generation = try generation(db)
    guard generation.unit < Int64(UInt32.max) else { throw MemoryError.tooLarge(what: "unit", limit: Int(UInt32.max)) }
    let builder = try IndexBuilder(language: language, generation: generation)
    let sql = """
      SELECT u.id, v.text FROM unit u JOIN variant v ON v.unit = u.id
      WHERE u.deleted = 0 AND v.language = ? ORDER BY u.id
      """
    for tag in try tags(of: language, db) {
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit WHERE deleted = 0") ?? 0
      builder.reserve(count)
      let rows = try Row.fetchCursor(db, sql: sql, arguments: [tag])
      while let row = try rows.next() {
        let text: String = row[1]
        try builder.add(Array(text.utf8).span, unit: row[0])
      }
    }
    return builder
  }

  /// The tags in use whose language is `language`: `en` and `en-GB` for `en`.
  static func tags(of language: LanguageTag, _ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT language FROM variant")
      .filter { LanguageTag($0)?.base == language.base }
  }

  /// The units that were added or changed since, ascending, and those of them that were there before.
  func unitsChanged(since generation: IndexGeneration) throws(MemoryError) -> (all: [Int64], changed: Set<Int64>) {
    try read { db in
      let added = try Int64.fetchAll(
        db,
        sql: "SELECT id FROM unit WHERE id > ? AND deleted = 0 ORDER BY id LIMIT 100000",
        arguments: [generation.unit]
      )
      let changed = try Set(
        Int64.fetchAll(
          db,
          sql: "SELECT DISTINCT unit FROM change WHERE id > ? AND unit <= ?",
          arguments: [generation.change, generation.unit]
        )
      )
      return (changed.sorted() + added, changed)
    }
  }
}
