import Glibc
import GRDB

/// The ways in which a store's file is opened.
enum StoreOpening {
  /// Opens a store to write; `makes` says whether its tables may be made where there are none.
  static func writing(_ path: String, makes: Bool) throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration(isReadOnly: false))
    try pool.write { try checkIsOurs($0, path, isMade: !makes) }
    try MemorySchema.migrator.migrate(pool)
    return pool
  }

  /// Opens a store to read.
  ///
  /// Readers share a file with writers, which SQLite puts beside the store. Where it can make none (the folder cannot be
  /// written) nobody else has it there either, so the store is read as it lies: nothing changes it from here.
  static func reading(_ path: String) throws -> DatabasePool {
    guard access(path, R_OK) == 0 else { throw MemoryError.cannotOpen(path: path, errno: errno) }
    do {
      return try reading(path, named: path)
    } catch let error as DatabaseError {
      guard cannotShare.contains(error.resultCode) else { throw error }
    }
    guard StorePath.isEmpty(StorePath.journal(path)) else { throw MemoryError.changesWait(path: path) }
    return try reading(path, named: StorePath.unchanging(path))
  }

  private static func reading(_ path: String, named name: String) throws -> DatabasePool {
    let pool = try DatabasePool(path: name, configuration: configuration(isReadOnly: true))
    try pool.read { try checkIsOurs($0, path, isMade: true) }
    return pool
  }

  private static func configuration(isReadOnly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.busyMode = .timeout(MemoryStore.busySeconds)
    configuration.label = "memory"
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // Writers gather many pages before they write; readers leave that to the system.
      try db.execute(sql: "PRAGMA cache_size = \(db.configuration.readonly ? -8192 : -65536)")
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// Refuses a file that is no store before anything is opened that could change it: a pool makes of any database one
  /// with a write-ahead log.
  static func refuseForeign(_ path: String) throws {
    if StorePath.isEmpty(path) || access(path, R_OK) != 0 { return }
    do {
      guard let header = try StoreHeader(path: path) else { throw MemoryError.notAStore(path: path) }
      if header.applicationNumber == MemorySchema.applicationNumber { return }
      guard header.applicationNumber == 0 else { throw MemoryError.notAStore(path: path) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      // One whose changes were not all carried over from its journal is not to be read without it.
      if StorePath.isEmpty(StorePath.journal(path)) { throw error }
    }
    try refuseForeignTables(path)
  }

  /// Without a mark a file may be a store whose making is under way. The tables tell.
  private static func refuseForeignTables(_ path: String) throws {
    let isAlone = StorePath.isEmpty(StorePath.journal(path))
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(MemoryStore.busySeconds)
    do {
      let queue = try DatabaseQueue(path: isAlone ? StorePath.unchanging(path) : path, configuration: configuration)
      try queue.read { if try !isOurs($0) { throw MemoryError.notAStore(path: path) } }
    } catch let error as DatabaseError where !isAlone && cannotShare.contains(error.resultCode) {
      throw MemoryError.changesWait(path: path)
    } catch {
      // Another process may have finished the store meanwhile.
      guard let header = try? StoreHeader(path: path) else { throw error }
      if header.applicationNumber != MemorySchema.applicationNumber { throw error }
    }
  }

  /// What SQLite says where the file that readers share with writers cannot be made.
  private static let cannotShare: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM]

  /// A database of somebody else's is left alone. One in which nothing was made yet, because making it was cut short or
  /// is under way, is as good as none.
  private static func checkIsOurs(_ db: Database, _ path: String, isMade: Bool) throws {
    guard try isOurs(db) else { throw MemoryError.notAStore(path: path) }
    if isMade, try applicationNumber(db) == 0 { throw MemoryError.noStore(path: path) }
  }

  /// Whether it is a store or could become one.
  private static func isOurs(_ db: Database) throws -> Bool {
    let number = try applicationNumber(db)
    guard number == 0 else { return number == MemorySchema.applicationNumber }
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'") == 0
  }

  private static func applicationNumber(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
  }
}
