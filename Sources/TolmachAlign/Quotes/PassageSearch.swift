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
    return QuoteCandidates(search: self, quotes: words, evidence: evidence, candidates: found)
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
    model.add(RelatedWords(views, transcript: transcript), of: quotes)
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

/// What a search found for the quotes of an article, with the evidence at hand for a closer look.
public struct QuoteCandidates: Sendable {
  let search: PassageSearch
  let quotes: PassageTable
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

  /// The best stretches within some sentences, and these as a whole, whatever their words.
  public func stretches(in sentences: Range<Int>, quote: Int) -> [PassageSearch.Candidate] {
    let hits = search.hits(of: quote, in: quotes, evidence)
    let measure = PassageMeasure(table: search.table, evidence: evidence)
    let finder = search.finder(widest: sentences.count)
    return finder.spans(of: hits, within: sentences, evidence: evidence).map { span in
      search.candidate(span, features: measure.features(of: hits, span.tokens, sentences: 1))
    } + [whole(sentences, quote: quote)]
  }

  /// Whole sentences as a quote's passage, whatever their words.
  public func whole(_ sentences: Range<Int>, quote: Int) -> PassageSearch.Candidate {
    let hits = search.hits(of: quote, in: quotes, evidence)
    let tokens = search.table.tokens(of: sentences)
    let features = PassageMeasure(table: search.table, evidence: evidence).features(of: hits, tokens, sentences: 1)
    let span = SpanFinder.Span(tokens: tokens, score: 0, partners: 0, knownWords: hits.tokens.count)
    return search.candidate(span, features: features, sentences: sentences)
  }

  /// A candidate whose ends reach over the words that those of the quote without a partner may render: to the sentence's
  /// end where that is near, else as far as there are such words.
  public func extended(_ candidate: PassageSearch.Candidate, quote: Int) -> PassageSearch.Candidate {
    let candidate = trimmed(candidate, quote: quote)
    let positions = links(of: quote, to: candidate).map(\.quote)
    let words = Array(quotes.ranges[quotes.tokens(of: quote..<quote + 1)])
    let before = words.count { word in positions.first.map { word.start < $0.start } ?? false }
    let behind = words.count { word in positions.last.map { word.start > $0.start } ?? false }
    var tokens = candidate.tokens
    let sentences = search.table.sentences
    let room = tokens.lowerBound - sentences.starts[candidate.sentences.lowerBound]
    let rest = sentences.starts[candidate.sentences.upperBound] - tokens.upperBound
    // What one language puts first the other may put last: where a side has no room, its words stand on the other.
    let first = tokens.lowerBound - Self.reach(words: rest == 0 ? before + behind : before, room: room)
    tokens = first..<tokens.upperBound + Self.reach(words: room == 0 ? before + behind : behind, room: rest)
    var extended = candidate
    extended.tokens = tokens
    // A passage that reaches a sentence's border has its marks too.
    let isFirst = tokens.lowerBound == sentences.starts[candidate.sentences.lowerBound]
    let isLast = tokens.upperBound == sentences.starts[candidate.sentences.upperBound]
    extended.start = isFirst ? 0 : search.table.ranges[tokens.lowerBound].start
    extended.end =
      isLast
      ? Int(sentences.lengths[candidate.sentences.upperBound - 1])
      : search.table.ranges[tokens.upperBound - 1].end
    return extended
  }

  /// A candidate without sentences at its ends whose partners the rest has as well: a question's words, said again in the
  /// answer.
  private func trimmed(_ candidate: PassageSearch.Candidate, quote: Int) -> PassageSearch.Candidate {
    let hits = search.hits(of: quote, in: quotes, evidence)
    let table = search.table
    var trimmed = candidate
    func rows(_ tokens: Range<Int>) -> Set<Int32> {
      Set(
        tokens.flatMap { hits.hits(of: table.sentences.tokens[$0]) }.filter { $0.value > PassageMeasure.leastPartner }
          .map(\.row)
      )
    }
    while trimmed.sentences.count > 1 {
      let second = table.sentences.starts[trimmed.sentences.lowerBound + 1]
      let last = table.sentences.starts[trimmed.sentences.upperBound - 1]
      let (head, body) = (trimmed.tokens.lowerBound..<second, second..<trimmed.tokens.upperBound)
      let (start, tail) = (trimmed.tokens.lowerBound..<last, last..<trimmed.tokens.upperBound)
      if rows(head).isSubset(of: rows(body)) {
        trimmed.tokens = body
        trimmed.sentences = trimmed.sentences.lowerBound + 1..<trimmed.sentences.upperBound
      } else if rows(tail).isSubset(of: rows(start)) {
        trimmed.tokens = start
        trimmed.sentences = trimmed.sentences.lowerBound..<trimmed.sentences.upperBound - 1
      } else {
        break
      }
    }
    return trimmed
  }

  /// How far an end reaches: one word more than there are to account for, if that is the whole rest.
  private static func reach(words: Int, room: Int) -> Int { room <= words + 1 ? room : min(words, room) }

  /// The words of a quote, in bytes of its words, that no table knows.
  public func unknownWords(of quote: Int) -> [TextRange] {
    quotes.tokens(of: quote..<quote + 1).filter { !evidence.knownRows[Int(quotes.sentences.tokens[$0])] }
      .map { quotes.ranges[$0] }
  }

  /// The words of a passage that no table knows, with their sentences' numbers.
  public func unknownWords(in candidate: PassageSearch.Candidate) -> [(sentence: Int, range: TextRange)] {
    candidate.tokens.filter { !evidence.knownColumns[Int(search.table.sentences.tokens[$0])] }
      .map { (Int(search.table.texts[$0]), search.table.ranges[$0]) }
  }

  /// Which words of a quote stand behind which of a passage: each word once, the strongest pairs first; of equal ones those
  /// that keep the order.
  ///
  /// - Complexity: O(*h* log *h*) for *h* pairs.
  public func links(of quote: Int, to candidate: PassageSearch.Candidate) -> [Link] {
    let hits = search.hits(of: quote, in: quotes, evidence)
    var pairs: [(value: Float, position: Int, token: Int, slant: Float)] = []
    let scale = Float(candidate.tokens.count) / Float(max(1, hits.tokens.count))
    var positions = [[Int]](repeating: [], count: hits.types.count)
    for (position, row) in hits.rows.enumerated() { positions[row].append(position) }
    for token in candidate.tokens {
      for hit in hits.hits(of: search.table.sentences.tokens[token]) where hit.value > PassageMeasure.leastPartner {
        for position in positions[Int(hit.row)] {
          let slant = abs(Float(token - candidate.tokens.lowerBound) - Float(position) * scale)
          pairs.append((hit.value, position, token, slant))
        }
      }
    }
    pairs.sort {
      if $0.value != $1.value { return $0.value > $1.value }
      return $0.slant != $1.slant ? $0.slant < $1.slant : ($0.position, $0.token) < ($1.position, $1.token)
    }
    var usedPositions: Set<Int> = []
    var usedTokens: Set<Int> = []
    let first = quotes.sentences.starts[quote]
    var links: [Link] = []
    for pair in pairs where !usedPositions.contains(pair.position) && !usedTokens.contains(pair.token) {
      usedPositions.insert(pair.position)
      usedTokens.insert(pair.token)
      links.append(
        Link(
          quote: quotes.ranges[first + pair.position],
          sentence: Int(search.table.texts[pair.token]),
          passage: search.table.ranges[pair.token],
          value: pair.value
        )
      )
    }
    return links.sorted { ($0.quote, $0.sentence, $0.passage) < ($1.quote, $1.sentence, $1.passage) }
  }
}
