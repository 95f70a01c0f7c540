import TolmachModel

/// Joins cues into turns: one person's uninterrupted speech, over as many cues as it takes.
///
/// A turn ends where another person is named, where a dash or `>>` marks a change, or at a silence of ``silence``.
struct TurnBuilder {
  /// A pause that ends a turn when nobody is named, in milliseconds.
  static let silence = 2000

  let text: [UInt8]

  func blocks(of cues: [CueText]) -> [Document.Block] {
    let labels = SpeakerLabels(text: text, starts: cues.compactMap { $0.voices.first?.pieces.first?.range })
    var turns: [Document.Block] = []
    var lastEnd = Int.min / 2
    for (index, cue) in cues.enumerated() {
      for (position, voice) in cue.voices.enumerated() {
        var pieces = voice.pieces
        var speaker = voice.speaker
        if speaker == nil, let first = pieces.first, let label = labels.label(at: first.range) {
          speaker = label.name
          pieces[0].range.start = label.end
          if pieces[0].range.isEmpty { pieces.removeFirst() }
        }
        let paused = position == 0 && cue.cue.startMilliseconds - lastEnd >= Self.silence
        let changes = speaker != nil ? !isSame(speaker, turns.last?.speaker) : voice.startsTurn
        if turns.isEmpty || changes || (paused && speaker == nil && turns.last?.speaker == nil) {
          turns.append(Document.Block(kind: .turn, pieces: [], speaker: speaker, cues: index..<index + 1))
        }
        turns[turns.count - 1].pieces += pieces
        turns[turns.count - 1].cues = turns[turns.count - 1].cues.lowerBound..<index + 1
      }
      lastEnd = max(lastEnd, cue.cue.endMilliseconds)
    }
    return turns.filter { !$0.pieces.isEmpty }
  }

  private func isSame(_ a: TextRange?, _ b: TextRange?) -> Bool {
    guard let a, let b else { return false }
    return text[a.start..<a.end].elementsEqual(text[b.start..<b.end])
  }
}
