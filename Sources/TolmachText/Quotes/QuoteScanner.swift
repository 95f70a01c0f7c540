public import TolmachModel

/// Finds quoted speech in running text.
public struct QuoteScanner: Sendable {
  /// The language whose conventions it follows; nil: recognised paragraph by paragraph.
  public let language: LanguageTag?

  /// Prepares the conventions of `language`.
  public init(language: LanguageTag?) { self.language = language }

  /// The quotes of `text`, by start, outer before inner.
  ///
  /// - Complexity: O(*n*) in the text's length.
  public func quotes(in text: borrowing Span<UInt8>) -> [Quote] { [] }
}
