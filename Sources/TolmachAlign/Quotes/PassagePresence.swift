/// How likely it is that a quote of an article has a passage at all, learned from the article's other quotes.
///
/// Where hardly any other quote is found, the transcript is another interview's, and a likeness here and there is chance.
/// The share of quotes with a passage has a beta prior; each quote's own is left out, so that none speaks for itself. Shares
/// of a half and more change nothing: that all others are found makes an invented quote no truer.
package enum PassagePresence {
  /// The share of quotes with a passage that the ranker was fitted on.
  private static let usualShare = 0.76
  /// With a smaller share than this the transcript is likely another interview's.
  private static let foreignShare = 0.5
  /// How many quotes that belief is worth.
  private static let priorQuotes = 2.0

  /// What to add to the log-odds of each quote's options, in nats: 0 or less.
  ///
  /// - Parameters:
  ///   - presence: for each quote the probability that it has a passage.
  ///   - counts: whether a quote tells of the others; one by somebody who is in no transcript does not.
  /// - Complexity: O(*q*).
  package static func shifts(_ presence: [Double], counts: [Bool]) -> [Double] {
    let known = zip(presence, counts).filter(\.1).map(\.0)
    let (sum, count) = (known.reduce(0, +), Double(known.count))
    return zip(presence, counts).map { own, isCounted in
      let others = isCounted ? (sum - own, count - 1) : (sum, count)
      let share = (others.0 + priorQuotes * usualShare) / (others.1 + priorQuotes)
      return min(0, logit(share) - logit(foreignShare))
    }
  }

  private static func logit(_ probability: Double) -> Double {
    Logarithm.double(probability / (1 - probability))
  }
}
