import TolmachModel

extension MarkPairing {
  mutating func single(_ index: Int, _ role: MarkRole, before: QuoteMark.Side, _ paragraph: ParagraphText) {
    let mark = paragraph.marks[index]
    let top = open.last
    if let top, top.glyph.isSingle, role.closes {
      let isLetterBefore = before == .letter || before == .digit
      let isPossessive = isLetterBefore && (mark.followsS || sides[index] == .space) && hasLaterSingle[index]
      if !isPossessive {
        let entry = open.removeLast()
        close(entry, at: mark)
        return
      }
    }
    guard role.opens, mark.glyph != .rightSingle else { return }
    guard mark.glyph == .leftSingle || hasLaterSingle[index] || hasAnyCloser(index, paragraph) else { return }
    if Int(mark.word) < paragraph.words.count, !hasLaterSingle[index] {
      let next = paragraph.words[Int(mark.word)]
      if next.has([.clipped, .number]) { return }
    }
    if let top, top.glyph.isSingle {
      // An opening single mark inside a single one: the first was an apostrophe, or was never closed.
      spans[top.span].endWord = -1
      open.removeLast()
      if top.mark < 0 || mark.glyph == .leftSingle && open.isEmpty {
        spans[top.span].inner.end = Int(mark.start)
        spans[top.span].outer.end = Int(mark.start)
        spans[top.span].endWord = Int(mark.word)
        spans[top.span].problem = .missingCloser
      }
    }
    push(index, paragraph)
  }

  /// Whether the next single mark can close a straight one opened here.
  private func hasAnyCloser(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    guard index + 1 < paragraph.marks.count else { return false }
    let next = paragraph.marks[index + 1]
    return next.glyph.isSingle && !next.followsS
      && MarkRole(next, before: next.before, after: sides[index + 1]).closes
  }
}
