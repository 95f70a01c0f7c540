import TolmachModel

/// A place where a sentence may end: one or more stops, what closes after them, the gap, and what follows.
struct StopSite {
  /// The white space between the marks and what follows.
  enum Gap: UInt8, Comparable {
    case none, space, line, blankLine

    static func < (a: Gap, b: Gap) -> Bool { a.rawValue < b.rawValue }
  }

  /// What begins after the gap, openers and dashes passed over.
  enum Following: UInt8 {
    case textEnd, upper, lower, digit, otherLetter, continuation, other
  }

  /// The first stop.
  var start: Int
  /// After the last stop.
  var stopEnd: Int
  /// After closing marks and note numbers: where the sentence ends if it does.
  var end: Int
  /// After the gap.
  var next: Int
  /// The first letter or digit of what follows.
  var word: Int
  var gap = Gap.none
  var following = Following.textEnd
  /// Whether `!`, `?` or their like is among the stops.
  var isStrong = false
  /// Whether the stops are an ellipsis: `…`, `..`, `...`.
  var isEllipsis = false
  var closesQuote = false
  var closesBracket = false
  /// Whether a dash stands before what follows.
  var hasDash = false
  /// Whether an opening mark or quote stands before what follows.
  var hasOpener = false
}

/// Reads stop sites.
struct StopSiteReader: Sendable {
  let rules: SentenceBreakRules
  /// How many opening marks, closing marks or note digits are looked at.
  private static let limit = 16

  /// The site whose first stop is at `position`.
  func read(_ text: borrowing Span<UInt8>, at position: Int) -> StopSite {
    var site = StopSite(start: position, stopEnd: position, end: position, next: position, word: position)
    readStops(text, &site)
    readClosers(text, &site)
    readNoteNumbers(text, &site)
    readFollowing(text, &site)
    return site
  }

  /// The site of a line end without a stop before it.
  func readLine(_ text: borrowing Span<UInt8>, at position: Int) -> StopSite {
    read(text, mark: TextRange(position, position))
  }

  /// The site after a mark that is no stop.
  func read(_ text: borrowing Span<UInt8>, mark: TextRange) -> StopSite {
    var site = StopSite(start: mark.start, stopEnd: mark.end, end: mark.end, next: mark.end, word: mark.end)
    readFollowing(text, &site)
    return site
  }

  /// The gap and what follows it, for a site whose end is known.
  private func readFollowing(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    readGap(text, &site)
    readOpeners(text, &site)
    site.following = following(text, at: site.word)
  }

