public import TolmachModel

/// The tokens of a text with its search key.
public struct TokenizedText: Hashable, Sendable {
  /// The text's search key; ``Token/key`` points into it.
  public var key: [UInt8]
  /// The tokens, in order; white space lies between them.
  public var tokens: [Token]

  /// Creates a tokenised text.
  public init(key: [UInt8], tokens: [Token]) {
    self.key = key
    self.tokens = tokens
  }
}

/// Cuts text into words, numbers and marks. One thread at a time.
public final class Tokenizer {
  /// The language whose rules it follows.
  public let language: LanguageTag
  private let breaks: BreakIterator

  /// Prepares the rules of `language`.
  public init(language: LanguageTag) throws(TextError) {
    self.language = language
    breaks = try BreakIterator(.word, language: language)
  }

  /// The tokens of `text`.
  public func tokenize(_ text: borrowing Span<UInt8>) throws(TextError) -> TokenizedText {
    var result = TokenizedText(key: [], tokens: [])
    for index in text.indices { result.key.append(text[index]) }
    try breaks.forEachPiece(of: text) { piece in
      let kind: Token.Kind = piece.ruleStatus >= 200 ? .word : piece.ruleStatus >= 100 ? .number : .punctuation
      result.tokens.append(Token(range: piece.range, key: piece.range, kind: kind))
    }
    return result
  }
}
