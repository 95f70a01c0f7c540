/// Takes into account that an article may quote in the order in which things were said.
///
/// A hidden Markov model over the quotes: after a passage, the next quote's lies anywhere, or, with a probability that the
/// article itself shows (expectation maximisation), a little further on. An article that jumps about is left as it was: its
/// quotes are judged each for itself. A quote without a passage leaves the order as it is, so that an invented one gains
/// nothing by holding its neighbours together. What goes on with an utterance that the author's words interrupt stands behind
/// it (``SplitUtterance``).
///
/// - Source: the alignment model of Vogel, Ney and Tillmann (1996), "HMM-Based Word Alignment in Statistical Translation", with
///   the empty words of Och and Ney (2003), "A Systematic Comparison of Various Statistical Alignment Models", which remember
///   the last position; our change: a mixture with a uniform jump, learned for each text.
package struct PassageOrder: Sendable {
  /// A passage that a quote may render.
  package struct Option: Sendable {
    /// Its log-odds against there being none.
    package var logit: Double
    /// The number of the origin.
    package var origin: Int
    /// The numbers of its sentences in the origin.
    package var sentences: Range<Int>
    /// The numbers of its words among all of the origin in its language.
    package var words: Range<Int>

    /// Creates an option.
    package init(logit: Double, origin: Int, sentences: Range<Int>, words: Range<Int>) {
      self.logit = logit
      self.origin = origin
      self.sentences = sentences
      self.words = words
    }
  }

  /// Rounds of learning how ordered the article is.
  private static let rounds = 8
  /// The share of ordered steps before anything is seen, and how many steps that belief is worth.
  private static let priorOrder = 0.5
  private static let priorSteps = 3.5
  /// With fewer quotes nobody can tell.
  private static let fewest = 3

  private let logits: [[Double]]
  private let steps: PassageSteps?
  private let isOrdered: Bool

  /// Compares the options of neighbouring quotes.
  ///
  /// - Parameters:
  ///   - quotes: the options of each quote, in the article's order.
  ///   - goesOn: for each quote whether it goes on with the utterance of the one before; or none for all.
  ///   - isPlaced: for each quote whether its options' log-odds say already where in the order it stands; or none for all.
  ///   - sentences: how many sentences each origin has.
  /// - Complexity: O(*q*·*c* + *s*) for *q* quotes with *c* options and *s* sentences.
  package init(_ quotes: [[Option]], goesOn: [Bool] = [], isPlaced: [Bool] = [], sentences: [Int]) {
    logits = quotes.map { $0.map(\.logit) }
    let isOrdered = quotes.count >= Self.fewest && sentences.contains { $0 > Self.fewest }
    let links = quotes.indices.map { quote -> PassageSteps.Link in
      if goesOn.indices.contains(quote), goesOn[quote] { return .goesOn }
      return isOrdered && !(isPlaced.indices.contains(quote) && isPlaced[quote]) ? .order : .none
    }
    self.isOrdered = isOrdered
    let isLinked = isOrdered || goesOn.contains(true)
    steps = isLinked ? PassageSteps(quotes: quotes, links: links, sentences: sentences) : nil
  }

  /// For each quote the probabilities of its options; the last one is that of none.
  ///
  /// - Parameter shifts: what speaks for each quote's having a passage at all, in nats; or none for all.
  /// - Complexity: O(*q*·*c*²).
  package func probabilities(shifts: [Double] = []) -> [[Double]] {
    let free = logits.enumerated().map { quote, logits in
      PassageRanker.probabilities(shifts.isEmpty ? logits : logits.map { $0 + shifts[quote] })
    }
    guard let steps else { return free }
    var chain = PassageChain(steps: steps, emissions: free)
    var order = isOrdered ? Self.priorOrder / Self.priorSteps : 0
    for _ in 0..<(isOrdered ? Self.rounds : 1) {
      let seen = chain.learn(order: order)
      order = (seen.ordered + Self.priorOrder) / (seen.all + Self.priorSteps)
    }
    return chain.posteriors
  }
}
