public import TolmachModel

/// What was found for each quote of an article: the one value that every rendering is made of.
public struct QuoteReport: Sendable {
  /// The findings, one for each quote, in the article's order.
  public var quotes: [QuoteFinding]
  /// The article as it was read.
  public var article: Document
  /// The origins as they were read, in the order given.
  public var origins: [Origin]
  /// The protected names and places that stand in the article, by place.
  public var exposures: [Exposure] = []
  /// What is odd about the files.
  public var notices: [Notice] = []
  /// The article's language; nil when nobody told it.
  public var language: LanguageTag?
  /// Quotes of the article that this report leaves out, since a person settled them.
  public var leftOut = LeftOut()

  /// Creates a report of an article's findings and marks which of them repeat an earlier one.
  init(quotes: [QuoteFinding], article: Document, origins: [Origin]) {
    self.quotes = quotes
    self.article = article
    self.origins = origins
    markRepeats()
  }

  /// A protected name or place that stands in the article.
  public struct Exposure: Hashable, Sendable {
    /// Where, in the article's original.
    public var range: TextRange
    /// Which one, as it was listed.
    public var name: String
    /// On which line of the list it stands, from 1.
    public var line: Int
  }

  /// How many quotes a report leaves out.
  public struct LeftOut: Hashable, Sendable {
    /// How many.
    public var count = 0
    /// To how many of them a person listened.
    public var heard = 0
  }

  /// A transcript that quotes may come from.
  public struct Origin: Sendable {
    /// How it is called: a path, or the id of a batch record.
    public var id: String
    /// The transcript.
    public var document: Document
    /// The languages of its segments, by frequency.
    public var languages: [LanguageTag]
    /// How many segments it has.
    public var segmentCount: Int
    /// Whether the article's words could be looked for in most of it: false where no lexicon knows both languages.
    public var isCompared = true
  }

  /// Whether an editor has something to do: the command's exit status 1.
  public var hasFindings: Bool { !exposures.isEmpty || quotes.contains { $0.isFinding } }
}

/// What was found for one quote.
public struct QuoteFinding: Sendable {
  /// How the quote stands to the origins.
  public enum Status: String, Sendable, CaseIterable {
    /// Found, and nothing above a note differs.
    case supported
    /// Found, and something differs.
    case differs
    /// Two passages are about as likely.
    case ambiguous
    /// No passage was found, or none is to be expected.
    case notFound = "not-found"
    /// A title, a term, a scare quote.
    case notSpeech = "not-speech"
  }

  /// Why a quote was not found.
  public enum Reason: String, Sendable {
    /// No passage of the origins is what the quote renders.
    case absent
    /// It is attributed to somebody whom no origin contains.
    case noOrigin = "no-origin"
  }

  /// The quote; ranges are of the article's original.
  public var quote: Quote
  /// Its words.
  public var words: String
  /// Who speaks, as the article puts it; nil when it does not say.
  public var attribution: TextRange?
  /// How it stands.
  public var status: Status
  /// Why it was not found; nil otherwise.
  public var reason: Reason?
  /// The probability that ``origin`` is the passage (not found: that there is none); nil until calibrated.
  public var confidence: Double?
  /// The passage; nil when there is none.
  public var origin: Passage?
  /// Of a spliced quote, all passages in the quote's order; else empty.
  public var origins: [Passage]
  /// What differs.
  public var flags: [QuoteFlag]
  /// The next best passages, at most three.
  public var alternatives: [Passage]
  /// The number of the earlier finding that it repeats (headline, pull quote): the same words by the same person, found
  /// alike; nil as a rule.
  public var repeats: Int?
  /// The number by which it is called where others of the article were left out; nil: its place among all.
  public var number: Int?
  /// What of a very long quote was not looked for, in the article's original; nil as a rule.
  public var unsearched: TextRange?
  /// Whether a person listened to its recording, as far as a store knows.
  public var isHeard = false

