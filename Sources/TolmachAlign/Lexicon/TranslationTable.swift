/// A sparse table of P(column | row) over the word types of one document pair.
struct TranslationTable: Sendable {
  /// Where each row begins in ``columns`` and ``values``; one more at the end.
  private(set) var starts: [Int]
  private(set) var columns: [Int32]
  private(set) var values: [Float]

  /// An empty table of `rows` rows.
  init(rows: Int) {
    starts = [Int](repeating: 0, count: rows + 1)
    columns = []
    values = []
  }

  /// A table of its parts: where rows begin, then columns and values by row and column.
  init(starts: [Int], columns: [Int32], values: [Float]) {
    self.starts = starts
    self.columns = columns
    self.values = values
  }

  /// A table of the given entries; equal places are added up in the order given.
  ///
  /// - Complexity: O(*n*) for *n* entries, and sorting each row.
  init(rows: Int, entries: [Entry]) {
    var next = [Int](repeating: 0, count: rows + 1)
    for entry in entries { next[entry.row + 1] += 1 }
    for row in 0..<rows { next[row + 1] += next[row] }
    let ends = next
    var sorted = [Entry](repeating: Entry(row: 0, column: 0, value: 0), count: entries.count)
    for entry in entries {
      sorted[next[entry.row]] = entry
      next[entry.row] += 1
    }
    self.init(rows: 0)
    columns.reserveCapacity(entries.count)
    values.reserveCapacity(entries.count)
    starts.reserveCapacity(rows + 1)
    for row in 0..<rows {
      Self.sort(&sorted, ends[row]..<ends[row + 1])
      for index in ends[row]..<ends[row + 1] {
        if columns.count > starts[row], columns[columns.count - 1] == Int32(sorted[index].column) {
          values[values.count - 1] += sorted[index].value
        } else {
          columns.append(Int32(sorted[index].column))
          values.append(sorted[index].value)
        }
      }
      starts.append(columns.count)
    }
  }

  /// Sorts the entries of a row by their columns; those of one column keep their order.
  private static func sort(_ entries: inout [Entry], _ range: Range<Int>) {
    guard range.count <= 24 else {
      entries[range].sort { $0.column < $1.column }
      return
    }
    for index in range {
      let entry = entries[index]
      var place = index
      while place > range.lowerBound, entries[place - 1].column > entry.column {
        entries[place] = entries[place - 1]
        place -= 1
      }
      entries[place] = entry
    }
  }

  /// Appends a row of entries in the order of their columns.
  mutating func appendRow(_ entries: some Sequence<(column: Int32, value: Float)>) {
    for entry in entries {
      columns.append(entry.column)
      values.append(entry.value)
    }
    starts.append(columns.count)
  }

  /// The same table in storage of its size.
  var fitted: TranslationTable {
    var copy = TranslationTable(rows: 0)
    copy.starts = starts.fitted
    copy.columns = columns.fitted
    copy.values = values.fitted
    return copy
  }

  /// The entries by place, those of one place added up.
  static func merged(_ entries: [Entry]) -> [Entry] {
    var result: [Entry] = []
    result.reserveCapacity(entries.count)
    for entry in entries.sorted(by: { $0.place < $1.place }) {
      if let last = result.indices.last, result[last].place == entry.place {
        result[last].value += entry.value
      } else {
        result.append(entry)
      }
    }
    return result
  }

  /// A value with its row and column: 12 bytes.
  struct Entry: Sendable {
    private let rowNumber: UInt32
    private let columnNumber: UInt32
    var value: Float

    init(row: Int, column: Int, value: Float) {
      rowNumber = UInt32(truncatingIfNeeded: row)
      columnNumber = UInt32(truncatingIfNeeded: column)
      self.value = value
    }

    var row: Int { Int(rowNumber) }
    var column: Int { Int(columnNumber) }
    /// Orders entries by row and column.
    var place: UInt64 { UInt64(rowNumber) << 32 | UInt64(columnNumber) }
  }

  var rowCount: Int { starts.count - 1 }
  /// How many values there are.
  var valueCount: Int { values.count }
  func row(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

  /// The sum of a row.
  func sum(_ row: Int) -> Float {
    var total: Float = 0
    for index in self.row(row) { total += values[index] }
    return total
  }

  /// The same table with each row that has entries summing to 1.
  var normalized: TranslationTable {
    var copy = self
    for row in 0..<rowCount {
      let total = sum(row)
      guard total > 0 else { continue }
      for index in self.row(row) { copy.values[index] /= total }
    }
    return copy
  }

  /// All entries, times `weight`.
  func entries(times weight: Float = 1) -> [Entry] {
    var found: [Entry] = []
    found.reserveCapacity(values.count)
    for row in 0..<rowCount {
      for index in self.row(row) {
        found.append(Entry(row: row, column: Int(columns[index]), value: values[index] * weight))
      }
    }
    return found
  }

  /// Rows for columns.
  func transposed(rows: Int) -> TranslationTable {
    TranslationTable(
      rows: rows,
      entries: entries().map { Entry(row: $0.column, column: $0.row, value: $0.value) }
    )
  }
}
