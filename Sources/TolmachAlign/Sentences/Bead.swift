/// Sentences of one text that render sentences of another; one side may be empty.
public struct Bead: Hashable, Sendable {
  /// The source sentences.
  public var source: Range<Int>
  /// The target sentences.
  public var target: Range<Int>
  /// The probability that both sides are exactly right (one-sided: that there is no counterpart); nil: not calibrated.
  public var confidence: Double?

  /// Creates a bead.
  public init(source: Range<Int>, target: Range<Int>, confidence: Double? = nil) {
    self.source = source
    self.target = target
    self.confidence = confidence
  }
}
