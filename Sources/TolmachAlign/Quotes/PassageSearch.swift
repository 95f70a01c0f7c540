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
    /// Whether its ends were looked for: whole sentences are taken as they stand.
    package var isStretch = true
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

  /// So many words of a quote are looked for; a number counts for two.
  public static let mostWords = 4_000
  /// How many candidates a quote has at most.
  public static let most = 12
  /// How many whole sentences, or runs of them, a quote has among its candidates at most.
  private static let mostWhole = 6
  /// The narrowest limit on the sentences of a window; quotes of many sentences have wider windows.
  private static let leastWidest = 5
  static let mostWidest = 24

  let table: PassageTable
  /// For each sentence where it stands; empty where that is unknown.
  let standings: [Standing]
  private let language: LanguageTag
  /// For each type, the tokens that are of it.
  private let places: [[Int32]]
  /// The types of words that deny.
  let denials: Set<Int32>

  /// Indexes the sentences of one language.
  ///
  /// - Parameters:
  ///   - sentences: their words, UTF-8.
  ///   - standings: for each sentence where it stands; none: unknown.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(sentences: [[UInt8]], language: LanguageTag, standings: [Standing] = []) throws(TextError) {
    self.language = language
    self.standings = standings.count == sentences.count ? standings : []
    table = try PassageReader(language: language).table(sentences)
    var places = [[Int32]](repeating: [], count: table.sentences.vocabulary.count)
    for (token, type) in table.sentences.tokens.enumerated() { places[Int(type)].append(Int32(token)) }
    self.places = places
    denials = Self.denials(among: table.sentences.vocabulary, language)
  }

  private static func denials(among vocabulary: SentenceVocabulary, _ language: LanguageTag) -> Set<Int32> {
    let stemmer = Stemmer(language: language)
    let stems = Set((NegationWords.of(language)?.core ?? []).map { Array(stemmer.stem($0).utf8) })
    return Set(vocabulary.stems.indices.filter { stems.contains(vocabulary.stems[$0]) }.map(Int32.init))
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
    let around = quotes.map { $0.surroundings ?? Surroundings(own: []) }
    let words = try PassageReader(language: language)
      .table(quotes.map(\.words) + around.flatMap { [$0.own, $0.before, $0.behind] })
    let evidence = evidence(for: words, language: language, lexicons: lexicons)
    let measure = PassageMeasure(table: table, evidence: evidence)
    let found = quotes.indices.map { number -> [Candidate] in
      let around = surroundings(of: number, among: quotes, in: words, evidence)
      let hits = hits(of: number, in: words, evidence)
      let sentences = quotes[number].sentences
      let stretches = finder(widest: min(Self.mostWidest, max(Self.leastWidest, sentences + 3)))
        .spans(of: hits, evidence: evidence, limit: Self.most)
      let whole = wholeSentences(of: hits, sentences: sentences, measure, beside: stretches)
      var candidates = (stretches + whole).map {
        candidate($0, features: measure.features(of: hits, $0.tokens, sentences: sentences, around: around))
      }
      for place in stretches.count..<candidates.count { candidates[place].isStretch = false }
      return Self.withChance(candidates)
    }
    return QuoteCandidates(search: self, quotes: words, queries: quotes, evidence: evidence, candidates: found)
  }

  /// The whole sentences that may be the passage of a quote of so many sentences, but those that are among the stretches.
  private func wholeSentences(
    of hits: QuoteHits,
    sentences: Int,
    _ measure: PassageMeasure,
    beside stretches: [SpanFinder.Span]
  ) -> [SpanFinder.Span] {
    let known = Set(stretches.map(\.tokens))
    let finder = finder(widest: sentences)
    return SentenceFinder(measure: measure, places: places)
      .runs(of: hits, sentences: sentences, limit: Self.mostWhole).map(table.tokens)
      .filter { !$0.isEmpty && !known.contains($0) }
      .map { finder.scored(hits, $0, measure.evidence) }
  }

  /// Tells each candidate what a quote has in common with any sentence: the median over the places of its candidates. Where
  /// these are few, as in a short text, usual ones make up the number: the right one must not pass for chance.
  private static func withChance(_ candidates: [Candidate]) -> [Candidate] {
    let places = Dictionary(candidates.map { ($0.sentences, $0.features[.sentenceMutual]) }) { first, _ in first }
    let usual = [Double](repeating: usualChance, count: max(0, fewestPlaces - places.count))
    let common = (places.values + usual).sorted()
    let median = (common[common.count / 2] + common[(common.count - 1) / 2]) / 2
    return candidates.map {
      var candidate = $0
      candidate.features[.chance] = median
      return candidate
    }
  }

  /// What a quote has in common with a sentence that has nothing to do with it, as a rule, in nats a word.
  static let usualChance = 1.3
  /// Of so many places a median tells something.
  private static let fewestPlaces = 9

  func finder(widest: Int) -> SpanFinder { SpanFinder(table: table, places: places, widest: widest) }

  func hits(of quote: Int, in words: PassageTable, _ evidence: WordEvidence) -> QuoteHits {
    QuoteHits(words.sentences.sentence(quote), evidence: evidence, vocabulary: table.sentences.vocabulary.count)
  }

  /// What stands around a quote: its rows follow those of all quotes, three each.
  func surroundings(
    of quote: Int,
    among quotes: [Query],
    in words: PassageTable,
    _ evidence: WordEvidence
  ) -> QuoteSurroundings? {
    guard let around = quotes[quote].surroundings else { return nil }
    let row = quotes.count + 3 * quote
    return QuoteSurroundings(
      own: hits(of: row, in: words, evidence),
      before: around.before.isEmpty ? nil : hits(of: row + 1, in: words, evidence),
      behind: around.behind.isEmpty ? nil : hits(of: row + 2, in: words, evidence)
    )
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
    guard language.base != self.language.base else {
      return PartnerModel(sameStems: quotes, transcript, language: language)
    }
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
