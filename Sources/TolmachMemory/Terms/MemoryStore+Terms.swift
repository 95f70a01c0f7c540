import GRDB
public import TolmachModel

/// The glossary of a store: entries with their whole history, every step of which can be taken back.
extension MemoryStore {
  /// The entries that are not removed, in the order of their numbers.
  public func termEntries() throws(MemoryError) -> [StoredTermEntry] { try read { try TermRows(db: $0).living() } }

  /// The entry with this number, removed or not.
  ///
  /// - Throws: `MemoryError.noTermEntry`, `.busy`, `.sqlite`.
  public func termEntry(_ id: Int64) throws(MemoryError) -> StoredTermEntry {
    guard let stored = try read({ try TermRows(db: $0).entry(id) }) else { throw .noTermEntry(id: id) }
    return stored
  }

  /// What was done to an entry, first to last.
  public func termHistory(of id: Int64) throws(MemoryError) -> [TermChange] {
    try read { try TermRows(db: $0).changes(where: "c.concept = ?", [id]) }
  }

  /// Adds an entry; its number.
  public func addTermEntry(_ entry: TermEntry, origin: MemoryOrigin) throws(MemoryError) -> Int64 {
    try write { db in try TermRows(db: db).insert(entry, origin: UnitStatements(db).add(origin)) }
  }

  /// Changes an entry.
  ///
  /// - Throws: `MemoryError.noTermEntry` when there is none, `.removedTermEntry` when it is removed.
  public func editTermEntry(
    _ id: Int64,
    origin: MemoryOrigin,
    _ change: (inout TermEntry) throws -> Void
  ) throws {
    var failure: (any Error)?
    do {
      try write { db in
        let stored = try Self.living(id, db)
        var entry = stored.entry
        do { try change(&entry) } catch {
          failure = error
          throw error
        }
        guard entry != stored.entry else { return }
        try TermRows(db: db).update(stored, to: entry, .edit, origin: UnitStatements(db).add(origin))
      }
    } catch { throw failure ?? error }
  }

  /// Removes entries; their history stays.
  public func removeTermEntries(_ ids: [Int64], origin: MemoryOrigin) throws(MemoryError) {
    try write { db in
      let number = try UnitStatements(db).add(origin)
      for id in ids { try TermRows(db: db).update(Self.living(id, db), to: nil, .remove, origin: number) }
    }
  }

  /// Brings entries of one concept together in the first of them; the others are removed.
  public func mergeTermEntries(_ ids: [Int64], origin: MemoryOrigin) throws(MemoryError) {
    try write { db in
      let number = try UnitStatements(db).add(origin)
      let rows = TermRows(db: db)
      guard let first = ids.first else { return }
      let kept = try Self.living(first, db)
      var entry = kept.entry
      for id in ids.dropFirst() where id != first {
        let other = try Self.living(id, db)
        entry = entry.merged(with: other.entry)
        try rows.update(other, to: nil, .remove, origin: number)
      }
      try rows.update(kept, to: entry, .merge, origin: number)
    }
  }

  private static func living(_ id: Int64, _ db: Database) throws -> StoredTermEntry {
    guard let stored = try TermRows(db: db).entry(id) else { throw MemoryError.noTermEntry(id: id) }
    if stored.isDeleted { throw MemoryError.removedTermEntry(id: id) }
    return stored
  }
}

extension MemoryStore {
  /// Thrown inside a dry run, so that everything is taken back.
  private struct DryRun: Error { var summary: TermImportSummary }

  /// Takes entries in, all of them or, when anything fails, none.
  ///
  /// - Parameter isDryRun: says what would come of it and changes nothing.
  /// - Complexity: O(*n* log *m*) for *n* entries and *m* in the store.
  public func importTermEntries(
    _ entries: [TermEntry],
    policy: TermImportPolicy,
    origin: MemoryOrigin,
    isDryRun: Bool = false
  ) throws(MemoryError) -> TermImportSummary {
    var dry: TermImportSummary?
    do {
      return try write { db in
        let number = try UnitStatements(db).add(origin)
        let rows = TermRows(db: db)
        var summary = TermImportSummary()
        for entry in entries { try Self.take(entry, rows, policy, number, &summary) }
        if isDryRun {
          dry = summary
          throw DryRun(summary: summary)
        }
        return summary
      }
    } catch {
      if let dry { return dry }
      throw error
    }
  }

  private static func take(
    _ entry: TermEntry,
    _ rows: TermRows,
    _ policy: TermImportPolicy,
    _ origin: Int64,
    _ summary: inout TermImportSummary
  ) throws {
    summary.read += 1
    guard let stored = try rows.same(as: entry), policy != .add || stored.entry == entry else {
      _ = try rows.insert(entry, origin: origin)
      summary.added += 1
      return
    }
    let result = policy == .merge ? stored.entry.merged(with: entry) : entry
    guard result != stored.entry else {
      summary.unchanged += 1
      return
    }
    try rows.update(stored, to: result, policy == .merge ? .merge : .replace, origin: origin)
    if policy == .merge { summary.merged += 1 } else { summary.replaced += 1 }
  }

  /// Takes back everything that the last act not yet taken back did: an edit, a merge, a whole import.
  ///
  /// - Returns: the changes taken back, last to first; empty where nothing is left to take back.
  public func undoTermChange(origin: MemoryOrigin, isDryRun: Bool = false) throws(MemoryError) -> [TermChange] {
    try write { db in
      let rows = TermRows(db: db)
      let sql = """
        SELECT max(origin) FROM conceptChange WHERE action <> 'undo'
          AND origin NOT IN (SELECT undoes FROM conceptChange WHERE undoes IS NOT NULL)
        """
      guard let act = try Int64.fetchOne(db, sql: sql) else { return [] }
      let changes = try rows.changes(where: "c.origin = ?", [act]).reversed()
      guard !isDryRun else { return Array(changes) }
      let number = try UnitStatements(db).add(origin)
      for change in changes {
        guard let stored = try rows.entry(change.concept) else { continue }
        try rows.update(stored, to: change.before, .undo, origin: number, undoes: act)
      }
      return Array(changes)
    }
  }
}
