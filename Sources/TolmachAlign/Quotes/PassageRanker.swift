/// Weighs the candidates of a quote against each other and against there being no passage: a conditional logit.
///
/// P(candidate) = exp(u) / (1 + Σ exp(u)) with u = b + w·f + q·f²; what is left is the probability that no candidate is the
/// passage. The squares let evidence count for less the more of it there is, and a length be best in the middle. Candidates
/// that lie over each other speak for the same passage: their probabilities add up.
///
/// - Source: McFadden (1974), "Conditional logit analysis of qualitative choice behavior"; our changes: several right
///   alternatives count together, and features count with their squares.
package struct PassageRanker: Hashable, Sendable {
  /// The log-odds where all features are 0.
  package var bias: Double
  /// A weight for each feature, in the order of ``PassageFeatures/Name``.
  package var weights: [Double]
  /// A weight for the square of each feature, in the same order.
  package var squares: [Double]

  /// Creates a ranker of known weights; features not named weigh nothing.
  package init(
    bias: Double,
    named weights: [PassageFeatures.Name: Double],
    squares: [PassageFeatures.Name: Double] = [:]
  ) {
    self.bias = bias
    self.weights = PassageFeatures(weights).vector
    self.squares = PassageFeatures(squares).vector
  }

  /// The log-odds of a candidate against there being none.
  package func logit(_ features: PassageFeatures) -> Double {
    var logit = bias
    for (index, value) in features.vector.enumerated() { logit += (weights[index] + squares[index] * value) * value }
    return logit
  }

  /// Probabilities of alternatives given by their log-odds; the last one is that of none.
  package static func probabilities(_ logits: [Double]) -> [Double] {
    let highest = max(0, logits.max() ?? 0)
    let weights = (logits + [0]).map { Logarithm.exponential($0 - highest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }
}

extension PassageRanker {
  /// A quote with its candidates, for fitting.
  package struct Sample: Sendable {
    /// The features of the candidates.
    package var candidates: [PassageFeatures]
    /// Which of them are right.
    package var right: [Bool]
    /// Whether there is a passage at all.
    package var isPresent: Bool
    /// How much it counts: more than 0.
    package var weight: Double

    /// Creates a sample.
    package init(candidates: [PassageFeatures], right: [Bool], isPresent: Bool, weight: Double = 1) {
      self.candidates = candidates
      self.right = right
      self.isPresent = isPresent
      self.weight = weight
    }
  }

  /// Fits the weights by Newton's method on the likelihood with an L2 penalty; a fixed number of steps.
  ///
  /// A quote whose passage is not among the candidates counts as one without, at a third of the weight.
  package static func fit(_ samples: [Sample], penalty: Double = 3) -> PassageRanker? {
    let scale = FeatureScale(rows: samples.flatMap { $0.candidates.map(\.vector) }, width: PassageFeatures.count)
    guard samples.contains(where: { $0.right.contains(true) }) else { return nil }
    let rows = samples.map { $0.candidates.map { row(scale.standardized($0.vector)) } }
    var weights = [Double](repeating: 0, count: 2 * PassageFeatures.count + 1)
    for _ in 0..<40 {
      var system = NormalEquations(size: weights.count)
      for (sample, rows) in zip(samples, rows) { add(sample, rows, weights, to: &system) }
      for index in weights.indices.dropLast() { system.penalize(index, value: weights[index], by: penalty) }
      system.penalize(weights.count - 1, value: weights[weights.count - 1], by: 1e-3)
      for (index, change) in system.solution.enumerated() { weights[index] += max(-0.5, min(0.5, change)) }
    }
    return PassageRanker(scale, weights)
  }

  /// A candidate's features, their squares and the constant.
  private static func row(_ standardized: [Double]) -> [Double] { standardized + standardized.map { $0 * $0 } + [1] }

  /// The ranker of features as they are that a fit of standardised ones comes to: q·((f − m) / d)² is taken apart.
  private init(_ scale: FeatureScale, _ fitted: [Double]) {
    let count = PassageFeatures.count
    var linear = Array(fitted[..<count]) + [fitted[2 * count]]
    squares = [Double](repeating: 0, count: count)
    for index in 0..<count where scale.deviations[index] > 1e-9 {
      let (mean, deviation) = (scale.means[index], scale.deviations[index])
      let square = fitted[count + index]
      squares[index] = square / (deviation * deviation)
      linear[index] -= 2 * square * mean / deviation
      linear[count] -= square * mean * mean / (deviation * deviation)
    }
    (bias, weights) = scale.raw(linear)
  }

  /// Adds a sample's gradient and its share of the Fisher information.
  private static func add(
    _ sample: Sample,
    _ rows: [[Double]],
    _ weights: [Double],
    to system: inout NormalEquations
  ) {
    let logits = rows.map { row in zip(row, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    let probabilities = Self.probabilities(logits)
    let isFound = sample.isPresent && sample.right.contains(true)
    let right = zip(probabilities, sample.right).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
    let importance = sample.isPresent && !isFound ? sample.weight / 3 : sample.weight
    var mean = [Double](repeating: 0, count: weights.count)
    for (index, row) in rows.enumerated() {
      let target = isFound && sample.right[index] ? probabilities[index] / max(right, 1e-12) : 0
      system.add(
        row,
        weight: importance * probabilities[index],
        residual: importance * (target - probabilities[index])
      )
      for place in row.indices { mean[place] += probabilities[index] * row[place] }
    }
    system.add(mean, weight: -importance, residual: 0)
  }
}