  private func readStops(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    var position = site.start
    var stops = 0
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let value = rules.table.value(of: scalar)
      if scalar == 0x2026 {
        site.isEllipsis = true
      } else if value == .strongStop {
        site.isStrong = true
      } else if value == .space, isSpacedStop(text, at: position, length) {
        position += length
        continue
      } else if value != .ambiguousStop {
        break
      } else {
        stops += 1
      }
      position = rules.skipIgnored(text, from: position + length)
      site.stopEnd = position
    }
    if stops > 1 { site.isEllipsis = true }
  }

  /// Whether a space at `position` lies inside `. . .`: a stop follows that belongs to nothing after it.
  private func isSpacedStop(_ text: borrowing Span<UInt8>, at position: Int, _ length: Int) -> Bool {
    let stop = position + length
    guard stop < text.count, text[stop] == 0x2E else { return false }
    return rules.table.read(text, at: stop + 1).value != .lower
      && rules.table.read(text, at: stop + 1).value != .numeric
  }

  private func readClosers(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    var position = site.stopEnd
    site.end = position
    for _ in 0..<Self.limit where position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      guard rules.table.value(of: scalar) == .close, !SentenceMarks.isOpener(scalar) else { break }
      if SentenceMarks.isQuote(scalar) { site.closesQuote = true } else { site.closesBracket = true }
      position = rules.skipIgnored(text, from: position + length)
      site.end = position
    }
  }

  /// Takes note numbers right after the stop into the sentence: `[7][8]`, `[2–11]`, raised digits, and plain digits as
  /// they are left behind when a page loses its raised ones (`said.11 12 Then`).
  private func readNoteNumbers(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    var position = site.end
    if position < text.count, (0x30...0x39).contains(text[position]) {
      return readPlainNotes(text, &site)
    }
    while position < text.count, position < site.end + 4 * Self.limit {
      if text[position] == 0x5B, let end = bracketEnd(text, from: position) {
        position = end
      } else if case let (scalar, length) = UTF8Scalar.decode(text, at: position), Self.isRaisedDigit(scalar) {
        position += length
      } else {
        break
      }
    }
    site.end = position
  }

  private func readPlainNotes(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    guard let before = UTF8Scalar.decode(text, before: site.start)?.value, before == 0x29 || isAfterWord(text, site)
    else { return }
    var position = site.end
    var digits = 0
    let limit = min(text.count, position + Self.limit)
    while position < limit, (0x30...0x39).contains(text[position]) || (text[position] == 0x20 && digits > 0) {
      digits = text[position] == 0x20 ? 0 : digits + 1
      guard digits <= 3 else { return }
      position += 1
    }
    guard digits == 0, rules.table.read(text, at: position).value == .upper else { return }
    site.end = position - 1
  }

  /// Whether three small letters stand before the stop.
  private func isAfterWord(_ text: borrowing Span<UInt8>, _ site: StopSite) -> Bool {
    var position = site.start
    for _ in 0..<3 {
      guard let (value, length) = rules.table.read(text, before: position), value == .lower else { return false }
      position -= length
    }
    return true
  }

  private func bracketEnd(_ text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var position = start + 1
    let limit = min(text.count, start + Self.limit)
    while position < limit {
      let byte = text[position]
      if byte == 0x5D { return position > start + 1 ? position + 1 : nil }
      let isNumber = (0x30...0x39).contains(byte) || byte == 0x2C || byte == 0x2D || byte == 0x20
      let isDash = byte == 0xE2 || byte == 0x80 || byte == 0x93
      guard isNumber || isDash else { return nil }
      position += 1
    }
    return nil
  }

  private static func isRaisedDigit(_ scalar: UInt32) -> Bool {
    scalar == 0xB9 || scalar == 0xB2 || scalar == 0xB3 || (0x2070...0x2079).contains(scalar)
  }

  private func readGap(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    var position = site.end
    var lineEnds = 0
    while position < text.count {
      let (value, length) = rules.table.read(text, at: position)
      if value.isLineEnd {
        lineEnds += 1
        position = rules.lineEnd(in: text, at: position)
      } else if value == .space {
        position += length
      } else {
        break
      }
    }
    site.next = position
    site.gap = lineEnds > 1 ? .blankLine : lineEnds == 1 ? .line : position > site.end ? .space : .none
  }

  private func readOpeners(_ text: borrowing Span<UInt8>, _ site: inout StopSite) {
    var position = site.next
    for _ in 0..<Self.limit where position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      if SentenceMarks.isDash(scalar) {
        site.hasDash = true
      } else if SentenceMarks.isLeading(scalar) {
        site.hasOpener = true
      } else if !SentenceMarks.isBullet(scalar) {
        let value = rules.table.value(of: scalar)
        guard value.isIgnored || (value == .space && site.hasDash) else { break }
      }
      position += length
    }
    site.word = position
  }

  private func following(_ text: borrowing Span<UInt8>, at position: Int) -> StopSite.Following {
    guard position < text.count else { return .textEnd }
    let (scalar, length) = UTF8Scalar.decode(text, at: position)
    if SentenceMarks.isAmountSign(scalar), rules.table.read(text, at: position + length).value == .numeric {
      return .digit
    }
    switch rules.table.value(of: scalar) {
    case .upper: return .upper
    case .lower: return .lower
    case .numeric: return .digit
    case .otherLetter: return .otherLetter
    case .continuation: return .continuation
    default: return .other
    }
  }
}
