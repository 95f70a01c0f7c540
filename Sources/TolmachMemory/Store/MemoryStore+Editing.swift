import GRDB
public import TolmachModel

extension MemoryStore {
  /// Adds a unit by hand; its number.
  ///
  /// - Throws: `MemoryError.busy`, `.cannotWrite`, `.sqlite`; `.tooLarge` never.
  public func add(_ unit: TranslationUnit, origin: MemoryOrigin) throws(MemoryError) -> Int64 {
    try write { db in
      let statements = try UnitStatements(db)
      let number = try statements.add(origin)
      let digest = unit.source.map(UnitStatements.digest) ?? 0
      let id = try statements.add(unit, digest: digest, origin: number)
      try statements.flush()
      return id
    }
  }

  /// Puts `text` in place of a unit's text in a language; the text before stays in the history.
  ///
  /// What a machine thought of the old texts says nothing of the new: their confidence moves into the history too. The unit
  /// bears the date of the change, so that an import of what is newer leaves it alone when it is older. A text that is there
  /// already changes nothing.
  ///
  /// - Throws: `MemoryError.noUnit`, `.deletedUnit`, `.noVariant`, `.busy`, `.cannotWrite`, `.sqlite`.
  public func edit(_ id: Int64, language: LanguageTag, text: String, origin: MemoryOrigin) throws(MemoryError) {
    try write { db in
      let unit = try Self.living(id, db)
      guard let variant = unit.unit.variant(in: language) else {
        throw MemoryError.noVariant(unit: id, language: language.description)
      }
      guard variant.text != text else { return }
      try db.execute(
        sql: "UPDATE variant SET text = ? WHERE unit = ? AND language = ?",
        arguments: [text, id, variant.language.description]
      )
      try db.execute(
        sql: "UPDATE unit SET changed = ?, changedBy = ? WHERE id = ?",
        arguments: [origin.compactTime, origin.person, id]
      )
      var edited = variant
      edited.text = text
      if variant.language == unit.unit.source?.language {
        try db.execute(
          sql: "UPDATE unit SET digest = ? WHERE id = ?",
          arguments: [UnitStatements.digest(edited), id]
        )
      }
      let statements = try UnitStatements(db)
      let number = try statements.add(origin)
      let tag = variant.language
      try statements.note(.edit, unit: id, language: tag, before: variant.text, after: text, origin: number)
      try statements.setConfidence(nil, of: id, origin: number)
    }
  }

  /// Marks a unit as deleted; it is found no more, and its history stays.
  ///
  /// - Throws: `MemoryError.noUnit`, `.deletedUnit`, `.busy`, `.cannotWrite`, `.sqlite`.
  public func delete(_ id: Int64, origin: MemoryOrigin) throws(MemoryError) { try delete([id], origin: origin) }

  /// Marks units as deleted, all of them or, where one is not there, none; one that is named twice is deleted once.
  ///
  /// - Throws: `MemoryError.noUnit`, `.deletedUnit`, `.busy`, `.cannotWrite`, `.sqlite`.
  public func delete(_ ids: [Int64], origin: MemoryOrigin) throws(MemoryError) {
    try write { db in
      for id in ids { _ = try Self.living(id, db) }
      let statements = try UnitStatements(db)
      try Self.delete(Set(ids).sorted(), db, statements, origin: statements.add(origin))
    }
  }

  /// Deletes every unit all of whose texts an earlier one has as well; how many.
  ///
  /// - Throws: `MemoryError.busy`, `.cannotWrite`, `.sqlite`.
  public func deduplicate(origin: MemoryOrigin, isDryRun: Bool) throws(MemoryError) -> Int {
    try write { db in
      let repeated = try Self.repeatedUnits(db)
      guard !isDryRun, !repeated.isEmpty else { return repeated.count }
      let statements = try UnitStatements(db)
      try Self.delete(repeated, db, statements, origin: statements.add(origin))
      return repeated.count
    }
  }

  private static func living(_ id: Int64, _ db: Database) throws -> StoredUnit {
    guard let unit = try UnitRows(db).unit(id) else { throw MemoryError.noUnit(id: id) }
    if unit.isDeleted { throw MemoryError.deletedUnit(id: id) }
    return unit
  }

  private static func delete(_ ids: [Int64], _ db: Database, _ statements: UnitStatements, origin: Int64) throws {
    let mark = try db.cachedStatement(sql: "UPDATE unit SET deleted = 1 WHERE id = ?")
    for id in ids {
      try mark.execute(arguments: [id])
      try statements.note(.delete, unit: id, origin: origin)
    }
  }

  private static func repeatedUnits(_ db: Database) throws -> [Int64] {
    let sql = """
      SELECT id, digest FROM unit WHERE deleted = 0 AND digest IN
        (SELECT digest FROM unit WHERE deleted = 0 GROUP BY digest HAVING count(*) > 1) ORDER BY digest, id
      """
    let rows = UnitRows(db)
    var repeated: [Int64] = []
    var digest: Int64?
    var kept: Set<Set<TranslationUnit.Variant>> = []
    let units = try Row.fetchCursor(db, sql: sql)
    while let row = try units.next() {
      if digest != row[1] { kept.removeAll() }
      digest = row[1]
      if !kept.insert(Set(try rows.variants(of: row[0]))).inserted { repeated.append(row[0]) }
    }
    return repeated
  }
}
