import Glibc

/// How plausible it is that the best candidate is the passage a quote renders: a logistic rule over what speaks for it.
///
/// The constants were fitted on quotes of news articles, present and absent ones, with small and large lexicons. It
/// serves to tell found from not found; it is no calibrated probability.
public enum PassagePlausibility {
  /// At least this plausible: found. Below one half on purpose: to show an editor a doubtful passage costs a look, to hide
  /// the right one costs the check.
  public static let least = 0.3

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
      1.1618 + 2.9556 * best / count - 6.2862 * coverage + 0.557 * margin / count - 0.2255 * log(count)
      - 4.3394 * Double(partners) / count + 0.751 * min(3, margin / 5) + 0.0964 * best / 10
    return 1 / (1 + exp(-logit))
  }
}
