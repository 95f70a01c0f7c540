import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// What a command did to annotations, for programs.
enum ActRendering {
  /// `tolmach.annotate-set/1`: to how many, and whether it was done.
  static func set(_ verdict: Verdict?, count: Int, isDone: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.annotate-set/1")
    writer.key("verdict")
    if let verdict { writer.string(verdict.rawValue) } else { writer.null() }
    writer.key("annotations")
    writer.integer(count)
    writer.key("written")
    writer.bool(isDone)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// `tolmach.annotate-import/1`: what came of each file, with the annotations on which people contradict each other.
  static func imports(_ files: [(name: String, summary: ImportReviews.Summary)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.annotate-import/1")
    writer.key("files")
    writer.beginArray()
    for (name, summary) in files {
      writer.beginObject()
      writer.key("file")
      writer.string(name)
      for (key, count) in [
        ("annotations", summary.annotations), ("acts", summary.acts), ("known", summary.known),
      ] {
        writer.key(key)
        writer.integer(count)
      }
      writer.key("skipped")
      writer.beginArray()
      for record in summary.skipped { writer.integer(record) }
      writer.endArray()
      writer.key("conflicts")
      writer.beginArray()
      for conflict in summary.conflicts { writer.annotation(conflict) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}
