/// Weighs the candidates of a quote against each other and against there being no passage: a conditional logit.
///
/// P(candidate) = exp(u) / (1 + Σ exp(u)); what is left is the probability that no candidate is the passage. Candidates that
/// lie over each other speak for the same passage: their probabilities add up. u is a bias and a term for each feature,
/// w·x + q·x² with x kept within what the fit has seen and three deviations of its mean: evidence may count for less the more
/// of it there is, a length may be best in the middle, and nothing outlandish settles the matter. Numbers that agree or
/// differ count in proportion, and only one way.
///
/// - Source: McFadden (1974), "Conditional logit analysis of qualitative choice behavior"; our changes: several right
///   alternatives count together, and the squares.
package struct PassageRanker: Hashable, Sendable {
  /// How a feature counts.
  package struct Term: Hashable, Sendable {
    /// The weight of the feature.
    package var weight: Double
    /// The weight of its square.
    package var square: Double
    /// Where it counts: beyond, it counts as at the end.
    package var range: ClosedRange<Double>

    /// A term of known weights.
    package init(_ weight: Double, _ square: Double, within range: ClosedRange<Double>) {
      self.weight = weight
      self.square = square
      self.range = range
    }

    fileprivate func callAsFunction(_ feature: Double) -> Double {
      let value = min(max(feature, range.lowerBound), range.upperBound)
      return (weight + square * value) * value
    }
  }

  /// The log-odds where all terms are 0.
  package let bias: Double
  /// A term for each feature, in the order of ``PassageFeatures/Name``.
  package let terms: [Term]

  /// Creates a ranker of known terms; features not named count for nothing.
  package init(bias: Double, terms: [PassageFeatures.Name: Term]) {
    self.bias = bias
    self.terms = PassageFeatures.Name.allCases.map { terms[$0] ?? Term(0, 0, within: 0...0) }
  }

  /// The log-odds of a candidate against there being none.
  package func logit(_ features: PassageFeatures) -> Double {
    zip(terms, features.vector).reduce(bias) { $0 + $1.0($1.1) }
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

  /// Farther from the mean than this, in standard deviations, a feature counts as at that distance.
  private static let reach = 3.0

  /// Fits the terms by Newton's method on the likelihood with an L2 penalty on the weights of standardised features and of
  /// their squares; a fixed number of steps, after each of which no weight stands against its feature's ``direction``.
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
      for name in PassageFeatures.Name.allCases {
        weights[name.index] = name.direction?.kept(weights[name.index]) ?? weights[name.index]
      }
    }
    return PassageRanker(scale, weights)
  }

  /// A candidate's features, their squares and the constant. What has a direction counts in proportion, however much it is.
  private static func row(_ standardized: [Double]) -> [Double] {
    let isBent = PassageFeatures.Name.allCases.map { $0.direction == nil }
    let values = zip(standardized, isBent).map { $1 ? min(max($0, -reach), reach) : $0 }
    return values + zip(values, isBent).map { $1 ? $0 * $0 : 0 } + [1]
  }

  /// The ranker of features as they are that a fit of standardised ones comes to: w·z + q·z² with z = (x − m) / d.
  private init(_ scale: FeatureScale, _ fitted: [Double]) {
    let count = PassageFeatures.count
    var bias = fitted[2 * count]
    var terms: [PassageFeatures.Name: Term] = [:]
    for name in PassageFeatures.Name.allCases where scale.deviations[name.index] > 1e-9 {
      let (mean, deviation) = (scale.means[name.index], scale.deviations[name.index])
      let weight = fitted[name.index] / deviation
      let square = fitted[count + name.index] / (deviation * deviation)
      var range = scale.ranges[name.index]
      let reach = Self.reach * deviation
      if name.direction == nil { range = range.clamped(to: mean - reach...mean + reach) }
      terms[name] = Term(weight - 2 * square * mean, square, within: range)
      bias += (square * mean - weight) * mean
    }
    self.init(bias: bias, terms: terms)
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
