import TolmachAnnotations
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// A report as `tolmach.report/1`: the exact copy of the value.
enum ReportJSON {
  static func document(_ report: QuoteReport, articlePath: String) -> [UInt8] {
    document(ReviewedReport(report: report, result: nil), articlePath: articlePath)
  }

  /// All quotes, and with a store what it knows of them.
  static func document(_ reviewed: ReviewedReport, articlePath: String) -> [UInt8] {
    let report = reviewed.report
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.report/1")
    writer.key("article")
    writer.string(articlePath)
    origins(of: report, &writer)
    exposures(of: report, &writer)
    notices(of: report, &writer)
    writer.key("quotes")
    writer.findings(of: report)
    if let result = reviewed.result { reviews(result, &writer) }
    writer.key("signature")
    writer.string(RunSignature.current)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private static func origins(of report: QuoteReport, _ writer: inout JSONWriter) {
    writer.key("origins")
    writer.beginArray()
    for origin in report.origins {
      writer.beginObject()
      writer.key("id")
      writer.string(origin.id)
      writer.key("format")
      writer.string(origin.document.format)
      writer.key("languages")
      writer.beginArray()
      for language in origin.languages { writer.string(language.description) }
      writer.endArray()
      writer.key("segments")
      writer.integer(origin.segmentCount)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Where protected names stand in the article, in scalars of it.
  private static func exposures(of report: QuoteReport, _ writer: inout JSONWriter) {
    writer.key("exposures")
    writer.beginArray()
    let scalars = ScalarOffsets(report.article.text)
    for exposure in report.exposures {
      let place = scalars.scalars(exposure.range)
      writer.beginObject()
      writer.key("start")
      writer.integer(place.lowerBound)
      writer.key("end")
      writer.integer(place.upperBound)
      writer.key("name")
      writer.string(exposure.name)
      writer.key("line")
      writer.integer(exposure.line)
      writer.endObject()
    }
    writer.endArray()
  }

  /// What is odd about the files; `origin` is an index in `origins`, or null.
  private static func notices(of report: QuoteReport, _ writer: inout JSONWriter) {
    writer.key("notices")
    writer.beginArray()
    for notice in report.notices {
      writer.beginObject()
      writer.key("kind")
      writer.string(notice.name)
      writer.key("origin")
      if let origin = notice.origin { writer.integer(origin) } else { writer.null() }
      writer.key("message")
      writer.string(notice.message(in: .english))
      writer.endObject()
    }
    writer.endArray()
  }

  /// How each quote stands in the store: `quote` is its index in `quotes`.
  private static func reviews(_ result: AnnotateReport.Result, _ writer: inout JSONWriter) {
    writer.key("reviews")
    writer.beginArray()
    for entry in result.entries {
      writer.beginObject()
      writer.key("quote")
      writer.integer(entry.quote)
      writer.key("annotation")
      writer.string(entry.annotation.identifier)
      writer.key("standing")
      writer.string(entry.standing.rawValue)
      writer.key("state")
      writer.string(entry.state.rawValue)
      writer.key("heard")
      writer.bool(entry.isHeard)
      writer.endObject()
    }
    writer.endArray()
  }
}
