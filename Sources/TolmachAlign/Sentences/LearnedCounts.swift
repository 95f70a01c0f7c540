/// Expected counts of word pairs that a document's own beads gave, with what each sentence gave to them.
struct LearnedCounts: Sendable {
  /// The counts: row given type, column other type.
  var counts: TranslationTable
  /// The sum of each row before small entries were dropped.
  var rowSums: [Float]
  /// What each sentence of the given side contributed, sentence after sentence.
  var pieces: [TranslationTable.Entry]
  /// Where each sentence's contributions begin in ``pieces``; one more at the end.
  var pieceStarts: [Int]

  /// What a sentence contributed, by given type and then other type.
  func contributions(of sentence: Int) -> ArraySlice<TranslationTable.Entry> {
    pieces[pieceStarts[sentence]..<pieceStarts[sentence + 1]]
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
    let unigram = Self.unigram(other)
    let isFirst = model.learned == nil && !model.isTaught
    var bySentence = [[TranslationTable.Entry]](repeating: [], count: given.count)
    var scratch = BeadScratch(given: given, other: other)
    for bead in beads {
      let (left, right) = sides(bead)
      scratch.load(left, right)
      guard !scratch.isEmpty else { continue }
      scratch.fill(model: model, unigram: unigram, smoothing: isFirst ? 1 : Self.smoothing)
      scratch.share(unigram: unigram, nullWords: nullWords, weight: bead.weight) { sentence, entry in
        bySentence[sentence].append(entry)
      }
    }
    var sums = [Float](repeating: 0, count: given.vocabulary.count)
    var starts = [0]
    var all: [TranslationTable.Entry] = []
    for entries in bySentence {
      let merged = TranslationTable.merged(entries)
      for entry in merged { sums[entry.row] += entry.value }
      all += merged
      starts.append(all.count)
    }
    let counts = TranslationTable(rows: given.vocabulary.count, entries: all)
      .keeping { sums[$0] * Self.leastShare <= $1 }
    return LearnedCounts(
      counts: counts,
      rowSums: sums,
      pieces: all,
      pieceStarts: starts
    )
  }

  static func unigram(_ table: SentenceTable) -> [Float] {
    let total = Float(table.tokens.count) + 0.5 * Float(table.vocabulary.count)
    return table.vocabulary.counts.map { ($0 + 0.5) / max(total, 1) }
  }
}
