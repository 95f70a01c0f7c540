/// A word, a number or a mark of a text.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Letters, perhaps joined by hyphens, apostrophes or the dots of an abbreviation.
    case word
    /// Digits with their group and decimal separators.
    case number
    /// A mark of punctuation or a run of one (`...`).
    case punctuation
    /// A currency sign, arithmetic sign, emoji or other symbol.
    case symbol
    /// Anything else: control characters, unassigned code points.
    case other

    /// The name used in output.
    public var name: String { String(describing: self) }
  }

  /// Where it stands in the original.
  public var range: TextRange
  /// Where its normal form stands in the text's search key, in UTF-8 bytes of the key.
  public var key: TextRange
  /// What it is.
  public var kind: Kind

  /// Creates a token.
  @inlinable public init(range: TextRange, key: TextRange, kind: Kind) {
    self.range = range
    self.key = key
    self.kind = kind
  }
}
