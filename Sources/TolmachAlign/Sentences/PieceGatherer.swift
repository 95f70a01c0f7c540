/// Gathers what beads give to sentences; a sentence is added up as soon as its last bead is through.
struct PieceGatherer {
  /// The last bead that touches each sentence.
  private var last: [Int]
  private var open: [[TranslationTable.Entry]]
  private var next = 0
  private var chunk = SentencePieces.Chunk()
  private var closed = SentencePieces()
  private var rows: TypeRanks
  private var columns: TypeRanks
  private var sums: [Float] = []

  /// Prepares for beads that give to the sentences named, in tables of so many given and other types.
  init(_ beads: [Range<Int>], sentences: Int, givenTypes: Int, otherTypes: Int) {
    last = [Int](repeating: -1, count: sentences)
    open = [[TranslationTable.Entry]](repeating: [], count: sentences)
    for (index, range) in beads.enumerated() {
      for sentence in range { last[sentence] = index }
    }
    rows = TypeRanks(types: givenTypes)
    columns = TypeRanks(types: otherTypes)
  }

  /// Adds what a bead gives to a sentence.
  mutating func add(_ entry: TranslationTable.Entry, to sentence: Int) { open[sentence].append(entry) }

  /// Closes the sentences, in order, that no later bead touches.
  mutating func finish(bead index: Int) {
    while next < last.count, last[next] <= index { close() }
  }

  /// All sentences' entries.
  mutating func pieces() -> SentencePieces {
    while next < last.count { close() }
    if chunk.sentenceStarts.count > 1 { closed.append(chunk) }
    chunk = SentencePieces.Chunk()
    return closed
  }

  private mutating func close() {
    let entries = open[next]
    open[next] = []
    rows.rank(entries.lazy.map(\.row))
    columns.rank(entries.lazy.map(\.column))
    addUp(entries)
    for row in rows.types.indices { appendRow(row) }
    chunk.sentenceStarts.append(Int32(chunk.types.count))
    rows.removeAll()
    columns.removeAll()
    next += 1
    guard chunk.sentenceStarts.count > SentencePieces.chunkLength else { return }
    closed.append(chunk)
    chunk = SentencePieces.Chunk()
  }

  /// Adds up the entries of a sentence by row and column.
  private mutating func addUp(_ entries: [TranslationTable.Entry]) {
    let width = columns.types.count
    sums.removeAll(keepingCapacity: true)
    sums.append(contentsOf: repeatElement(0, count: rows.types.count * width))
    for entry in entries { sums[rows[entry.row] * width + columns[entry.column]] += entry.value }
  }

  private mutating func appendRow(_ row: Int) {
    let width = columns.types.count
    var sum: Float = 0
    for place in 0..<width {
      let value = sums[row * width + place]
      guard value > 0 else { continue }
      chunk.columns.append(columns.types[place])
      chunk.values.append(value)
      sum += value
    }
    chunk.types.append(rows.types[row])
    chunk.sums.append(sum)
    chunk.starts.append(Int32(chunk.columns.count))
  }
}

/// The distinct types among some, in order, with the place of each.
private struct TypeRanks {
  private(set) var types: [Int32] = []
  private var ranks: [Int32]

  init(types: Int) { ranks = [Int32](repeating: -1, count: types) }

  /// Ranks the types given; there were none.
  mutating func rank(_ given: some Sequence<Int>) {
    for type in given where ranks[type] < 0 {
      ranks[type] = 0
      types.append(Int32(type))
    }
    types.sort()
    for (rank, type) in types.enumerated() { ranks[Int(type)] = Int32(rank) }
  }

  mutating func removeAll() {
    for type in types { ranks[Int(type)] = -1 }
    types.removeAll(keepingCapacity: true)
  }

  /// The place of a type that was given.
  subscript(type: Int) -> Int { Int(ranks[type]) }
}
