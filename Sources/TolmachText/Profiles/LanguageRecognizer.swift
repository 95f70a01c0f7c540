public import TolmachModel

/// Tells Russian, Chechen and English apart.
public struct LanguageRecognizer: Sendable {
  /// Prepares the tables.
  public init() {}

  /// The language of `text`, or `und` where there is too little to tell.
  public func language(of text: borrowing Span<UInt8>) -> LanguageTag { .undetermined }
}
