import Synchronization
import TolmachModel

/// Trains both directions of IBM model 1 (Brown et al. 1993) on sentence pairs, with a dictionary as prior and
/// fast_align's preference for the diagonal (Dyer et al. 2013, fixed tension).
///
/// Pairs of words are candidates only where they meet more often than chance; links are worked out once and walked in
/// each round. The two directions run side by side; nothing depends on their number, so results are always the same.
///
/// - Complexity: O(*l*) a round for *l* links (pairs of tokens that are candidates).
public struct LexiconTrainer: Sendable {
  /// Settings with their defaults.
  public struct Options: Sendable {
    /// Rounds of expectation and maximisation.
    public var rounds = 5
    /// How strongly a word prefers a partner at the same relative place; 0: not at all.
    public var tension: Float = 3
    /// Pseudo-counts of the dictionary in each row.
    public var dictionaryCounts: Float = 1.5
    /// Pseudo-counts of chance: rows of rare words sum to less than 1.
    public var chanceCounts: Float = 0.5
    /// The empty word's share, in words.
    public var nullWords: Float = 0.5
    /// Renderings less probable than this are dropped.
    public var leastProbability: Float = 0.004
    /// At most so many renderings a word.
    public var widest = 40

    /// The defaults.
    public init() {}
  }

  private let options: Options

  /// Prepares a training.
  public init(options: Options = Options()) { self.options = options }

  /// Trains on `pairs`, with the pairs of `dictionary` as prior (they are all kept), and gives the bytes of a lexicon.
  ///
  /// - Parameter progress: is told after each round of either direction which share of them is done, 0 … 1, rising; on any
  ///   thread.
  public func train(
    on pairs: SentencePairs,
    dictionary: [DictionaryPair],
    provenance: [String],
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async -> [UInt8] {
    var source = pairs.source.vocabulary.stems
    var target = pairs.target.vocabulary.stems
    let prior = Self.table(dictionary, &source, &target)
    let known = prior.restricted(rows: pairs.source.vocabulary.count, columns: pairs.target.vocabulary.count)
    let candidates = PairCandidates(pairs, dictionary: known)
    let links = LinkList(pairs, candidates: candidates, tension: options.tension)
    let forwardPrior = prior.normalized
    let backwardPrior = prior.transposed(rows: target.count).normalized
    let options = self.options
    let rounds = RoundCounter(all: 2 * max(1, options.rounds), progress: progress)
    async let forward = Self.table(
      DirectedTraining(links: links, candidates: candidates, prior: forwardPrior, isForward: true, options: options)
        .run(rounds),
      prior: forwardPrior,
      options: options
    )
    async let backward = Self.table(
      DirectedTraining(links: links, candidates: candidates, prior: backwardPrior, isForward: false, options: options)
        .run(rounds),
      prior: backwardPrior,
      options: options
    )
    return LexiconBuilder.serialized(
      from: pairs.from,
      to: pairs.to,
      provenance: provenance,
      source: source,
      target: target,
      forward: await forward,
      backward: await backward
    )
  }

  /// The dictionary over the pairs' numbers; stems that the pairs lack get new ones.
  private static func table(
    _ dictionary: [DictionaryPair],
    _ source: inout [[UInt8]],
    _ target: inout [[UInt8]]
  ) -> TranslationTable {
    var left = StemNumbers(source)
    var right = StemNumbers(target)
    let entries = dictionary.map { pair in
      TranslationTable.Entry(
        row: Int(left.number(of: pair.source)),
        column: Int(right.number(of: pair.target)),
        value: pair.weight
      )
    }
    source = left.stems
    target = right.stems
    return TranslationTable(rows: source.count, entries: entries)
  }

  /// Counts and prior as probabilities, small ones dropped.
  private static func table(
    _ counts: [TranslationTable.Entry],
    prior: TranslationTable,
    options: Options
  ) -> TranslationTable {
    let all = TranslationTable(rows: prior.rowCount, entries: counts)
    var kept: [TranslationTable.Entry] = []
    for row in 0..<prior.rowCount {
      let hasPrior = !prior.row(row).isEmpty
      let scale =
        1 / (all.sum(row) + options.chanceCounts + (hasPrior ? options.dictionaryCounts : 0))
      var values: [Int32: Float] = [:]
      for index in all.row(row) { values[all.columns[index], default: 0] += all.values[index] * scale }
      for index in prior.row(row) {
        values[prior.columns[index], default: 0] += prior.values[index] * options.dictionaryCounts * scale
      }
      let best = values.filter { $0.value >= options.leastProbability }
        .sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(options.widest)
      kept += best.map { .init(row: row, column: Int($0.key), value: $0.value) }
    }
    return TranslationTable(rows: prior.rowCount, entries: kept)
  }
}

/// Counts the rounds of both directions.
final class RoundCounter: Sendable {
  private let done = Mutex(0)
  private let all: Int
  private let progress: @Sendable (Double) -> Void

