public import TolmachModel
public import TolmachText

/// Which stems of one language render which stems of another.
///
/// Words are known by the stem of their search key. A rendering of several words is known by each of its content words.
public struct Lexicon: Sendable {
  /// The language looked up.
  public let from: LanguageTag
  /// The language found.
  public let to: LanguageTag
  private var renderings: [[UInt8]: Set<[UInt8]>] = [:]

  /// An empty lexicon.
  public init(from: LanguageTag, to: LanguageTag) {
    self.from = from
    self.to = to
  }

  /// How many stems have renderings.
  public var count: Int { renderings.count }

  /// The stems that render `stem`; empty when it is not known.
  public func renderings(of stem: [UInt8]) -> Set<[UInt8]> { renderings[stem] ?? [] }

  /// Adds pairs of expressions; every word of the one meets every content word of the other.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public mutating func add(_ pairs: some Sequence<(from: String, to: String)>) throws(TextError) {
    let source = try StemReader(language: from)
    let target = try StemReader(language: to)
    for pair in pairs {
      let left = try source.contentStems(of: pair.from)
      let right = try target.contentStems(of: pair.to)
      // A long expression says little about its single words.
      guard left.count <= 2, right.count <= 3 else { continue }
      for stem in left { renderings[stem, default: []].formUnion(right) }
    }
  }
}

/// Reads the stems of short expressions. One thread at a time.
final class StemReader {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let isFunctionWord: FunctionWords

  init(language: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    isFunctionWord = FunctionWords.of(language)
  }

  /// The stems of the words that carry meaning; all of them where none does.
  func contentStems(of text: String) throws(TextError) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    let tokens = try tokenizer.tokenize(bytes.span)
    var all: [[UInt8]] = []
    var content: [[UInt8]] = []
    for token in tokens.tokens where token.kind == .word {
      let word = Array(tokens.key[token.key.start..<token.key.end])
      var stem: [UInt8] = []
      stemmer.appendStem(of: word.span, to: &stem)
      all.append(stem)
      if !isFunctionWord.contains(word) { content.append(stem) }
    }
    return content.isEmpty ? all : content
  }
}
