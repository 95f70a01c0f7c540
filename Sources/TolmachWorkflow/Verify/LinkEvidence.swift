import TolmachModel
import TolmachText

/// The words of a quote that stand for words of a passage: they tell which of several headwords is meant.
struct LinkEvidence {
  /// By where the passage's word begins.
  private var words: [Int: [String]] = [:]

  /// Says nothing.
  init() {}

  /// Reads the links of a passage.
  init(_ links: [Passage.WordLink], in article: Document) {
    for link in links {
      words[link.origin.start, default: []].append(OriginIndex.string(link.quote, article.text))
    }
  }

  /// The headwords of which a rendering has a word of the quote's; all, where none has.
  ///
  /// - Throws: `TextError` when ICU fails.
  func supported(
    _ headwords: [Headwords.Word],
    at place: TextRange,
    by stems: WordStems
  ) throws(TextError) -> [Headwords.Word] {
    guard let own = words[place.start] else { return headwords }
    let linked = try stems.of(own)
    var found: [Headwords.Word] = []
    for word in headwords {
      if try !stems.of(word.renderings).isDisjoint(with: linked) { found.append(word) }
    }
    return found.isEmpty ? headwords : found
  }
}

/// The stems of a language's words.
struct WordStems {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer

  /// Prepares a language.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  init(language: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
  }

  /// The stems of all words of some expressions.
  ///
  /// - Throws: `TextError` when ICU fails.
  func of(_ expressions: [String]) throws(TextError) -> Set<String> {
    var buffer = TokenBuffer()
    var found: Set<String> = []
    for expression in expressions {
      try tokenizer.tokenize(Array(expression.utf8).span, into: &buffer)
      for token in buffer.tokens[..<buffer.count] {
        let key = buffer.key[Int(token.keyStart)..<Int(token.keyEnd)]
        found.insert(stemmer.stem(String(decoding: key, as: UTF8.self)))
      }
    }
    return found
  }
}
