import TolmachModel

/// The members of a recogniser's segment, in any order.
struct SegmentFields {
  private var text: String?
  private var speaker: String?
  private var start: Int?
  private var end: Int?
  private var words: [TranscriptSegment.Word] = []
  private var wordTexts: [String] = []
  private var wordSpeaker: String?
  /// Whether a time is there and is no number that a recording reaches.
  private(set) var hasOddTime = false

  /// The segment; nil when it has neither text nor words.
  var segment: TranscriptSegment? {
    guard let text = text ?? (wordTexts.isEmpty ? nil : wordTexts.joined(separator: " ")) else { return nil }
    return TranscriptSegment(
      startMilliseconds: start ?? words.first?.time.startMilliseconds,
      endMilliseconds: end ?? words.last?.time.endMilliseconds,
      speaker: speaker ?? wordSpeaker,
      text: text,
      words: words
    )
  }

  /// Reads an object.
  mutating func read(_ cursor: inout JSONCursor) throws(FormatError) {
    var fields = self
    try cursor.members { cursor, key throws(FormatError) in
      switch key {
      case "text": fields.text = try cursor.string()
      case "speaker": fields.speaker = try cursor.string()
      case "start": fields.start = try fields.seconds(&cursor)
      case "end": fields.end = try fields.seconds(&cursor)
      case "offsets": try fields.readOffsets(&cursor)
      case "words": try fields.readWords(&cursor)
      default: break
      }
    }
    self = fields
  }

  private mutating func seconds(_ cursor: inout JSONCursor) throws(FormatError) -> Int? {
    let value = TranscriptSegment.milliseconds(seconds: try cursor.number())
    if value == nil { hasOddTime = true }
    return value
  }

  /// whisper.cpp's `{"from": 0, "to": 3200}`, in milliseconds.
  private mutating func readOffsets(_ cursor: inout JSONCursor) throws(FormatError) {
    guard try cursor.kind() == .object else { return }
    var fields = self
    try cursor.members { cursor, key throws(FormatError) in
      switch key {
      case "from": fields.start = TranscriptSegment.milliseconds(try cursor.number())
      case "to": fields.end = TranscriptSegment.milliseconds(try cursor.number())
      default: break
      }
    }
    self = fields
  }

  private mutating func readWords(_ cursor: inout JSONCursor) throws(FormatError) {
    guard try cursor.kind() == .array else { return }
    var fields = self
    try cursor.elements { cursor throws(FormatError) in
      if try cursor.kind() == .object { try fields.readWord(&cursor) }
    }
    self = fields
  }

  private mutating func readWord(_ cursor: inout JSONCursor) throws(FormatError) {
    var text: String?
    var start: Int?
    var end: Int?
    var speaker: String?
    try cursor.members { cursor, key throws(FormatError) in
      switch key {
      case "word", "text": text = try cursor.string()
      case "speaker": speaker = try cursor.string()
      case "start": start = TranscriptSegment.milliseconds(seconds: try cursor.number())
      case "end": end = TranscriptSegment.milliseconds(seconds: try cursor.number())
      default: break
      }
    }
    guard let text else { return }
    wordTexts.append(text)
    wordSpeaker = wordSpeaker ?? speaker
    guard let start, start >= 0 else { return }
    let time = Document.TimeSpan(startMilliseconds: start, endMilliseconds: max(start, end ?? start))
    words.append(TranscriptSegment.Word(text: text, time: time))
  }
}
