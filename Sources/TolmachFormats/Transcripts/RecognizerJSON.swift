import TolmachModel

/// Reads the JSON of speech recognisers: Whisper and its kin (`segments` with times in seconds; WhisperX adds `speaker`
/// and `words`), and whisper.cpp (`transcription` with `offsets` in milliseconds).
///
/// Words may lack times, times may be NaN or null, and texts begin with a space. A bare array of segments is read too.
/// Offsets count in the text as it is laid out (``LaidOutText``), not in the JSON.
public enum RecognizerJSON {
  static let name = "a transcript in JSON"

  /// Reads a decoded file.
  ///
  /// - Throws: `FormatError.malformed` for what is no JSON, nests too deep, or holds no list of segments.
  public static func read(_ text: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError) -> ReadDocument
  {
    var reader = Reader()
    var cursor = JSONCursor(text, path: path, format: name)
    switch try cursor.kind() {
    case .object: try reader.readFile(&cursor)
    case .array: try reader.readSegments(&cursor)
    default: break
    }
    if reader.isFound { try cursor.finish() }
    guard reader.isFound else {
      throw .malformed(path: path, format: name, problem: .missing("a list of segments"), line: 1, column: 1)
    }
    var read = ReadDocument(
      document: TranscriptLayout.document(format: reader.dialect, reader.segments, encoding: encoding),
      problems: reader.problems.all
    )
    read.records = reader.segments.count
    read.language = reader.language
    return read
  }

  private struct Reader {
    var segments: [TranscriptSegment] = []
    var problems = ProblemList()
    var dialect = "whisper"
    var language: LanguageTag?
    var isFound = false
    private var count = 0

    mutating func readFile(_ cursor: inout JSONCursor) throws(FormatError) {
      var reader = self
      try cursor.members { cursor, key throws(FormatError) in
        switch key {
        case "segments": try reader.readSegments(&cursor)
        case "transcription":
          reader.dialect = "whisper.cpp"
          try reader.readSegments(&cursor)
        case "word_segments": reader.dialect = "whisperx"
        case "language": reader.language = try cursor.string().flatMap { LanguageTag($0) }
        case "result": try reader.readResult(&cursor)
        default: break
        }
      }
      self = reader
    }

    private mutating func readResult(_ cursor: inout JSONCursor) throws(FormatError) {
      guard try cursor.kind() == .object else { return }
      var found: LanguageTag?
      try cursor.members { cursor, key throws(FormatError) in
        if key == "language" { found = try cursor.string().flatMap { LanguageTag($0) } }
      }
      language = found ?? language
    }

    mutating func readSegments(_ cursor: inout JSONCursor) throws(FormatError) {
      guard try cursor.kind() == .array else { return }
      isFound = true
      segments = []
      problems = ProblemList()
      count = 0
      var reader = self
      try cursor.elements { cursor throws(FormatError) in try reader.readSegment(&cursor) }
      self = reader
    }

    private mutating func readSegment(_ cursor: inout JSONCursor) throws(FormatError) {
      count += 1
      _ = try cursor.kind()
      let place = cursor.place
      guard try cursor.kind() == .object else {
        return report(.error, .unexpected("the value of segment \(count)"), place, cursor)
      }
      var fields = SegmentFields()
      try fields.read(&cursor)
      guard var segment = fields.segment else {
        return report(.error, .missing("the text of segment \(count)"), place, cursor)
      }
      if fields.hasOddTime { report(.warning, .badTiming, place, cursor) }
      if let problem = segment.mendTimes() { report(.warning, problem, place, cursor) }
      segments.append(segment)
    }

    private mutating func report(
      _ severity: ReadProblem.Severity,
      _ problem: FormatProblem,
      _ place: JSONCursor.Place,
      _ cursor: JSONCursor
    ) {
      let (line, column) = problems.isFull ? (1, 1) : cursor.lineAndColumn(of: place)
      problems.add(severity, problem, line: line, column: column)
    }
  }
}
