import TolmachModel

/// What it says against a passage that another speaks than the one the article names, or one who only asks.
///
/// Words are hardly ever given to the wrong person, and questions hardly ever quoted: between two places alike, the one by
/// the right person is meant. A place that the words themselves single out stays, and is flagged.
struct SpeakerPrior {
  private let indexes: [OriginIndex]
  private let names: SpeakerNames
  /// The labels that each attribution may mean; empty where it names nobody.
  private var meant: [String: Set<String>] = [:]

  /// What it costs, in nats.
  private static let cost = 2.0

  /// Takes the origins and all their labels.
  init(_ indexes: [OriginIndex], names: SpeakerNames) {
    self.indexes = indexes
    self.names = names
  }

  /// Takes from the options of a quote what speaks against them.
  mutating func weigh(_ options: inout [PassageFinder.Option], attribution: String?) {
    guard !names.labels.isEmpty else { return }
    let words = attribution ?? ""
    let labels = meant[words] ?? Set(names.labels(meantBy: words))
    meant[words] = labels
    for number in options.indices { options[number].logit -= cost(options[number], meant: labels) }
  }

  /// What speaks against an option, in nats: 0 where one of its sentences is by who is meant, or nobody can tell.
  private func cost(_ option: PassageFinder.Option, meant: Set<String>) -> Double {
    let speakers = option.segments.compactMap { indexes[option.origin].speaker(of: $0) }
    guard speakers.count == option.segments.count else { return 0 }
    let isMeant = speakers.contains { meant.isEmpty ? !SpeakerNames.isInterviewer($0) : meant.contains($0) }
    return isMeant ? 0 : Self.cost
  }
}
