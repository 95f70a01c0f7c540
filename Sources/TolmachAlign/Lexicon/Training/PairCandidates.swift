/// Which words of two languages may render each other: those that meet more often than chance would have it.
///
/// For each source type the target types are kept whose joint count is over what their own counts let expect, the
/// strongest by Dice's coefficient first, at most ``widest``; pairs of a dictionary are always kept.
struct PairCandidates: Sendable {
  /// Rows of target types by source type, in order.
  let starts: [Int]
  let columns: [Int32]

  /// At most so many partners a word.
  static let widest = 200
  /// So many meetings are counted at a time: 32 MB.
  static let blockCells = 8 << 20

  /// Goes through the pairs once for each block of source types whose meetings fit into `blockCells`.
  ///
  /// - Complexity: O(*m* + *b*·*t*) for *m* meetings, *t* words of text and *b* blocks.
  init(
    _ pairs: SentencePairs.Rows,
    dictionary: TranslationTable,
    blockCells: Int = PairCandidates.blockCells
  ) throws(AlignError) {
    let counts = try MeetingCounts(pairs)
    var starts = [0]
    var columns: [Int32] = []
    var first = 0
    while first < pairs.sourceTypes {
      var block = MeetingBlock(from: first, counts: counts, cells: blockCells)
      try block.read(pairs)
      for type in block.types {
        var row = Set(block.strongest(of: type, counts: counts, total: Float(max(1, pairs.count)), atMost: Self.widest))
        for index in dictionary.row(type) { row.insert(dictionary.columns[index]) }
        columns += row.sorted()
        starts.append(columns.count)
      }
      first = block.types.upperBound
    }
    self.starts = starts
    self.columns = columns.fitted
  }

  /// The source type of each candidate pair.
  var rows: [Int32] {
    var rows = [Int32](repeating: 0, count: columns.count)
    for row in 0..<starts.count - 1 {
      for pair in starts[row]..<starts[row + 1] { rows[pair] = Int32(row) }
    }
    return rows
  }

  /// The number of the pair; nil when it is no candidate.
  @inline(__always)
  func number(_ source: UInt32, _ target: UInt32) -> Int? {
    columns.place(of: Int32(target), within: starts[Int(source)]..<starts[Int(source) &+ 1])
  }
}
