/// A segment that a look-up found.
public struct FuzzyMatch: Hashable, Sendable {
  /// Its number in the index.
  public var segment: Int
  /// How alike it is.
  public var score: MatchScore

  /// Creates a match.
  public init(segment: Int, score: MatchScore) {
    self.segment = segment
    self.score = score
  }
}

/// The best matches so far, best first; of equal scores the one found first stays in front.
struct BestMatches {
  private(set) var matches: [FuzzyMatch] = []
  private let limit: Int
  private let minimum: Int

  init(limit: Int, minimum: Int) {
    self.limit = limit
    self.minimum = minimum
  }

  /// What a further match must score to be kept, in hundredths.
  var needed: Int {
    guard matches.count == limit, let last = matches.last else { return minimum }
    return max(minimum, Int(last.score.hundredths) + 1)
  }

  /// Whether the segment was taken already.
  func contains(_ segment: Int) -> Bool { matches.contains { $0.segment == segment } }

  /// Takes a match that may stand there with a lower score.
  mutating func raise(_ match: FuzzyMatch) {
    if let place = matches.firstIndex(where: { $0.segment == match.segment }) {
      guard matches[place].score.hundredths < match.score.hundredths else { return }
      matches.remove(at: place)
    }
    insert(match)
  }

  mutating func insert(_ match: FuzzyMatch) {
    let score = match.score.hundredths
    let place = matches.firstIndex { $0.score.hundredths < score } ?? matches.count
    matches.insert(match, at: place)
    if matches.count > limit { matches.removeLast() }
  }
}
