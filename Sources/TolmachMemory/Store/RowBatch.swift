import GRDB

/// Rows of one table that wait to be inserted: sixteen at a time take SQLite half the time of sixteen single ones.
///
/// For the length of one transaction. Rows are not in the table before ``flush()``.
struct RowBatch {
  /// A value of a row.
  private enum Value {
    case null
    case number(Int64)
    /// Bytes of the batch.
    case text(start: Int, end: Int)
  }

  private let single: BoundStatement
  private let many: BoundStatement
  private let width: Int
  private var values: [Value] = []
  private var bytes: [UInt8] = []
  private static let rowsAtOnce = 16

  /// A batch for some columns of a table.
  init(_ db: Database, table: String, columns: String) throws {
    width = columns.split(separator: ",").count
    let row = "(" + Array(repeating: "?", count: width).joined(separator: ", ") + ")"
    let rows = Array(repeating: row, count: Self.rowsAtOnce).joined(separator: ", ")
    single = try BoundStatement(db, "INSERT INTO \(table) (\(columns)) VALUES \(row)")
    many = try BoundStatement(db, "INSERT INTO \(table) (\(columns)) VALUES \(rows)")
    values.reserveCapacity(width * Self.rowsAtOnce * 4)
  }

  /// Adds the next value of a row; after as many as there are columns the row is whole.
  mutating func add(_ number: Int64?) { values.append(number.map { .number($0) } ?? .null) }

  /// Adds a text.
  mutating func add(_ text: String?) {
    guard let text else { return values.append(.null) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start: start, end: bytes.count))
  }

  /// Inserts all rows there are.
  mutating func flush() throws {
    var start = 0
    while start < values.count {
      let isFull = start + width * Self.rowsAtOnce <= values.count
      let count = isFull ? width * Self.rowsAtOnce : width
      try insert(start..<start + count, by: isFull ? many : single)
      start += count
    }
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  private func insert(_ range: Range<Int>, by statement: BoundStatement) throws {
    try bytes.withUnsafeBufferPointer { texts in
      statement.begin()
      // The texts are lent for the length of this call alone.
      defer { statement.begin() }
      for place in range {
        let parameter = Int32(truncatingIfNeeded: place - range.lowerBound + 1)
        switch values[place] {
        case .null: break
        case .number(let number): statement.bind(number, at: parameter)
        case .text(let start, let end):
          statement.bind(lent: UnsafeBufferPointer(rebasing: texts[start..<end]), at: parameter)
        }
      }
      _ = try statement.step()
    }
  }
}
