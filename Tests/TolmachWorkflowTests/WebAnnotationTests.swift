import Foundation
import Testing
import TolmachModel
import TolmachWorkflow

/// Exported Web Annotations against what the W3C's model demands ("Web Annotation Data Model", 2017; § numbers).
@Suite struct WebAnnotationTests {
  private typealias Object = [String: Any]

  private static let motivations: Set<String> = [
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
  ]

  private var item: ReviewedAnnotation {
    let words = "I knew “him”\u{1}\nand 𝄞"
    var annotation = Annotation(
      kind: .quote,
      place: .init(
        text: AnnotatedText(digest: "sha256:a", name: "a.md", language: LanguageTag("en")),
        anchor: TextAnchor(scalars: 3..<20, exact: words, prefix: "one \"", suffix: "")
      ),
      counterpart: .init(
        text: AnnotatedText(digest: "sha256:o", name: "o.srt", language: LanguageTag("ru")),
        anchor: TextAnchor(scalars: 0..<4, exact: "Знал")
      ),
      machine: MachineJudgement(
        probability: 0.9,
        interval: 0.7...0.96,
        status: "differs",
        signature: "s",
        findings: [.init(name: "negation", severity: "serious")]
      )
    )
    annotation.provenance = [ProvenanceStep(.recording, ground: .inferred)]
    var act = ReviewAct(identifier: "1", verdict: .disputed, person: "K.", time: "2026-03-01T12:00:00Z", subject: "")
    act.comment = "<b>what?</b>"
    act.basis = .recording
    let remark = ReviewAct(identifier: "2", comment: "later", person: "L.", time: "2026-03-01T12:01:00Z", subject: "")
    return ReviewedAnnotation(number: 1, annotation: annotation, acts: [act, remark])
  }

  private func document(_ items: [ReviewedAnnotation]) throws -> Object {
    let bytes = AnnotationFormat.jsonld.document(items).bytes
    return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? Object)
  }

  @Test func theCollectionHoldsAllOnItsPage() throws {
    let collection = try document([item])
    // §5.1: one or more types and an id; §3.1: the context.
    #expect(collection["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(collection["type"] as? String == "AnnotationCollection" && collection["id"] is String)
    let page = try #require(collection["first"] as? Object)
    #expect(page["type"] as? String == "AnnotationPage" && page["id"] is String)
    let items = try #require(page["items"] as? [Object])
    #expect(collection["total"] as? Int == items.count && items.count == 3)
    #expect(Set(items.compactMap { $0["id"] as? String }).count == 3)
    for item in items { try check(item) }
  }

  @Test func annotationsWithoutPassageActsOrNumberAreValidToo() throws {
    var bare = item
    bare.annotation.counterpart = nil
    bare.annotation.machine = MachineJudgement()
    bare.acts = []
    let page = try #require(try document([bare])["first"] as? Object)
    for item in try #require(page["items"] as? [Object]) { try check(item) }
    #expect(try #require(try document([])["first"] as? Object)["items"] is [Any])
  }

  /// §3.1: id, type, one target or more; §3.3.5: motivations by name; §3.3.1: xsd:dateTime in UTC.
  private func check(_ annotation: Object) throws {
    #expect(annotation["type"] as? String == "Annotation")
    #expect((annotation["id"] as? String)?.hasPrefix("urn:uuid:") ?? false)
    #expect(Self.motivations.contains(annotation["motivation"] as? String ?? ""))
    if let time = annotation["created"] as? String { #expect(ISO8601DateFormatter().date(from: time) != nil) }
    if let person = annotation["creator"] as? Object { #expect(person["type"] as? String == "Person") }
    for body in annotation["body"] as? [Object] ?? [] { try checkResource(body) }
    if let target = annotation["target"] as? Object {
      try checkResource(target)
    } else {
      #expect((annotation["target"] as? String)?.hasPrefix("urn:uuid:") ?? false)
    }
  }

  /// §3.2.4: a textual body has one value; §4.1: a specific resource has one source; §4.2.4, §4.2.5: selectors.
  private func checkResource(_ resource: Object) throws {
    if let purpose = resource["purpose"] as? String { #expect(Self.motivations.contains(purpose)) }
    if resource["type"] as? String == "TextualBody" {
      #expect(resource["value"] is String)
      return
    }
    #expect(resource["type"] as? String == "SpecificResource")
    #expect((resource["source"] as? Object)?["id"] is String)
    for selector in try #require(resource["selector"] as? [Object]) {
      switch selector["type"] as? String {
      case "TextQuoteSelector":
        #expect(["exact", "prefix", "suffix"].allSatisfy { selector[$0] is String })
      case "TextPositionSelector":
        let (start, end) = (selector["start"] as? Int ?? -1, selector["end"] as? Int ?? -1)
        #expect(start >= 0 && end >= start)
      default: Issue.record("a selector of no known type")
      }
    }
  }
}
