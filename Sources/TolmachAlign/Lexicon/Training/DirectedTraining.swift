/// What both directions of a training share.
struct Training: Sendable {
  let candidates: PairCandidates
  let links: LinkSpool
  private let forwardPrior: TranslationTable
  private let backwardPrior: TranslationTable
  private let options: LexiconTrainer.Options

  init(
    _ rows: SentencePairs.Rows,
    prior: TranslationTable,
    targetTypes: Int,
    options: LexiconTrainer.Options
  ) throws(AlignError) {
    let known = prior.restricted(rows: rows.sourceTypes, columns: rows.targetTypes)
    candidates = try PairCandidates(rows, dictionary: known, blockCells: options.blockCells)
    links = try LinkSpool(rows, candidates: candidates, tension: options.tension, shardWords: options.shardWords)
    forwardPrior = prior.normalized
    backwardPrior = prior.transposed(rows: targetTypes).normalized
    self.options = options
  }

  /// The probabilities of one direction.
  func outcome(isForward: Bool, _ rounds: RoundCounter) async -> Result<TranslationTable, AlignError> {
    let training = DirectedTraining(
      links: links,
      given: isForward ? candidates.rows : candidates.columns,
      other: isForward ? candidates.columns : candidates.rows,
      prior: isForward ? forwardPrior : backwardPrior,
      isForward: isForward,
      options: options
    )
    return Result { () throws(AlignError) in try training.run(rounds) }
  }
}

/// One direction's rounds.
struct DirectedTraining: Sendable {
  let links: LinkSpool
  /// The given and the other type of each candidate pair.
  let given: [Int32]
  let other: [Int32]
  let prior: TranslationTable
  let isForward: Bool
  let options: LexiconTrainer.Options

  /// The empty word's probability for a word, in the unit of the fits.
  private static let chance: Float = 0.002 * 255
  /// Expected counts below this are dropped after the last round.
  private static let leastCount: Float = 1e-4

  /// The probabilities after the last round.
  func run(_ rounds: RoundCounter) throws(AlignError) -> TranslationTable {
    var probabilities = [Float](repeating: 1, count: given.count)
    var counts = [Float](repeating: 0, count: given.count)
    for round in 0..<max(1, options.rounds) {
      for pair in counts.indices { counts[pair] = 0 }
      let chance = round == 0 ? 0 : options.nullWords * Self.chance
      try links.expect(probabilities, &counts, isForward: isForward, chance: chance)
      maximize(counts, &probabilities)
      rounds.count()
    }
    probabilities = []
    return table(counted(counts))
  }

  private func maximize(_ counts: [Float], _ probabilities: inout [Float]) {
    var sums = [Float](repeating: options.chanceCounts, count: prior.rowCount)
    for pair in counts.indices { sums[Int(given[pair])] += counts[pair] }
    for row in 0..<prior.rowCount where !prior.row(row).isEmpty { sums[row] += options.dictionaryCounts }
    for pair in counts.indices {
      let row = Int(given[pair])
      probabilities[pair] = (counts[pair] + priorCount(row, other[pair])) / sums[row]
    }
  }

  private func priorCount(_ row: Int, _ column: Int32) -> Float {
    let place = prior.columns.place(of: column, within: prior.row(row))
    return place.map { prior.values[$0] * options.dictionaryCounts } ?? 0
  }

  /// The counts as a table by given type. Pairs come by source and then target type: in either direction those of a row
  /// stand in the order of their columns.
  private func counted(_ counts: [Float]) -> TranslationTable {
    TranslationTable(rows: prior.rowCount, sortedColumns: other, in: given, values: counts) { $0 > Self.leastCount }
  }

  /// Counts and prior as probabilities, small ones dropped.
  private func table(_ counts: TranslationTable) -> TranslationTable {
    var kept = TranslationTable(rows: 0)
    for row in 0..<prior.rowCount {
      let hasPrior = !prior.row(row).isEmpty
      let scale = 1 / (counts.sum(row) + options.chanceCounts + (hasPrior ? options.dictionaryCounts : 0))
      var values: [Int32: Float] = [:]
      for index in counts.row(row) { values[counts.columns[index], default: 0] += counts.values[index] * scale }
      for index in prior.row(row) {
        values[prior.columns[index], default: 0] += prior.values[index] * options.dictionaryCounts * scale
      }
      let best = values.filter { $0.value >= options.leastProbability }
        .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(options.widest)
      kept.appendRow(best.sorted { $0.key < $1.key }.map { (column: $0.key, value: $0.value) })
    }
    return kept
  }
}

extension TranslationTable {
  /// The part of the table within the first rows and columns.
  func restricted(rows: Int, columns: Int) -> TranslationTable {
    TranslationTable(rows: rows, entries: entries().filter { $0.row < rows && $0.column < columns })
  }
}

extension TranslationTable {
  /// A table of columns and values that lie in any rows, in each by column; of the values those that `isKept` keeps.
  init(rows: Int, sortedColumns: [Int32], in rowNumbers: [Int32], values: [Float], isKept: (Float) -> Bool) {
    var starts = [Int](repeating: 0, count: rows + 1)
    for (index, row) in rowNumbers.enumerated() where isKept(values[index]) { starts[Int(row) + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    var next = starts
    var columns = [Int32](repeating: 0, count: starts[rows])
    var kept = [Float](repeating: 0, count: starts[rows])
    for (index, row) in rowNumbers.enumerated() where isKept(values[index]) {
      columns[next[Int(row)]] = sortedColumns[index]
      kept[next[Int(row)]] = values[index]
      next[Int(row)] += 1
    }
    self.init(starts: starts, columns: columns, values: kept)
  }
}
