import TolmachModel

/// Reads Praat's TextGrids, long and short, as transcripts: the interval tiers that hold speech become turns by time.
///
/// A tier is a person's, or a level of analysis: of levels of one recording the broadest that has words is read, phones
/// never (``SpeechTiers``). Offsets count in the text as it is laid out (``LaidOutText``).
public enum TextGrid {
  static let name = "a TextGrid"

  /// Whether a text begins like one.
  static func begins(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(300), as: UTF8.self)
    return head.contains("ooTextFile") && head.contains("\"TextGrid\"")
  }

  /// Reads a decoded file.
  ///
  /// - Throws: `FormatError.malformed` for another signature, and where a value is missing.
  public static func read(_ text: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError) -> ReadDocument
  {
    var reader = Reader(tokens: TextGridTokens(text), path: path)
    try reader.run()
    let segments = SpeechTiers.segments(of: reader.tiers)
    var read = ReadDocument(
      document: TranscriptLayout.document(format: "textgrid", segments, encoding: encoding),
      problems: reader.problems.all
    )
    read.records = reader.tiers.count
    read.counts = [
      ("tiers", reader.tiers.count), ("intervals", reader.tiers.reduce(0) { $0 + $1.intervals }),
      ("points", reader.tiers.reduce(0) { $0 + $1.points }), ("segments", segments.count),
    ]
    return read
  }

  private struct Reader {
    var tokens: TextGridTokens
    let path: String
    var tiers: [SpeechTiers.Tier] = []
    var problems = ProblemList()

    init(tokens: TextGridTokens, path: String) {
      self.tokens = tokens
      self.path = path
    }

    mutating func run() throws(FormatError) {
      guard case .text(let type)? = tokens.next(), type.hasPrefix("ooTextFile"),
        case .text("TextGrid")? = tokens.next()
      else { throw failure(.missingSignature("\"ooTextFile\" \"TextGrid\"")) }
      _ = try (number(), number())
      guard case .flag(let flag)? = tokens.next() else { throw failure(.missing("the flag of the tiers")) }
      guard flag == "<exists>" else { return }
      for _ in 0..<(try count()) { try readTier() }
    }

    private mutating func readTier() throws(FormatError) {
      let kind = try string()
      guard kind == "IntervalTier" || kind == "TextTier" else { throw failure(.unexpected("the class of a tier")) }
      var tier = SpeechTiers.Tier(name: try string())
      _ = try (number(), number())
      for _ in 0..<(try count()) {
        let start = try number()
        if kind == "TextTier" {
          tier.points += 1
          _ = try string()
          continue
        }
        let end = try number()
        let words = try string()
        tier.intervals += 1
        var segment = TranscriptSegment(
          startMilliseconds: TranscriptSegment.milliseconds(seconds: start),
          endMilliseconds: TranscriptSegment.milliseconds(seconds: end),
          text: words
        )
        if let problem = segment.mendTimes() { problems.add(.warning, problem, line: tokens.line) }
        if !LaidOutText.squeezed(words).isEmpty { tier.segments.append(segment) }
      }
      tiers.append(tier)
    }

    private mutating func number() throws(FormatError) -> Double {
      guard case .number(let value)? = tokens.next() else { throw failure(.missing("a number")) }
      return value
    }

    private mutating func count() throws(FormatError) -> Int {
      let value = try number()
      guard value >= 0, value < 1e9 else { throw failure(.unexpected("a size")) }
      return Int(value)
    }

    private mutating func string() throws(FormatError) -> String {
      guard case .text(let value)? = tokens.next() else { throw failure(.missing("a text in quotes")) }
      return value
    }

    private func failure(_ problem: FormatProblem) -> FormatError {
      .malformed(path: path, format: name, problem: problem, line: tokens.line, column: 1)
    }
  }
}
