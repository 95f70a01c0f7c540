import Glibc

/// Logarithms and sums of probabilities given by their logarithms.
enum Logarithm {
  /// The logarithm of a probability that cannot be.
  static let never: Float = -1e30

  /// The natural logarithm.
  @inline(__always)
  static func of(_ value: Float) -> Float { logf(value) }

  /// The natural logarithm in double precision.
  @inline(__always)
  static func double(_ value: Double) -> Double { log(value) }

  /// The natural logarithm of 1 + `value`.
  @inline(__always)
  static func onePlus(_ value: Float) -> Float { log1pf(value) }

  /// The exponential.
  @inline(__always)
  static func exponential(_ value: Float) -> Float { expf(value) }

  /// The exponential in double precision.
  @inline(__always)
  static func exponential(_ value: Double) -> Double { exp(value) }
}
