import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// A report as Web Annotations: one for each quote, its target the words in the article, its body the passage.
///
/// Texts are named by their content (`ni:///sha-256;…`, RFC 6920: the digest of the decoded text), so that nothing hangs
/// on where a file lies; positions count Unicode scalars of it. What stands only in a report's own terms (status, flags,
/// likelihood, speaker, time) goes into textual bodies with the purpose that the model names for it.
///
/// - Source: W3C (2017), "Web Annotation Data Model", https://www.w3.org/TR/annotation-model/
struct ReportAnnotations {
  private let report: QuoteReport
  private let articleName: String
  private let article: Text
  private let origins: [Text]

  /// A text with its name and the way to its scalars.
  private struct Text {
    var name: String
    var document: Document
    var language: LanguageTag?
    var offsets: ScalarOffsets
    var digest: ContentDigest

    init(_ name: String, _ document: Document, _ language: LanguageTag?) {
      self.name = name
      self.document = document
      self.language = language == .undetermined ? nil : language
      offsets = ScalarOffsets(document.text)
      digest = ContentDigest(document.text)
    }
  }

  init(_ report: QuoteReport, articleName: String) {
    self.report = report
    self.articleName = articleName
    article = Text(articleName, report.article, report.language)
    origins = report.origins.map { Text($0.id, $0.document, $0.languages.first) }
  }

  /// The collection, as JSON-LD.
  var document: [UInt8] {
    let spoken = report.quotes.indices.filter { report.quotes[$0].status != .notSpeech }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("@context")
    writer.string("http://www.w3.org/ns/anno.jsonld")
    writer.key("id")
    writer.string(identifier("collection"))
    writer.key("type")
    writer.string("AnnotationCollection")
    writer.key("label")
    writer.string("Quotes of \(articleName)")
    writer.key("total")
    writer.integer(spoken.count)
    writer.key("first")
    writer.beginObject()
    writer.key("id")
    writer.string(identifier("page"))
    writer.key("type")
    writer.string("AnnotationPage")
    writer.key("startIndex")
    writer.integer(0)
    writer.key("items")
    writer.beginArray()
    for index in spoken { annotation(index, &writer) }
    writer.endArray()
    writer.endObject()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private func annotation(_ index: Int, _ writer: inout JSONWriter) {
    let finding = report.quotes[index]
    writer.beginObject()
    writer.key("id")
    writer.string(identifier("quote \(finding.quote.inner.start) \(finding.quote.inner.end)"))
    writer.key("type")
    writer.string("Annotation")
    writer.key("motivation")
    writer.string(finding.origin == nil ? "assessing" : "linking")
    writer.key("generator")
    writer.beginObject()
    writer.key("type")
    writer.string("Software")
    writer.key("name")
    writer.string("tolmach \(RunSignature.version)")
    writer.endObject()
    writer.key("body")
    writer.beginArray()
    for passage in finding.passages { resource(passage.range, origins[passage.origin], passage.language, &writer) }
    AnnotationBodies(finding: finding).write(into: &writer)
    writer.endArray()
    writer.key("target")
    resource(finding.quote.inner, article, nil, &writer, isTarget: true)
    writer.endObject()
  }

  private func resource(
    _ range: TextRange,
    _ text: Text,
    _ language: LanguageTag?,
    _ writer: inout JSONWriter,
    isTarget: Bool = false
  ) {
    let anchor = TextAnchor(range, in: text.document.text, offsets: text.offsets)
    writer.beginObject()
    writer.key("type")
    writer.string("SpecificResource")
    if !isTarget {
      writer.key("purpose")
      writer.string("linking")
    }
    writer.key("source")
    source(text, language ?? text.language, &writer)
    writer.key("selector")
    writer.beginArray()
    writer.selectors(of: anchor)
    writer.endArray()
    writer.endObject()
  }

  private func source(_ text: Text, _ language: LanguageTag?, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("id")
    writer.string("ni:///sha-256;\(text.digest.base64URL)")
    writer.key("type")
    writer.string("Text")
    writer.key("label")
    writer.string(text.name)
    if let language, language != .undetermined {
      writer.key("language")
      writer.string(language.description)
    }
    writer.endObject()
  }

  /// A name that the same article and findings get in every run: a UUID of version 8 (RFC 9562) from a digest.
  private func identifier(_ part: String) -> String {
    var digest = article.digest.bytes
    for origin in origins { digest += origin.digest.bytes }
    var bytes = Array(ContentDigest(digest + Array(part.utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var name = ""
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { name += "-" }
      name += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "urn:uuid:\(name)"
  }
}
