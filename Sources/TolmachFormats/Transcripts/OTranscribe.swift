import TolmachModel

/// Reads oTranscribe's `.otr` files: JSON whose `text` is HTML, with times in `<span class="timestamp">` and speakers,
/// if any, in bold or before a colon.
///
/// A time begins a segment that lasts until the next. Offsets count in the text as it is laid out (``LaidOutText``).
public enum OTranscribe {
  static let name = "an oTranscribe file"

  /// Whether a JSON text looks like one.
  static func begins(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(4000), as: UTF8.self)
    return head.contains("timestamp") && head.contains("data-timestamp") && !head.contains("\"segments\"")
  }

  /// Reads a decoded file.
  public static func read(_ text: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError) -> ReadDocument
  {
    var markup: String?
    var cursor = JSONCursor(text, path: path, format: name)
    guard try cursor.kind() == .object else {
      throw .malformed(path: path, format: name, problem: .missing("the member text"), line: 1, column: 1)
    }
    try cursor.members { cursor, key throws(FormatError) in
      if key == "text" { markup = try cursor.string() }
    }
    try cursor.finish()
    guard let markup else {
      throw .malformed(path: path, format: name, problem: .missing("the member text"), line: 1, column: 1)
    }
    let builder = OTranscribeBuilder()
    try HTMLEventReader.read(Array(markup.utf8), path: path, format: name) { event in
      builder.take(event)
      return true
    }
    builder.finish()
    var read = ReadDocument(
      document: TranscriptLayout.document(format: "otr", builder.segments, encoding: encoding),
      problems: builder.problems.all
    )
    read.records = builder.segments.count
    return read
  }
}

/// Gathers segments of oTranscribe's HTML: one from each time or line to the next.
final class OTranscribeBuilder {
  private(set) var segments: [TranscriptSegment] = []
  private(set) var problems = ProblemList()
  private var words = ""
  private var bold = ""
  private var boldDepth = 0
  private var stampDepth = 0
  private var skipped = 0
  private var start: Int?
  private var speaker: String?

  func take(_ event: HTMLEvent) {
    switch event {
    case .start(let name, let attributes): begin(name, attributes)
    case .text(let text):
      if skipped == 0, stampDepth == 0 { if boldDepth > 0 { bold += text } else { addWords(text) } }
    case .end(let name): end(name)
    }
  }

  /// Ends the last segment, names the speakers, and lets each segment last until the next.
  func finish() {
    flush()
    nameSpeakers()
    for index in segments.indices.dropLast() {
      segments[index].endMilliseconds = segments[index + 1].startMilliseconds
      if let problem = segments[index].mendTimes() { problems.add(.warning, problem, line: 1) }
    }
  }

  /// A speaker is the bold name before the words, else a label before a colon; who is named speaks until the next is.
  private func nameSpeakers() {
    var all: [UInt8] = []
    var places: [TextRange] = []
    for segment in segments {
      let start = all.count
      all += segment.text.utf8
      places.append(TextRange(start, all.count))
      all.append(0x0A)
    }
    let labels = SpeakerLabels(text: all, starts: places)
    var current: String?
    for (index, place) in places.enumerated() {
      if let bold = segments[index].speaker {
        current = bold
      } else if let label = labels.label(at: place) {
        current = Bytes.string(label.name, in: all)
        segments[index].text = Bytes.string(TextRange(label.end, place.end), in: all)
      }
      segments[index].speaker = current
    }
  }

  private func begin(_ name: String, _ attributes: [String: String]) {
    if skipped > 0 || ["script", "style"].contains(name) {
      skipped += 1
    } else if stampDepth > 0 {
      stampDepth += 1
    } else if attributes["class"]?.contains("timestamp") == true || attributes["data-timestamp"] != nil {
      flush()
      stampDepth = 1
      start = TranscriptSegment.milliseconds(seconds: attributes["data-timestamp"].flatMap(Double.init))
      if start.map({ $0 < 0 }) ?? true { problems.add(.warning, .badTiming, line: 1) }
    } else if ["b", "strong"].contains(name) {
      boldDepth += 1
    } else if ["p", "div", "br", "li", "h1", "h2", "h3"].contains(name) {
      flush()
    }
  }

  private func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
    } else if stampDepth > 0 {
      stampDepth -= 1
    } else if ["b", "strong"].contains(name) {
      boldDepth = max(0, boldDepth - 1)
      if boldDepth == 0 { endBold() }
    } else if ["p", "div", "li"].contains(name) {
      flush()
    }
  }

  /// Bold words at a line's beginning that look like a name are the speaker; others are words.
  private func endBold() {
    defer { bold = "" }
    var name = LaidOutText.squeezed(bold)
    while let last = name.last, [0x3A, 0x20, 0x2D].contains(last) { name.removeLast() }
    let isFirst = LaidOutText.squeezed(words).isEmpty
    guard isFirst, SpeakerLabels.looksLikeName(TextRange(0, name.count), in: name) else { return addWords(bold) }
    speaker = String(decoding: name, as: UTF8.self)
    words = ""
  }

  private func addWords(_ text: String) {
    // The colon behind a bold name is none of the words.
    let isBehindName = words.isEmpty && speaker != nil
    words += isBehindName ? String(text.drop { $0 == ":" || $0.isWhitespace }) : text
  }

  private func flush() {
    let text = LaidOutText.squeezed(words)
    words = ""
    guard !text.isEmpty else { return }
    segments.append(
      TranscriptSegment(startMilliseconds: start, speaker: speaker, text: String(decoding: text, as: UTF8.self))
    )
    start = nil
    speaker = nil
  }
}
