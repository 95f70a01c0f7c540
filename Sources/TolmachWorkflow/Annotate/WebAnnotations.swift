import TolmachFormats
import TolmachModel

/// Annotations with people's verdicts as W3C Web Annotations: one for the machine's part of each, and one for each act,
/// whose target is the machine's.
///
/// - Source: W3C (2017), "Web Annotation Data Model", https://www.w3.org/TR/annotation-model/
struct WebAnnotations {
  private let items: [ReviewedAnnotation]

  init(_ items: [ReviewedAnnotation]) { self.items = items }

  /// The collection, as JSON-LD.
  var document: [UInt8] {
    var writer = JSONWriter()
    let name = Annotation.uuid(items.map(\.annotation.identifier).joined(separator: "\n"))
    writer.beginObject()
    member("@context", "http://www.w3.org/ns/anno.jsonld", &writer)
    member("id", "urn:uuid:\(name)", &writer)
    member("type", "AnnotationCollection", &writer)
    writer.key("total")
    writer.integer(items.reduce(0) { $0 + 1 + $1.acts.count })
    writer.key("first")
    writer.beginObject()
    member("id", "urn:uuid:\(Annotation.uuid("\(name) page"))", &writer)
    member("type", "AnnotationPage", &writer)
    writer.key("startIndex")
    writer.integer(0)
    writer.key("items")
    writer.beginArray()
    for item in items {
      machine(item, &writer)
      for act in item.acts { person(act, on: item, &writer) }
    }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private func machine(_ item: ReviewedAnnotation, _ writer: inout JSONWriter) {
    let annotation = item.annotation
    writer.beginObject()
    member("id", "urn:uuid:\(annotation.identifier)", &writer)
    member("type", "Annotation", &writer)
    member("motivation", annotation.counterpart == nil ? "assessing" : "linking", &writer)
    writer.key("generator")
    writer.beginObject()
    member("type", "Software", &writer)
    member("name", "tolmach \(annotation.machine.signature ?? "")", &writer)
    writer.endObject()
    writer.key("body")
    writer.beginArray()
    if let counterpart = annotation.counterpart { resource(counterpart, purpose: "linking", &writer) }
    body(annotation.condition.rawValue, "tagging", &writer)
    if let status = annotation.machine.status { body(status, "tagging", &writer) }
    for finding in annotation.machine.findings { body(finding.name, "tagging", &writer) }
    if let probability = annotation.machine.probability {
      let interval = annotation.machine.interval.map { ", from \($0.lowerBound) to \($0.upperBound)" } ?? ""
      body("confidence \(probability)\(interval)", "assessing", &writer)
    }
    writer.endArray()
    writer.key("target")
    resource(annotation.place, purpose: nil, &writer)
    writer.endObject()
  }

  private func person(_ act: ReviewAct, on item: ReviewedAnnotation, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("id", "urn:uuid:\(Annotation.uuid(act.identifier))", &writer)
    member("type", "Annotation", &writer)
    member("motivation", act.verdict == nil ? "commenting" : "assessing", &writer)
    writer.key("creator")
    writer.beginObject()
    member("type", "Person", &writer)
    member("nickname", act.person, &writer)
    writer.endObject()
    member("created", act.time, &writer)
    writer.key("body")
    writer.beginArray()
    if let verdict = act.verdict { body(verdict.rawValue, "tagging", &writer) }
    if let basis = act.basis { body("basis: \(basis.rawValue)", "describing", &writer) }
    if let comment = act.comment { body(comment, "commenting", &writer) }
    writer.endArray()
    member("target", "urn:uuid:\(item.annotation.identifier)", &writer)
    writer.endObject()
  }

  private func resource(_ place: Annotation.Place, purpose: String?, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("type", "SpecificResource", &writer)
    if let purpose { member("purpose", purpose, &writer) }
    writer.key("source")
    writer.beginObject()
    member("id", "urn:tolmach:\(place.text.digest)", &writer)
    member("type", "Text", &writer)
    member("label", place.text.name, &writer)
    if let language = place.text.language { member("language", language.description, &writer) }
    writer.endObject()
    writer.key("selector")
    writer.beginArray()
    if !place.anchor.exact.isEmpty {
      writer.beginObject()
      member("type", "TextQuoteSelector", &writer)
      member("exact", place.anchor.exact, &writer)
      member("prefix", place.anchor.prefix, &writer)
      member("suffix", place.anchor.suffix, &writer)
      writer.endObject()
    }
    writer.beginObject()
    member("type", "TextPositionSelector", &writer)
    writer.key("start")
    writer.integer(place.anchor.scalars.lowerBound)
    writer.key("end")
    writer.integer(place.anchor.scalars.upperBound)
    writer.endObject()
    writer.endArray()
    writer.endObject()
  }

  private func body(_ value: String, _ purpose: String, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("type", "TextualBody", &writer)
    member("purpose", purpose, &writer)
    member("value", value, &writer)
    writer.endObject()
  }

  private func member(_ name: StaticString, _ value: String, _ writer: inout JSONWriter) {
    writer.key(name)
    writer.string(value)
  }
}
