/// Expected counts of word pairs that a document's own beads gave, with what each sentence gave to them.
struct LearnedCounts: Sendable {
  /// The counts: row given type, column other type.
  var counts: TranslationTable
  /// The sum of each row before small entries were dropped.
  var rowSums: [Float]
  /// What each sentence of the given side contributed to ``counts``, by given type and then other type.
  var pieces: SentencePieces
  /// What each contributed to ``rowSums``: one entry a type, in column 0.
  var rowPieces: SentencePieces
}

/// Entries that belong to sentences.
struct SentencePieces: Sendable {
  /// The entries, sentence after sentence; in each by place.
  private var entries: [TranslationTable.Entry] = []
  /// Where each sentence's entries begin; one more at the end.
  private var starts = [0]

  /// The entries of a sentence.
  subscript(sentence: Int) -> ArraySlice<TranslationTable.Entry> { entries[starts[sentence]..<starts[sentence + 1]] }

  /// All entries.
  var all: [TranslationTable.Entry] { entries }

  /// Appends the entries of the next sentence.
  mutating func append(_ sentence: some Sequence<TranslationTable.Entry>) {
    entries.append(contentsOf: sentence)
    starts.append(entries.count)
  }

  /// The entries that `isKept` keeps, in storage of their size.
  func filtered(_ isKept: (TranslationTable.Entry) -> Bool) -> SentencePieces {
    var result = SentencePieces()
    result.entries.reserveCapacity(entries.count(where: isKept))
    for sentence in 0..<starts.count - 1 { result.append(self[sentence].lazy.filter(isKept)) }
    return result
  }
}

/// Learns word pairs from weighted beads: a round of IBM model 1 (Brown et al. 1993) within the beads.
struct PairLearner {
  /// A bead with its posterior probability.
  struct WeightedBead: Sendable {
    var source: Range<Int>
    var target: Range<Int>
    var weight: Float
  }

  let given: SentenceTable
  let other: SentenceTable
  /// Chance's share beside the table, in units of the unigram probability.
  static let smoothing: Float = 0.01
  /// Expected counts below this are dropped.
  static let leastCount: Float = 0.001
  /// Expected counts below this share of their row are dropped: bounds the rows of common words in long texts.
  static let leastShare: Float = 0.004

  /// The counts of one round. `sides` picks the given and the other side of a bead.
  func learn(
    from beads: [WeightedBead],
    model: DirectedModel,
    nullWords: Float,
    sides: (WeightedBead) -> (given: Range<Int>, other: Range<Int>)
  ) -> LearnedCounts {
    var gatherer = PieceGatherer(beads.map { sides($0).given }, sentences: given.count)
    let unigram = Self.unigram(other)
    let isFirst = model.learned == nil && !model.isTaught
    var scratch = BeadScratch(given: given, other: other)
    for (index, bead) in beads.enumerated() {
      let (left, right) = sides(bead)
      scratch.load(left, right)
      if !scratch.isEmpty {
        scratch.fill(model: model, unigram: unigram, smoothing: isFirst ? 1 : Self.smoothing)
        scratch.share(unigram: unigram, nullWords: nullWords, weight: bead.weight) { gatherer.add($1, to: $0) }
      }
      gatherer.finish(bead: index)
    }
    let (all, rowPieces) = gatherer.pieces()
    var sums = [Float](repeating: 0, count: given.vocabulary.count)
    for entry in all.all { sums[entry.row] += entry.value }
    let counts = TranslationTable(rows: given.vocabulary.count, columns: other.vocabulary.count, counting: all.all)
      .keeping { sums[$0] * Self.leastShare <= $1 }
    return LearnedCounts(
      counts: counts,
      rowSums: sums,
      pieces: all.filtered { counts.contains(row: $0.row, column: $0.column) },
      rowPieces: rowPieces
    )
  }

  static func unigram(_ table: SentenceTable) -> [Float] {
    let total = Float(table.tokens.count) + 0.5 * Float(table.vocabulary.count)
    return table.vocabulary.counts.map { ($0 + 0.5) / max(total, 1) }
  }
}

/// Gathers what beads give to sentences; a sentence is added up as soon as its last bead is through.
private struct PieceGatherer {
  /// The last bead that touches each sentence.
  private var last: [Int]
  private var open: [[TranslationTable.Entry]]
  private var next = 0
  private var closed = SentencePieces()
  private var rows = SentencePieces()

  /// Prepares for beads that give to the sentences named.
  init(_ beads: [Range<Int>], sentences: Int) {
    last = [Int](repeating: -1, count: sentences)
    open = [[TranslationTable.Entry]](repeating: [], count: sentences)
    for (index, range) in beads.enumerated() {
      for sentence in range { last[sentence] = index }
    }
  }

  mutating func add(_ entry: TranslationTable.Entry, to sentence: Int) { open[sentence].append(entry) }

  /// Closes the sentences, in order, that no later bead touches.
  mutating func finish(bead index: Int) {
    while next < last.count, last[next] <= index { close() }
  }

  /// All sentences' entries, and the sums of their rows.
  mutating func pieces() -> (all: SentencePieces, rows: SentencePieces) {
    while next < last.count { close() }
    return (closed, rows)
  }

  private mutating func close() {
    let merged = TranslationTable.merged(open[next])
    open[next] = []
    closed.append(merged)
    var sums: [TranslationTable.Entry] = []
    for entry in merged {
      if let last = sums.indices.last, sums[last].row == entry.row {
        sums[last].value += entry.value
      } else {
        sums.append(.init(row: entry.row, column: 0, value: entry.value))
      }
    }
    rows.append(sums)
    next += 1
  }
}
