/// Finds inline markup and placeholders: `<b>`, `</b>`, `{0}`, `%s`, `%1$d`, `&nbsp;` is none of them.
enum TagScanner {
  static let longestTag = 400
  static let longestPlaceholder = 60

  /// The end of the tag that begins at `start`, or nil when none does.
  static func end(of text: borrowing Span<UInt8>, at start: Int) -> Int? {
    switch text[start] {
    case 0x3C: markupEnd(text, start)
    case 0x7B: bracedEnd(text, start)
    case 0x25: formatEnd(text, start)
    default: nil
    }
  }

  /// Whether a token that begins with this byte may begin a tag.
  @inline(__always)
  static func mayBegin(_ byte: UInt8) -> Bool { byte == 0x3C || byte == 0x7B || byte == 0x25 }

  private static func markupEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    guard start + 2 < text.count else { return nil }
    let next = text[start + 1]
    guard isLetter(next) || next == 0x2F || next == 0x21 else { return nil }
    for position in start + 2..<min(text.count, start + longestTag) {
      if text[position] == 0x3E { return position + 1 }
      if text[position] == 0x3C { return nil }
    }
    return nil
  }

  private static func bracedEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    for position in start + 1..<max(start + 1, min(text.count, start + longestPlaceholder)) {
      if text[position] == 0x7D { return position > start + 1 ? position + 1 : nil }
      if text[position] <= 0x20 || text[position] >= 0x80 || text[position] == 0x7B { return nil }
    }
    return nil
  }

  private static func formatEnd(_ text: borrowing Span<UInt8>, _ start: Int) -> Int? {
    var position = start + 1
    while position < text.count, isDigit(text[position]) || text[position] == 0x24 || text[position] == 0x2E {
      position += 1
    }
    guard position < text.count, [0x73, 0x64, 0x69, 0x66, 0x75, 0x40, 0x78].contains(text[position]) else { return nil }
    let after = position + 1
    return after == text.count || !(isLetter(text[after]) || text[after] >= 0x80) ? after : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
