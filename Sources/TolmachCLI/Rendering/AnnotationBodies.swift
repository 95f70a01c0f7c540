import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// What an annotation says of a quote in words.
struct AnnotationBodies {
  let finding: QuoteFinding

  func write(into writer: inout JSONWriter) {
    tag(finding.status.rawValue, &writer)
    if let reason = finding.reason { tag(reason.rawValue, &writer) }
    if let likelihood = finding.likelihood(in: .english) { comment(likelihood, purpose: "assessing", &writer) }
    if let said { comment(said, purpose: "describing", &writer) }
    for flag in finding.flags {
      tag(flag.kind.rawValue, &writer)
      let sentence = "\(flag.kind.name(in: .english)), \(flag.severity.name(in: .english)): "
      comment(sentence + flag.reason.message(in: .english), purpose: "assessing", &writer)
    }
  }

  /// When it is said and by whom.
  private var said: String? {
    guard let passage = finding.origin else { return nil }
    let parts = [passage.time.map { ReportText.clock($0.startMilliseconds) }, passage.speaker].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private func tag(_ value: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    writer.string("TextualBody")
    writer.key("purpose")
    writer.string("tagging")
    writer.key("value")
    writer.string(value)
    writer.endObject()
  }

  private func comment(_ value: String, purpose: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("type")
    writer.string("TextualBody")
    writer.key("purpose")
    writer.string(purpose)
    writer.key("format")
    writer.string("text/plain")
    writer.key("value")
    writer.string(value)
    writer.endObject()
  }
}

extension JSONWriter {
  /// The two selectors of a stretch: by its words, and by its place.
  mutating func selectors(of anchor: TextAnchor) {
    beginObject()
    key("type")
    string("TextQuoteSelector")
    key("exact")
    string(anchor.exact)
    key("prefix")
    string(anchor.prefix)
    key("suffix")
    string(anchor.suffix)
    endObject()
    beginObject()
    key("type")
    string("TextPositionSelector")
    key("start")
    integer(anchor.scalars.lowerBound)
    key("end")
    integer(anchor.scalars.upperBound)
    endObject()
  }
}
