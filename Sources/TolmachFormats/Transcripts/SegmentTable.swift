import TolmachModel

/// Reads the TSV of Whisper and faster-whisper: a first line `start end text`, then times in milliseconds and text,
/// parted by tabs; a column `speaker` may stand anywhere. Offsets count in the decoded file.
public enum SegmentTable {
  static let name = "a table of segments"

  /// The columns that a first line names; nil when it is none of this format.
  struct Columns {
    var start: Int
    var end: Int
    var text: Int
    var speaker: Int?

    init?(_ text: [UInt8]) {
      let head = text.prefix(200).prefix { $0 != 0x0A && $0 != 0x0D }
      let names = head.split(separator: 0x09, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self).lowercased()
      }
      guard let start = names.firstIndex(of: "start"), let end = names.firstIndex(of: "end"),
        let words = names.firstIndex(of: "text")
      else { return nil }
      self.start = start
      self.end = end
      self.text = words
      speaker = names.firstIndex(of: "speaker")
    }
  }

  /// Reads a decoded file. A row without text or with times that are no numbers is an error and passed over.
  public static func read(_ text: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError) -> ReadDocument
  {
    guard let columns = Columns(text) else {
      throw .malformed(path: path, format: name, problem: .missingSignature("start, end, text"), line: 1, column: 1)
    }
    var cues: [CueText] = []
    var problems = ProblemList()
    for (index, line) in LineTable(text).lines.enumerated().dropFirst() where !line.isEmpty {
      guard let row = Row(line, columns, in: text) else {
        problems.add(.error, .badTiming, line: index + 1)
        continue
      }
      if row.isInverted { problems.add(.warning, .endBeforeStart, line: index + 1) }
      if row.isNegative { problems.add(.warning, .badTiming, line: index + 1) }
      var cue = CueText(timing: row.timing, lines: [row.words], at: row.words.start, markup: .subRip, in: text)
      cue.voices = [CueText.Voice(speaker: row.speaker, startsTurn: false, pieces: row.pieces)]
      cues.append(cue)
    }
    let document = Document(
      format: "tsv",
      text: text,
      blocks: TurnBuilder(text: text).blocks(of: cues),
      cues: cues.map(\.cue),
      encoding: encoding
    )
    return ReadDocument(document: document, problems: problems.all)
  }

  private struct Row {
    var timing: CueTiming
    var words: TextRange
    var speaker: TextRange?
    var isNegative: Bool
    var isInverted: Bool { timing.endMilliseconds < timing.startMilliseconds }
    var pieces: [Document.Piece] { words.isEmpty ? [] : [Document.Piece(range: words, spaced: true)] }

    init?(_ line: TextRange, _ columns: Columns, in text: [UInt8]) {
      var cells: [TextRange] = []
      var first = line.start
      for index in line.start..<line.end where text[index] == 0x09 {
        cells.append(TextRange(first, index))
        first = index + 1
      }
      cells.append(TextRange(first, line.end))
      let last = max(columns.start, columns.end, columns.text)
      guard cells.count > last else { return nil }
      func time(_ column: Int) -> Int? {
        TranscriptSegment.milliseconds(Double(Bytes.string(Bytes.trimmed(cells[column], in: text), in: text)))
      }
      guard let start = time(columns.start), let end = time(columns.end) else { return nil }
      words = Bytes.trimmed(cells[columns.text], in: text)
      // A tab in the text of the last column belongs to it.
      if columns.text == max(last, columns.speaker ?? 0) {
        words = Bytes.trimmed(TextRange(cells[columns.text].start, line.end), in: text)
      }
      isNegative = start < 0
      timing = CueTiming(startMilliseconds: max(0, start), endMilliseconds: end, rest: words, isIrregular: false)
      guard let column = columns.speaker, column < cells.count else { return }
      let label = Bytes.trimmed(cells[column], in: text)
      speaker = label.isEmpty ? nil : label
    }
  }
}
