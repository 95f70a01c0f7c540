import TolmachModel

/// Reads WebVTT (`.vtt`), as the W3C's "WebVTT parser algorithm" does: the signature must be right, a block without a
/// readable time line is passed over (and reported), NUL is read as U+FFFD, the first cue needs no blank line before it.
///
/// A file that the algorithm reads is valid. Two things are errors all the same, since words have lost their time: a
/// time line straight after another one, and a block without one where the cues around it leave a gap that it fits.
public enum WebVTT {
  /// Reads a decoded file.
  public static func read(_ given: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError)
    -> ReadDocument
  {
    let text = withoutNULs(given)
    guard hasSignature(text) else {
      throw .malformed(path: path, format: "WebVTT", problem: .missingSignature("WEBVTT"), line: 1, column: 1)
    }
    var reader = Reader(text: text)
    reader.run()
    let turns = TurnBuilder(text: text).blocks(of: reader.cues)
    let document = Document(
      format: "vtt",
      text: text,
      blocks: turns,
      cues: reader.cues.map(\.cue),
      encoding: encoding
    )
    return ReadDocument(document: document, problems: reader.problems)
  }

  /// U+0000 becomes U+FFFD, as the standard asks. Files without NUL are left as they are.
  private static func withoutNULs(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0) else { return text }
    var result: [UInt8] = []
    for byte in text { if byte == 0 { result += [0xEF, 0xBF, 0xBD] } else { result.append(byte) } }
    return result
  }

  private static func hasSignature(_ text: [UInt8]) -> Bool {
    guard text.starts(with: Array("WEBVTT".utf8)) else { return false }
    return text.count == 6 || [0x20, 0x09, 0x0A, 0x0D].contains(text[6])
  }

  private struct Reader {
    let text: [UInt8]
    let lines: [TextRange]
    var cues: [CueText] = []
    var problems: [ReadProblem] = []
    /// Blocks without a time line: where in `problems`, and how many cues stand before.
    private var strays: [(problem: Int, cue: Int)] = []

    init(text: [UInt8]) {
      self.text = text
      lines = LineTable(text).lines
    }

    mutating func run() {
      var index = skipHeader()
      while index < lines.count {
        index = lines[index].isEmpty ? index + 1 : readBlock(at: index)
      }
      for stray in strays where isGap(before: stray.cue) { problems[stray.problem].severity = .error }
    }

    /// Whether time is left between a cue and the one before it.
    private func isGap(before index: Int) -> Bool {
      guard index > 0, index < cues.count else { return false }
      return cues[index].cue.startMilliseconds > cues[index - 1].cue.endMilliseconds
    }

    /// The header is the signature's line and all up to a blank line or a time line.
    private func skipHeader() -> Int {
      var index = 1
      while index < lines.count, !lines[index].isEmpty, !CueTiming.hasArrow(lines[index], in: text) { index += 1 }
      return index
    }

    private mutating func readBlock(at start: Int) -> Int {
      var index = start
      if CueTiming.hasArrow(lines[index], in: text) { return readCue(timeLine: index) }
      if index + 1 < lines.count, CueTiming.hasArrow(lines[index + 1], in: text) { return readCue(timeLine: index + 1) }
      let isKnown = isComment(lines[start]) || isDefinition(lines[start])
      while index < lines.count, !lines[index].isEmpty, !CueTiming.hasArrow(lines[index], in: text) { index += 1 }
      if !isKnown {
        strays.append((problem: problems.count, cue: cues.count))
        problems.append(ReadProblem(.warning, .missing("the time line"), line: start + 1))
      }
      return index
    }

    private func isComment(_ line: TextRange) -> Bool {
      Bytes.hasPrefix("NOTE", in: text, at: line.start, end: line.end)
        && (line.count == 4 || Bytes.isBlank(text[line.start + 4]))
    }

    /// A style sheet or a region, in today's spelling or the drafts' (`Region:`).
    private func isDefinition(_ line: TextRange) -> Bool {
      let word = Bytes.trimmed(line, in: text)
      let name = Bytes.string(word, in: text)
      return name == "STYLE" || name == "REGION" || name.hasPrefix("Region:")
    }

    private mutating func readCue(timeLine: Int) -> Int {
      let timing = CueTiming.read(lines[timeLine], in: text, style: .webVTT)
      var index = timeLine + 1
      var payload: [TextRange] = []
      while index < lines.count, !lines[index].isEmpty, !CueTiming.hasArrow(lines[index], in: text) {
        payload.append(lines[index])
        index += 1
      }
      guard let timing else {
        problems.append(ReadProblem(.warning, .badTiming, line: timeLine + 1))
        return index
      }
      if timing.endMilliseconds < timing.startMilliseconds {
        problems.append(ReadProblem(.warning, .endBeforeStart, line: timeLine + 1))
      }
      if payload.isEmpty {
        // A second time line without a blank line before it: one of the two has lost its text.
        let isCrowded = index < lines.count && !lines[index].isEmpty
        problems.append(ReadProblem(isCrowded ? .error : .warning, .missing("the cue's text"), line: timeLine + 1))
      }
      cues.append(CueText(timing: timing, lines: payload, at: lines[timeLine].end, markup: .webVTT, in: text))
      return index
    }
  }
}