  /// Whether an editor must look at it.
  public var isFinding: Bool {
    switch status {
    case .differs, .ambiguous: true
    case .notFound: reason == .absent
    case .supported, .notSpeech: false
    }
  }
}

extension QuoteFinding {
  /// Whether nothing could tell whether it is in the origins: no lexicon knows both languages.
  public var isUncompared: Bool { status == .notFound && confidence == nil }

  /// Takes back what a search found that had no lexicon to go by: names and numbers alone decide nothing.
  ///
  /// - Parameter isStranger: whether the quote is by somebody whom no origin contains.
  mutating func leaveUncompared(isStranger: Bool) {
    alternatives = Array(([origin].compactMap(\.self) + alternatives).prefix(3))
    for number in alternatives.indices { alternatives[number].confidence = nil }
    origin = nil
    (status, reason, confidence) = (.notFound, isStranger ? .noOrigin : .absent, nil)
  }
}

/// A stretch of an origin.
public struct Passage: Hashable, Sendable {
  /// The number of the origin.
  public var origin: Int
  /// Where it stands in the origin's original text.
  public var range: TextRange
  /// Its segments' numbers.
  public var segments: Range<Int>
  /// Its words, without syntax.
  public var words: String
  /// The language of its first segment.
  public var language: LanguageTag
  /// The label of who speaks; nil when there is none.
  public var speaker: String?
  /// When it is said; nil where there are no times.
  public var time: Document.TimeSpan?
  /// The sum of the evidence for it in nats: not a probability.
  public var score: Double
  /// The share of the quote's words, by weight, that found a partner in it: 0 … 1.
  public var coverage: Double
  /// How many words of the quote found a partner.
  public var partners: Int
  /// How many words of the quote could have found one.
  public var knownWords: Int
  /// The calibrated probability that it is the passage; nil until calibrated.
  public var confidence: Double?
  /// Which words of the quote stand behind which of the passage, by place in the quote.
  public var links: [WordLink] = []
  /// Words of the quote, in the article's original, that no lexicon knows.
  public var unknownQuoteWords: [TextRange] = []
  /// Its own words, in the origin's original, that no lexicon knows.
  public var unknownWords: [TextRange] = []
  /// What was said just before, and just after; nil at the transcript's ends.
  public var before: Turn?
  /// What was said just after.
  public var after: Turn?
  /// What the same turn says right before it, the nearest sentences; nil where it begins the turn.
  public var lead: Turn?
  /// What the same turn goes on to say; nil where it ends the turn.
  public var trail: Turn?
  /// The conjunction that it stops behind; nil as a rule.
  public var hanging: HangingConjunction?
  /// Usual renderings of its words, for a reader who does not know its language.
  public var glosses: [Gloss] = []

  /// A word or number of the quote and the one it renders.
  public struct WordLink: Hashable, Sendable {
    /// The word in the article's original.
    public var quote: TextRange
    /// The word in the origin's original.
    public var origin: TextRange

    /// Creates a link.
    public init(quote: TextRange, origin: TextRange) {
      self.quote = quote
      self.origin = origin
    }
  }

  /// A turn, or a sentence where there are no turns, beside the passage.
  public struct Turn: Hashable, Sendable {
    /// Where it stands in the origin's original text.
    public var range: TextRange
    /// Its words, without syntax.
    public var words: String
    /// The label of who speaks; nil when there is none.
    public var speaker: String?
    /// When it is said; nil where there are no times.
    public var time: Document.TimeSpan?
  }

  /// A word with renderings that a lexicon gives: glosses, not a translation.
  public struct Gloss: Hashable, Sendable {
    /// The word in the origin's original.
    public var origin: TextRange
    /// Its usual renderings, likeliest first, parted by commas.
    public var words: String
  }
}

extension QuoteReport.Origin {
  /// An origin as its index holds it.
  init(_ index: OriginIndex) {
    self.init(
      id: index.id,
      document: index.document,
      languages: index.languages,
      segmentCount: index.segments.count
    )
  }
}
