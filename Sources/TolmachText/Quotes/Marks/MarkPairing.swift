import TolmachModel

/// Pairs the quotation marks of one paragraph.
///
/// Marks pair by form first (« with », „ with “, ‘ with ’) and by their neighbours where the form says little. The rest
/// of the paragraph decides what a second opening mark of one form means: with closing marks enough for both it is a
/// quote in a quote; with one for two, a closing mark that serves both («…«…», as Russian print allows); otherwise the
/// first one was never closed.
/// - Complexity: O(*n*) in the marks, for nesting up to ``deepest``; deeper marks are left unpaired.
struct MarkPairing {
  /// Nesting beyond this is noise.
  static let deepest = 8

  /// A mark that waits for its partner.
  struct Open {
    var mark: Int
    var glyph: QuoteMark.Glyph
    /// Where its stretch stands in ``spans``.
    var span: Int
    /// The closing mark of the last quote inside it with marks of the same form; -1 when there was none.
    var innerCloser = -1
  }

  private(set) var spans: [Stretch] = []
  private(set) var open: [Open] = []
  private var roles: [MarkRole] = []
  private var sides: [QuoteMark.Side] = []
  /// Closing less opening double marks after each mark.
  private var balance: [Int32] = []
  /// Whether a sure closing single mark comes before the next opening one, and before the next closing double one.
  private var hasLaterSingle: [Bool] = []

  /// Pairs the marks of `paragraph`; what stays open is in ``open``.
  ///
  /// - Parameter carried: the form of a quote that the paragraph before left open; it goes on here.
  mutating func pair(_ paragraph: ParagraphText, carried: QuoteMark.Glyph?, nestsSameForm: Bool) {
    spans.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    guard !paragraph.marks.isEmpty || carried != nil else { return }
    prepare(paragraph)
    var previousOpens = carried != nil
    for index in (carried.map { carryOn($0, paragraph) } ?? 0)..<paragraph.marks.count {
      let mark = paragraph.marks[index]
      let before = mark.before != .mark ? mark.before : previousOpens ? .space : .stop
      let role = MarkRole(mark, before: before, after: sides[index])
      roles[index] = role
      let depth = open.count
      if mark.glyph.isSingle {
        single(index, role, before: before, paragraph)
      } else {
        double(index, role, before: before, paragraph, nestsSameForm: nestsSameForm)
      }
      previousOpens = open.count > depth || open.last?.mark == index
    }
  }

  /// Ends the stretches that are still open at the paragraph's end, except single marks, which were apostrophes.
  ///
  /// - Parameter goesOn: whether the next paragraph goes on with the outermost one.
  mutating func endParagraph(_ paragraph: ParagraphText, goesOn: Bool, keepsSingles: Bool) {
    let last = paragraph.words.last.map { Int($0.end) } ?? paragraph.range.end
    while let entry = open.popLast() {
      if entry.glyph.isSingle, !keepsSingles || !open.isEmpty || entry.glyph != .leftSingle && !goesOn {
        spans[entry.span].endWord = -1
        continue
      }
      if entry.innerCloser >= 0, !goesOn {
        close(entry, at: paragraph.marks[entry.innerCloser])
        continue
      }
      let end = max(paragraph.range.end, last)
      spans[entry.span].inner.end = end
      spans[entry.span].outer.end = end
      spans[entry.span].endWord = paragraph.words.count
      if !(goesOn && open.isEmpty) { spans[entry.span].problem = .missingCloser }
    }
    settle()
  }

  // MARK: Looking ahead

  private mutating func prepare(_ paragraph: ParagraphText) {
    let count = paragraph.marks.count
    roles = [MarkRole](repeating: .neither, count: count)
    sides = [QuoteMark.Side](repeating: .edge, count: count)
    balance = [Int32](repeating: 0, count: count)
    hasLaterSingle = [Bool](repeating: false, count: count)
    var sum: Int32 = 0
    var later = false
    for index in stride(from: count - 1, through: 0, by: -1) {
      let mark = paragraph.marks[index]
      sides[index] = side(after: index, paragraph)
      balance[index] = sum
      hasLaterSingle[index] = later
      let before = mark.before == .mark ? (sides[index] == .letter ? .space : .stop) : mark.before
      let role = MarkRole(mark, before: before, after: sides[index])
      if mark.glyph.isSingle {
        if role.opens, !role.closes { later = false }
        if role.closes, Self.isSure(mark, before: before, after: sides[index]) { later = true }
      } else {
        if role.opens != role.closes { sum += role.closes ? 1 : -1 }
        if role.closes, !role.opens { later = false }
      }
    }
  }

  /// What stands after a mark, the marks that touch it passed over: closing ones count as a border, opening ones as
  /// words.
  private func side(after index: Int, _ paragraph: ParagraphText) -> QuoteMark.Side {
    let mark = paragraph.marks[index]
    guard mark.after == .mark, index + 1 < sides.count else { return mark.after }
    switch paragraph.marks[index + 1].glyph {
    case .rightGuillemet, .rightDouble, .rightOther: return .closingBracket
    case .leftGuillemet, .low, .leftDouble, .leftSingle, .leftOther, .twoBackticks:
      return sides[index + 1] == .letter || sides[index + 1] == .digit ? .letter : .closingBracket
    default: return sides[index + 1]
    }
  }

