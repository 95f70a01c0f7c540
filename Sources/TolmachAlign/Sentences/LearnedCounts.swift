/// Expected counts of word pairs that a document's own beads gave, with what each sentence gave to them.
struct LearnedCounts: Sendable {
  /// The counts: row given type, column other type.
  var counts: TranslationTable
  /// The sum of each row before small entries were dropped.
  var rowSums: [Float]
  /// What each sentence of the given side contributed to both.
  var pieces: SentencePieces
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
    var pieces = pieces(from: beads, model: model, nullWords: nullWords, sides: sides)
    let (counts, sums) = pieces.summedUp(
      rows: given.vocabulary.count,
      columns: other.vocabulary.count,
      leastShare: Self.leastShare
    )
    return LearnedCounts(counts: counts, rowSums: sums, pieces: pieces)
  }

  /// What each sentence gives.
  private func pieces(
    from beads: [WeightedBead],
    model: DirectedModel,
    nullWords: Float,
    sides: (WeightedBead) -> (given: Range<Int>, other: Range<Int>)
  ) -> SentencePieces {
    var gatherer = PieceGatherer(
      beads.map { sides($0).given },
      sentences: given.count,
      givenTypes: given.vocabulary.count,
      otherTypes: other.vocabulary.count
    )
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
    return gatherer.pieces()
  }

  static func unigram(_ table: SentenceTable) -> [Float] {
    let total = Float(table.tokens.count) + 0.5 * Float(table.vocabulary.count)
    return table.vocabulary.counts.map { ($0 + 0.5) / max(total, 1) }
  }
}
