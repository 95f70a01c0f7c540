/// A logistic regression: features to a probability.
///
/// Fitted by Newton's method (iteratively reweighted least squares) on standardised features with an L2 penalty, a fixed
/// number of steps; the same samples give the same weights, rounded so that a table of them repeats every probability.
public struct LogisticCalibrator: Hashable, Sendable {
  /// The log-odds where all features are 0.
  package var bias: Double
  /// A weight for each feature, in the order of ``BeadFeatures/Name``.
  package var weights: [Double]

  /// A sample: features, and whether the bead was right.
  package struct Sample: Sendable {
    package var values: [Double]
    package var isRight: Bool

    /// Creates a sample.
    package init(values: [Double], isRight: Bool) {
      self.values = values
      self.isRight = isRight
    }
  }

  /// Steps of Newton's method.
  static let steps = 30
  /// Places behind the point that weights keep.
  package static let decimals = 4

  /// Creates a calibrator of known weights.
  package init(bias: Double, weights: [Double]) {
    self.bias = bias
    self.weights = weights
  }

  /// Creates a calibrator of bead features; those not named weigh nothing.
  package init(bias: Double, named weights: [BeadFeatures.Name: Double]) {
    var features = BeadFeatures()
    for (name, weight) in weights { features[name] = weight }
    self.init(bias: bias, weights: features.vector)
  }

  /// The probability.
  package func probability(_ values: [Double]) -> Double {
    var sum = bias
    for (weight, value) in zip(weights, values) { sum += weight * value }
    return 1 / (1 + Logarithm.exponential(-sum))
  }

  /// Fits a regression over all groups of samples, then one for each group that is drawn towards it.
  ///
  /// - Parameters:
  ///   - groups: samples of like texts; small groups stay near the common regression.
  ///   - penalty: the weight of the common regression in a group's own, in samples' squared standardised weights.
  /// - Returns: a regression for each group; nil without samples of both kinds in all groups together.
  /// - Complexity: O(*n*·*f*²) a step for *n* samples of *f* features.
  package static func fit(_ groups: [[Sample]], penalty: Double) -> [LogisticCalibrator]? {
    let all = Array(groups.joined())
    guard let width = all.first?.values.count, all.contains(where: \.isRight), all.contains(where: { !$0.isRight })
    else { return nil }
    let scale = FeatureScale(rows: all.map(\.values), width: width)
    let none = [Double](repeating: 0, count: width + 1)
    let common = standardFit(all, scale: scale, towards: none, penalty: penalty)
    return groups.map { group in
      let raw = scale.raw(standardFit(group, scale: scale, towards: common, penalty: penalty))
      return LogisticCalibrator(bias: raw.bias, weights: raw.weights)
    }
  }

  /// Weights over standardised features, the bias last, drawn towards `prior` (the bias hardly).
  private static func standardFit(
    _ samples: [Sample],
    scale: FeatureScale,
    towards prior: [Double],
    penalty: Double
  ) -> [Double] {
    let rows = samples.map { scale.standardized($0.values) + [1] }
    var weights = prior
    for _ in 0..<steps {
      var system = NormalEquations(size: prior.count)
      for (row, sample) in zip(rows, samples) {
        var sum = 0.0
        for (weight, value) in zip(weights, row) { sum += weight * value }
        let probability = 1 / (1 + Logarithm.exponential(-sum))
        system.add(row, weight: probability * (1 - probability), residual: (sample.isRight ? 1 : 0) - probability)
      }
      for index in prior.indices {
        let strength = index == prior.count - 1 ? 1 : penalty
        system.penalize(index, value: weights[index] - prior[index], by: strength)
      }
      for (index, change) in system.solution.enumerated() { weights[index] += max(-2, min(2, change)) }
    }
    return weights
  }
}
