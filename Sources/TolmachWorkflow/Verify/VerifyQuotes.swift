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
    /// A translation of it, followed to it by alignment; nil where there is none.
    public var translation: Document?
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
    /// A passage less likely than this is none, unless it accounts for its quote as far as ``closeCoverage``: a common word or
    /// two are found in many places, each as good as the others; words said many times are found in the likeliest.
    public var leastPassage = 0.25
    /// Where a passage accounts for less of its quote, by weight, a difference may be the lexicon's: worth a look, not serious.
    public var closeCoverage = 0.55
    /// Of so few words, a quote's passage need not account for that much where it is this sure.
    public var shortWords = 5
    /// From this probability on a passage is sure enough for that.
    public var sureConfidence = 0.8
    /// What it says against a quote's being in any origin that it is by somebody whom none contains, in nats.
    public var strangerCost = 4.5
    /// The same for the voice of an institution where only people speak.
    public var institutionCost = 2.25
    /// Where a passage accounts for less of a longer quote, by weight, it is found by few words.
    public var looseCoverage = 0.2
    /// How many words, known to a lexicon, make a quote long enough for that.
    public var looseWords = 6
    /// A passage that accounts for less of its quote, by weight, has next to none of its words.
    public var wordlessCoverage = 0.1
    /// How many words, known to a lexicon, make that telling.
    public var wordlessWords = 3
    /// Of so few words known to a lexicon, a quote of which next to nothing is accounted for was placed by its neighbours
    /// alone.
    public var bareWords = 2
    /// No such place is more probable than this: the fit has seen none.
    public var bareConfidence = 0.5
    /// Of a passage less probable than this nobody can say that another person speaks it.
    public var speakerConfidence = 0.55

    /// The defaults.
    public init() {}

    func cost(_ standing: SpeakerNames.Standing) -> Double {
      switch standing {
      case .possible: 0
      case .institution: institutionCost
      case .missing: strangerCost
      }
    }
  }

  let shelf: LexiconShelf
  private let knowledge: Knowledge
  private let options: Options
  let ranker: PassageRanker
  private var tools = TextTools()
  private var glosses: [[LanguageTag]: WordGlosses] = [:]

  /// Prepares the job.
  public init(shelf: LexiconShelf, knowledge: Knowledge = Knowledge(), options: Options = Options()) {
    self.shelf = shelf
    self.knowledge = knowledge
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
    let indexes = try origins.map { origin in try OriginIndex(origin, people: knowledge.people) }
    var quotes = try tools.articleQuotes(of: article, language: language)
    let names = SpeakerNames(labels: indexes.flatMap(\.speakers))
    let standings = quotes.spoken.map { quote in
      quote.attribution.map { names.standing(of: OriginIndex.string($0, article.text)) } ?? .possible
    }
    let handicaps = standings.map(options.cost)
    let search = try search(for: quotes, in: article, origins, indexes, names: names, handicaps: handicaps)
    quotes.leaveUnsearched(by: search.finder)
    var judge = QuoteJudge(options: options, indexes: indexes, article: article, language: quotes.language)
    judge.terms = knowledge.glossary.map(TermFlags.init)
    judge.exposures = knowledge.protected.exposures(in: article)
    var findings = try findings(for: quotes, search, standings, judge)
    for place in findings.indices { try gloss(&findings[place], indexes, article, quotes.language) }
    judge.expose(&findings)
    QuoteJudge.settle(&findings)
    var report = QuoteReport(quotes: findings, article: article, origins: indexes.map(QuoteReport.Origin.init))
    report.language = quotes.language
    report.exposures = judge.exposures
    report.notices =
      QuoteReport.Notice.ofFiles(article: article, origins: origins.map(\.document))
      + search.strangeTranslations.map { .otherTranslation(origin: $0) }
    for (number, index) in indexes.enumerated() {
      let hasTranslation = origins[number].translation != nil
      report.origins[number].isCompared = hasTranslation || [index].areMostly(in: search.comparable.languages)
    }
    return report
  }

  /// What the search found, decided and compared quote by quote.
  private mutating func findings(
    for quotes: ArticleQuotes,
    _ search: QuoteSearch,
    _ standings: [SpeakerNames.Standing],
    _ judge: QuoteJudge
  ) throws -> [QuoteFinding] {
    let (finder, indexes) = (search.finder, judge.indexes)
    var builder = PassageBuilder(indexes: indexes, found: finder.found, quotes: quotes.spoken.map(\.text))
    builder.limits = UtteranceBorders(of: quotes.spoken, found: finder.found).limits(of: search.answers, by: judge)
    let splices = try SpliceFinder(quotes, indexes: indexes, ranker: ranker) {
      try shelf.lexiconsAndBridges(from: quotes.language, to: $0)
    }
    var findings = quotes.all
    for (number, answer) in search.answers.enumerated() {
      let place = quotes.spoken[number].number
      let guidance = search.guidance[number]
      judge.decide(&findings[place], answer, guidance: guidance) { option, confidence, use in
        builder.passage(option, quote: number, confidence: confidence, for: use)
      }
      guard !search.isUncompared(number, findings[place].origin) else {
        findings[place].leaveUncompared(isStranger: standings[number] != .possible)
        continue
      }
      let islands = splices.islands(of: number, whole: findings[place].origin)
      if islands.isEmpty {
        try judge.compare(&findings[place], quotes.spoken[number], guidance: guidance)
      } else {
        try judge.join(&findings[place], quotes.spoken[number], islands)
      }
      if findings[place].reason == .absent, standings[number] != .possible { findings[place].reason = .noOrigin }
    }
    return findings
  }

  /// Adds glosses to the passages of a finding.
  private mutating func gloss(
    _ finding: inout QuoteFinding,
    _ indexes: [OriginIndex],
    _ article: Document,
    _ language: LanguageTag
  ) throws(TextError) {
    if let passage = finding.origin { finding.origin?.glosses = try glosses(of: passage, indexes, article, language) }
    for number in finding.origins.indices {
      finding.origins[number].glosses = try glosses(of: finding.origins[number], indexes, article, language)
    }
  }

  private mutating func glosses(
    of passage: Passage,
    _ indexes: [OriginIndex],
    _ article: Document,
    _ language: LanguageTag
  ) throws(TextError) -> [Passage.Gloss] {
    guard passage.language.base != language.base else { return [] }
    let pair = [passage.language.base, language.base]
    let words: WordGlosses
    if let known = glosses[pair] {
      words = known
    } else {
      let tables = shelf.tables(from: pair[0], to: pair[1])
      words = try WordGlosses(tables: tables, from: pair[0], to: pair[1])
      glosses[pair] = words
    }
    let evidence = LinkEvidence(passage.links, in: article)
    return try words.glosses(of: passage, in: indexes[passage.origin], evidence: evidence)
  }
}
