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

  /// Thresholds on raw scores, fitted on development data.
  public struct Options: Sendable {
    /// Below this score no passage is reported.
    public var leastScore = 0.22
    /// The second passage must score this much less than the first, or the quote is ambiguous.
    public var leastMargin = 0.02

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
    for origin in origins { indexes.append(try OriginIndex(origin, tools: &tools)) }
    let quotes = tools.scanner(of: language).quotes(of: article)
    let spoken = language ?? tools.recognizer.language(of: RunningText(article).bytes.span)
    let speakers = SpeakerNames(labels: indexes.flatMap(\.speakers))
    var findings: [QuoteFinding] = []
    for quote in quotes {
      findings.append(try finding(quote, in: article, language: spoken, indexes: indexes, speakers: speakers))
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

  private mutating func finding(
    _ quote: Quote,
    in article: Document,
    language: LanguageTag,
    indexes: [OriginIndex],
    speakers: SpeakerNames
  ) throws -> QuoteFinding {
    let block = article.blocks.firstIndex { $0.range.end >= quote.inner.end } ?? 0
    let words = article.runningText(of: quote.inner, block: block)
    var finding = QuoteFinding(
      quote: quote,
      words: words,
      attribution: quote.speaker,
      status: .notSpeech,
      origins: [],
      flags: [],
      alternatives: []
    )
    guard quote.kind != .mention else { return finding }
    let evidence = try tools.reader(of: language).evidence(in: Array(words.utf8).span)
    let passages = try passages(for: evidence, language: language, indexes: indexes)
    decide(&finding, passages)
    if finding.status == .notFound, let speaker = quote.speaker,
      speakers.isMissing(OriginIndex.string(speaker, article.text))
    {
      finding.reason = .noOrigin
    }
    return finding
  }

  private func decide(_ finding: inout QuoteFinding, _ passages: [Passage]) {
    guard let best = passages.first, best.score >= options.leastScore else {
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

  /// The candidates of all origins, best first; ties go by the origin's id and the place, not by the order given.
  private mutating func passages(
    for evidence: Evidence,
    language: LanguageTag,
    indexes: [OriginIndex]
  ) throws -> [Passage] {
    var found: [Passage] = []
    for (number, index) in indexes.enumerated() {
      let lexicons = try index.languages.flatMap { other in
        try self.lexicons(from: language, to: other).map { ($0, $0.from.base == language.base) }
      }
      let sharesLanguage = index.languages.contains { $0.base == language.base }
      let candidates = index.search.candidates(for: evidence) { stem in
        var stems: Set<[UInt8]> = sharesLanguage ? [stem] : []
        for (lexicon, isForward) in lexicons {
          stems.formUnion(lexicon.renderings(of: stem, isForward ? .forward : .backward).map(\.stem))
        }
        return stems
      }
      found += candidates.map { index.passage($0, origin: number) }
    }
    return found.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      let (one, other) = (indexes[$0.origin].id, indexes[$1.origin].id)
      if one != other { return one < other }
      return ($0.origin, $0.range.start, $0.range.end) < ($1.origin, $1.range.start, $1.range.end)
    }
  }

  private mutating func lexicons(from: LanguageTag, to: LanguageTag) throws -> [Lexicon] {
    if let known = lexicons[[from, to]] { return known }
    let found = try shelf.lexicons(from: from, to: to)
    lexicons[[from, to]] = found
    return found
  }
}
