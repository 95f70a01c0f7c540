/// How well confidences agree with what turned out to be right.
public struct ReliabilityCurve: Sendable {
  /// A confidence, and whether the bead was right.
  public struct Outcome: Hashable, Sendable {
    /// The confidence, 0 … 1.
    public var confidence: Double
    /// Whether it was right.
    public var isRight: Bool

    /// Creates an outcome.
    public init(confidence: Double, isRight: Bool) {
      self.confidence = confidence
      self.isRight = isRight
    }
  }

  /// One stretch of confidences.
  public struct Bin: Hashable, Sendable {
    /// How many outcomes fall into it.
    public var count = 0
    /// The sum of their confidences.
    public var confidence = 0.0
    /// How many were right.
    public var right = 0
  }

  /// Bins of equal width, from 0 to 1.
  public let bins: [Bin]
  /// How many outcomes there are.
  public let count: Int
  /// Expected calibration error: the mean distance of confidence and share right over the bins; nil without outcomes.
  public let calibrationError: Double?
  /// The mean squared error of the confidences (Brier 1950).
  public let brier: Double?
  /// 1 − Brier / Brier of the constant share right; nil where all or none are right.
  public let skill: Double?
  /// The chance that a right one stands above a wrong one; nil where all or none are right.
  public let areaUnderCurve: Double?

  /// Measures outcomes.
  ///
  /// - Complexity: O(*n* log *n*).
  public init(_ outcomes: [Outcome], binCount: Int = 10) {
    var bins = [Bin](repeating: Bin(), count: binCount)
    var squares = 0.0
    for outcome in outcomes {
      let index = min(binCount - 1, max(0, Int(outcome.confidence * Double(binCount))))
      bins[index].count += 1
      bins[index].confidence += outcome.confidence
      bins[index].right += outcome.isRight ? 1 : 0
      let error = outcome.confidence - (outcome.isRight ? 1 : 0)
      squares += error * error
    }
    self.bins = bins
    count = outcomes.count
    let all = Double(outcomes.count)
    let right = Double(bins.reduce(0) { $0 + $1.right })
    guard all > 0 else {
      (calibrationError, brier, skill, areaUnderCurve) = (nil, nil, nil, nil)
      return
    }
    calibrationError = bins.reduce(0) { $0 + ($1.confidence - Double($1.right)).magnitude } / all
    brier = squares / all
    let flat = right / all * (1 - right / all)
    skill = flat > 0 ? 1 - squares / all / flat : nil
    areaUnderCurve = flat > 0 ? Self.area(outcomes, right: right, wrong: all - right) : nil
  }

  /// By ranks; equal confidences share theirs (Mann & Whitney 1947).
  private static func area(_ outcomes: [Outcome], right: Double, wrong: Double) -> Double {
    let sorted = outcomes.sorted { $0.confidence < $1.confidence }
    var rankSum = 0.0
    var index = 0
    while index < sorted.count {
      var end = index
      var rights = 0.0
      while end < sorted.count, sorted[end].confidence == sorted[index].confidence {
        if sorted[end].isRight { rights += 1 }
        end += 1
      }
      rankSum += rights * Double(index + 1 + end) / 2
      index = end
    }
    return (rankSum - right * (right + 1) / 2) / (right * wrong)
  }
}
