public import TolmachModel

/// Two words or numbers that render each other.
public struct WordLink: Hashable, Sendable {
  /// Where a word stands.
  public struct Place: Hashable, Sendable {
    /// The sentence's index, from 0.
    public var sentence: Int
    /// Where the word stands in the sentence: half-open UTF-8 bytes.
    public var range: TextRange

    /// Creates a place.
    public init(sentence: Int, range: TextRange) {
      self.sentence = sentence
      self.range = range
    }
  }

  /// The word of the source.
  public var source: Place
  /// The word of the target.
  public var target: Place

  /// Creates a link.
  public init(source: Place, target: Place) {
    self.source = source
    self.target = target
  }
}
