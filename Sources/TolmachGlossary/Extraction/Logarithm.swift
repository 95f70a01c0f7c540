#if canImport(Glibc)
  import Glibc
#endif

/// The logarithms that the statistics of terms need.
enum Logarithm {
  static func natural(_ value: Double) -> Double { log(value) }

  /// The log-likelihood ratio −2 ln λ of two events in `all` trials.
  ///
  /// - Source: Dunning (1993), §4.
  static func ratio(together: Int, left: Int, right: Int, all: Int) -> Double {
    let (a, b, c) = (Double(together), Double(left - together), Double(right - together))
    let d = max(0, Double(all) - a - b - c)
    func part(_ value: Double) -> Double { value > 0 ? value * log(value) : 0 }
    let cells = part(a) + part(b) + part(c) + part(d)
    let rows = part(a + b) + part(c + d)
    let columns = part(a + c) + part(b + d)
    return max(0, 2 * (cells - rows - columns + part(a + b + c + d)))
  }
}
