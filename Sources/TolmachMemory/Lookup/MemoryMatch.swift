public import TolmachModel

/// A translation that a look-up found.
public struct MemoryMatch: Hashable, Sendable {
  /// The unit's number.
  public var unit: Int64
  /// The text that is like the one asked for.
  public var source: String
  /// Its translation.
  public var target: String
  /// How alike the two source texts are.
  public var score: MatchScore
  /// How many of the neighbours asked for stand next to the unit, 0 to 2; counted for the same text alone.
  public var neighbours = 0
  /// The unit's document, speaker, status.
  public var document: String?
  /// Who says it.
  public var speaker: String?
  /// How far it is.
  public var status: String?

  /// The score in points: 0 to 100, and for the same text 101 with one neighbour, 102 with both.
  public var points: Double { score.points + Double(neighbours) }
}

/// What a look-up asks for.
public struct MemoryQuery: Sendable {
  /// The language of the text.
  public var from: LanguageTag
  /// The language of its translation.
  public var to: LanguageTag
  /// The least score in points, 0 to 102.
  public var minimum = 70.0
  /// How many matches at most.
  public var limit = 5
  /// The text before it, where known.
  public var previous: String?
  /// The text behind it, where known.
  public var next: String?
  /// Whether the same text to the letter alone counts.
  public var isExactOnly = false
  /// Units of this document alone.
  public var document: String?
  /// Units of this speaker alone.
  public var speaker: String?
  /// Units of this status alone.
  public var status: String?
  /// Units that came in or were last dated on or after this day (`2026-03-01`).
  public var since: String?

  /// A query between two languages.
  public init(from: LanguageTag, to: LanguageTag) {
    self.from = from
    self.to = to
  }
}
