import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// Statistics of annotations as `tolmach.annotation-stats/1`.
enum AnnotationStatisticsJSON {
  static func document(_ statistics: AnnotationStatistics) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.annotation-stats/1")
    writer.key("annotations")
    writer.integer(statistics.total)
    writer.key("acts")
    writer.integer(statistics.acts)
    writer.key("states")
    counts(ReviewState.allCases.map { ($0.rawValue, statistics.states[$0] ?? 0) }, &writer)
    writer.key("conditions")
    counts(Annotation.Condition.allCases.map { ($0.rawValue, statistics.conditions[$0] ?? 0) }, &writer)
    writer.key("findings")
    counts(statistics.findings.map { ($0.name, $0.count) }, &writer)
    writer.key("people")
    counts(statistics.people.map { ($0.name, $0.acts) }, &writer)
    writer.key("bands")
    writer.beginArray()
    for band in ConfidenceBand.allCases {
      let settled = statistics.confirmed[band] ?? (0, 0)
      writer.beginObject()
      writer.key("band")
      writer.string(band.rawValue)
      for (name, count) in [
        ("annotations", statistics.bands[band] ?? 0), ("settled", settled.settled), ("right", settled.right),
      ] {
        writer.key(name)
        writer.integer(count)
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private static func counts(_ items: [(String, Int)], _ writer: inout JSONWriter) {
    writer.beginObject()
    for (name, count) in items {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
  }
}
