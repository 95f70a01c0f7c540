public import TolmachModel
import TolmachAlign
import TolmachText

/// Finds for each quote of an article the passage it renders in the transcripts it comes from.
///
/// Quotes are found in the article, each looks for its passage by lexicon, names, numbers and international words in
/// every origin, and the likeliest one is reported with its speaker, its time and a calibrated probability.
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

  /// When a passage counts as found.
  public struct Options: Sendable {
    /// A quote of which it is less probable that any passage is its own is not found.
    public var leastPresence = 0.5
    /// A second passage so probable, beside the first one, makes the quote ambiguous.
    public var leastRival = 0.6
    /// Where a passage accounts for less of its quote, by weight, a difference may be the lexicon's: worth a look, not serious.
    public var closeCoverage = 0.7
    /// What it says against a quote's being in any origin that it is by somebody whom none contains, in nats.
    public var strangerCost = 3.0

    /// The defaults.
    public init() {}
  }

  private let shelf: LexiconShelf
  private let options: Options
  private let ranker: PassageRanker
  private var tools = TextTools()
  private var lexicons: [[LanguageTag]: [Lexicon]] = [:]

  /// Prepares the job.
  public init(shelf: LexiconShelf, options: Options = Options()) {
    self.shelf = shelf
    self.options = options
    ranker = .shipped
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
    let indexes = try origins.map { origin in try OriginIndex(origin) }
    let quotes = try tools.articleQuotes(of: article, language: language)
    let speakers = SpeakerNames(labels: indexes.flatMap(\.speakers))
    let isStranger = quotes.spoken.map { quote in
      quote.attribution.map { speakers.isMissing(OriginIndex.string($0, article.text)) } ?? false
    }
    var finder = PassageFinder(indexes: indexes, ranker: ranker)
    let answers = try finder.answers(
      for: quotes.spoken.map(\.query),
      contexts: quotes.spoken.map(\.context),
      language: quotes.language,
      handicaps: isStranger.map { $0 ? options.strangerCost : 0 }
    ) { try lexicons(from: quotes.language, to: $0) }
    let builder = PassageBuilder(indexes: indexes, found: finder.found, quotes: quotes.spoken.map(\.text))
    var findings = quotes.all
    var firsts: [String: Int] = [:]
    for (number, answer) in answers.enumerated() {
      let place = quotes.spoken[number].number
      decide(&findings[place], answer) { option, confidence, isShown in
        builder.passage(option, quote: number, confidence: confidence, isShown: isShown)
      }
      try compare(&findings[place], quotes.spoken[number], language: quotes.language, indexes: indexes)
      let words = ArticleQuotes.plain(findings[place].words)
      if let first = firsts[words] { findings[place].repeats = first } else { firsts[words] = place }
      if findings[place].reason == .absent, isStranger[number] { findings[place].reason = .noOrigin }
    }
    Self.settle(&findings)
    var report = QuoteReport(quotes: findings, article: article, origins: indexes.map(Self.origin))
    report.language = quotes.language
    return report
  }

  private static func origin(_ index: OriginIndex) -> QuoteReport.Origin {
    QuoteReport.Origin(
      id: index.id,
      document: index.document,
      languages: index.languages,
      segmentCount: index.segments.count
    )
  }

  private func decide(
    _ finding: inout QuoteFinding,
    _ answer: PassageFinder.Answer,
    passage: (PassageFinder.Option, Double, Bool) -> Passage
  ) {
    let distinct = answer.distinct
    let probabilities = distinct.map { min(0.99, answer.probability(of: $0)) }
    guard let best = distinct.first, 1 - answer.none >= options.leastPresence else {
      finding.status = .notFound
      finding.reason = .absent
      finding.confidence = min(0.99, answer.none)
      finding.alternatives = zip(distinct, probabilities).prefix(3).map { passage($0, $1, false) }
      return
    }
    finding.origin = passage(best, probabilities[0], true)
    finding.confidence = probabilities[0]
    finding.alternatives = zip(distinct, probabilities).dropFirst().prefix(3).map { passage($0, $1, false) }
    let isClose = probabilities.count > 1 && probabilities[1] >= options.leastRival * probabilities[0]
    finding.status = isClose ? .ambiguous : .supported
  }

  /// Looks for differences from the passage found; those above a note make the quote differ.
  private func compare(
    _ finding: inout QuoteFinding,
    _ quote: ArticleQuotes.Spoken,
    language: LanguageTag,
    indexes: [OriginIndex]
  ) throws {
    guard let passage = finding.origin else { return }
    finding.flags = try CompareQuote.flags(
      quote: quote.text,
      language: language,
      passage: passage,
      index: indexes[passage.origin]
    ).map { passage.coverage < options.closeCoverage ? $0.softened : $0 }
  }

  /// A cut that another quote makes good is none; what is left above a note makes a quote differ.
  private static func settle(_ findings: inout [QuoteFinding]) {
    let shown = findings.enumerated().compactMap { place, finding in
      finding.origin.map { (place: place, origin: $0.origin, range: $0.range) }
    }
    for place in findings.indices {
      guard let origin = findings[place].origin else { continue }
      findings[place].flags.removeAll { flag in
        flag.kind == .cut
          && shown.contains { $0.place != place && $0.origin == origin.origin && $0.range.overlaps(flag.origin) }
      }
      let differs = findings[place].flags.contains { $0.severity != .note }
      if findings[place].status == .supported, differs { findings[place].status = .differs }
    }
  }

  private mutating func lexicons(from: LanguageTag, to: LanguageTag) throws -> [Lexicon] {
    if let known = lexicons[[from, to]] { return known }
    let found = try shelf.lexicons(from: from, to: to)
    lexicons[[from, to]] = found
    return found
  }
}
