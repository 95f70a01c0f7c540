import TolmachModel

extension MarkPairing {
  mutating func double(
    _ index: Int,
    _ role: MarkRole,
    _ paragraph: ParagraphText,
    nestsSameForm: Bool
  ) {
    let mark = paragraph.marks[index]
    let partner = self.partner(of: mark, role)
    // Where form and neighbours allow both, it closes when something of its form is open.
    let closes = role.opens && role.closes ? partner >= 0 : role.closes
    if closes {
      if partner >= 0 {
        closeDown(to: partner, index, paragraph)
      } else if !role.opens, endsUnopened(index, paragraph) {
        closeUnopened(index, paragraph)
      }
    } else if role.opens || role.closes {
      openDouble(index, paragraph, nestsSameForm: nestsSameForm)
    }
  }

  /// The open mark that a closing mark ends: the innermost of its own form, else the innermost double one, if its
  /// neighbours leave no doubt; -1 when there is none.
  private func partner(of mark: QuoteMark, _ role: MarkRole) -> Int {
    guard role.closes else { return -1 }
    if let own = open.lastIndex(where: { !$0.glyph.isSingle && Self.belong($0.glyph, mark.glyph) }) { return own }
    guard !role.opens || mark.glyph == .rightDouble else { return -1 }
    return open.lastIndex { !$0.glyph.isSingle } ?? -1
  }

  private mutating func openDouble(_ index: Int, _ paragraph: ParagraphText, nestsSameForm: Bool) {
    let mark = paragraph.marks[index]
    let same = open.count { $0.glyph == mark.glyph }
    if same > 0, mark.glyph != .low {
      let remaining = Int(balance[index])
      metSameForm = metSameForm || remaining <= same
      let isNested = remaining > same || nestsSameForm && remaining >= min(same, 1)
      if !isNested, let outer = open.lastIndex(where: { $0.glyph == mark.glyph }) {
        loseDown(to: outer, index, paragraph)
      }
    }
    push(index, paragraph)
  }

  mutating func push(_ index: Int, _ paragraph: ParagraphText) {
    guard open.count < Self.deepest else { return }
    let mark = paragraph.marks[index]
    open.append(Open(mark: index, glyph: mark.glyph, span: spans.count))
    spans.append(
      Stretch(
        inner: TextRange(Int(mark.end), Int(mark.end)),
        outer: TextRange(Int(mark.start), Int(mark.end)),
        kind: .direct,
        firstWord: Int(mark.word),
        endWord: Int(mark.word),
        glyph: mark.glyph
      )
    )
  }

  /// The quote before goes on: with its mark repeated, or without. Returns how many marks that took.
  mutating func carryOn(_ glyph: QuoteMark.Glyph, _ paragraph: ParagraphText) -> Int {
    let start = paragraph.range.start
    open.append(Open(mark: -1, glyph: glyph, span: 0))
    spans.append(
      Stretch(
        inner: TextRange(start, start),
        outer: TextRange(start, start),
        kind: .continued,
        firstWord: 0,
        endWord: 0,
        glyph: glyph
      )
    )
    spans[0].isContinuation = true
    guard let mark = paragraph.marks.first, mark.before == .edge, mark.word == 0,
      Self.family(mark.glyph) == Self.family(glyph)
    else { return 0 }
    spans[0].inner.start = Int(mark.end)
    open[0].glyph = mark.glyph
    return 1
  }

  static func family(_ glyph: QuoteMark.Glyph) -> Int {
    switch glyph {
    case .leftGuillemet, .rightGuillemet: 0
    case .leftSingle, .rightSingle, .straightSingle: 1
    default: 2
    }
  }

  private mutating func closeDown(to outer: Int, _ index: Int, _ paragraph: ParagraphText) {
    while open.count > outer + 1 {
      let entry = open.removeLast()
      if entry.glyph.isSingle {
        spans[entry.span].endWord = -1
      } else {
        close(entry, at: paragraph.marks[index])
        spans[entry.span].problem = .mismatchedCloser
      }
    }
    let entry = open.removeLast()
    let mark = paragraph.marks[index]
    close(entry, at: mark)
    if !Self.belong(entry.glyph, mark.glyph) { spans[entry.span].problem = .mismatchedCloser }
    if let last = open.indices.last, open[last].glyph == entry.glyph {
      open[last].innerCloser = index
      if balance[index] <= 0, endsForBoth(index, paragraph) { closeDown(to: last, index, paragraph) }
    }
  }

