public import TolmachAlign
public import TolmachModel

/// Fits a calibration of the aligner's confidences on gold beads.
///
/// Each file is aligned once with every set of lexicons, so that confidences hold with a lexicon and without.
public struct CalibrateAlignment: Sendable {
  /// What a pair of languages gave.
  public struct Summary: Sendable {
    /// The languages.
    public var pairs: [[LanguageTag]]
    /// Beads with two sides, and how many of them are right.
    public var twoSided = 0, twoSidedRight = 0
    /// Sentences left alone, and how many of them rightly.
    public var oneSided = 0, oneSidedRight = 0
    /// Whether that is enough.
    public var isEnough = false
  }

  /// The fewest beads of two sides that a pair can be calibrated on.
  public static let fewestBeads = 300
  /// The fewest wrong, and the fewest right, beads of a kind.
  public static let fewestOfAKind = 12
  /// The L2 penalty on standardised weights; beads with one side are few.
  static let penalty = (twoSided: 10.0, oneSided: 30.0)

  private let pools: [[[LanguageTag]]]
  private var samples: [Set<LanguageTag>: Samples] = [:]
  private var order: [[LanguageTag]] = []
  /// What each pair or pool gave, once fitted.
  public private(set) var summaries: [Summary] = []

  private struct Samples {
    var twoSided: [LogisticCalibrator.Sample] = []
    var oneSided: [LogisticCalibrator.Sample] = []
  }

  /// Prepares a fit; the pairs of each pool share one regression.
  public init(pools: [[[LanguageTag]]] = []) { self.pools = pools }

  /// Adds records, aligned with the lexicons of `shelf`.
  public mutating func add(_ gold: [GoldAlignment], shelf: LexiconShelf) throws {
    for record in gold {
      let pair = [record.from.base, record.to.base]
      if samples[Set(pair)] == nil { order.append(pair) }
      let lexicons = try shelf.lexicons(from: record.from, to: record.to)
      let aligner = SentenceAligner(from: record.from, to: record.to, lexicons: lexicons)
      let known = (Set(record.gold.flatMap(\.source)), Set(record.gold.flatMap(\.target)))
      let right = Set(record.gold)
      for described in try aligner.describe(source: record.source, target: record.target) {
        let link = BeadScore.Link(described.bead)
        guard known.0.isSuperset(of: link.source), known.1.isSuperset(of: link.target) else { continue }
        let sample = LogisticCalibrator.Sample(values: described.features.vector, isRight: right.contains(link))
        if described.isTwoSided {
          samples[Set(pair), default: Samples()].twoSided.append(sample)
        } else {
          samples[Set(pair), default: Samples()].oneSided.append(sample)
        }
      }
    }
  }

  /// Fits a regression for each pool, then for each pair that is in none; small ones lean on what all have in common.
  public mutating func fit() -> Calibration {
    let pooled = Set(pools.joined().map(Set.init))
    let groups = pools + order.filter { !pooled.contains(Set($0)) }.map { [$0] }
    let all = groups.map(samples(of:))
    summaries = zip(groups, all).map { Self.summary($0, $1) }
    let kept = summaries.indices.filter { summaries[$0].isEnough }
    let twoSided = LogisticCalibrator.fit(kept.map { all[$0].twoSided }, penalty: Self.penalty.twoSided)
    let oneSided = LogisticCalibrator.fit(kept.map { all[$0].oneSided }, penalty: Self.penalty.oneSided)
    guard let twoSided else { return Calibration() }
    return Calibration(
      entries: kept.indices.map { place in
        .init(pairs: groups[kept[place]], twoSided: twoSided[place], oneSided: oneSided?[place])
      }
    )
  }

  private func samples(of group: [[LanguageTag]]) -> Samples {
    var all = Samples()
    for pair in group {
      guard let found = samples[Set(pair)] else { continue }
      all.twoSided += found.twoSided
      all.oneSided += found.oneSided
    }
    return all
  }

  private static func summary(_ group: [[LanguageTag]], _ samples: Samples) -> Summary {
    var summary = Summary(pairs: group)
    (summary.twoSided, summary.twoSidedRight) = (samples.twoSided.count, samples.twoSided.count(where: \.isRight))
    (summary.oneSided, summary.oneSidedRight) = (samples.oneSided.count, samples.oneSided.count(where: \.isRight))
    let wrong = summary.twoSided - summary.twoSidedRight
    summary.isEnough = summary.twoSided >= fewestBeads && min(wrong, summary.twoSidedRight) >= fewestOfAKind
    return summary
  }
}
