public import TolmachModel
import TolmachAlign
import TolmachText

/// Finds the passages of transcripts that say what a phrase says, in any of their languages.
public struct FindPassages {
  /// What was found.
  public struct Answer: Sendable {
    /// The phrase's language.
    public var language: LanguageTag
    /// The passages, likeliest first.
    public var passages: [Passage]
    /// The transcripts, in the order given.
    public var origins: [QuoteReport.Origin]
    /// The probability that no passage says it; nil where no lexicon knows the languages of most segments.
    public var none: Double?
  }

  private let shelf: LexiconShelf

  /// Prepares the job.
  public init(shelf: LexiconShelf) { self.shelf = shelf }

  /// The passages that say `phrase`, at most `limit`.
  ///
  /// - Parameter language: nil: recognised; where the phrase is too short to tell, the one that finds most.
  /// - Throws: `TextError` when ICU fails.
  /// - Complexity: O(*n*) in the transcripts.
  public func passages(
    for phrase: String,
    language: LanguageTag?,
    in origins: [VerifyQuotes.Origin],
    limit: Int
  ) throws -> Answer {
    let words = Array(phrase.utf8)
    let indexes = try origins.map { origin in try OriginIndex(origin) }
    let answers = try languages(of: words, language).map { language in
      try answer(words, language, indexes, limit: limit)
    }
    return answers.dropFirst().reduce(answers[0]) { ($1.none ?? 1) < ($0.none ?? 1) ? $1 : $0 }
  }

  /// One language at least.
  private func languages(of words: [UInt8], _ language: LanguageTag?) -> [LanguageTag] {
    if let language { return [language] }
    let recognised = LanguageRecognizer().language(of: words.span)
    let guesses = recognised == .undetermined ? LanguageRecognizer().guesses(of: words.span) : []
    return guesses.isEmpty ? [recognised] : guesses
  }

  private func answer(
    _ words: [UInt8],
    _ language: LanguageTag,
    _ indexes: [OriginIndex],
    limit: Int
  ) throws -> Answer {
    let document = Document(
      format: "phrase",
      text: words,
      blocks: [
        Document.Block(kind: .paragraph, pieces: [Document.Piece(range: TextRange(0, words.count), spaced: true)])
      ]
    )
    let comparable = indexes.languages(comparableWith: language, by: shelf)
    var finder = PassageFinder(indexes: indexes, ranker: .shipped)
    let answer = try finder.answers(for: [PassageSearch.Query(words: words)], language: language) {
      try shelf.lexiconsAndBridges(from: language, to: $0)
    }.first
    let builder = PassageBuilder(indexes: indexes, found: finder.found, quotes: [RunningText(document)])
    let passages = (answer?.distinct ?? []).map {
      builder.passage($0, quote: 0, confidence: $0.probability, for: .reported)
    }
    return Answer(
      language: language,
      passages: Array(Self.listed(passages).prefix(limit)),
      origins: indexes.map(QuoteReport.Origin.init),
      none: indexes.areMostly(in: comparable) ? min(0.99, answer?.none ?? 1) : nil
    )
  }

  /// Passages as who asks for a phrase sees them: likeliest first; those whose ends came to lie over each other as one; less
  /// likely ones than ``leastShown`` only where there is nothing better.
  private static func listed(_ passages: [Passage]) -> [Passage] {
    var apart: [Passage] = []
    for passage in passages {
      let same = apart.firstIndex { $0.origin == passage.origin && $0.range.overlaps(passage.range) }
      if let same {
        apart[same].confidence = min(0.99, (apart[same].confidence ?? 0) + (passage.confidence ?? 0))
      } else {
        apart.append(passage)
        apart[apart.count - 1].confidence = min(0.99, passage.confidence ?? 0)
      }
    }
    let ordered = apart.enumerated().sorted {
      ($1.element.confidence ?? 0, $0.offset) < ($0.element.confidence ?? 0, $1.offset)
    }
    .map(\.element)
    guard ordered.first?.confidence ?? 0 >= leastShown else { return ordered }
    return ordered.filter { $0.confidence ?? 0 >= leastShown }
  }

  /// Less likely passages are chance.
  private static let leastShown = 0.05
}
