import Glibc

/// How plausible it is that the best candidate is the passage a quote renders: a logistic rule over what speaks for it.
///
/// The constants were fitted on quotes of news articles, present and absent ones, with small and large lexicons. It
/// serves to tell found from not found; it is no calibrated probability.
public enum PassagePlausibility {
  /// At least this plausible: found. Below one half on purpose: to show an editor a doubtful passage costs a look, to hide
  /// the right one costs the check.
  public static let least = 0.25

  /// The plausibility, 0 … 1.
  ///
  /// - Parameters:
  ///   - best: the evidence of the best candidate in nats.
  ///   - second: that of the next one; nil when there is none.
  ///   - coverage: the share of the quote's words, by weight, that found a partner.
  ///   - partners: how many found one.
  ///   - words: how many could have found one.
  public static func of(best: Double, second: Double?, coverage: Double, partners: Int, words: Int) -> Double {
    let count = Double(max(1, words))
    let margin = best - (second ?? -5 * Double(words))
    let logit =
      -0.0347 + 1.956 * best / count - 1.2086 * coverage + 1.1552 * margin / count - 0.3013 * log(count)
      - 3.1674 * Double(partners) / count + 0.7079 * min(3, margin / 5) + 0.1473 * best / 10
    return 1 / (1 + exp(-logit))
  }
}
