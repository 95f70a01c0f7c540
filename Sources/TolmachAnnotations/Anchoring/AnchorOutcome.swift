/// Where an annotation's words stand in a text that may have changed.
public struct AnchorOutcome: Hashable, Sendable {
  /// Where, in Unicode scalars; nil: nowhere.
  public var scalars: Range<Int>?
  /// Whether it is sure: the same words, and what stands around them agrees. What is not sure is to be marked as stale.
  public var isSure: Bool

  /// Nowhere to be found.
  public static let lost = AnchorOutcome(scalars: nil, isSure: false)

  /// Creates an outcome.
  public init(scalars: Range<Int>?, isSure: Bool) {
    self.scalars = scalars
    self.isSure = isSure
  }
}

/// A place where words may stand now.
struct AnchorCandidate {
  /// The place.
  var scalars: Range<Int>
  /// How much of the words is there, 0 … 1.
  var likeness: Double
  /// How many scalars around it agree with those around the words before.
  var context: Int
  /// Whether the words are the same, layout and punctuation aside.
  var isSame: Bool
  /// Whether all that stood around agrees.
  var isFramed: Bool
}
