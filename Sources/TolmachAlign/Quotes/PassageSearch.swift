public import TolmachModel
public import TolmachText

/// Finds the passages of a transcript that quotes most likely render, in another language or the same one.
///
/// Candidates are stretches of words, their ends inside sentences, with what speaks for each (``PassageFeatures``);
/// ``PassageRanker`` weighs them against each other and against there being no passage at all.
public struct PassageSearch: Sendable {
  /// A stretch of the transcript that may be a quote's passage.
  public struct Candidate: Hashable, Sendable {
    /// The numbers of its sentences.
    public var sentences: Range<Int>
    /// Where it begins in the first of them, in bytes.
    public var start: Int
    /// Where it ends in the last of them, in bytes.
    public var end: Int
    /// Its tokens' numbers in the transcript.
    package var tokens: Range<Int>
    /// What speaks for it.
    package var features: PassageFeatures
    /// The raw evidence in nats; no probability.
    public var score: Double
    /// The share of the quote's words, by weight, that found a partner: 0 … 1.
    public var coverage: Double { features[.quoteCoverage] }
    /// How many words of the quote found a partner.
    public var partners: Int
    /// How many words of the quote could have found one.
    public var words: Int
  }

  /// A quote made ready: its words.
  public struct Query: Sendable {
    /// The words, UTF-8.
    public var words: [UInt8]
    /// How many sentences it has.
    public var sentences: Int

    /// Creates a query.
    public init(words: [UInt8], sentences: Int = 1) {
      self.words = words
      self.sentences = sentences
    }
  }

  /// How many candidates a quote has at most.
  public static let most = 12
  /// The narrowest limit on the sentences of a window; quotes of many sentences have wider windows.
  private static let leastWidest = 5
  private static let mostWidest = 24

  let table: PassageTable
  private let language: LanguageTag
  /// For each type, the tokens that are of it.
  private let places: [[Int32]]

  /// Indexes the sentences of one language.
  ///
  /// - Parameter sentences: their words, UTF-8.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(sentences: [[UInt8]], language: LanguageTag) throws(TextError) {
    self.language = language
    table = try PassageReader(language: language).table(sentences)
    var places = [[Int32]](repeating: [], count: table.sentences.vocabulary.count)
    for (token, type) in table.sentences.tokens.enumerated() { places[Int(type)].append(Int32(token)) }
    self.places = places
  }

  /// The candidates for each of the quotes, by raw score; empty where no word found a partner.
  ///
  /// - Parameters:
  ///   - quotes: quotes of one language.
  ///   - lexicons: lexicons that may know both languages, or either one and Russian.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func candidates(
    for quotes: [Query],
    language: LanguageTag,
    lexicons: [Lexicon]
  ) throws(TextError) -> QuoteCandidates {
    let words = try PassageReader(language: language).table(quotes.map(\.words))
    let evidence = evidence(for: words, language: language, lexicons: lexicons)
    let measure = PassageMeasure(table: table, evidence: evidence)
    var found: [[Candidate]] = []
    for (number, quote) in quotes.enumerated() {
      let hits = hits(of: number, in: words, evidence)
      let widest = min(Self.mostWidest, max(Self.leastWidest, quote.sentences + 3))
      let finder = finder(widest: widest)
      found.append(
        finder.spans(of: hits, evidence: evidence, limit: Self.most).map { span in
          candidate(span, features: measure.features(of: hits, span.tokens, sentences: quote.sentences))
        }
      )
    }
    let sentences = quotes.map(\.sentences)
    return QuoteCandidates(search: self, quotes: words, sentences: sentences, evidence: evidence, candidates: found)
  }

  func finder(widest: Int) -> SpanFinder { SpanFinder(table: table, places: places, widest: widest) }

  func hits(of quote: Int, in words: PassageTable, _ evidence: WordEvidence) -> QuoteHits {
    QuoteHits(words.sentences.sentence(quote), evidence: evidence, vocabulary: table.sentences.vocabulary.count)
  }

  private func evidence(for words: PassageTable, language: LanguageTag, lexicons: [Lexicon]) -> WordEvidence {
    let (quotes, transcript) = (words.sentences.vocabulary, table.sentences.vocabulary)
    let model = partners(of: quotes, in: transcript, language: language, lexicons: lexicons)
    return WordEvidence(
      model,
      quotes: quotes,
      language: language,
      transcript: transcript,
      transcriptLanguage: self.language,
      transcriptTokens: table.tokenCount
    )
  }

  private func partners(
    of quotes: SentenceVocabulary,
    in transcript: SentenceVocabulary,
    language: LanguageTag,
    lexicons: [Lexicon]
  ) -> PartnerModel {
    guard language.base != self.language.base else { return PartnerModel(sameStems: quotes, transcript) }
    let views = LexiconView.views(of: lexicons, from: language, to: self.language)
    let bridge = LexiconBridge(of: lexicons, from: language, over: .russian, to: self.language)
    var model = PartnerModel(quotes, transcript, views, bridge: bridge)
    model.add(RelatedWords(views, from: language, to: self.language, transcript: transcript), of: quotes)
    return model
  }

  func candidate(_ span: SpanFinder.Span, features: PassageFeatures, sentences: Range<Int>? = nil) -> Candidate {
    let (first, last) = (span.tokens.lowerBound, span.tokens.upperBound - 1)
    return Candidate(
      sentences: sentences ?? Int(table.texts[first])..<Int(table.texts[last]) + 1,
      start: span.tokens.isEmpty ? 0 : table.ranges[first].start,
      end: span.tokens.isEmpty ? 0 : table.ranges[last].end,
      tokens: span.tokens,
      features: features,
      score: Double(span.score),
      partners: span.partners,
      words: span.knownWords
    )
  }
}
