import TolmachModel

/// A cue with the running text of its payload: what is read aloud, without tags.
struct CueText {
  /// A stretch of one person's words in the cue.
  struct Voice {
    /// The person's label, where the markup names one.
    var speaker: TextRange?
    /// Whether a new person begins here, whoever it is.
    var startsTurn: Bool
    var pieces: [Document.Piece]
  }

  var cue: Document.Cue
  var voices: [Voice]
  private let markup: CueMarkup.Dialect

  /// Reads a payload of `lines`; a cue without text stands, empty, at byte `at`.
  init(timing: CueTiming, lines: [TextRange], at: Int, markup: CueMarkup.Dialect, in text: [UInt8]) {
    self.markup = markup
    let range = TextRange(lines.first?.start ?? at, lines.last?.end ?? at)
    cue = Document.Cue(
      range: range,
      startMilliseconds: timing.startMilliseconds,
      endMilliseconds: max(timing.startMilliseconds, timing.endMilliseconds)
    )
    voices = CueMarkup(dialect: markup, text: text).voices(of: lines)
  }

  /// Adds lines that belong to the cue after all.
  mutating func append(lines: [TextRange], in text: [UInt8]) {
    guard let last = lines.last else { return }
    cue.range.end = last.end
    voices += CueMarkup(dialect: markup, text: text).voices(of: lines)
  }
}
