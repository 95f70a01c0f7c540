/// How much likelier a step from the passage of one quote to that of a later one is, if the article quotes in order, than a
/// jump anywhere: for all pairs of their options.
struct PassageSteps: Sendable {
  /// What a quote's passage has to do with that of the quote before.
  enum Link: Sendable {
    /// It may follow it.
    case order
    /// It goes on with it.
    case goesOn
    /// Nothing, or what else is known of its place has been told: the order would tell it twice.
    case none
  }

  /// For each quote its link to the one before.
  let links: [Link]
  /// For each quote how many options it has.
  let counts: [Int]
  /// For each quote, by how many quotes without a passage stand before it, the ratios: a row for each option of the quote
  /// before those, a column for each of its own.
  private let ratios: [[[Double]]]

  /// Over so many quotes without a passage the last one is remembered.
  static let mostSkipped = 4
  /// The share of ordered steps that go back a little.
  private static let backward = 0.05

  /// Compares all pairs.
  init(quotes: [[PassageOrder.Option]], links: [Link], sentences: [Int]) {
    self.links = links
    counts = quotes.map(\.count)
    let spacing = max(2, 1.5 * Double(sentences.reduce(0, +)) / Double(quotes.count + 1))
    let decay = 1 - 1 / spacing
    ratios = quotes.indices.map { quote in
      let skipped = links[quote] == .order ? min(Self.mostSkipped, quote - 1) : 0
      guard links[quote] != .none, quote > 0 else { return [] }
      return (0...skipped).map { skipped in
        quotes[quote - 1 - skipped].flatMap { one in
          quotes[quote].map { next in
            links[quote] == .goesOn
              ? SplitUtterance.ratio(one, next, sentences: sentences[one.origin])
              : Self.ratio(one, next, sentences: sentences[one.origin], decay: decay)
          }
        }
      }
    }
  }

  /// How much likelier an ordered step is than a jump anywhere.
  ///
  /// - Parameter decay: how much of a step's probability each further sentence keeps.
  private static func ratio(
    _ one: PassageOrder.Option,
    _ next: PassageOrder.Option,
    sentences: Int,
    decay: Double
  ) -> Double {
    guard one.origin == next.origin else { return 0 }
    let step = next.sentences.lowerBound - one.sentences.lowerBound
    let share = step < 0 ? backward : 1 - backward
    let decline = Logarithm.exponential(Logarithm.double(decay) * Double(abs(step)))
    return Double(sentences) * share * (1 - decay) * decline
  }

  /// How much likelier a step to a quote is than chance makes it, and what part of that is order.
  ///
  /// - Parameters:
  ///   - skipped: how many quotes without a passage stand between the two.
  ///   - order: the probability of an ordered step.
  @inline(__always)
  func step(
    to quote: Int,
    _ option: Int,
    from earlier: Int,
    skipped: Int,
    order: Double
  ) -> (all: Double, ordered: Double) {
    guard skipped < ratios[quote].count else { return (1, 0) }
    let ratio = ratios[quote][skipped][earlier * counts[quote] + option]
    guard links[quote] == .order else { return (ratio, 0) }
    return (1 - order + order * ratio, order * ratio)
  }
}
