import TolmachAlign

/// Words of a transcript that two quotes of an article would both render, and which of them has the better claim.
///
/// What was said once is quoted once, or again in much the same words. A passage all of whose words another quote renders
/// whole, while this one accounts for a few of its own by them, is hardly this one's.
struct WordClaims {
  /// What another quote takes of an origin.
  private struct Claim {
    var origin: Int
    var part: Int
    var tokens: Range<Int>
    /// The probability of its passage.
    var probability: Double
  }

  /// A quote with its likeliest passage.
  private typealias Holder = (quote: Int, option: PassageFinder.Option)

  /// For each quote what others take.
  private var taken: [[Claim]]

  /// Of a passage less probable than the first nothing can be taken; one less probable than the second takes nothing.
  private static let leastProbability = (held: 0.25, taking: 0.9)
  /// A quote that accounts for the words by less than this share of what the other one does has no claim to them.
  private static let rivalShare = 0.35
  /// A quote of whose own words less than this share of the other's is accounted for has none to a passage that …
  private static let rivalCoverage = 0.5
  /// … lies in the other's by so much.
  private static let fullShare = 0.8
  /// What it says against a passage that all its words are another quote's, in nats.
  private static let cost = 5.0
  /// Of so many passages over one place nobody can say whose it is; it also bounds the work.
  private static let mostRivals = 32

  /// Whether no quote takes anything of another's.
  var isEmpty: Bool { taken.allSatisfy(\.isEmpty) }

  /// Compares the likeliest passages of all quotes.
  ///
  /// - Complexity: O(*q* log *q*) for *q* quotes.
  init(of answers: [PassageFinder.Answer], in finder: PassageFinder) {
    taken = answers.map { _ in [] }
    let holders = answers.enumerated().compactMap { number, answer -> Holder? in
      answer.distinct.first.flatMap { $0.probability >= Self.leastProbability.held ? (number, $0) : nil }
    }
    let sorted = holders.sorted {
      let (one, other) = ($0.option, $1.option)
      return (one.origin, one.part, one.candidate.tokens.lowerBound, $0.quote)
        < (other.origin, other.part, other.candidate.tokens.lowerBound, $1.quote)
    }
    for (place, one) in sorted.enumerated() {
      for other in sorted[(place + 1)...].prefix(Self.mostRivals) {
        guard one.option.origin == other.option.origin, one.option.part == other.option.part else { break }
        let common = one.option.candidate.tokens.clamped(to: other.option.candidate.tokens)
        guard !common.isEmpty else { break }
        let found = finder.found[one.option.origin][one.option.part]
        if Self.yields(other, to: one, common, found) { take(common, by: one.option, from: other.quote) }
        if Self.yields(one, to: other, common, found) { take(common, by: other.option, from: one.quote) }
      }
    }
  }

  /// Whether the words that two passages have in common are the other one's.
  private static func yields(_ one: Holder, to other: Holder, _ common: Range<Int>, _ found: QuoteCandidates) -> Bool {
    guard other.option.probability >= leastProbability.taking else { return false }
    let (own, rival) = (found.coverage(of: common, by: one.quote), found.coverage(of: common, by: other.quote))
    if own < rivalShare * rival { return true }
    let isWithin = Double(common.count) >= fullShare * Double(one.option.candidate.tokens.count)
    return isWithin && one.option.candidate.coverage < rivalCoverage * other.option.candidate.coverage
  }

  private mutating func take(_ tokens: Range<Int>, by option: PassageFinder.Option, from quote: Int) {
    taken[quote].append(
      Claim(origin: option.origin, part: option.part, tokens: tokens, probability: min(1, option.probability))
    )
  }

  /// Weighs the options of each quote by what others have taken of them.
  func weigh(_ options: inout [[PassageFinder.Option]]) {
    for (quote, claims) in taken.enumerated() where !claims.isEmpty {
      for number in options[quote].indices { options[quote][number].logit -= cost(of: options[quote][number], claims) }
    }
  }

  private func cost(of option: PassageFinder.Option, _ claims: [Claim]) -> Double {
    let tokens = option.candidate.tokens
    let shares = claims.filter { $0.origin == option.origin && $0.part == option.part }.map { claim in
      Double(tokens.clamped(to: claim.tokens).count) / Double(max(1, tokens.count)) * claim.probability
    }
    return Self.cost * (shares.max() ?? 0)
  }
}
