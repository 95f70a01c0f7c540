package import TolmachFormats
import TolmachModel

extension JSONWriter {
  /// Writes the findings of a report with the fields of the interface; offsets are scalars of the originals.
  package mutating func findings(of report: QuoteReport) {
    let article = ScalarOffsets(report.article.text)
    let origins = report.origins.map { ScalarOffsets($0.document.text) }
    beginArray()
    for finding in report.quotes { self.finding(finding, in: report, article: article, origins: origins) }
    endArray()
  }

  private mutating func finding(
    _ finding: QuoteFinding,
    in report: QuoteReport,
    article: ScalarOffsets,
    origins: [ScalarOffsets]
  ) {
    let text = report.article.text.span
    beginObject()
    offsets(finding.quote.inner, article)
    key("text")
    string(finding.words)
    key("kind")
    string(finding.quote.kind.name)
    key("level")
    integer(finding.quote.level)
    key("group")
    integer(finding.quote.group)
    key("cue")
    mention(finding.quote.cue, article, text)
    key("attribution")
    mention(finding.attribution, article, text)
    key("status")
    string(finding.status.rawValue)
    key("reason")
    if let reason = finding.reason { string(reason.rawValue) } else { null() }
    key("confidence")
    probability(finding.confidence)
    key("origin")
    if let origin = finding.origin { passage(origin, in: report, origins) } else { null() }
    key("origins")
    beginArray()
    for part in finding.origins { passage(part, in: report, origins) }
    endArray()
    key("flags")
    beginArray()
    for flag in finding.flags {
      self.flag(flag, article: article, origin: finding.origin.map { origins[$0.origin] } ?? article)
    }
    endArray()
    key("alternatives")
    beginArray()
    for other in finding.alternatives {
      beginObject()
      key("id")
      string(report.origins[other.origin].id)
      offsets(other.range, origins[other.origin])
      key("confidence")
      probability(other.confidence)
      evidence(of: other)
      endObject()
    }
    endArray()
    endObject()
  }

  private mutating func passage(_ passage: Passage, in report: QuoteReport, _ origins: [ScalarOffsets]) {
    beginObject()
    key("id")
    string(report.origins[passage.origin].id)
    offsets(passage.range, origins[passage.origin])
    key("segments")
    beginArray()
    for segment in passage.segments { integer(segment) }
    endArray()
    key("text")
    string(passage.words)
    key("language")
    string(passage.language.description)
    key("speaker")
    if let speaker = passage.speaker { string(speaker) } else { null() }
    key("time")
    if let time = passage.time {
      beginObject()
      key("startMilliseconds")
      integer(time.startMilliseconds)
      key("endMilliseconds")
      integer(time.endMilliseconds)
      endObject()
    } else {
      null()
    }
    evidence(of: passage)
    endObject()
  }

  /// What speaks for a passage: the evidence in nats, and how much of the quote it accounts for.
  private mutating func evidence(of passage: Passage) {
    key("score")
    number(passage.score)
    key("coverage")
    number(passage.coverage)
    key("partners")
    integer(passage.partners)
    key("words")
    integer(passage.knownWords)
  }

  private mutating func flag(_ flag: QuoteFlag, article: ScalarOffsets, origin: ScalarOffsets) {
    beginObject()
    key("kind")
    string(flag.kind.rawValue)
    key("severity")
    string(flag.severity.rawValue)
    key("precision")
    probability(flag.precision)
    key("message")
    string(flag.reason.message(in: .english))
    key("reason")
    string(flag.reason.rawValue)
    let quote = article.scalars(flag.quote)
    key("quoteStart")
    integer(quote.lowerBound)
    key("quoteEnd")
    integer(quote.upperBound)
    let passage = origin.scalars(flag.origin)
    key("originStart")
    integer(passage.lowerBound)
    key("originEnd")
    integer(passage.upperBound)
    endObject()
  }

  /// A calibrated probability, or null where nobody can tell.
  package mutating func probability(_ value: Double?) {
    if let value { number(value) } else { null() }
  }
}
