/// Takes into account that an article may quote in the order in which things were said.
///
/// A hidden Markov model over the quotes: after a passage, the next quote's lies anywhere, or, with a probability that the
/// article itself shows (expectation maximisation), a little further on. An article that jumps about is left as it was: its
/// quotes are judged each for itself. What goes on with an utterance that the author's words interrupt stands behind it
/// (``SplitUtterance``).
///
/// - Source: the alignment model of Vogel, Ney and Tillmann (1996), "HMM-Based Word Alignment in Statistical Translation";
///   our change: a mixture with a uniform jump, learned for each text.
package enum PassageOrder {
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
  /// The share of ordered steps that go back a little.
  private static let backward = 0.05
  /// With fewer quotes nobody can tell.
  private static let fewest = 3

  /// For each quote the probabilities of its options; the last one is that of none.
  ///
  /// - Parameters:
  ///   - quotes: the options of each quote, in the article's order.
  ///   - goesOn: for each quote whether it goes on with the utterance of the one before; or none for all.
  ///   - isPlaced: for each quote whether its options' log-odds say already where in the order it stands; or none for all.
  ///   - sentences: how many sentences each origin has.
  /// - Complexity: O(*q*·*c*²) for *q* quotes with *c* options.
  package static func probabilities(
    _ quotes: [[Option]],
    goesOn: [Bool] = [],
    isPlaced: [Bool] = [],
    sentences: [Int]
  ) -> [[Double]] {
    let free = quotes.map { PassageRanker.probabilities($0.map(\.logit)) }
    let isOrdered = quotes.count >= fewest && sentences.contains { $0 > fewest }
    guard isOrdered || goesOn.contains(true) else { return free }
    let links = quotes.indices.map { quote -> Link in
      if goesOn.indices.contains(quote), goesOn[quote] { return .goesOn }
      return isPlaced.indices.contains(quote) && isPlaced[quote] ? .none : .order
    }
    var chain = Chain(quotes: quotes, links: links, emissions: free, sentences: sentences)
    var order = isOrdered ? priorOrder / priorSteps : 0
    for _ in 0..<(isOrdered ? rounds : 1) {
      let steps = chain.learn(order: order)
      order = (steps.ordered + priorOrder) / (steps.all + priorSteps)
    }
    return chain.posteriors
  }

  /// What a quote's passage has to do with that of the quote before.
  private enum Link {
    /// It may follow it.
    case order
    /// It goes on with it.
    case goesOn
    /// What else is known of its place has been told: the order would tell it twice.
    case none
  }

  private struct Chain {
    let quotes: [[Option]]
    let links: [Link]
    let emissions: [[Double]]
    let sentences: [Int]
    /// How much of an ordered step's probability each further sentence keeps.
    let decay: Double
    var posteriors: [[Double]]

    init(quotes: [[Option]], links: [Link], emissions: [[Double]], sentences: [Int]) {
      self.quotes = quotes
      self.links = links
      self.emissions = emissions
      self.sentences = sentences
      let spacing = max(2, 1.5 * Double(sentences.reduce(0, +)) / Double(quotes.count + 1))
      decay = 1 - 1 / spacing
      posteriors = emissions
    }

    /// How much likelier an ordered step from one passage to the next is than a jump anywhere.
    private func ratio(_ one: Option, _ next: Option) -> Double {
      guard one.origin == next.origin else { return 0 }
      let step = next.sentences.lowerBound - one.sentences.lowerBound
      let share = step < 0 ? PassageOrder.backward : 1 - PassageOrder.backward
      let decline = Logarithm.exponential(Logarithm.double(decay) * Double(abs(step)))
      return Double(sentences[one.origin]) * share * (1 - decay) * decline
    }

    /// One round of forward and backward sums: the posteriors, and how many steps were ordered of how many.
    mutating func learn(order: Double) -> (ordered: Double, all: Double) {
      var backs = emissions.map { [Double](repeating: 1, count: $0.count) }
      for quote in stride(from: quotes.count - 2, through: 0, by: -1) {
        backs[quote] = backward(from: quote + 1, backs[quote + 1], order)
      }
      var steps = (ordered: 0.0, all: 0.0)
      var front = emissions[0]
      posteriors[0] = Self.normalized(zip(front, backs[0]).map(*))
      for quote in quotes.indices.dropFirst() {
        let weighted = zip(emissions[quote], backs[quote]).map(*)
        if links[quote] == .order { count(&steps, quote, front, weighted, order) }
        front = Self.normalized(forward(to: quote, front, order))
        posteriors[quote] = Self.normalized(zip(front, backs[quote]).map(*))
      }
      return steps
    }

    /// How much likelier a step is than chance makes it, and what part of that is order.
    private func step(_ quote: Int, _ from: Int, _ to: Int, _ order: Double) -> (all: Double, ordered: Double) {
      guard from < quotes[quote - 1].count, to < quotes[quote].count else { return (1, 0) }
      let (one, next) = (quotes[quote - 1][from], quotes[quote][to])
      switch links[quote] {
      case .none: return (1, 0)
      case .goesOn: return (SplitUtterance.ratio(one, next, sentences: sentences[one.origin]), 0)
      case .order:
        let ordered = order * ratio(one, next)
        return (1 - order + ordered, ordered)
      }
    }

    private func backward(from quote: Int, _ back: [Double], _ order: Double) -> [Double] {
      let weighted = zip(emissions[quote], back).map(*)
      return Self.normalized(
        emissions[quote - 1].indices.map { from in
          weighted.indices.reduce(0) { $0 + step(quote, from, $1, order).all * weighted[$1] }
        }
      )
    }

    private func forward(to quote: Int, _ front: [Double], _ order: Double) -> [Double] {
      emissions[quote].indices.map { to in
        emissions[quote][to] * front.indices.reduce(0) { $0 + front[$1] * step(quote, $1, to, order).all }
      }
    }

    private func count(
      _ steps: inout (ordered: Double, all: Double),
      _ quote: Int,
      _ front: [Double],
      _ weighted: [Double],
      _ order: Double
    ) {
      var sums = (ordered: 0.0, found: 0.0, all: 0.0)
      for from in front.indices {
        for to in weighted.indices {
          let (all, ordered) = step(quote, from, to, order)
          let weight = front[from] * weighted[to]
          sums.all += weight * all
          sums.ordered += weight * ordered
          if from < quotes[quote - 1].count, to < quotes[quote].count { sums.found += weight * all }
        }
      }
      guard sums.all > 0 else { return }
      steps.ordered += sums.ordered / sums.all
      steps.all += sums.found / sums.all
    }

    private static func normalized(_ values: [Double]) -> [Double] {
      let sum = values.reduce(0, +)
      return sum > 0 ? values.map { $0 / sum } : values
    }
  }
}
