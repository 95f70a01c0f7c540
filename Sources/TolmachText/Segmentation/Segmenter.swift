public import TolmachModel

/// Cuts running text into sentences. One thread at a time.
public final class Segmenter {
  /// The language whose rules it follows.
  public let language: LanguageTag
  private let breaks: BreakIterator

  /// Opens the rules for `language`.
  public init(language: LanguageTag) throws(TextError) {
    self.language = language
    breaks = try BreakIterator(.sentence, language: language)
  }

  /// The sentences of `text`, in order, without the white space around them.
  public func segments(of text: borrowing Span<UInt8>) throws(TextError) -> [TextRange] {
    var found: [TextRange] = []
    try breaks.forEachPiece(of: text) { found.append($0.range) }
    return found
  }
}
