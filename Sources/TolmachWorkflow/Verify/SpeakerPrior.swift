import TolmachModel

/// What it says against a passage that another speaks than the one the article names, or one who only asks.
///
/// Words are hardly ever given to the wrong person, and questions hardly ever quoted: between two places alike, the one by
/// the right person is meant. A place that the words themselves single out stays, and is flagged.
struct SpeakerPrior {
  private let indexes: [OriginIndex]
  /// The labels that may be meant; empty where nobody is named.
  private let meant: Set<String>

  /// What it costs, in nats.
  private static let cost = 2.0

  /// Takes a quote's attribution.
  init(_ indexes: [OriginIndex], attribution: String?) {
    self.indexes = indexes
    meant = Set(attribution.map { SpeakerNames.labels(indexes.flatMap(\.speakers), meantBy: $0) } ?? [])
  }

  /// What speaks against an option, in nats: 0 where one of its sentences is by who is meant, or nobody can tell.
  func cost(_ option: PassageFinder.Option) -> Double {
    let speakers = option.segments.compactMap { indexes[option.origin].speaker(of: $0) }
    guard speakers.count == option.segments.count else { return 0 }
    let isMeant = speakers.contains { meant.isEmpty ? !SpeakerNames.isRole($0) : meant.contains($0) }
    return isMeant ? 0 : Self.cost
  }
}