  init(all: Int, progress: @escaping @Sendable (Double) -> Void) {
    self.all = all
    self.progress = progress
  }

  /// Another round is done; told in order.
  func count() {
    done.withLock { done in
      done += 1
      progress(Double(done) / Double(all))
    }
  }
}

/// A pair of stems from a dictionary.
public struct DictionaryPair: Hashable, Sendable {
  /// The stem of the source language.
  public var source: [UInt8]
  /// The stem of the target language.
  public var target: [UInt8]
  /// How much the pair counts, over 0.
  public var weight: Float

  /// Creates a pair.
  public init(source: [UInt8], target: [UInt8], weight: Float) {
    self.source = source
    self.target = target
    self.weight = weight
  }
}

/// The candidate links of all sentence pairs, target token by target token.
final class LinkList: Sendable {
  /// A possible link: the number of the candidate pair, and how well the places agree, 0 … 1.
  struct Link: Sendable {
    var pair: UInt32
    var sourcePlace: UInt8
    var fit: UInt8
  }

  /// The links, grouped by sentence pair and target token.
  let links: [Link]
  /// Where each target token's links begin; one more at the end.
  let tokenStarts: [Int]
  /// Where each sentence pair's target tokens begin; one more at the end.
  let pairStarts: [Int]

  init(_ pairs: SentencePairs, candidates: PairCandidates, tension: Float) {
    var links: [Link] = []
    var tokenStarts = [0]
    var pairStarts = [0]
    let fits = (0...255).map { UInt8(255 * Logarithm.exponential(-tension * Float($0) / 255)) }
    for index in 0..<pairs.count {
      let left = SentencePairs.words(pairs.source, index)
      let right = SentencePairs.words(pairs.target, index)
      for (place, other) in right.enumerated() {
        let middle = (2 * place + 1) * 255 / (2 * right.count)
        for (sourcePlace, type) in left.enumerated() {
          guard let pair = candidates.number(type, other) else { continue }
          let distance = abs((2 * sourcePlace + 1) * 255 / (2 * left.count) - middle)
          links.append(
            Link(
              pair: UInt32(pair),
              sourcePlace: UInt8(truncatingIfNeeded: sourcePlace),
              fit: max(1, fits[distance])
            )
          )
        }
        tokenStarts.append(links.count)
      }
      pairStarts.append(tokenStarts.count - 1)
    }
    self.links = links
    self.tokenStarts = tokenStarts
    self.pairStarts = pairStarts
  }
}

/// One direction's rounds.
struct DirectedTraining: Sendable {
  let links: LinkList
  let candidates: PairCandidates
  let prior: TranslationTable
  let isForward: Bool
  let options: LexiconTrainer.Options

  /// The expected counts after the last round, by given type.
  func run(_ counter: RoundCounter) -> [TranslationTable.Entry] {
    let rows = rowsOfPairs
    var probabilities = [Float](repeating: 1, count: candidates.columns.count)
    var counts = [Float](repeating: 0, count: candidates.columns.count)
    for round in 0..<max(1, options.rounds) {
      counts = [Float](repeating: 0, count: counts.count)
      if isForward {
        Self.expectByTarget(links, probabilities, &counts, nullWords: round == 0 ? 0 : options.nullWords)
      } else {
        Self.expectBySource(links, probabilities, &counts, nullWords: round == 0 ? 0 : options.nullWords)
      }
      maximize(counts, rows, &probabilities)
      counter.count()
    }
    return counts.indices.map { pair in
      TranslationTable.Entry(
        row: Int(rows[pair]),
        column: isForward ? Int(candidates.columns[pair]) : sourceOf(pair),
        value: counts[pair]
      )
    }.filter { $0.value > 1e-4 }
  }

