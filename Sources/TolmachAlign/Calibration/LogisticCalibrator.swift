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
    let scale = FeatureScale(all, width: width)
    let none = [Double](repeating: 0, count: width + 1)
    let common = standardFit(all, scale: scale, towards: none, penalty: penalty)
    return groups.map { scale.calibrator(standardFit($0, scale: scale, towards: common, penalty: penalty)) }
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

/// Means and deviations of features.
private struct FeatureScale {
  var means: [Double]
  var deviations: [Double]

  init(_ samples: [LogisticCalibrator.Sample], width: Int) {
    means = [Double](repeating: 0, count: width)
    deviations = means
    let count = Double(samples.count)
    for sample in samples { for index in 0..<width { means[index] += sample.values[index] / count } }
    for sample in samples {
      for index in 0..<width {
        let difference = sample.values[index] - means[index]
        deviations[index] += difference * difference / count
      }
    }
    deviations = deviations.map { $0.squareRoot() }
  }

  /// A feature that never changes counts for nothing.
  func standardized(_ values: [Double]) -> [Double] {
    values.indices.map { deviations[$0] > 1e-9 ? (values[$0] - means[$0]) / deviations[$0] : 0 }
  }

  /// The same regression over features as they are.
  func calibrator(_ weights: [Double]) -> LogisticCalibrator {
    var bias = weights[means.count]
    var raw: [Double] = []
    for index in means.indices {
      let weight = deviations[index] > 1e-9 ? weights[index] / deviations[index] : 0
      raw.append(Self.rounded(weight))
      bias -= weight * means[index]
    }
    return LogisticCalibrator(bias: Self.rounded(bias), weights: raw)
  }

  private static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    for _ in 0..<LogisticCalibrator.decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}

/// A symmetric positive system of equations, solved by Cholesky's method.
private struct NormalEquations {
  private let size: Int
  private var matrix: [Double]
  private var right: [Double]

  init(size: Int) {
    self.size = size
    matrix = [Double](repeating: 0, count: size * size)
    right = [Double](repeating: 0, count: size)
  }

  mutating func add(_ row: [Double], weight: Double, residual: Double) {
    for index in 0..<size {
      right[index] += row[index] * residual
      let scaled = weight * row[index]
      for other in 0...index { matrix[index * size + other] += scaled * row[other] }
    }
  }

  mutating func penalize(_ index: Int, value: Double, by penalty: Double) {
    matrix[index * size + index] += penalty
    right[index] -= penalty * value
  }

  var solution: [Double] {
    var lower = matrix
    var result = right
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column { sum -= lower[row * size + index] * lower[column * size + index] }
        lower[row * size + column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column * size + column]
      }
      for index in 0..<row { result[row] -= lower[row * size + index] * result[index] }
      result[row] /= lower[row * size + row]
    }
    for row in stride(from: size - 1, through: 0, by: -1) {
      for index in row + 1..<max(size, row + 1) { result[row] -= lower[index * size + row] * result[index] }
      result[row] /= lower[row * size + row]
    }
    return result
  }
}
