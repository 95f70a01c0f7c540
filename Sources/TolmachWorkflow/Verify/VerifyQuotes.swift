public import TolmachModel
import TolmachAlign
import TolmachText

/// Finds for each quote of an article the passage it renders in the transcripts it comes from.
///
/// Quotes are found in the article, each looks for its passage by lexicon, names, numbers and international words in
/// every origin, and the best one is reported with its speaker and time. Scores are raw: confidences stay nil.
public struct VerifyQuotes {
  /// A transcript to search.
  public struct Origin: Sendable {
    /// How it is called.
    public var id: String
    /// The transcript.
    public var document: Document
    /// Its language; nil: recognised turn by turn.
    public var language: LanguageTag?
    /// Whether the document's blocks are its segments: they are not cut any further.
    public var isSegmented = false

    /// Creates an origin.
    public init(id: String, document: Document, language: LanguageTag? = nil) {
      self.id = id
      self.document = document
      self.language = language
    }

    /// Creates an origin of segments cut by somebody else; its text is the segments joined by line ends.
    public init(id: String, segments: [[UInt8]], language: LanguageTag? = nil) {
      var text: [UInt8] = []
      var blocks: [Document.Block] = []
      for (number, segment) in segments.enumerated() {
        if number > 0 { text.append(0x0A) }
        let range = TextRange(text.count, text.count + segment.count)
        text.append(contentsOf: segment)
        blocks.append(Document.Block(kind: .paragraph, pieces: [Document.Piece(range: range, spaced: true)]))
      }
      self.init(id: id, document: Document(format: "segments", text: text, blocks: blocks), language: language)
      isSegmented = true
    }
  }

  /// Thresholds on raw evidence, fitted on development data.
  public struct Options: Sendable {
    /// Below this plausibility (``PassagePlausibility``) no passage is reported.
    public var leastPlausibility = PassagePlausibility.least
    /// The second passage must have this much less evidence than the first, in nats, or the quote is ambiguous.
    public var leastMargin = 0.3

    /// The defaults.
    public init() {}
  }

  private let shelf: LexiconShelf
  private let options: Options
  private var tools = TextTools()
  private var lexicons: [[LanguageTag]: [Lexicon]] = [:]

  /// Prepares the job.
  public init(shelf: LexiconShelf, options: Options = Options()) {
    self.shelf = shelf
    self.options = options
  }

  /// Verifies the quotes of `article`.
  ///
  /// - Parameters:
  ///   - language: the article's language; nil: recognised.
  /// - Throws: `TextError` when ICU fails.
  /// - Complexity: O(*n*) in the texts plus O(*q*·*m*) for *q* quotes and *m* segments at worst.
  public mutating func report(
    on article: Document,
    language: LanguageTag?,
    against origins: [Origin]
  ) throws -> QuoteReport {
    var indexes: [OriginIndex] = []
    for origin in origins { indexes.append(try OriginIndex(origin)) }
    let quotes = tools.scanner(of: language).quotes(of: article)
    let spoken = language ?? tools.recognizer.language(of: RunningText(article).bytes.span)
    let speakers = SpeakerNames(labels: indexes.flatMap(\.speakers))
    var findings = quotes.map { Self.finding($0, in: article) }
    let spokenNumbers = findings.indices.filter { findings[$0].quote.kind != .mention }
    let passages = try passages(
      for: spokenNumbers.map { Array(findings[$0].words.utf8) },
      language: spoken,
      indexes: indexes
    )
    for (number, found) in zip(spokenNumbers, passages) {
      decide(&findings[number], found)
      if findings[number].status == .notFound, let speaker = findings[number].attribution,
        speakers.isMissing(OriginIndex.string(speaker, article.text))
      {
        findings[number].reason = .noOrigin
      }
    }
    return QuoteReport(
      quotes: findings,
      article: article,
      origins: indexes.map {
        QuoteReport.Origin(
          id: $0.id,
          document: $0.document,
          languages: $0.languages,
          segmentCount: $0.segments.count
        )
      }
    )
  }

  private static func finding(_ quote: Quote, in article: Document) -> QuoteFinding {
    let block = article.blocks.firstIndex { $0.range.end >= quote.inner.end } ?? 0
    let words = article.runningText(of: quote.inner, block: block)
    return QuoteFinding(
      quote: quote,
      words: words,
      attribution: quote.speaker,
      status: .notSpeech,
      origins: [],
      flags: [],
      alternatives: []
    )
  }

  private func decide(_ finding: inout QuoteFinding, _ passages: [Passage]) {
    guard let best = passages.first, plausibility(passages) >= options.leastPlausibility else {
      finding.status = .notFound
      finding.reason = .absent
      finding.alternatives = Array(passages.prefix(3))
      return
    }
    finding.origin = best
    finding.alternatives = Array(passages.dropFirst().prefix(3))
    let isClose = passages.count > 1 && best.score - passages[1].score < options.leastMargin
    finding.status = isClose ? .ambiguous : .supported
  }

  private func plausibility(_ passages: [Passage]) -> Double {
    guard let best = passages.first else { return 0 }
    // The same words said twice are no rival: they make the quote ambiguous, not less likely to be there.
    let rival = passages.dropFirst().first { $0.words != best.words }
    return PassagePlausibility.of(
      best: best.score,
      second: rival?.score,
      coverage: best.coverage,
      partners: best.partners,
      words: best.knownWords
    )
  }

  /// For each quote the candidates of all origins, best first; ties go by the origin's id and the place, not by the order
  /// given.
  private mutating func passages(
    for quotes: [[UInt8]],
    language: LanguageTag,
    indexes: [OriginIndex]
  ) throws -> [[Passage]] {
    var found = [[Passage]](repeating: [], count: quotes.count)
    for (number, index) in indexes.enumerated() {
      for part in index.searches {
        let lexicons = try lexicons(from: language, to: part.language)
        let candidates = try part.search.candidates(for: quotes, language: language, lexicons: lexicons)
        for (quote, list) in candidates.enumerated() {
          found[quote] += list.map { index.passage($0, among: part.segments, origin: number) }
        }
      }
    }
    return found.map { list in
      list.sorted {
        if $0.score != $1.score { return $0.score > $1.score }
        let (one, other) = (indexes[$0.origin].id, indexes[$1.origin].id)
        if one != other { return one < other }
        return ($0.origin, $0.range.start, $0.range.end) < ($1.origin, $1.range.start, $1.range.end)
      }
    }
  }

  private mutating func lexicons(from: LanguageTag, to: LanguageTag) throws -> [Lexicon] {
    if let known = lexicons[[from, to]] { return known }
    let found = try shelf.lexicons(from: from, to: to)
    lexicons[[from, to]] = found
    return found
  }
}
