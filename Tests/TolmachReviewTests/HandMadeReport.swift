import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// A report put together by hand: an article and a transcript in which places are named by their words.
struct HandMadeReport {
  let article: Document
  let transcript: Document
  var quotes: [QuoteFinding] = []
  var originID = "talk.txt"

  init(article: String, transcript: String) {
    self.article = PlainText.read(Array(article.utf8)).document
    self.transcript = PlainText.read(Array(transcript.utf8)).document
  }

  var report: QuoteReport {
    var report = QuoteReport(
      quotes: quotes,
      article: article,
      origins: [
        QuoteReport.Origin(id: originID, document: transcript, languages: [.russian], segmentCount: 7)
      ]
    )
    report.language = .english
    return report
  }

  /// Where words stand in the article.
  func quoted(_ words: String) -> TextRange { Self.range(of: words, in: article) }

  /// Where words stand in the transcript.
  func spoken(_ words: String) -> TextRange { Self.range(of: words, in: transcript) }

  /// A finding without a passage.
  func finding(_ words: String, _ status: QuoteFinding.Status, reason: QuoteFinding.Reason? = nil) -> QuoteFinding {
    let range = quoted(words)
    return QuoteFinding(
      quote: Quote(inner: range, outer: range, kind: status == .notSpeech ? .mention : .direct),
      words: words,
      attribution: nil,
      status: status,
      reason: reason,
      origins: [],
      flags: [],
      alternatives: []
    )
  }

  /// A passage with who and when.
  func passage(_ words: String, speaker: String? = "Лейла", second: Int = 107) -> Passage {
    Passage(
      origin: 0,
      range: spoken(words),
      segments: 1..<2,
      words: words,
      language: .russian,
      speaker: speaker,
      time: Document.TimeSpan(startMilliseconds: second * 1000, endMilliseconds: second * 1000 + 3000),
      score: 9,
      coverage: 0.8,
      partners: 3,
      knownWords: 4,
      confidence: 0.4
    )
  }

  /// A turn beside a passage.
  func turn(_ words: String, speaker: String?) -> Passage.Turn {
    Passage.Turn(range: spoken(words), words: words, speaker: speaker)
  }

  /// A flag between words of both sides; empty words stand for a place where nothing is.
  func flag(
    _ kind: QuoteFlag.Kind,
    _ severity: QuoteFlag.Severity,
    _ reason: QuoteFlag.Reason,
    _ quote: String,
    _ origin: String,
    precision: Double? = nil
  ) -> QuoteFlag {
    QuoteFlag(
      kind: kind,
      severity: severity,
      reason: reason,
      precision: precision,
      quote: quoted(quote),
      origin: spoken(origin)
    )
  }

  private static func range(of words: String, in document: Document) -> TextRange {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, wanted.count <= document.text.count else { return TextRange(0, 0) }
    for start in 0...document.text.count - wanted.count
    where document.text[start..<start + wanted.count].elementsEqual(wanted) {
      return TextRange(start, start + wanted.count)
    }
    return TextRange(0, 0)
  }
}

extension LanguageTag {
  static let russian = LanguageTag("ru") ?? .undetermined
  static let english = LanguageTag("en") ?? .undetermined
}

extension HandMadeReport {
  /// A report with one of everything.
  static var full: HandMadeReport {
    var made = HandMadeReport(
      article: """
        “The door was not open,” she says, again

        “The door was not open,” said Leila, “and seven men came in.” She waited. “We went to the river,” she said.

        “Nobody told us anything,” said Ahmed. “I liked ‘The Return’,” she adds. “It rained all day long,” said a clerk.
        """,
      transcript: """
        Корреспондент: Что вы увидели?

        Лейла: Дверь была открыта. Вошли восемь человек.

        Корреспондент: А потом?

        Лейла: Мы пошли к реке. Потом мы пошли к реке ещё раз.
        """
    )
    var heading = made.finding("The door was not open,", .differs)
    var door = made.passage("Дверь была открыта.")
    door.links = [
      Passage.WordLink(quote: made.quoted("door"), origin: made.spoken("Дверь")),
      Passage.WordLink(quote: made.quoted("open"), origin: made.spoken("открыта")),
    ]
    door.before = made.turn("Что вы увидели?", speaker: "Корреспондент")
    door.after = made.turn("Вошли восемь человек.", speaker: "Лейла")
    door.glosses = [
      Passage.Gloss(origin: made.spoken("Дверь"), words: "door, gate"),
      Passage.Gloss(origin: made.spoken("открыта"), words: "open, opened, frank"),
    ]
    heading.origin = door
    heading.confidence = 0.9
    heading.flags = [
      made.flag(.negation, .serious, .negationAdded, "not", "была", precision: 0.95),
      made.flag(.cut, .note, .fragment, "door", "Дверь"),
    ]
    var repeated = heading
    repeated.repeats = 0
    let again = made.quoted("“The door was not open,” said")
    repeated.quote.inner = TextRange(again.start + 3, again.start + 3 + heading.quote.inner.count)
    repeated.quote.outer = repeated.quote.inner
    var men = made.finding("and seven men came in.", .differs)
    men.origin = made.passage("Вошли восемь человек.")
    men.confidence = 0.97
    men.flags = [made.flag(.number, .check, .numberDiffers, "seven", "восемь")]
    var river = made.finding("We went to the river,", .ambiguous)
    river.origin = made.passage("Мы пошли к реке.", second: 200)
    river.alternatives = [made.passage("Потом мы пошли к реке ещё раз.", second: 300)]
    river.confidence = 0.5
    var nobody = made.finding("Nobody told us anything,", .notFound, reason: .noOrigin)
    nobody.attribution = made.quoted("Ahmed")
    nobody.alternatives = [made.passage("Мы пошли к реке.")]
    let film = made.finding("The Return", .notSpeech)
    var rain = made.finding("It rained all day long,", .notFound, reason: .absent)
    rain.confidence = 0.85
    var liked = made.finding("I liked ‘The Return’,", .supported)
    liked.origin = made.passage("Дверь была открыта.")
    made.quotes = [heading, repeated, men, river, nobody, liked, film, rain]
    return made
  }
}
