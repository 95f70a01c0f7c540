/// One direction's P(other type | given type): what is known beforehand, and what the document taught.
struct DirectedModel: Sendable {
  /// Prior rows, each summing to 1 or less.
  private(set) var prior: TranslationTable
  /// Expected counts learned from the document; nil before the first round.
  var learned: LearnedCounts?
  /// Pseudo-counts of each prior row.
  private(set) var priorCounts: [Float]
  /// The share of the learned counts that is believed.
  var trust: Float = 1
  /// Whether other documents taught what is known beforehand.
  private(set) var isTaught = false

  /// A model that knows what is known beforehand: rows summing to 1 or empty, each worth `priorCounts` pseudo-counts.
  init(prior: TranslationTable, priorCounts: Float) {
    self.prior = prior
    self.priorCounts = [Float](repeating: priorCounts, count: prior.rowCount)
  }

  /// Adds what other documents taught to what is known beforehand.
  mutating func add(_ counts: TranslationTable, trust: Float) {
    let sums = (0..<prior.rowCount).map { priorCounts[$0] + trust * counts.sum($0) }
    let entries =
      prior.entries().map {
        TranslationTable.Entry(row: $0.row, column: $0.column, value: $0.value * priorCounts[$0.row])
      }
      + counts.entries(times: trust)
    prior = TranslationTable(
      rows: prior.rowCount,
      entries: entries.map { TranslationTable.Entry(row: $0.row, column: $0.column, value: $0.value / sums[$0.row]) }
    )
    priorCounts = sums
    isTaught = true
  }

  /// The same model without what the document taught.
  var untaught: DirectedModel {
    var copy = self
    copy.learned = nil
    return copy
  }

  /// Which types of the other side any row names.
  func knownColumns(_ count: Int) -> [Bool] {
    var known = [Bool](repeating: false, count: count)
    for column in prior.columns { known[Int(column)] = true }
    for column in learned?.counts.columns ?? [] { known[Int(column)] = true }
    return known
  }

  /// Adds P(type | word) for each word of a sentence. What the sentence itself taught is left out.
  func accumulate(_ sentence: Int, _ table: SentenceTable, into sums: inout WordSums) {
    guard let learned else {
      for type in table.sentence(sentence) {
        let before = priorCounts[Int(type)]
        sums.add(prior, row: Int(type), times: before, 1 / before)
      }
      return
    }
    let own = learned.pieces.place(of: sentence)
    for type in table.sentence(sentence) {
      let row = Int(type)
      let before = priorCounts[row]
      let slot = own.chunk.slot(of: type, in: own.sentence)
      let sum = max(0, learned.rowSums[row] - (slot.map { own.chunk.sums[$0] } ?? 0)) * trust
      let scale = 1 / (sum + before)
      sums.add(learned.counts, row: row, times: trust, scale)
      if let slot { sums.subtract(own.chunk, slot, times: trust, scale) }
      sums.add(prior, row: row, times: before, scale)
    }
  }
}
