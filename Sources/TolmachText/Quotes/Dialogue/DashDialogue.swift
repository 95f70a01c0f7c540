import TolmachModel

/// Dialogue set with dashes: a paragraph that begins with a dash is somebody's turn.
enum DashDialogue {
  /// The speech of a paragraph that begins with a dash, cut at the author's words; empty when it begins otherwise.
  static func stretches(
    _ paragraph: ParagraphText,
    in text: borrowing Span<UInt8>,
    allowsHyphen: Bool
  ) -> [Stretch] {
    guard let dash = leadingDash(paragraph, in: text, allowsHyphen: allowsHyphen) else { return [] }
    let whole = AuthorWords.Speech(
      range: TextRange(Int(dash.end), paragraph.range.end),
      firstWord: 0,
      endWord: paragraph.words.count
    )
    var pieces: [AuthorWords.Speech] = []
    AuthorWords.split(whole, paragraph, isDialogue: true, into: &pieces)
    var stretches: [Stretch] = []
    for piece in pieces {
      let range = ParagraphFinder.trimmed(piece.range, text)
      guard piece.endWord > piece.firstWord || !range.isEmpty else { continue }
      stretches.append(
        Stretch(inner: range, outer: range, kind: .dash, firstWord: piece.firstWord, endWord: piece.endWord)
      )
      if !piece.isNewTurn, stretches.count > 1 { stretches[stretches.count - 1].joins = stretches.count - 2 }
    }
    return stretches
  }

  private static func leadingDash(
    _ paragraph: ParagraphText,
    in text: borrowing Span<UInt8>,
    allowsHyphen: Bool
  ) -> FreeDash? {
    guard let dash = paragraph.dashes.first, Int(dash.start) == paragraph.range.start, dash.word == 0 else {
      return nil
    }
    if dash.end - dash.start == 1, !allowsHyphen { return nil }
    return dash
  }
}
