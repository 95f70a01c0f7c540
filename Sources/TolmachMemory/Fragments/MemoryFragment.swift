public import TolmachModel

/// A stretch of a text that stands, word after word, in stored texts: no longer stretch of it does.
public struct MemoryFragment: Hashable, Sendable {
  /// A unit whose text holds the words.
  public struct Example: Hashable, Sendable {
    /// The unit with its texts; its score is that of an exact match and says nothing.
    public var match: MemoryMatch
    /// Where the words stand in its source text, in UTF-8 bytes.
    public var range: TextRange
    /// Whether the words stand there in the same forms.
    public var hasSameForms: Bool
  }

  /// Where it stands in the text asked about, in UTF-8 bytes.
  public var range: TextRange
  /// How many words it has.
  public var wordCount: Int
  /// In how many different stored texts of the language it stands, whatever the filters say of their units.
  public var segments: Int
  /// Some of the units that hold it: those with the same forms first, then shorter texts.
  public var examples: [Example]
}

/// What counts as a fragment.
public struct FragmentQuery: Sendable {
  /// How many words that carry meaning it must have at least.
  public var leastContentWords = 2
  /// How many fragments at most.
  public var limit = 10
  /// How many units are shown of each at most.
  public var examples = 3
  /// Whether a word, given by its folded key, only holds sentences together; nil: every word carries meaning.
  public var isFunctionWord: (@Sendable ([UInt8]) -> Bool)?

  /// Fragments of at least two words.
  public init() {}
}
