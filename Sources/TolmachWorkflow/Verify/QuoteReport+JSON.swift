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
    beginObject()
    quoted(finding, in: report, article)
    key("status")
    string(finding.status.rawValue)
    key("reason")
    if let reason = finding.reason { string(reason.rawValue) } else { null() }
    key("confidence")
    probability(finding.confidence)
    if let rest = finding.unsearched {
      key("unsearched")
      beginObject()
      offsets(rest, article)
      endObject()
    }
    key("origin")
    if let origin = finding.origin { passage(origin, in: report, article, origins) } else { null() }
    key("origins")
    beginArray()
    for part in finding.origins { passage(part, in: report, article, origins) }
    endArray()
    key("flags")
    beginArray()
    for flag in finding.flags {
      self.flag(flag, article: article, origin: finding.origin.map { origins[$0.origin] } ?? article)
    }
    endArray()
    alternatives(to: finding, in: report, origins)
    endObject()
  }

  /// What the article says: the words and who says them.
  private mutating func quoted(_ finding: QuoteFinding, in report: QuoteReport, _ article: ScalarOffsets) {
    let text = report.article.text.span
    offsets(finding.quote.inner, article)
    key("text")
    string(finding.words)
    key("repeats")
    if let earlier = finding.repeats { integer(earlier) } else { null() }
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
  }

  private mutating func alternatives(to finding: QuoteFinding, in report: QuoteReport, _ origins: [ScalarOffsets]) {
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
  }

  private mutating func passage(
    _ passage: Passage,
    in report: QuoteReport,
    _ article: ScalarOffsets,
    _ origins: [ScalarOffsets]
  ) {
    let offsets = origins[passage.origin]
    beginObject()
    key("id")
    string(report.origins[passage.origin].id)
    self.offsets(passage.range, offsets)
    key("segments")
    beginArray()
    for segment in passage.segments { integer(segment) }
    endArray()
    key("text")
    string(passage.words)
    key("language")
    string(passage.language.description)
    spoken(by: passage.speaker, at: passage.time)
    evidence(of: passage)
    context(of: passage, article, offsets)
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
}
