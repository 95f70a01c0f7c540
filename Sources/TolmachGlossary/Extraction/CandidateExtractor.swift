public import TolmachModel
public import TolmachText

/// Finds pairs of expressions that may be terms in translated pairs.
///
/// Expressions of both sides are counted by stems. A source expression takes the target expression with which it shares
/// most of its pairs, both ways (Dice), among those whose coming together is no accident (Dunning's ratio).
/// - Source: Dunning, T. (1993), "Accurate Methods for the Statistics of Surprise and Coincidence", Computational
///   Linguistics 19(1), §4; Dice as in Smadja, McKeown, Hatzivassiloglou (1996), "Translating Collocations".
public struct CandidateExtractor {
  /// What is wanted.
  public struct Options: Sendable {
    /// How often a source expression must occur.
    public var leastFrequency = 3
    /// The least log-likelihood ratio: 10.83 is significant at 0.001.
    public var leastAssociation = 10.83
    /// The least share of pairs in common, both ways.
    public var leastProbability = 0.2
    /// The most candidates.
    public var limit = 500

    /// The defaults.
    public init() {}
  }

  private var source: PhraseCounter
  private var target: PhraseCounter
  private var count: Int32 = 0

  /// Nothing counted yet.
  public init(from: LanguageTag, to: LanguageTag) throws(TextError) {
    source = try PhraseCounter(language: from)
    target = try PhraseCounter(language: to)
  }

  /// Counts a pair.
  public mutating func add(source left: [UInt8], target right: [UInt8]) throws(TextError) {
    try source.count(left, pair: count)
    try target.count(right, pair: count)
    count += 1
  }

  /// The candidates, best first; numbers of pairs in examples count from 0 in the order they were added.
  ///
  /// - Complexity: O(*s·p·e*) for *s* source expressions in *p* pairs each of *e* target expressions.
  public mutating func candidates(options: Options = Options()) -> [TermCandidate] {
    source.settle(least: options.leastFrequency)
    target.settle(least: max(2, options.leastFrequency / 2))
    var index: [[[String]]] = Array(repeating: [], count: Int(count))
    for (stems, phrase) in target.phrases {
      for pair in phrase.pairs { index[Int(pair)].append(stems) }
    }
    var found: [TermCandidate] = []
    for phrase in source.phrases.values {
      if let candidate = best(for: phrase, index, options) { found.append(candidate) }
    }
    found.sort { ($1.rank, $0.source) < ($0.rank, $1.source) }
    return Array(found.prefix(options.limit))
  }

  private func best(
    for phrase: PhraseCounter.Phrase,
    _ index: [[[String]]],
    _ options: Options
  ) -> TermCandidate? {
    var counts: [[String]: Int] = [:]
    for pair in phrase.pairs { for stems in index[Int(pair)] { counts[stems, default: 0] += 1 } }
    var best: (stems: [String], together: Int, dice: Double)?
    let own = phrase.pairs.count
    for (stems, together) in counts where together > 1 || own == 1 {
      guard let other = target.phrases[stems] else { continue }
      let dice = 2 * Double(together) / Double(own + other.pairs.count)
      // Among equals the expression that is about as long as the source one.
      let distance = abs(stems.count - phrase.words)
      let isBetter =
        best.map { known in
          (dice, abs(known.stems.count - phrase.words), known.stems.joined())
            > (known.dice, distance, stems.joined())
        } ?? true
      if isBetter { best = (stems, together, dice) }
    }
    guard let best, let other = target.phrases[best.stems] else { return nil }
    let probability = Double(best.together) / Double(own)
    let inverse = Double(best.together) / Double(other.pairs.count)
    let association = Logarithm.ratio(together: best.together, left: own, right: other.pairs.count, all: Int(count))
    guard association >= options.leastAssociation, min(probability, inverse) >= options.leastProbability,
      phrase.unithood > 0
    else { return nil }
    let shared = Set(other.pairs)
    return TermCandidate(
      source: phrase.form,
      target: other.form,
      frequency: phrase.frequency,
      together: best.together,
      unithood: phrase.unithood,
      association: association,
      probability: probability,
      inverse: inverse,
      examples: phrase.pairs.filter(shared.contains).prefix(5).map(Int.init)
    )
  }
}

extension TermCandidate {
  /// What candidates are ordered by.
  fileprivate var rank: Double { association * unithood * (probability * inverse) }
}
