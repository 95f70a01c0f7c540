public import TolmachModel
public import TolmachText

/// The words of a stretch of text by which it can be found in another language.
public struct Evidence: Sendable {
  /// A word that carries meaning.
  public struct Word: Sendable {
    /// The stem of its search key.
    public var stem: [UInt8]
    /// Its sound key where it may be a name or an international word; nil otherwise.
    public var name: NameKey?
    /// Whether it is written with a capital inside a sentence.
    public var isCapitalized: Bool
    /// Where it stands in the text that was read.
    public var range: TextRange
  }

  /// The words in order; function words are left out.
  public var words: [Word]
  /// The numbers in order.
  public var numbers: [NumberMention]

  /// Creates evidence.
  public init(words: [Word], numbers: [NumberMention]) {
    self.words = words
    self.numbers = numbers
  }
}

/// Reads ``Evidence`` from texts of one language. One thread at a time.
public final class EvidenceReader {
  /// The language read.
  public let language: LanguageTag
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let numbers: NumberReader
  private let functionWords: FunctionWords

  /// Opens the rules of `language`.
  public init(language: LanguageTag) throws(TextError) {
    self.language = language
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    numbers = NumberReader(language: language)
    functionWords = FunctionWords.of(language)
  }

  /// The evidence in `text`.
  public func evidence(in text: borrowing Span<UInt8>) throws(TextError) -> Evidence {
    let tokens = try tokenizer.tokenize(text)
    var words: [Evidence.Word] = []
    for token in tokens.tokens where token.kind == .word {
      let key = Array(tokens.key[token.key.start..<token.key.end])
      guard !functionWords.contains(key) else { continue }
      var stem: [UInt8] = []
      stemmer.appendStem(of: key.span, to: &stem)
      let isCapitalized = Self.isCapital(text, at: token.range.start)
      words.append(
        Evidence.Word(
          stem: stem,
          name: key.count > 3 || isCapitalized ? NameKey(key.span) : nil,
          isCapitalized: isCapitalized,
          range: token.range
        )
      )
    }
    return Evidence(words: words, numbers: numbers.mentions(in: tokens, text: text))
  }

  private static func isCapital(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard offset < text.count, let scalar = Unicode.Scalar(UTF8Scalar.decode(text, at: offset).value) else {
      return false
    }
    return scalar.properties.isUppercase
  }
}
