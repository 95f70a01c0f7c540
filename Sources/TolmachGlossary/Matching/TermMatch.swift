public import TolmachModel

/// A place of a text where a term stands.
public struct TermMatch: Hashable, Sendable {
  /// How the text writes the term.
  public enum Variation: String, Sendable {
    /// As the glossary does, but for case, ё, the palochka and other things the search key folds.
    case exact
    /// In an inflected form.
    case inflected
    /// A name in another transliteration.
    case transliterated
  }

  /// Where, in bytes of the original.
  public var range: TextRange
  /// How many words long it is.
  public var wordCount: Int
  /// The terms that stand there, in the glossary's order; several where entries share a term.
  public var terms: [TermReference]
  /// How the text writes it.
  public var variation: Variation
  /// The place, in the same list, of the longer or earlier match that covers this one; nil for one that counts.
  public var coveredBy: Int?

  /// Creates a match.
  public init(
    range: TextRange,
    wordCount: Int,
    terms: [TermReference],
    variation: Variation,
    coveredBy: Int? = nil
  ) {
    self.range = range
    self.wordCount = wordCount
    self.terms = terms
    self.variation = variation
    self.coveredBy = coveredBy
  }
}
