import GRDB
public import TolmachModel

/// A translation memory in one SQLite file: the record of truth, which loses nothing.
///
/// Journal mode is WAL, so readers never wait; a writer waits ``busySeconds`` for another one and then gives up with
/// `MemoryError.busy`. `synchronous` is FULL: what a call has returned from survives a loss of power. Deleting marks a
/// unit, and every change keeps the text before it. Threads may share a store.
public final class MemoryStore: Sendable {
  /// How a store is opened.
  public enum Mode: Sendable {
    /// It must be there, and nothing is written.
    case readOnly
    /// It must be there.
    case readWrite
    /// It is made when it is not there.
    case create
  }

  /// The path as given.
  public let path: String
  let pool: DatabasePool
  /// How long a writer waits for another one.
  public static let busySeconds = 5.0

  /// Opens a store. A file that is none is refused without a byte of it changed.
  ///
  /// - Throws: `MemoryError.noStore`, `.isFolder`, `.notAStore`, `.cannotOpen`, `.changesWait`, `.busy`, `.sqlite`,
  ///   `.cannotWrite`.
  public init(path: String, mode: Mode) throws(MemoryError) {
    self.path = path
    if StorePath.isFolder(path) { throw .isFolder(path: path) }
    if mode != .create, !Self.exists(path) { throw .noStore(path: path) }
    pool = try Self.mapping(path) {
      try StoreOpening.refuseForeign(path)
      return try mode == .readOnly
        ? StoreOpening.reading(path) : StoreOpening.writing(path, makes: mode == .create)
    }
  }

  /// Runs `body` and turns SQLite's errors into facts.
  static func mapping<Result>(_ path: String, _ body: () throws -> Result) throws(MemoryError) -> Result {
    do {
      return try body()
    } catch let error as MemoryError {
      throw error
    } catch let error as DatabaseError {
      let code = error.extendedResultCode.rawValue
      // SQLite takes a disk that fails to read for a damaged file and the other way round.
      let unreadable: [ResultCode] = [.SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS]
      if error.resultCode == .SQLITE_CORRUPT || unreadable.contains(error.extendedResultCode) {
        throw .cannotRead(path: path, code: code)
      }
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: throw .busy(path: path)
      case .SQLITE_NOTADB: throw .notAStore(path: path)
      case .SQLITE_FULL, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM:
        throw .cannotWrite(path: path, code: code)
      default: throw .sqlite(path: path, code: code)
      }
    } catch {
      throw .sqlite(path: path, code: 1)
    }
  }

  /// Reads under one snapshot; what `body` throws goes on as it is.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    var failure: (any Error)?
    do {
      return try read { db in
        do { return try body(db) } catch {
          failure = error
          throw error
        }
      }
    } catch { throw failure is DatabaseError ? error : failure ?? error }
  }

  /// Reads under one snapshot.
  func read<Result>(_ body: (Database) throws -> Result) throws(MemoryError) -> Result {
    try Self.mapping(path) { try pool.read(body) }
  }

  /// Writes in one transaction, which is taken back when `body` throws.
  func write<Result>(_ body: (Database) throws -> Result) throws(MemoryError) -> Result {
    try Self.mapping(path) { try pool.write(body) }
  }

  /// The same without SQLite's own look for each row's unit and origin, which costs a third of an import: for writers that
  /// refer to rows they have just made.
  func writeAlone<Result>(_ body: (Database) throws -> Result) throws(MemoryError) -> Result {
    try Self.mapping(path) {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        var result: Result?
        try db.inTransaction {
          result = try body(db)
          return .commit
        }
        guard let result else { throw MemoryError.sqlite(path: path, code: 1) }
        return result
      }
    }
  }
}

extension MemoryStore {
  /// Whether there is a file with something in it at `path`; what it is, opening it tells.
  public static func exists(_ path: String) -> Bool {
    !StorePath.isEmpty(path) || !StorePath.isEmpty(StorePath.journal(path))
  }

  /// The state of the store, which an index is compared with.
  public func generation() throws(MemoryError) -> IndexGeneration { try read(Self.generation) }

  static func generation(_ db: Database) throws -> IndexGeneration {
    let identity = try Int64.fetchOne(db, sql: "SELECT value FROM meta WHERE name = 'identity'") ?? 0
    return IndexGeneration(
      store: UInt64(bitPattern: identity),
      unit: try Int64.fetchOne(db, sql: "SELECT max(id) FROM unit") ?? 0,
      change: try Int64.fetchOne(db, sql: "SELECT max(id) FROM change") ?? 0
    )
  }

  /// The languages there are texts in, without their regions, in the order of tags.
  public func languages() throws(MemoryError) -> [LanguageTag] {
    let tags = try read { db in
      // Walks from one tag to the next instead of reading every variant: there are few.
      try String.fetchAll(db, sql: "SELECT DISTINCT language FROM variant")
    }
    return Set(tags.compactMap { LanguageTag($0)?.base }).sorted { $0.description < $1.description }
  }
}
