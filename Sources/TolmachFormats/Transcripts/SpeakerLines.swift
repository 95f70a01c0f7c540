import TolmachModel

/// Reads transcripts whose turns begin with a speaker and a time, as Otter, Trint, Descript, Rev and Sonix export them.
///
/// `Name  0:00`, `[00:00:00] NAME` or `Name (00:12):` stands on a line before the words; `**Name:** [00:00:00] words`
/// stands before them on the same line. A turn lasts until the next such line. What comes before the first is a
/// heading or a paragraph. Offsets count in the decoded file.
public enum SpeakerLines {
  /// Reads a decoded text; nil when fewer than two of its lines (or not the first one, alone on its line) begin turns in
  /// this way, or when their times go back and forth.
  public static func read(_ text: [UInt8], isMarkdown: Bool = false, encoding: String = "UTF-8") -> ReadDocument? {
    let lines = LineTable(text).lines
    let openings = lines.map { SpeakerLine.read(Bytes.trimmed($0, in: text), in: text) }
    let count = openings.count { $0 != nil }
    let first = zip(lines, openings).first { !Bytes.trimmed($0.0, in: text).isEmpty }
    guard count > 1 || first?.1?.words.isEmpty == true, isInOrder(openings) else { return nil }
    var builder = Builder(text: text, isMarkdown: isMarkdown)
    for (line, opening) in zip(lines, openings) { builder.add(Bytes.trimmed(line, in: text), opening) }
    builder.finish()
    let document = Document(
      format: isMarkdown ? "markdown" : "text",
      text: text,
      blocks: builder.blocks,
      cues: builder.cues,
      encoding: encoding
    )
    var read = ReadDocument(document: document)
    read.records = count
    return read
  }

  /// Whether three of four times do not fall: a text with other numbers that look like times is no transcript.
  private static func isInOrder(_ openings: [SpeakerLine?]) -> Bool {
    let times = openings.compactMap { $0?.startMilliseconds }
    let falls = zip(times, times.dropFirst()).count { $0 > $1 }
    return falls * 4 <= times.count
  }

  private struct Builder {
    let text: [UInt8]
    var blocks: [Document.Block] = []
    var cues: [Document.Cue] = []
    private var spans: MarkdownSpans?
    private var speaker: TextRange?
    private var isOpen = false

    init(text: [UInt8], isMarkdown: Bool) {
      self.text = text
      spans = isMarkdown ? MarkdownSpans(text: text) : nil
    }

    mutating func add(_ line: TextRange, _ opening: SpeakerLine?) {
      guard !line.isEmpty else {
        isOpen = false
        return
      }
      if let opening { return begin(opening) }
      if !cues.isEmpty, let stamp = TimeStamp.leading(line, in: text) {
        beginCue(at: stamp.milliseconds, end: nil, place: stamp.end)
        return addWords(Bytes.trimmed(TextRange(stamp.end, line.end), in: text))
      }
      if cues.isEmpty, text[line.start] == 0x23 {
        isOpen = false
        let words = text[line.start..<line.end].firstIndex { $0 != 0x23 } ?? line.end
        addWords(Bytes.trimmed(TextRange(words, line.end), in: text), kind: .heading)
        isOpen = false
        return
      }
      addWords(line)
    }

    mutating func finish() { blocks.removeAll { $0.pieces.isEmpty } }

    private mutating func begin(_ opening: SpeakerLine) {
      speaker = opening.speaker
      isOpen = false
      beginCue(at: opening.startMilliseconds, end: opening.endMilliseconds, place: opening.words.start)
      addWords(opening.words)
    }

    /// A cue lasts until the next, unless it says itself how long.
    private mutating func beginCue(at start: Int, end: Int?, place: Int) {
      if let last = cues.indices.last, cues[last].endMilliseconds == cues[last].startMilliseconds {
        cues[last].endMilliseconds = max(cues[last].startMilliseconds, start)
      }
      cues.append(
        Document.Cue(
          range: TextRange(place, place),
          startMilliseconds: start,
          endMilliseconds: max(start, end ?? start)
        )
      )
    }

    private mutating func addWords(_ line: TextRange, kind: Document.Block.Kind? = nil) {
      guard !line.isEmpty else { return }
      let cue = cues.count - 1
      if !isOpen {
        let first = max(0, cue)
        blocks.append(
          Document.Block(
            kind: kind ?? (cues.isEmpty ? .paragraph : .turn),
            pieces: [],
            speaker: speaker,
            cues: cues.isEmpty ? 0..<0 : first..<first + 1
          )
        )
      }
      isOpen = true
      let last = blocks.count - 1
      if cues.isEmpty {
        blocks[last].cues = 0..<0
      } else {
        if cues[cue].range.isEmpty { cues[cue].range.start = line.start }
        cues[cue].range.end = line.end
        blocks[last].cues = blocks[last].cues.lowerBound..<cue + 1
      }
      let piece = Document.Piece(range: line, spaced: true)
      blocks[last].pieces += spans?.pieces(of: line) ?? [piece]
    }
  }
}
