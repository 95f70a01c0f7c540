/// Means, deviations and ranges of features.
struct FeatureScale {
  var means: [Double]
  var deviations: [Double]
  /// From the least value to the greatest; 0 where there are none.
  var ranges: [ClosedRange<Double>]

  /// Measures the columns of `rows`.
  init(rows: [[Double]], width: Int) {
    means = [Double](repeating: 0, count: width)
    deviations = means
    ranges = (0..<width).map { index in
      let column = rows.map { $0[index] }
      return (column.min() ?? 0)...(column.max() ?? 0)
    }
    let count = Double(rows.count)
    for row in rows { for index in 0..<width { means[index] += row[index] / count } }
    for row in rows {
      for index in 0..<width {
        let difference = row[index] - means[index]
        deviations[index] += difference * difference / count
      }
    }
    deviations = deviations.map { $0.squareRoot() }
  }

  /// A feature that never changes counts for nothing.
  func standardized(_ values: [Double]) -> [Double] {
    values.indices.map { deviations[$0] > 1e-9 ? (values[$0] - means[$0]) / deviations[$0] : 0 }
  }

  /// The same weights over features as they are, rounded; the last one given is the bias.
  func raw(_ weights: [Double]) -> (bias: Double, weights: [Double]) {
    var bias = weights[means.count]
    var raw: [Double] = []
    for index in means.indices {
      let weight = deviations[index] > 1e-9 ? weights[index] / deviations[index] : 0
      raw.append(Self.rounded(weight))
      bias -= weight * means[index]
    }
    return (Self.rounded(bias), raw)
  }

  private static func rounded(_ value: Double) -> Double {
    var scale = 1.0
    for _ in 0..<LogisticCalibrator.decimals { scale *= 10 }
    return (value * scale).rounded() / scale
  }
}
