import CKernels
import GRDB
import TolmachModel
import TolmachText

extension MemoryStore {
  /// A builder that holds every text of a language, with the state of the store that it was read from.
  ///
  /// - Throws: `MemoryError`, `TextError`; `MemoryError.tooLarge` when unit numbers exceed 32 bits.
  func indexBuilder(_ language: LanguageTag) throws -> IndexBuilder {
    pool.releaseMemory()
    // What a writer's page cache left free among other memory goes back to the system.
    ckernels_return_free_memory()
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
    // One walk over the texts as they lie; asking for each unit's text in turn takes three times as long.
    let rows = try BoundStatement(
      db,
      """
      SELECT unit, text FROM variant WHERE language = ? AND unit NOT IN (SELECT id FROM unit WHERE deleted = 1)
      ORDER BY unit
      """
    )
    defer { rows.begin() }
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM unit WHERE deleted = 0") ?? 0
    builder.reserve(count)
    for tag in try tags(of: language, db) {
      rows.begin()
      rows.bind(tag, at: 1)
      while try rows.step() {
        let id = rows.number(0)
        try rows.withText(1) { text throws(TextError) in try builder.add(text, unit: id) }
      }
    }
    return builder
  }

  /// A builder that holds the texts that some units, ascending, have in a language now.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  func deltaBuilder(_ language: LanguageTag, _ units: [Int64], generation: IndexGeneration) throws -> IndexBuilder {
    let builder = try IndexBuilder(language: language, generation: generation)
    var failure: TextError?
    try read { db in
      let rows = try BoundStatement(
        db,
        """
        SELECT v.language, v.text FROM unit u JOIN variant v ON v.unit = u.id WHERE u.id = ? AND u.deleted = 0
        ORDER BY v.place
        """
      )
      defer { rows.begin() }
      let tags = try Set(Self.tags(of: language, db))
      for unit in units where failure == nil {
        rows.begin()
        rows.bind(unit, at: 1)
        while failure == nil, try rows.step() {
          guard tags.contains(rows.text(0)) else { continue }
          do throws(TextError) {
            try rows.withText(1) { text throws(TextError) in try builder.add(text, unit: unit) }
          } catch { failure = error }
        }
      }
    }
    if let failure { throw failure }
    return builder
  }

  /// The tags in use whose language is `language`: `en` and `en-GB` for `en`.
  static func tags(of language: LanguageTag, _ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT language FROM variant")
      .filter { LanguageTag($0)?.base == language.base }
  }

  /// The units that were added or changed since, ascending, and those of them that were there before; of those added at
  /// most so many.
  func unitsChanged(
    since generation: IndexGeneration,
    atMost limit: Int
  ) throws(MemoryError) -> (all: [Int64], changed: Set<Int64>) {
    try read { db in
      let added = try Int64.fetchAll(
        db,
        sql: "SELECT id FROM unit WHERE id > ? AND deleted = 0 ORDER BY id LIMIT ?",
        arguments: [generation.unit, limit]
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
