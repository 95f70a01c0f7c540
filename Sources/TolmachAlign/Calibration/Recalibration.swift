import TolmachModel

/// What people's verdicts make of a machine's probabilities: a straight line through their log-odds.
///
/// Few verdicts change little: the line is drawn towards the one that changes nothing. An interval is that of the line
/// for one probability, 1.96 standard deviations to each side in log-odds.
///
/// - Source: Platt (1999), "Probabilistic outputs for support vector machines"; Cox (1958), "Two further applications of
///   a model for binary regression", Biometrika 45, 562–565, for log-odds as the regressor. Our change: a Gaussian prior
///   around the identity, with the standard deviations ``priorSpread``; the Laplace approximation gives the intervals.
public struct Recalibration: Hashable, Sendable {
  /// The log-odds where the machine's are 0.
  public let intercept: Double
  /// How much of the machine's log-odds counts; 1 changes nothing.
  public let slope: Double
  /// The variances of intercept and slope, and their covariance.
  public let covariance: [Double]
  /// How many verdicts it rests on.
  public let count: Int

  /// The fewest verdicts it is made of.
  public static let fewest = 20
  /// Standard deviations of intercept and slope before any verdict.
  public static let priorSpread = (intercept: 1.0, slope: 0.5)
  private static let steps = 25

  /// Creates a known one.
  public init(intercept: Double, slope: Double, covariance: [Double], count: Int) {
    self.intercept = intercept
    self.slope = slope
    self.covariance = covariance
    self.count = count
  }

  /// Fits one; nil with fewer than ``fewest`` outcomes.
  ///
  /// - Complexity: O(*n*) a step, 25 steps of Newton's method.
  public init?(_ outcomes: [ReliabilityCurve.Outcome]) {
    guard outcomes.count >= Self.fewest else { return nil }
    self.init(fitting: outcomes)
  }

  private init(fitting outcomes: [ReliabilityCurve.Outcome]) {
    let rows = outcomes.map { (odds: Self.odds($0.confidence), right: $0.isRight ? 1.0 : 0.0) }
    let prior = (
      1 / (Self.priorSpread.intercept * Self.priorSpread.intercept),
      1 / (Self.priorSpread.slope * Self.priorSpread.slope)
    )
    var line = (intercept: 0.0, slope: 1.0)
    var inverse = [1 / prior.0, 1 / prior.1, 0.0]
    for _ in 0..<Self.steps {
      var gradient = (-prior.0 * line.intercept, -prior.1 * (line.slope - 1))
      var (first, second, mixed) = (prior.0, prior.1, 0.0)
      for row in rows {
        let probability = 1 / (1 + Logarithm.exponential(-(line.intercept + line.slope * row.odds)))
        let weight = probability * (1 - probability)
        gradient.0 += row.right - probability
        gradient.1 += (row.right - probability) * row.odds
        first += weight
        mixed += weight * row.odds
        second += weight * row.odds * row.odds
      }
      let determinant = first * second - mixed * mixed
      inverse = [second / determinant, first / determinant, -mixed / determinant]
      line.intercept += max(-2, min(2, inverse[0] * gradient.0 + inverse[2] * gradient.1))
      line.slope += max(-2, min(2, inverse[2] * gradient.0 + inverse[1] * gradient.1))
    }
    self.init(intercept: line.intercept, slope: line.slope, covariance: inverse, count: outcomes.count)
  }

  /// What the verdicts make of a probability.
  public func probability(_ machine: Double) -> Double {
    1 / (1 + Logarithm.exponential(-(intercept + slope * Self.odds(machine))))
  }

  /// Where it lies in 95 of 100 cases.
  public func interval(_ machine: Double) -> ClosedRange<Double> {
    let odds = Self.odds(machine)
    let center = intercept + slope * odds
    let variance = covariance[0] + 2 * odds * covariance[2] + odds * odds * covariance[1]
    let reach = 1.96 * max(0, variance).squareRoot()
    let ends = [center - reach, center + reach].map { 1 / (1 + Logarithm.exponential(-$0)) }
    return ends[0]...max(ends[0], ends[1])
  }

  /// Each outcome with the probability of a line that was fitted without its tenth of the outcomes: what the line is
  /// worth where it has not seen the verdict.
  ///
  /// - Complexity: O(*n*) a tenth and step.
  public static func heldOut(_ outcomes: [ReliabilityCurve.Outcome]) -> [ReliabilityCurve.Outcome] {
    let folds = (0..<10).map { fold in
      Recalibration(fitting: outcomes.enumerated().filter { $0.offset % 10 != fold }.map(\.element))
    }
    return outcomes.enumerated().map { place, outcome in
      .init(confidence: folds[place % 10].probability(outcome.confidence), isRight: outcome.isRight)
    }
  }

  /// Its mark in a run's signature.
  public var signature: String {
    let words = "\(intercept) \(slope) \(covariance) \(count)"
    return "verdicts:\(count).\(ContentDigest(Array(words.utf8)).hexadecimal.prefix(4))"
  }

  /// Log-odds, with what is nearly certain held back.
  private static func odds(_ probability: Double) -> Double {
    let held = max(0.0005, min(0.9995, probability.isFinite ? probability : 0.5))
    return Logarithm.double(held / (1 - held))
  }
}
