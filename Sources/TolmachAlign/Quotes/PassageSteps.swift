/// How much likelier a step from the passage of one quote to that of a later one is, if the article quotes in order, than a
/// jump anywhere.
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
  private let quotes: [[PassageOrder.Option]]
  private let sentences: [Int]
  /// How many sentences all origins have.
  private let all: Double
  /// By how many sentences a step goes on, its share of all ordered steps but for their direction.
  private let shares: [Double]

  /// Over so many quotes without a passage the last one is remembered.
  static let mostSkipped = 4
  /// The share of ordered steps that go back a little.
  private static let backward = 0.05

  /// Steps between the options of an article's quotes.
  ///
  /// - Parameter sentences: how many sentences each origin has.
  init(quotes: [[PassageOrder.Option]], links: [Link], sentences: [Int]) {
    self.quotes = quotes
    self.links = links
    self.sentences = sentences
    all = Double(sentences.reduce(0, +))
    let spacing = max(2, 1.5 * all / Double(quotes.count + 1))
    let decay = 1 - 1 / spacing
    var share = 1 - decay
    shares = (0...(sentences.max() ?? 0)).map { _ in
      defer { share *= decay }
      return share
    }
  }

  /// How many options a quote has.
  func count(_ quote: Int) -> Int { quotes[quote].count }

  /// How much likelier a step to a quote is than chance makes it, and what part of that is order.
  ///
  /// - Parameters:
  ///   - option: the number of the quote's option.
  ///   - earlier: the number of the option that the step comes from.
  ///   - skipped: how many quotes without a passage stand between the two.
  ///   - order: the probability of an ordered step.
  func step(
    to quote: Int,
    _ option: Int,
    from earlier: Int,
    skipped: Int,
    order: Double
  ) -> (all: Double, ordered: Double) {
    switch links[quote] {
    case .none: return (1, 0)
    case .goesOn:
      guard skipped == 0 else { return (1, 0) }
      let one = quotes[quote - 1][earlier]
      return (SplitUtterance.ratio(one, quotes[quote][option], sentences: sentences[one.origin]), 0)
    case .order:
      let ordered = order * ratio(quotes[quote - 1 - skipped][earlier], quotes[quote][option])
      return (1 - order + ordered, ordered)
    }
  }

  /// How much likelier an ordered step is than a jump anywhere in any origin.
  private func ratio(_ one: PassageOrder.Option, _ next: PassageOrder.Option) -> Double {
    guard one.origin == next.origin else { return 0 }
    let step = next.sentences.lowerBound - one.sentences.lowerBound
    guard abs(step) < shares.count else { return 0 }
    return all * (step < 0 ? Self.backward : 1 - Self.backward) * shares[abs(step)]
  }
}
