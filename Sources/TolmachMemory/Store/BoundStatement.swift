import GRDB
import GRDBSQLite

/// A prepared statement whose values go straight to SQLite: an import binds some thirty values a unit, and boxing them
/// costs more than storing them. For the length of one transaction.
struct BoundStatement {
  /// Kept, since it owns the handle.
  private let statement: Statement
  private let handle: OpaquePointer
  /// SQLite's word for "copy it before the call returns".
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Begins anew; what is not bound is NULL.
  func begin() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  /// Binds a number; places count from 1.
  func bind(_ number: Int64?, at place: Int32) {
    if let number { sqlite3_bind_int64(handle, place, number) }
  }

  /// Binds a text.
  func bind(_ text: String?, at place: Int32) {
    guard var text else { return }
    text.withUTF8 { bytes in
      let count = Int32(truncatingIfNeeded: bytes.count)
      if let base = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self) {
        sqlite3_bind_text(handle, place, base, count, Self.copied)
      } else {
        // An empty text is no NULL.
        sqlite3_bind_text(handle, place, "", 0, Self.copied)
      }
    }
  }

  /// Binds the bytes of a text that stay as they are until the statement begins anew.
  func bind(lent bytes: UnsafeBufferPointer<UInt8>, at place: Int32) {
    let base = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
    // An empty text is no NULL.
    guard let base, !bytes.isEmpty else { return bind("", at: place) }
    sqlite3_bind_text(handle, place, base, Int32(truncatingIfNeeded: bytes.count), nil)
  }

  /// Moves to the next row; false at the end, where the statement is reset.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let code = sqlite3_extended_errcode(sqlite3_db_handle(handle))
      sqlite3_reset(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
  }

  /// The number in a column of the row; columns count from 0.
  func number(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  /// The text in a column of the row.
  func text(_ column: Int32) -> String {
    sqlite3_column_text(handle, column).map { String(cString: $0) } ?? ""
  }

  /// Lends the bytes of a text in a column of the row.
  func withText<Failure>(_ column: Int32, _ body: (borrowing Span<UInt8>) throws(Failure) -> Void) throws(Failure) {
    let base = sqlite3_column_text(handle, column)
    let bytes = UnsafeBufferPointer(start: base, count: base == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    try body(bytes.span)
  }
}