  /// Whether a closing mark without a partner ends a quote that began with the paragraph, whose opening mark is missing.
  ///
  /// It is the paragraph's first mark, and stands where print puts one: between words and a stop or the paragraph's end.
  /// A number's inch mark, a dialogue's paragraph, and any other mark without a partner, is passed over.
  private func endsUnopened(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let mark = paragraph.marks[index]
    guard index == 0, spans.isEmpty, Self.unopened.contains(Int(mark.word)) else { return false }
    if let dash = paragraph.dashes.first, dash.word == 0 { return false }
    return switch mark.before {
    case .stop: true
    case .letter: mark.after == .stop || mark.after == .edge
    default: false
    }
  }

  private mutating func closeUnopened(_ index: Int, _ paragraph: ParagraphText) {
    let end = Int(paragraph.marks[index].word)
    let words = paragraph.words[..<end]
    // "He said: We left.”": after the colon of who speaks. Otherwise with the first word: a list's mark is none of it.
    let colon = words.indices.last { words[$0].gap.contains(.colon) && words[..<$0].contains { $0.has(.saying) } }
    let first = colon ?? 0
    let start = Int(words[first].start)
    spans.append(
      Stretch(
        inner: TextRange(start, start),
        outer: TextRange(start, start),
        kind: .direct,
        firstWord: first,
        endWord: first,
        glyph: paragraph.marks[index].glyph
      )
    )
    close(Open(mark: -1, glyph: paragraph.marks[index].glyph, span: 0), at: paragraph.marks[index])
    spans[0].problem = .missingOpener
  }

  /// Whether the author's words follow, set off by a dash: the mark then closes the outer quote too.
  private func endsForBoth(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let word = Int(paragraph.marks[index].word)
    guard word < paragraph.words.count else { return false }
    let next = paragraph.words[word]
    return next.gap.contains(.dash) && !next.has(.capitalized) && !next.gap.contains(.opening)
      && next.has([.saying, .naming])
  }

  static func belong(_ opener: QuoteMark.Glyph, _ closer: QuoteMark.Glyph) -> Bool {
    switch (opener, closer) {
    case (.leftGuillemet, .rightGuillemet), (.rightGuillemet, .leftGuillemet), (.rightGuillemet, .rightGuillemet),
      (.low, .leftDouble), (.low, .rightDouble), (.leftDouble, .rightDouble), (.rightDouble, .rightDouble),
      (.straightDouble, .straightDouble), (.twoSingles, .twoSingles), (.twoBackticks, .twoSingles),
      (.leftOther, .rightOther):
      true
    default: opener.isSingle && closer.isSingle
    }
  }

  mutating func close(_ entry: Open, at mark: QuoteMark) {
    spans[entry.span].inner.end = max(spans[entry.span].inner.start, Int(mark.start))
    spans[entry.span].outer.end = Int(mark.end)
    spans[entry.span].endWord = max(spans[entry.span].firstWord, Int(mark.word))
    spans[entry.span].isClosed = true
  }

  /// Ends quotes that were never closed just before the mark that opens the next one.
  private mutating func loseDown(to outer: Int, _ index: Int, _ paragraph: ParagraphText) {
    let mark = paragraph.marks[index]
    while open.count > outer {
      let entry = open.removeLast()
      if entry.glyph.isSingle {
        spans[entry.span].endWord = -1
        continue
      }
      spans[entry.span].inner.end = max(spans[entry.span].inner.start, Int(mark.start))
      spans[entry.span].outer.end = spans[entry.span].inner.end
      spans[entry.span].endWord = max(spans[entry.span].firstWord, Int(mark.word))
      spans[entry.span].problem = .missingCloser
    }
  }
}
