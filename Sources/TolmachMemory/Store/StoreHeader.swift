import GRDB

/// What the header of an SQLite file says, read as an unchanging file: neither locks nor files beside it come of it.
///
/// By SQLite, not by opening the file: to close any descriptor of a file drops the locks that this process has on it, which
/// SQLite knows to avoid.
struct StoreHeader {
  /// The number by which an application marks its files; 0: none.
  let applicationNumber: Int

  /// Reads the header; nil when the file is none of SQLite's.
  ///
  /// - Throws: `DatabaseError` when the file cannot be read; `SQLITE_CORRUPT` when it is shorter than its header says.
  init?(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    do {
      let queue = try DatabaseQueue(path: StorePath.unchanging(path), configuration: configuration)
      applicationNumber = try queue.read { try Int.fetchOne($0, sql: "PRAGMA application_id") ?? 0 }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      return nil
    }
  }
}
