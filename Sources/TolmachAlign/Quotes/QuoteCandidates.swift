public import TolmachModel

/// What a search found for the quotes of an article, with the evidence at hand for a closer look.
public struct QuoteCandidates: Sendable {
  let search: PassageSearch
  let quotes: PassageTable
  let queries: [PassageSearch.Query]
  let evidence: WordEvidence
  /// For each quote its candidates.
  public let candidates: [[PassageSearch.Candidate]]

  /// A word of the quote and the word it renders.
  public struct Link: Hashable, Sendable {
    /// The word of the quote, in bytes of its words.
    public var quote: TextRange
    /// The number of the sentence.
    public var sentence: Int
    /// The word of the passage, in bytes of the sentence.
    public var passage: TextRange
    /// The evidence in nats.
    public var value: Float
  }

  /// Where the words of a quote begin, in bytes of its words, that are too many to be looked for; nil as a rule.
  public func unsearched(of quote: Int) -> Int? { quotes.leftOut[quote] }

  /// The best stretches within some sentences, and these as a whole, whatever their words.
  public func stretches(in sentences: Range<Int>, quote: Int) -> [PassageSearch.Candidate] {
    let hits = search.hits(of: quote, in: quotes, evidence)
    let around = search.surroundings(of: quote, among: queries, in: quotes, evidence)
    let spans = search.finder(widest: sentences.count).spans(of: hits, within: sentences, evidence: evidence)
    return spans.map { search.candidate($0, features: features(of: $0.tokens, quote, hits, around)) }
      + [whole(sentences, quote, hits, around)].compactMap(\.self)
  }

  /// The features of some words as a quote's passage.
  private func features(
    of tokens: Range<Int>,
    _ quote: Int,
    _ hits: QuoteHits,
    _ around: QuoteSurroundings?
  ) -> PassageFeatures {
    let measure = PassageMeasure(table: search.table, evidence: evidence)
    var features = measure.features(of: hits, tokens, sentences: 1, around: around)
    features[.chance] = candidates[quote].first?.features[.chance] ?? PassageSearch.usualChance
    return features
  }

  /// Whole sentences as a quote's passage, whatever their words; nil where they have none.
  public func whole(_ sentences: Range<Int>, quote: Int) -> PassageSearch.Candidate? {
    let around = search.surroundings(of: quote, among: queries, in: quotes, evidence)
    return whole(sentences, quote, search.hits(of: quote, in: quotes, evidence), around)
  }

  private func whole(
    _ sentences: Range<Int>,
    _ quote: Int,
    _ hits: QuoteHits,
    _ around: QuoteSurroundings?
  ) -> PassageSearch.Candidate? {
    let tokens = search.table.tokens(of: sentences)
    guard !tokens.isEmpty else { return nil }
    let features = features(of: tokens, quote, hits, around)
    let span = SpanFinder.Span(tokens: tokens, score: 0, partners: 0, knownWords: hits.tokens.count)
    var candidate = search.candidate(span, features: features, sentences: sentences)
    candidate.isStretch = false
    return candidate
  }

  /// How much of some words of the transcript, by weight, a quote accounts for: 0 … 1.
  package func coverage(of tokens: Range<Int>, by quote: Int) -> Double {
    let measure = PassageMeasure(table: search.table, evidence: evidence)
    return measure.features(of: search.hits(of: quote, in: quotes, evidence), tokens, sentences: 1)[.passageCoverage]
  }

  /// How many words its sentences have before a candidate, and behind it.
  public func rest(of candidate: PassageSearch.Candidate) -> (before: Int, behind: Int) {
    let tokens = search.table.tokens(of: candidate.sentences)
    return (candidate.tokens.lowerBound - tokens.lowerBound, tokens.upperBound - candidate.tokens.upperBound)
  }

  /// The words of a quote, in bytes of its words, that no table knows.
  public func unknownWords(of quote: Int) -> [TextRange] {
    quotes.tokens(of: quote..<quote + 1).filter { !evidence.knownRows[Int(quotes.sentences.tokens[$0])] }
      .map { quotes.ranges[$0] }
  }

  /// The words of a passage that no table knows, with their sentences' numbers.
  ///
  /// - Parameter quote: the quote whose passage it is; its own words' likenesses are known.
  public func unknownWords(
    in candidate: PassageSearch.Candidate,
    quote: Int
  ) -> [(sentence: Int, range: TextRange)] {
    let hits = search.hits(of: quote, in: quotes, evidence)
    return candidate.tokens.filter { !evidence.isKnown(column: search.table.sentences.tokens[$0], to: hits) }
      .map { (Int(search.table.texts[$0]), search.table.ranges[$0]) }
  }
}
