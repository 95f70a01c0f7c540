public import TolmachModel
public import TolmachText

/// Makes dictionary pairs of expressions. One thread at a time.
public final class DictionaryPairReader {
  private let source: StemReader
  private let target: StemReader

  /// Opens the rules of both languages.
  public init(from: LanguageTag, to: LanguageTag) throws(TextError) {
    source = try StemReader(language: from)
    target = try StemReader(language: to)
  }

  /// The stems of a source expression's words.
  public func sourceStems(of text: String) throws(TextError) -> [[UInt8]] { try source.contentStems(of: text) }

  /// The stems of a target expression's words.
  public func targetStems(of text: String) throws(TextError) -> [[UInt8]] { try target.contentStems(of: text) }

  /// The pairs of stems in two expressions that render each other: every word of the one meets every word of the other,
  /// and they share the weight. None where an expression is too long to say anything about its words.
  ///
  /// Headwords noted later change what forms in phrases are taken for: note all of them first, or keep the expression.
  public func pairs(_ expression: String, _ rendering: String, weight: Float = 1) throws(TextError) -> [DictionaryPair]
  {
    try read(expression, rendering, weight: weight).map { pairs(of: $0) } ?? []
  }

  /// Notes the sides that are single words: forms of them in longer expressions are taken for them, "seen" in "never seen" for
  /// "see". Otherwise the little that a phrase says of a form would be all that is known of it.
  public func noteHeadwords(of expression: DictionaryExpression) {
    source.noteHeadword(expression.source)
    target.noteHeadword(expression.target)
  }

  /// Every expression with every rendering, each read once; their headwords are noted.
  ///
  /// - Parameter weight: what an expression says of its words.
  public func expressions(
    _ words: [String],
    _ renderings: [String],
    weight: (String) -> Float
  ) throws(TextError) -> [DictionaryExpression] {
    var rights: [DictionaryExpression.Phrase] = []
    for rendering in renderings { rights.append(try target.phrase(of: rendering)) }
    for right in rights { target.noteHeadword(right) }
    var found: [DictionaryExpression] = []
    for word in words {
      let left = try source.phrase(of: word)
      source.noteHeadword(left)
      found += rights.compactMap { Self.expression(left, $0, weight: weight(word)) }
    }
    return found
  }

  /// Two expressions that render each other, as stems; nil where they are too long to say anything about their words.
  public func read(
    _ expression: String,
    _ rendering: String,
    weight: Float = 1
  ) throws(TextError) -> DictionaryExpression? {
    Self.expression(try source.phrase(of: expression), try target.phrase(of: rendering), weight: weight)
  }

  private static func expression(
    _ left: DictionaryExpression.Phrase,
    _ right: DictionaryExpression.Phrase,
    weight: Float
  ) -> DictionaryExpression? {
    guard !left.stems.isEmpty, !right.stems.isEmpty, left.stems.count <= 4, right.stems.count <= 6 else { return nil }
    return DictionaryExpression(source: left, target: right, weight: weight)
  }

  /// The pairs of an expression's stems, by the headwords noted so far.
  public func pairs(of expression: DictionaryExpression) -> [DictionaryPair] {
    let left = source.headwords(of: expression.source)
    let right = target.headwords(of: expression.target)
    let share = expression.weight / Float(left.count * right.count)
    return left.flatMap { stem in right.map { DictionaryPair(source: stem, target: $0, weight: share) } }
  }
}

/// An expression and its rendering as stems.
public struct DictionaryExpression: Sendable {
  /// The stems of an expression's words that carry meaning.
  struct Phrase: Sendable {
    var stems: [[UInt8]]
    /// Whether it has more than one word, so that forms are taken for their headwords.
    var isLong: Bool
  }

  var source: Phrase
  var target: Phrase
  /// What the pair says, 1 for a first rendering.
  var weight: Float

  /// The same from the target's side.
  public var reversed: DictionaryExpression { DictionaryExpression(source: target, target: source, weight: weight) }
}

/// Reads the stems of short expressions. One thread at a time.
final class StemReader {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let functionWords: FunctionWords
  private let baseForms: BaseForms
  private var buffer = TokenBuffer()
  private var headwords: Set<[UInt8]> = []
  /// What was read before: many words have the same renderings.
  private var known: [[UInt8]: DictionaryExpression.Phrase] = [:]

  init(language: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    functionWords = FunctionWords.of(language)
    baseForms = BaseForms.of(language)
  }

  /// Notes an expression if it is a single word.
  func noteHeadword(_ phrase: DictionaryExpression.Phrase) {
    if !phrase.isLong, let stem = phrase.stems.first { headwords.insert(stem) }
  }

  /// The stems of the words that carry meaning, as they stand; all of them where none does.
  func phrase(of text: String) throws(TextError) -> DictionaryExpression.Phrase {
    let bytes = Array(text.utf8)
    if let known = known[bytes] { return known }
    let phrase = try read(bytes)
    known[bytes] = phrase
    return phrase
  }

  private func read(_ text: [UInt8]) throws(TextError) -> DictionaryExpression.Phrase {
    let all = try stems(of: text)
    let content = all.filter { !functionWords.contains($0.word) }
    return .init(stems: (content.isEmpty ? all : content).map(\.stem), isLong: all.count > 1)
  }

  /// The stems of a phrase, forms in a longer one taken for their headwords.
  func headwords(of phrase: DictionaryExpression.Phrase) -> [[UInt8]] {
    phrase.isLong ? phrase.stems.map(headword) : phrase.stems
  }

  /// The stems of the words that carry meaning, forms in a longer text taken for their headwords.
  func contentStems(of text: String) throws(TextError) -> [[UInt8]] { headwords(of: try phrase(of: text)) }

  private func stems(of text: [UInt8]) throws(TextError) -> [(word: [UInt8], stem: [UInt8])] {
    try tokenizer.tokenize(text.span, into: &buffer)
    return buffer.tokens[..<buffer.count].filter { $0.kind == .word }.map { token in
      let word = Array(buffer.key[Int(token.keyStart)..<Int(token.keyEnd)])
      var stem: [UInt8] = []
      stemmer.appendStem(of: word.span, to: &stem)
      return (word, stem)
    }
  }

  /// The headword that a form belongs to; itself where none is known.
  private func headword(of stem: [UInt8]) -> [UInt8] {
    guard !headwords.isEmpty, !headwords.contains(stem) else { return stem }
    return baseForms.candidates(for: stem).first(where: headwords.contains) ?? stem
  }
}
