/// What a probability is called: words with their range, as people understand them best.
///
/// - Source: the United States' Intelligence Community Directive 203; that the range beside the word makes readers
///   understand it: Wintle et al. (2019), PLOS ONE, DOI 10.1371/journal.pone.0213522. Our change: the ends are closed at 1
///   and 99 per cent: nothing is certain.
public enum ConfidenceBand: String, Sendable, CaseIterable {
  /// 95–99 %
  case almostCertain = "almost certain"
  /// 80–95 %
  case veryLikely = "very likely"
  /// 55–80 %
  case likely = "likely"
  /// 45–55 %
  case aboutEven = "about even"
  /// 20–45 %
  case unlikely = "unlikely"
  /// 5–20 %
  case veryUnlikely = "very unlikely"
  /// 1–5 %, and less
  case almostNoChance = "almost no chance"

  /// The band of a probability in 0…1.
  public init(_ probability: Double) {
    self =
      switch probability {
      case 0.95...: .almostCertain
      case 0.80..<0.95: .veryLikely
      case 0.55..<0.80: .likely
      case 0.45..<0.55: .aboutEven
      case 0.20..<0.45: .unlikely
      case 0.05..<0.20: .veryUnlikely
      default: .almostNoChance
      }
  }

  /// Its range in per cent.
  public var percent: ClosedRange<Int> {
    switch self {
    case .almostCertain: 95...99
    case .veryLikely: 80...95
    case .likely: 55...80
    case .aboutEven: 45...55
    case .unlikely: 20...45
    case .veryUnlikely: 5...20
    case .almostNoChance: 1...5
    }
  }
}
