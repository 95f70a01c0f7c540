import Glibc

/// How plausible it is that the best candidate is the passage a quote renders: a logistic rule over what speaks for it.
///
/// The constants were fitted on quotes of news articles, present and absent ones, with small and large lexicons. It
/// serves to tell found from not found; it is no calibrated probability.
public enum PassagePlausibility {
  /// At least this plausible: found.
  public static let least = 0.35

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
      0.0554 + 2.2832 * best / count - 0.5796 * coverage + 0.8256 * margin / count - 0.3293 * log(count)
      - 4.1915 * Double(partners) / count + 0.7893 * min(3, margin / 5) + 0.1362 * best / 10
    return 1 / (1 + exp(-logit))
  }
}
