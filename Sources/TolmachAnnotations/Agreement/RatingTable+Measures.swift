extension RatingTable {
  /// How differences between categories count.
  public enum Scale: String, Sendable, CaseIterable {
    /// Categories are the same or not.
    case nominal
    /// Categories have an order.
    case ordinal
  }

  /// The share of pairs of ratings of one unit that are the same; nil when no unit has two ratings.
  ///
  /// - Complexity: O(*u*·(*r* + *c*)) for *u* units, *r* raters and *c* categories.
  public var percentAgreement: Double? {
    var agreeing = 0.0
    var all = 0.0
    for row in units {
      let counts = counts(row)
      let total = counts.reduce(0, +)
      all += total * (total - 1)
      agreeing += counts.reduce(0) { $0 + $1 * ($1 - 1) }
    }
    return all > 0 ? agreeing / all : nil
  }

  /// Every two people who rated something both.
  public var pairAgreements: [PairAgreement] {
    raters.indices.flatMap { one in
      raters.indices.dropFirst(one + 1).compactMap { other in
        let pairs = pairs(one, other)
        guard !pairs.isEmpty else { return nil }
        return PairAgreement(
          one: raters[one],
          other: raters[other],
          shared: pairs.count,
          percent: Double(pairs.count { $0.0 == $0.1 }) / Double(pairs.count),
          kappa: cohensKappa(one, other)
        )
      }
    }
  }

  /// Cohen's κ of two raters over the units that both rated; nil when there are none, or when both used one and the same
  /// category throughout.
  ///
  /// - Source: Cohen (1960), "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
  ///   20 (1), 37–46, DOI 10.1177/001316446002000104.
  public func cohensKappa(_ one: Int, _ other: Int) -> Double? {
    let pairs = pairs(one, other)
    guard !pairs.isEmpty else { return nil }
    let count = Double(pairs.count)
    let observed = Double(pairs.count { $0.0 == $0.1 }) / count
    var expected = 0.0
    for category in 0..<categories {
      let shares = (pairs.count { $0.0 == category }, pairs.count { $0.1 == category })
      expected += Double(shares.0) * Double(shares.1) / (count * count)
    }
    return expected < 1 ? (observed - expected) / (1 - expected) : nil
  }

  /// Krippendorff's α over all raters, gaps allowed; nil when no unit has two ratings, or when all ratings are the same.
  ///
  /// - Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability", University of Pennsylvania,
  ///   https://repository.upenn.edu/asc_papers/43, §C and §D (nominal and ordinal difference functions).
  /// - Complexity: O(*u*·*r* + *u*·*c*²).
  public func krippendorffsAlpha(_ scale: Scale) -> Double? {
    var coincidences = [[Double]](repeating: [Double](repeating: 0, count: categories), count: categories)
    for row in units {
      let counts = counts(row)
      let total = counts.reduce(0, +)
      guard total > 1 else { continue }
      for one in 0..<categories where counts[one] > 0 {
        for other in 0..<categories {
          coincidences[one][other] += counts[one] * (counts[other] - (one == other ? 1 : 0)) / (total - 1)
        }
      }
    }
    let sums = coincidences.map { $0.reduce(0, +) }
    let total = sums.reduce(0, +)
    var observed = 0.0
    var expected = 0.0
    for one in 0..<categories {
      for other in 0..<categories where other != one {
        let difference = difference(one, other, sums, scale)
        observed += coincidences[one][other] * difference
        expected += sums[one] * sums[other] * difference
      }
    }
    return expected > 0 ? 1 - (total - 1) * observed / expected : nil
  }

  /// The squared difference of two categories; on an ordinal scale, the ratings that lie between them.
  private func difference(_ one: Int, _ other: Int, _ sums: [Double], _ scale: Scale) -> Double {
    guard scale == .ordinal else { return one == other ? 0 : 1 }
    let (low, high) = (min(one, other), max(one, other))
    let between = sums[low...high].reduce(0, +) - (sums[low] + sums[high]) / 2
    return between * between
  }

  private func counts(_ row: [Int?]) -> [Double] {
    var counts = [Double](repeating: 0, count: categories)
    for case let category? in row { counts[category] += 1 }
    return counts
  }
}
