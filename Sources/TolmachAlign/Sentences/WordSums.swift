/// Sums by word type, nearly all of them 0; which are not is remembered, so that emptying takes no longer than filling.
struct WordSums: Sendable {
  /// The sum of each type.
  private(set) var values: [Float]
  /// The types whose sum is not 0, so many of them.
  private var touched: [Int32]
  private var touchedCount = 0

  /// Zeros for so many types.
  init(types: Int) {
    values = [Float](repeating: 0, count: types)
    // One more, for the place behind the last is written to before it is known to be needed.
    touched = [Int32](repeating: 0, count: types + 1)
  }

  /// The sum of a type.
  @inline(__always)
  subscript(type: Int32) -> Float { values[Int(type)] }

  /// Makes all sums 0.
  mutating func removeAll() {
    for index in 0..<touchedCount { values[Int(touched[index])] = 0 }
    touchedCount = 0
  }

  /// Adds a row of a table, each value times two factors.
  @inline(__always)
  mutating func add(_ table: TranslationTable, row: Int, times one: Float, _ other: Float) {
    let range = table.row(row)
    let columns = table.columns.span.extracting(range)
    let weights = table.values.span.extracting(range)
    Self.add(columns, weights, one, other, to: &values, &touched, &touchedCount)
  }

  @inline(__always)
  private static func add(
    _ columns: Span<Int32>,
    _ weights: Span<Float>,
    _ one: Float,
    _ other: Float,
    to values: inout [Float],
    _ touched: inout [Int32],
    _ touchedCount: inout Int
  ) {
    var values = values.mutableSpan
    var touched = touched.mutableSpan
    var count = touchedCount
    for index in columns.indices {
      let column = columns[index]
      let before = values[Int(column)]
      let after = before + weights[index] * one * other
      values[Int(column)] = after
      // Without a branch, which would be guessed wrong half of the time.
      touched[count] = column
      count &+= before == 0 && after != 0 ? 1 : 0
    }
    touchedCount = count
  }

  /// Takes back what a sentence gave to a row; what was there does not become 0.
  @inline(__always)
  mutating func subtract(_ chunk: SentencePieces.Chunk, _ slot: Int, times one: Float, _ other: Float) {
    var values = self.values.mutableSpan
    let columns = chunk.columns.span
    let weights = chunk.values.span
    for index in chunk.entries(of: slot) {
      let column = Int(columns[index])
      guard values[column] != 0 else { continue }
      values[column] = max(values[column] - weights[index] * one * other, 1e-12)
    }
  }
}
