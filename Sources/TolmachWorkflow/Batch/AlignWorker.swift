import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachText

/// `batch align`
final class AlignWorker: BatchWorker {
  private let shelf: LexiconShelf
  private let calibration: Calibration
  private var aligners: [[LanguageTag]: SentenceAligner] = [:]
  private var segmenter = MultilingualSegmenter()

  private let lessons: LessonShelf

  init(shelf: LexiconShelf, calibration: Calibration, lessons: LessonShelf = LessonShelf()) {
    self.shelf = shelf
    self.calibration = calibration
    self.lessons = lessons
  }

  /// What a record asks.
  struct Question {
    var from: LanguageTag
    var to: LanguageTag
    var source: Side
    var target: Side
  }

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let question = try question(record)
    let (source, target) = (question.source, question.target)
    let alignment = try aligner(from: question.from, to: question.to)
      .alignment(source: source.sentences, target: target.sentences)
    writer.key("beads")
    writer.beginArray()
    for bead in alignment.beads { writer.bead(bead) }
    writer.endArray()
    writer.key("confidence")
    writer.probability(alignment.confidence)
    if let segments = source.segments { writer.segments(segments, named: "sourceSegments", text: source.text) }
    if let segments = target.segments { writer.segments(segments, named: "targetSegments", text: target.text) }
  }

  /// Reads both sides of a record.
  func question(_ record: JSONValue) throws -> Question {
    guard let from = try record.language("from") else { throw BatchError.missing("from") }
    guard let to = try record.language("to") else { throw BatchError.missing("to") }
    return Question(
      from: from,
      to: to,
      source: try side(record, sentences: "source", text: "sourceText", language: from),
      target: try side(record, sentences: "target", text: "targetText", language: to)
    )
  }

  /// The aligner of two languages, with what other records taught.
  func aligner(from: LanguageTag, to: LanguageTag) throws -> SentenceAligner {
    if let known = aligners[[from, to]] { return known }
    var made = SentenceAligner(
      from: from,
      to: to,
      lexicons: try shelf.lexicons(from: from, to: to),
      calibration: calibration
    )
    made.lessons = lessons.lessons(from: from, to: to)
    aligners[[from, to]] = made
    return made
  }

  /// A side of the record: its sentences, and where they stand if they were cut here.
  struct Side {
    var sentences: [[UInt8]]
    var segments: [Segment]?
    var text: [UInt8] = []
  }

  private func side(
    _ record: JSONValue,
    sentences name: StaticString,
    text textName: StaticString,
    language: LanguageTag
  ) throws -> Side {
    if let list = record.member(name), !list.isNull {
      guard let elements = list.elements else { throw BatchError.invalid(name, "an array of strings") }
      return Side(
        sentences: try elements.map { element throws(BatchError) in
          guard let text = element.utf8 else { throw BatchError.invalid(name, "an array of strings") }
          return Array(text)
        }
      )
    }
    guard let value = record.member(textName), !value.isNull else { throw BatchError.missing(name) }
    guard let bytes = value.utf8 else { throw BatchError.invalid(textName, "a string") }
    let text = Array(bytes)
    var segments: [Segment] = []
    try segmenter.appendSegments(of: text.span, language: language, to: &segments)
    return Side(
      sentences: segments.map { Array(text[$0.range.start..<$0.range.end]) },
      segments: segments,
      text: text
    )
  }
}

extension JSONWriter {
  /// Writes a bead: one index after another for each side.
  fileprivate mutating func bead(_ bead: Bead) {
    beginObject()
    key("source")
    beginArray()
    for index in bead.source { integer(index) }
    endArray()
    key("target")
    beginArray()
    for index in bead.target { integer(index) }
    endArray()
    key("confidence")
    probability(bead.confidence)
    endObject()
  }

  fileprivate mutating func segments(_ segments: [Segment], named name: StaticString, text: [UInt8]) {
    var counter = ScalarCounter()
    key(name)
    beginArray()
    for segment in segments {
      beginObject()
      key("start")
      integer(counter.scalars(before: segment.range.start, in: text.span))
      key("end")
      integer(counter.scalars(before: segment.range.end, in: text.span))
      endObject()
    }
    endArray()
  }
}
