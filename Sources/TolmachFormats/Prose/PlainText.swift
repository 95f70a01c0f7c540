import TolmachModel

/// Reads plain text: articles by paragraphs, transcripts by turns.
///
/// A blank line ends a paragraph. Where no paragraph has blank lines around it, every line is one. A text in which
/// speaker labels begin at least two lines is a transcript: each label begins a turn. A time at a line's beginning
/// (`[00:12:33]`, `(12:33)`, `00:12:33`) makes a cue that lasts until the next.
public enum PlainText {
  /// Reads a decoded file.
  public static func read(_ text: [UInt8], encoding: String = "UTF-8") -> ReadDocument {
    let lines = LineTable(text).lines
    let stamped = lines.map { TimeStamp.leading($0, in: text) }
    let labels = SpeakerLabels(
      text: text,
      starts: zip(lines, stamped).map { line, stamp in TextRange(stamp?.end ?? line.start, line.end) }
    )
    var builder = Builder(text: text)
    let hasBlankLines = hasInnerBlankLine(lines, in: text)
    for (line, stamp) in zip(lines, stamped) {
      builder.add(line, stamp: stamp, labels: labels, lineIsParagraph: !hasBlankLines || labels.isTranscript)
    }
    builder.finish()
    let document = Document(
      format: "text",
      text: text,
      blocks: builder.blocks,
      cues: builder.cues,
      encoding: encoding
    )
    return ReadDocument(document: document)
  }

  private static func hasInnerBlankLine(_ lines: [TextRange], in text: [UInt8]) -> Bool {
    var seenWords = false
    var seenBlank = false
    for line in lines {
      if Bytes.trimmed(line, in: text).isEmpty {
        if seenWords { seenBlank = true }
      } else {
        if seenBlank { return true }
        seenWords = true
      }
    }
    return false
  }

  private struct Builder {
    let text: [UInt8]
    var blocks: [Document.Block] = []
    var cues: [Document.Cue] = []
    private var isOpen = false

    init(text: [UInt8]) { self.text = text }

    mutating func add(_ line: TextRange, stamp: TimeStamp?, labels: SpeakerLabels, lineIsParagraph: Bool) {
      var words = Bytes.trimmed(TextRange(stamp?.end ?? line.start, line.end), in: text)
      guard !words.isEmpty || stamp != nil else {
        isOpen = false
        return
      }
      let label = labels.label(at: words)
      if let label { words = TextRange(label.end, words.end) }
      if let stamp { beginCue(at: stamp.milliseconds, words: words) }
      if label != nil || !isOpen || lineIsParagraph || stamp != nil { begin(speaker: label?.name) }
      if !words.isEmpty {
        blocks[blocks.count - 1].pieces.append(Document.Piece(range: words, spaced: true))
        if let last = cues.indices.last {
          cues[last].range.end = words.end
          blocks[blocks.count - 1].cues = min(blocks[blocks.count - 1].cues.lowerBound, last)..<last + 1
        }
      }
      isOpen = true
    }

    mutating func finish() {
      blocks.removeAll { $0.pieces.isEmpty }
      if let last = cues.indices.last { cues[last].endMilliseconds = cues[last].startMilliseconds }
    }

    private mutating func begin(speaker: TextRange?) {
      let isTurn = speaker != nil || !cues.isEmpty
      let first = max(0, cues.count - 1)
      blocks.append(
        Document.Block(
          kind: isTurn ? .turn : .paragraph,
          pieces: [],
          speaker: speaker,
          cues: cues.isEmpty ? 0..<0 : first..<first + 1
        )
      )
    }

    private mutating func beginCue(at milliseconds: Int, words: TextRange) {
      if let last = cues.indices.last {
        cues[last].endMilliseconds = max(cues[last].startMilliseconds, milliseconds)
      }
      cues.append(Document.Cue(range: words, startMilliseconds: milliseconds, endMilliseconds: milliseconds))
    }
  }
}

/// A time of day or of a recording at a line's beginning.
struct TimeStamp {
  var milliseconds: Int
  /// Where the stamp ends.
  var end: Int

  /// `[00:12:33]`, `(12:33)`, `00:12:33.5 `; nil when the line begins otherwise.
  static func leading(_ line: TextRange, in text: [UInt8]) -> TimeStamp? {
    let words = Bytes.trimmed(line, in: text)
    guard let first = words.isEmpty ? nil : text[words.start] else { return nil }
    let closer: UInt8? = first == 0x5B ? 0x5D : first == 0x28 ? 0x29 : nil
    var position = words.start + (closer == nil ? 0 : 1)
    var fields: [Int] = []
    while fields.count < 3 {
      var value = 0
      var digits = 0
      while position < words.end, (0x30...0x39).contains(text[position]), digits < 3 {
        value = value * 10 + Int(text[position] - 0x30)
        digits += 1
        position += 1
      }
      guard digits > 0, fields.isEmpty || (digits == 2 && value < 60) else { return nil }
      fields.append(value)
      guard position < words.end, text[position] == 0x3A else { break }
      position += 1
    }
    guard fields.count >= 2 else { return nil }
    var milliseconds = fields.reduce(0) { $0 * 60 + $1 } * 1000
    if position + 1 < words.end, text[position] == 0x2E || text[position] == 0x2C,
      (0x30...0x39).contains(text[position + 1])
    {
      var scale = 100
      position += 1
      while position < words.end, (0x30...0x39).contains(text[position]) {
        milliseconds += Int(text[position] - 0x30) * scale
        scale /= 10
        position += 1
      }
    }
    if let closer {
      guard position < words.end, text[position] == closer else { return nil }
      position += 1
    } else {
      guard position == words.end || Bytes.isBlank(text[position]), fields.count == 3 else { return nil }
    }
    return TimeStamp(milliseconds: milliseconds, end: position)
  }
}