  /// Whether a single mark closes for sure: after a stop, or between a letter and a stop.
  private static func isSure(_ mark: QuoteMark, before: QuoteMark.Side, after: QuoteMark.Side) -> Bool {
    switch before {
    case .letter, .digit: !mark.followsS && after != .space && after != .letter && after != .digit
    default: after != .letter && after != .digit
    }
  }

  // MARK: Double marks

  private mutating func double(
    _ index: Int,
    _ role: MarkRole,
    before: QuoteMark.Side,
    _ paragraph: ParagraphText,
    nestsSameForm: Bool
  ) {
    let mark = paragraph.marks[index]
    let partner = self.partner(of: mark, role)
    let closes: Bool
    if role.closes, role.opens {
      // The form and the neighbours allow both: it closes when something of its form is open.
      closes = partner >= 0
    } else {
      closes = role.closes
    }
    if closes {
      // A number's inch mark, or a mark without a partner, is passed over.
      if partner >= 0 { closeDown(to: partner, index, paragraph) }
    } else if role.opens || role.closes {
      openDouble(index, paragraph, nestsSameForm: nestsSameForm)
    }
  }

  /// The open mark that a closing mark ends: the innermost of its own form, else the innermost double one, if its
  /// neighbours leave no doubt; -1 when there is none.
  private func partner(of mark: QuoteMark, _ role: MarkRole) -> Int {
    for index in stride(from: open.count - 1, through: 0, by: -1) {
      switch (open[index].glyph, mark.glyph) {
      case (.leftGuillemet, .rightGuillemet), (.leftGuillemet, .leftGuillemet), (.rightGuillemet, .leftGuillemet),
        (.rightGuillemet, .rightGuillemet), (.low, .leftDouble), (.low, .rightDouble), (.leftDouble, .rightDouble),
        (.rightDouble, .rightDouble), (.straightDouble, .straightDouble), (.twoSingles, .twoSingles),
        (.twoBackticks, .twoSingles), (.leftOther, .rightOther):
        if mark.glyph != .leftGuillemet || role.closes { return index }
      case (.leftDouble, .leftDouble): if role.closes, sidesClose(role) { return index }
      default: break
      }
    }
    guard role.closes, !role.opens || mark.glyph == .rightDouble else { return -1 }
    return open.lastIndex { !$0.glyph.isSingle } ?? -1
  }

  private func sidesClose(_ role: MarkRole) -> Bool { !role.opens }

  private mutating func openDouble(_ index: Int, _ paragraph: ParagraphText, nestsSameForm: Bool) {
    let mark = paragraph.marks[index]
    let same = open.count { $0.glyph == mark.glyph }
    if same > 0, mark.glyph != .low {
      let remaining = Int(balance[index])
      let isNested = remaining > same || nestsSameForm && remaining >= min(same, 1)
      if !isNested, let outer = open.lastIndex(where: { $0.glyph == mark.glyph }) {
        loseDown(to: outer, index, paragraph)
      }
    }
    push(index, paragraph)
  }

  private mutating func push(_ index: Int, _ paragraph: ParagraphText) {
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
  private mutating func carryOn(_ glyph: QuoteMark.Glyph, _ paragraph: ParagraphText) -> Int {
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

  /// Whether the author's words follow, set off by a dash: the mark then closes the outer quote too.
  private func endsForBoth(_ index: Int, _ paragraph: ParagraphText) -> Bool {
    let word = Int(paragraph.marks[index].word)
    guard word < paragraph.words.count else { return false }
    let next = paragraph.words[word]
    return next.gap.contains(.dash) && !next.has(.capitalized) && !next.gap.contains(.opening)
      && next.has([.saying, .naming])
  }

  private static func belong(_ opener: QuoteMark.Glyph, _ closer: QuoteMark.Glyph) -> Bool {
    switch (opener, closer) {
    case (.leftGuillemet, .rightGuillemet), (.rightGuillemet, .leftGuillemet), (.rightGuillemet, .rightGuillemet),
      (.low, .leftDouble), (.low, .rightDouble), (.leftDouble, .rightDouble), (.rightDouble, .rightDouble),
      (.straightDouble, .straightDouble), (.twoSingles, .twoSingles), (.twoBackticks, .twoSingles),
      (.leftOther, .rightOther):
      true
    default: opener.isSingle && closer.isSingle
    }
  }

  private mutating func close(_ entry: Open, at mark: QuoteMark) {
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

  // MARK: Single marks

  private mutating func single(_ index: Int, _ role: MarkRole, before: QuoteMark.Side, _ paragraph: ParagraphText) {
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

  // MARK: The result

  /// Drops what turned out to be no quote, and finds levels and parents.
  private mutating func settle() {
    spans.removeAll { $0.endWord < 0 || $0.inner.isEmpty }
    var enclosing: [Int] = []
    for index in spans.indices {
      while let last = enclosing.last, spans[last].outer.end < spans[index].outer.end { enclosing.removeLast() }
      while let last = enclosing.last, spans[last].inner.end <= spans[index].inner.start { enclosing.removeLast() }
      spans[index].parent = enclosing.last ?? -1
      spans[index].level = enclosing.count
      enclosing.append(index)
    }
  }
}
