public import TolmachModel

/// Cuts running text into sentences: the default rules of UAX #29, corrected by what the language's writers do
/// (abbreviations, initials, dialogue, lists, line ends, emoticons). One thread at a time.
///
/// A line end inside a sentence does not part it; a blank line always does. Greek, whose question mark is a semicolon,
/// is left to ICU.
public final class Segmenter {
  /// The language whose rules it follows; languages we have no words of get the rules that all share.
  public let language: LanguageTag
  private let scanner: SentenceScanner
  private let tailored: BreakIterator?

  /// Prepares the rules of `language`.
  public init(language: LanguageTag) throws(TextError) {
    self.language = language
    scanner = SentenceScanner(language: language)
    tailored = language.language == "el" ? try BreakIterator(.sentence, language: language) : nil
  }

  /// The sentences of `text`, in order, without the white space around them.
  ///
  /// - Complexity: O(*n*) in the text's length, on any bytes.
  public func segments(of text: borrowing Span<UInt8>) throws(TextError) -> [TextRange] {
    var found: [TextRange] = []
    try appendSegments(of: text, to: &found)
    return found
  }

  /// Appends the sentences of `text` to `found`; nothing else is allocated.
  public func appendSegments(of text: borrowing Span<UInt8>, to found: inout [TextRange]) throws(TextError) {
    guard let tailored else { return scanner.scan(text, &found) }
    var pieces: [TextRange] = []
    try tailored.forEachPiece(of: text) { pieces.append($0.range) }
    for piece in pieces {
      let trimmed = scanner.trimmed(piece, in: text)
      if !trimmed.isEmpty { found.append(trimmed) }
    }
  }
}
