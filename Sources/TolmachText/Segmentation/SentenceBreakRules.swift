import TolmachModel

/// The default sentence boundaries of UAX #29 (Unicode 15, rules SB1 … SB998), without ICU's iterator.
///
/// Broken bytes count as U+FFFD. ICU tailors these rules for Greek alone.
/// - Complexity: O(*n*): what is looked at ahead of one stop ends at the next.
struct SentenceBreakRules: Sendable {
  /// The property the rules speak of.
  let table = SentenceBreakTable.shared

  /// The first boundary after `start`, which must be a boundary and lie before the text's end.
  func boundary(in text: borrowing Span<UInt8>, after start: Int) -> Int {
    let leads = table.leads
    var position = start
    while true {
      while position < text.count, !leads[Int(text[position])] { position &+= 1 }
      let (value, length) = table.read(text, at: position)
      if value.isLineEnd { return lineEnd(in: text, at: position) }
      let next = position &+ length
      if value.isStop, let found = boundary(in: text, stop: position, value: value, stopEnd: next) { return found }
      position = next
    }
  }

  /// Where the sentence ends that the stop at `stop ..< stopEnd` ends; nil when the rules hold the text together there.
  func boundary(in text: borrowing Span<UInt8>, stop: Int, value: SentenceClass, stopEnd: Int) -> Int? {
    var position = skipIgnored(text, from: stopEnd)
    if value == .ambiguousStop {
      let next = table.read(text, at: position).value
      if next == .numeric { return nil }  // SB6
      if next == .upper, isCased(baseBefore(stop, in: text)) { return nil }  // SB7
    }
    position = skip(.close, text, from: position)
    position = skip(.space, text, from: position)
    let next = table.read(text, at: position).value
    if next == .continuation || next.isStop { return nil }  // SB8a
    if value == .ambiguousStop, isLowerNext(text, from: position) { return nil }  // SB8
    return next.isLineEnd ? lineEnd(in: text, at: position) : position  // SB9 … SB11
  }

  /// Where a line end that begins at `position` ends: CR LF is one (SB3, SB4).
  func lineEnd(in text: borrowing Span<UInt8>, at position: Int) -> Int {
    let (value, length) = table.read(text, at: position)
    let end = position &+ length
    if value == .carriageReturn, end < text.count, text[end] == 0x0A { return end &+ 1 }
    return end
  }

  /// Reads over what SB5 ignores.
  func skipIgnored(_ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while true {
      let (value, length) = table.read(text, at: position)
      guard value.isIgnored else { return position }
      position &+= length
    }
  }

  private func skip(_ wanted: SentenceClass, _ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while true {
      let (value, length) = table.read(text, at: position)
      guard value == wanted else { return position }
      position = skipIgnored(text, from: position &+ length)
    }
  }

  private func isLowerNext(_ text: borrowing Span<UInt8>, from start: Int) -> Bool {
    var position = start
    while true {
      let (value, length) = table.read(text, at: position)
      switch value {
      case .lower: return true
      case .upper, .otherLetter, .separator, .lineFeed, .carriageReturn, .ambiguousStop, .strongStop: return false
      default: position &+= length
      }
    }
  }

  private func baseBefore(_ position: Int, in text: borrowing Span<UInt8>) -> SentenceClass? {
    var position = position
    while let (value, length) = table.read(text, before: position) {
      guard value.isIgnored else { return value }
      position &-= length
    }
    return nil
  }

  private func isCased(_ value: SentenceClass?) -> Bool { value == .upper || value == .lower }
}
