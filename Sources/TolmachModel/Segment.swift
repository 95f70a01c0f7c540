/// A sentence (or a piece of text that stands for one) of a document.
public struct Segment: Hashable, Sendable {
  /// Where it stands in the original, without the white space around it.
  public var range: TextRange
  /// The index of its block (paragraph or turn) in ``Document/blocks``.
  public var block: Int
  /// The language it was read as; `und` when nobody said and none was recognised.
  public var language: LanguageTag

  /// Creates a segment.
  public init(range: TextRange, block: Int, language: LanguageTag) {
    self.range = range
    self.block = block
    self.language = language
  }
}
