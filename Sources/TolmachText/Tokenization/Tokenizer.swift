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
///
/// Tokens are cut from the search key, so that every spelling of a text has the same ones, and mapped back to the
/// original by the key's edits. Conventions: ``TokenScanner``.
public final class Tokenizer {
  /// The language whose search key it makes.
  public let language: LanguageTag
  private var folder: SearchFolder
  private var buffer = TokenBuffer()

  /// Prepares the rules of `language`.
  public init(language: LanguageTag) throws(TextError) {
    self.language = language
    folder = SearchFolder(language: language)
  }

  /// For tests: the same by ICU alone.
  package init(slowly language: LanguageTag) {
    self.language = language
    folder = SearchFolder(language: language)
    folder.usesFastPath = false
  }

  /// Reads the texts to come as parts of one document with `texts`: how its writer types the palochka tells what a single
  /// 1, | or ! in a sentence stands for. Nothing to learn in other languages than Chechen.
  ///
  /// - Complexity: O(*n*) in the texts.
  public func learnHabits(from texts: [[UInt8]]) {
    guard folder.isChechen else { return }
    var habits = PalochkaHabits([])
    for text in texts where WordRepair.isSuspicious(text.span) {
      habits.add(PalochkaHabits(ScalarText(text.span).scalars))
    }
    folder.habits = habits
  }

  /// The tokens of `text`.
  ///
  /// - Throws: `TextError.tooLarge` over 2 GiB; `TextError.icu` when ICU fails.
  /// - Complexity: O(*n*).
  public func tokenize(_ text: borrowing Span<UInt8>) throws(TextError) -> TokenizedText {
    try tokenize(text, into: &buffer)
    var tokens: [Token] = []
    tokens.reserveCapacity(buffer.count)
    for record in buffer.records[..<buffer.count] {
      tokens.append(
        Token(
          range: TextRange(Int(record.start), Int(record.end)),
          key: TextRange(Int(record.keyStart), Int(record.keyEnd)),
          kind: record.kind
        )
      )
    }
    return TokenizedText(key: Array(buffer.output.key[..<buffer.keyCount]), tokens: tokens)
  }

  /// The tokens of `text`, into storage that is used again.
  public func tokenize(_ text: borrowing Span<UInt8>, into buffer: inout TokenBuffer) throws(TextError) {
    try folder.fold(text, into: &buffer.output)
    buffer.count = TokenScanner.scan(buffer.output, into: &buffer.records)
  }
}
