import TolmachModel

/// Reads SubRip subtitles (`.srt`). There is no standard; this is what real files hold:
///
/// number, time line, text up to a blank line. Numbers may be missing, a dot may stand for the comma, a blank line may
/// stand inside a cue, lines may end in CR LF, LF or CR. What is odd is reported; what is unreadable is passed over.
public enum SubRip {
  /// Reads a decoded file.
  public static func read(_ text: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError) -> ReadDocument
  {
    var reader = Reader(text: text)
    reader.run()
    guard !reader.cues.isEmpty || reader.isBlank else {
      throw .malformed(path: path, format: "SubRip", problem: .noRecords, line: 1, column: 1)
    }
    let turns = TurnBuilder(text: text).blocks(of: reader.cues)
    let document = Document(
      format: "srt",
      text: text,
      blocks: turns,
      cues: reader.cues.map(\.cue),
      encoding: encoding
    )
    return ReadDocument(document: document, problems: reader.problems)
  }

  private struct Reader {
    let text: [UInt8]
    let lines: [TextRange]
    var cues: [CueText] = []
    var problems: [ReadProblem] = []
    var isBlank = true

    init(text: [UInt8]) {
      self.text = text
      lines = LineTable(text).lines
    }

    mutating func run() {
      var index = 0
      while index < lines.count {
        if isEmpty(index) {
          index += 1
          continue
        }
        isBlank = false
        index = readBlock(at: index)
      }
    }

    private func isEmpty(_ index: Int) -> Bool { Bytes.trimmed(lines[index], in: text).isEmpty }

    private func isNumber(_ index: Int) -> Bool {
      let line = Bytes.trimmed(lines[index], in: text)
      return !line.isEmpty && text[line.start..<line.end].allSatisfy { (0x30...0x39).contains($0) }
    }

    private func timing(_ index: Int) -> CueTiming? {
      index < lines.count ? CueTiming.read(lines[index], in: text, style: .subRip) : nil
    }

    /// Reads what begins at a line that is not blank; returns the line after it.
    private mutating func readBlock(at index: Int) -> Int {
      if let found = timing(index) { return readCue(timing: found, timeLine: index) }
      if isNumber(index), let found = timing(index + 1) { return readCue(timing: found, timeLine: index + 1) }
      if CueTiming.hasArrow(lines[index], in: text) {
        problems.append(ReadProblem(.error, .badTiming, line: index + 1))
        return skipBlock(from: index + 1)
      }
      if isNumber(index), index + 1 < lines.count, isNextNumber(index) {
        problems.append(ReadProblem(.error, .missing("the time line"), line: index + 2))
        return skipBlock(from: index + 1)
      }
      return continueCue(at: index)
    }

    /// Whether the number is the one that the next cue would have.
    private func isNextNumber(_ index: Int) -> Bool {
      let value = Int(Bytes.string(Bytes.trimmed(lines[index], in: text), in: text)) ?? -1
      return value == cues.count + 1 || cues.isEmpty
    }

    private func skipBlock(from start: Int) -> Int {
      var index = start
      while index < lines.count, !isEmpty(index) { index += 1 }
      return index
    }

    private mutating func readCue(timing: CueTiming, timeLine: Int) -> Int {
      if timing.isIrregular { problems.append(ReadProblem(.error, .badTiming, line: timeLine + 1)) }
      if timing.endMilliseconds < timing.startMilliseconds {
        problems.append(ReadProblem(.warning, .endBeforeStart, line: timeLine + 1))
      }
      var index = timeLine + 1
      var payload: [TextRange] = []
      while index < lines.count, !isEmpty(index), !startsCue(index) {
        payload.append(lines[index])
        index += 1
      }
      if payload.isEmpty { problems.append(ReadProblem(.warning, .missing("the cue's text"), line: timeLine + 1)) }
      cues.append(CueText(timing: timing, lines: payload, at: lines[timeLine].end, markup: .subRip, in: text))
      return index
    }

    /// Whether a cue begins here although no blank line stands before it.
    private func startsCue(_ index: Int) -> Bool {
      if timing(index) != nil { return true }
      return isNumber(index) && timing(index + 1) != nil
    }

    /// Text after a blank line that belongs to the cue before it.
    private mutating func continueCue(at start: Int) -> Int {
      var index = start
      var payload: [TextRange] = []
      while index < lines.count, !isEmpty(index), !startsCue(index), !CueTiming.hasArrow(lines[index], in: text) {
        payload.append(lines[index])
        index += 1
      }
      if cues.isEmpty {
        problems.append(ReadProblem(.error, .missing("the time line"), line: start + 1))
      } else {
        problems.append(ReadProblem(.warning, .unexpected("a blank line inside a cue"), line: start))
        cues[cues.count - 1].append(lines: payload, in: text)
      }
      return max(index, start + 1)
    }
  }
}