  /// The given type of each candidate pair.
  private var rowsOfPairs: [Int32] {
    guard isForward else { return candidates.columns }
    var rows = [Int32](repeating: 0, count: candidates.columns.count)
    for row in 0..<candidates.starts.count - 1 {
      for pair in candidates.starts[row]..<candidates.starts[row + 1] { rows[pair] = Int32(row) }
    }
    return rows
  }

  private func sourceOf(_ pair: Int) -> Int {
    var low = 0
    var high = candidates.starts.count - 1
    while low + 1 < high {
      let middle = (low + high) / 2
      if candidates.starts[middle] <= pair { low = middle } else { high = middle }
    }
    return low
  }

  private func maximize(_ counts: [Float], _ rows: [Int32], _ probabilities: inout [Float]) {
    var sums = [Float](repeating: options.chanceCounts, count: prior.rowCount)
    for pair in counts.indices { sums[Int(rows[pair])] += counts[pair] }
    for row in 0..<prior.rowCount where !prior.row(row).isEmpty { sums[row] += options.dictionaryCounts }
    for pair in counts.indices {
      let row = Int(rows[pair])
      let column = isForward ? candidates.columns[pair] : Int32(sourceOf(pair))
      probabilities[pair] = (counts[pair] + priorCount(row, column)) / sums[row]
    }
  }

  private func priorCount(_ row: Int, _ column: Int32) -> Float {
    for index in prior.row(row) where prior.columns[index] == column {
      return prior.values[index] * options.dictionaryCounts
    }
    return 0
  }

  /// Each target token chooses among the source tokens.
  private static func expectByTarget(
    _ list: LinkList,
    _ probabilities: [Float],
    _ counts: inout [Float],
    nullWords: Float
  ) {
    var out = counts.mutableSpan
    let given = probabilities.span
    let all = list.links
    let links = all.span
    for token in 0..<list.tokenStarts.count - 1 {
      let first = list.tokenStarts[token]
      let last = list.tokenStarts[token &+ 1]
      var total = nullWords * chance
      for index in first..<last { total += given[Int(links[index].pair)] * Float(links[index].fit) }
      guard total > 0 else { continue }
      let scale = 1 / total
      for index in first..<last {
        out[Int(links[index].pair)] += given[Int(links[index].pair)] * Float(links[index].fit) * scale
      }
    }
  }

  /// Each source token chooses among the target tokens.
  private static func expectBySource(
    _ list: LinkList,
    _ probabilities: [Float],
    _ counts: inout [Float],
    nullWords: Float
  ) {
    var out = counts.mutableSpan
    let given = probabilities.span
    let all = list.links
    let links = all.span
    var totals = [Float](repeating: 0, count: 256)
    for pair in 0..<list.pairStarts.count - 1 {
      let first = list.tokenStarts[list.pairStarts[pair]]
      let last = list.tokenStarts[list.pairStarts[pair &+ 1]]
      for index in totals.indices { totals[index] = nullWords * chance }
      for index in first..<last {
        totals[Int(links[index].sourcePlace)] += given[Int(links[index].pair)] * Float(links[index].fit)
      }
      for index in first..<last {
        let total = totals[Int(links[index].sourcePlace)]
        out[Int(links[index].pair)] += given[Int(links[index].pair)] * Float(links[index].fit) / total
      }
    }
  }

  /// The empty word's probability for a word, in the unit of the fits.
  private static let chance: Float = 0.002 * 255
}

extension TranslationTable {
  /// The part of the table within the first rows and columns.
  func restricted(rows: Int, columns: Int) -> TranslationTable {
    TranslationTable(rows: rows, entries: entries().filter { $0.row < rows && $0.column < columns })
  }
}
