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
  /// How many words a quote without its opening mark may have: fewer, or a whole page of them, are a stray mark's.
  static let unopened = 3...120

  /// A mark that waits for its partner.
  struct Open {
    var mark: Int
    var glyph: QuoteMark.Glyph
    /// Where its stretch stands in ``spans``.
    var span: Int
    /// The closing mark of the last quote inside it with marks of the same form; -1 when there was none.
    var innerCloser = -1
  }

  var spans: [Stretch] = []
  var open: [Open] = []
  /// Whether an opening mark met an open one of its form that it would replace or nest in, as the language has it.
  var metSameForm = false
  var sides: [QuoteMark.Side] = []
  /// Closing less opening double marks after each mark.
  var balance: [Int32] = []
  /// Whether a sure closing single mark comes before the next opening one, and before the next closing double one.
  var hasLaterSingle: [Bool] = []

  /// Pairs the marks of `paragraph`; what stays open is in ``open``.
  ///
  /// - Parameter carried: the form of a quote that the paragraph before left open; it goes on here.
  mutating func pair(_ paragraph: ParagraphText, carried: QuoteMark.Glyph?, nestsSameForm: Bool) {
    spans.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    metSameForm = false
    guard !paragraph.marks.isEmpty || carried != nil else { return }
    prepare(paragraph)
    var previousOpens = carried != nil
    for index in (carried.map { carryOn($0, paragraph) } ?? 0)..<paragraph.marks.count {
      let mark = paragraph.marks[index]
      let before = mark.before != .mark ? mark.before : previousOpens ? .space : .stop
      let role = MarkRole(mark, before: before, after: sides[index])
      let depth = open.count
      if mark.glyph.isSingle {
        single(index, role, before: before, paragraph)
      } else {
        double(index, role, paragraph, nestsSameForm: nestsSameForm)
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
