import TolmachModel

/// Trains both directions of IBM model 1 (Brown et al. 1993) on sentence pairs, with a dictionary as prior and
/// fast_align's preference for the diagonal (Dyer et al. 2013, fixed tension).
///
/// Pairs of words are candidates only where they meet more often than chance; links are worked out once and walked in
/// each round. The two directions run side by side, each through the links in their order, so results are always the same.
///
/// - Complexity: O(*l*) a round for *l* links (pairs of tokens that are candidates). Memory grows with the vocabularies
///   and the candidates; sentences and links lie in temporary files (``WordSpool``) and are read shard by shard.
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
    /// Meetings of words counted at a time, and words in a shard of links: memory against passes, never the result.
    package var blockCells = PairCandidates.blockCells
    package var shardWords = WordSpool.shardWords

    /// The defaults.
    public init() {}
  }

  private let options: Options

  /// Prepares a training.
  public init(options: Options = Options()) { self.options = options }

  /// Trains on `pairs`, with the pairs of `dictionary` as prior (they are candidates whatever their counts), and gives the
  /// bytes of a lexicon.
  ///
  /// - Parameter progress: is told after each round of either direction which share of them is done, 0 … 1, rising; on any
  ///   thread.
  /// - Throws: `AlignError.temporaryFile` when what was put aside cannot be read back.
  public func train(
    on pairs: SentencePairs,
    dictionary: [DictionaryPair],
    provenance: [String],
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws(AlignError) -> [UInt8] {
    let rows = pairs.rows
    var source = pairs.sourceStems
    var target = pairs.targetStems
    let prior = Self.table(dictionary, &source, &target)
    let training = try Training(rows, prior: prior, targetTypes: target.count, options: options)
    let rounds = RoundCounter(all: 2 * max(1, options.rounds), progress: progress)
    async let forward = training.outcome(isForward: true, rounds)
    async let backward = training.outcome(isForward: false, rounds)
    let outcomes = await (forward, backward)
    return LexiconBuilder.serialized(
      from: pairs.from,
      to: pairs.to,
      provenance: provenance,
      source: source,
      target: target,
      forward: try outcomes.0.get(),
      backward: try outcomes.1.get()
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
}
