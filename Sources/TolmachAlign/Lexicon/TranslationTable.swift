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

  /// A table of the given entries; equal places are added up.
  init(rows: Int, entries: [Entry]) {
    let merged = Self.merged(entries)
    starts = [Int](repeating: 0, count: rows + 1)
    columns = merged.map { Int32(truncatingIfNeeded: $0.place & 0xFFFF_FFFF) }
    values = merged.map(\.value)
    for entry in merged { starts[entry.row + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
  }

  /// A table of very many entries without sorting them: rows are filled one by one over a column for each type.
  ///
  /// Values are over 0; equal places are added up in the order of the entries.
  ///
  /// - Complexity: O(*e*·(1 + *e*/2²⁰) + *r* + *c*) for *e* entries, and sorting the distinct columns of each row.
  init(rows: Int, columns width: Int, counting entries: [Entry]) {
    self.init(rows: rows)
    var begins = [Int](repeating: 0, count: rows + 1)
    for entry in entries { begins[entry.row + 1] += 1 }
    for row in 0..<rows { begins[row + 1] += begins[row] }
    var sums = [Float](repeating: 0, count: width)
    var first = 0
    while first < rows {
      var last = first + 1
      while last < rows, begins[last + 1] - begins[first] <= Self.block { last += 1 }
      appendRows(first..<last, begins, of: entries, &sums)
      first = last
    }
  }

  /// So many entries are dealt to their rows at a time: a few megabytes.
  private static let block = 1 << 20

  /// Appends rows out of entries, of which those of each row begin at `begins` once they are sorted.
  private mutating func appendRows(_ rows: Range<Int>, _ begins: [Int], of entries: [Entry], _ sums: inout [Float]) {
    let start = begins[rows.lowerBound]
    var next = begins[rows].map { $0 - start }
    var dealt = [Entry](
      repeating: Entry(row: 0, column: 0, value: 0),
      count: begins[rows.upperBound] - start
    )
    for entry in entries where rows.contains(entry.row) {
      dealt[next[entry.row - rows.lowerBound]] = entry
      next[entry.row - rows.lowerBound] += 1
    }
    for row in rows {
      var touched: [Int32] = []
      for entry in dealt[begins[row] - start..<begins[row + 1] - start] {
        if sums[entry.column] == 0 { touched.append(Int32(entry.column)) }
        sums[entry.column] += entry.value
      }
      touched.sort()
      for column in touched {
        columns.append(column)
        values.append(sums[Int(column)])
        sums[Int(column)] = 0
      }
      starts[row + 1] = columns.count
    }
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

  /// The entries that `isKept` keeps, by row and value.
  func keeping(_ isKept: (_ row: Int, _ value: Float) -> Bool) -> TranslationTable {
    var table = TranslationTable(rows: rowCount)
    for row in 0..<rowCount {
      for index in self.row(row) where isKept(row, values[index]) {
        table.columns.append(columns[index])
        table.values.append(values[index])
      }
      table.starts[row + 1] = table.columns.count
    }
    return table
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

  /// Whether a place has a value.
  ///
  /// - Complexity: O(log *e*) for *e* entries of the row.
  func contains(row: Int, column: Int) -> Bool {
    var low = starts[row]
    var high = starts[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < column { low = middle + 1 } else { high = middle }
    }
    return low < starts[row + 1] && columns[low] == column
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
