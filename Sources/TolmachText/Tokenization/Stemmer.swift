import CStemmer
public import TolmachModel

/// Cuts a folded word down to its stem. One thread at a time.
public final class Stemmer {
  /// The language whose rules it follows.
  public let language: LanguageTag
  private let snowball: OpaquePointer?

  /// Prepares the rules of `language`; a language without a stemmer keeps its words whole.
  public init(language: LanguageTag) {
    self.language = language
    let algorithms = ["ru": "russian", "en": "english"]
    snowball = algorithms[language.language].flatMap { cstemmer_open($0) }
  }

  deinit { if let snowball { cstemmer_close(snowball) } }

  /// Appends the stem of `word` (its form in the search key) to `stem`.
  public func appendStem(of word: borrowing Span<UInt8>, to stem: inout [UInt8]) {
    for index in word.indices { stem.append(word[index]) }
  }
}
