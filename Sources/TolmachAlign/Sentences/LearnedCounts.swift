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
    let isFirst = model.learned == nil
    var bySentence = [[TranslationTable.Entry]](repeating: [], count: given.count)
    var scratch = BeadScratch(given: given, other: other)
    for bead in beads {
      let (left, right) = sides(bead)
      scratch.load(left, right)
      guard !scratch.givenTypes.isEmpty, !scratch.otherTypes.isEmpty else { continue }
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

  private static func unigram(_ table: SentenceTable) -> [Float] {
    let total = Float(table.tokens.count) + 0.5 * Float(table.vocabulary.count)
    return table.vocabulary.counts.map { ($0 + 0.5) / max(total, 1) }
  }
}

/// The word types of one bead and the table between them.
private struct BeadScratch {
  let given: SentenceTable
  let other: SentenceTable
  /// Types of the given side with the sentence they stand in.
  var givenTypes: [(sentence: Int, type: Int32)] = []
  var otherTypes: [Int32] = []
  private var values: [Float] = []
  private var columns: [Int32]

  init(given: SentenceTable, other: SentenceTable) {
    self.given = given
    self.other = other
    columns = [Int32](repeating: -1, count: other.vocabulary.count)
  }

  mutating func load(_ left: Range<Int>, _ right: Range<Int>) {
    givenTypes.removeAll(keepingCapacity: true)
    otherTypes.removeAll(keepingCapacity: true)
    for sentence in left { for type in given.sentence(sentence) { givenTypes.append((sentence, type)) } }
    for sentence in right { otherTypes.append(contentsOf: other.sentence(sentence)) }
  }

  /// Fills the table of P(other token | given token), smoothed by the unigram.
  mutating func fill(model: DirectedModel, unigram: [Float], smoothing: Float) {
    let width = otherTypes.count
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: repeatElement(0, count: width * givenTypes.count))
    for (index, given) in givenTypes.enumerated() {
      let row = Int(given.type)
      var scale = 1 / model.priorCounts
      if let learned = model.learned {
        scale = 1 / (learned.rowSums[row] * model.trust + model.priorCounts)
        scatter(learned.counts, row, index, times: model.trust * scale)
      }
      scatter(model.prior, row, index, times: model.priorCounts * scale)
      for place in 0..<width { values[index * width + place] += smoothing * unigram[Int(otherTypes[place])] }
    }
  }

  private mutating func scatter(_ table: TranslationTable, _ row: Int, _ index: Int, times scale: Float) {
    let entries = table.row(row)
    guard !entries.isEmpty else { return }
    let width = otherTypes.count
    for place in 0..<width {
      let column = otherTypes[place]
      var low = entries.lowerBound
      var high = entries.upperBound
      while low < high {
        let middle = (low + high) / 2
        if table.columns[middle] < column { low = middle + 1 } else { high = middle }
      }
      if low < entries.upperBound, table.columns[low] == column {
        values[index * width + place] += table.values[low] * scale
      }
    }
  }

  /// Shares each other token among the given ones by their probabilities.
  func share(
    unigram: [Float],
    nullWords: Float,
    weight: Float,
    _ body: (_ sentence: Int, _ entry: TranslationTable.Entry) -> Void
  ) {
    let width = otherTypes.count
    for place in 0..<width {
      let type = Int(otherTypes[place])
      var total = nullWords * unigram[type]
      for index in givenTypes.indices { total += values[index * width + place] }
      guard total > 0 else { continue }
      for (index, given) in givenTypes.enumerated() {
        let count = values[index * width + place] / total * weight
        guard count > PairLearner.leastCount else { continue }
        body(given.sentence, TranslationTable.Entry(row: Int(given.type), column: type, value: count))
      }
    }
  }
}
