import TolmachModel

/// Date and time as mail programs write them above a message: `5/12/2001 10:53 AM`.
enum MessageStamp {
  /// The stamp whose first slash is at `slash`; nil when there is none.
  static func around(_ slash: Int, in text: borrowing Span<UInt8>) -> TextRange? {
    var start = slash
    while start > 0, slash - start < 2, isDigit(text, start - 1) { start -= 1 }
    guard start < slash, start == 0 || !isDigit(text, start - 1) else { return nil }
    guard let day = digits(text, from: slash + 1, atMost: 2), byte(text, day) == 0x2F,
      let year = digits(text, from: day + 1, atMost: 4), byte(text, year) == 0x20,
      let hour = digits(text, from: year + 1, atMost: 2), byte(text, hour) == 0x3A,
      let minute = digits(text, from: hour + 1, atMost: 2)
    else { return nil }
    var end = minute
    if byte(text, end) == 0x3A, let second = digits(text, from: end + 1, atMost: 2) { end = second }
    let half = byte(text, end + 1)
    if byte(text, end) == 0x20, half == 0x41 || half == 0x50, byte(text, end + 2) == 0x4D { end += 3 }
    return TextRange(start, end)
  }

  /// The end of a stretch of one to `limit` digits; nil when there are none or more.
  private static func digits(_ text: borrowing Span<UInt8>, from start: Int, atMost limit: Int) -> Int? {
    var end = start
    while end - start < limit, isDigit(text, end) { end += 1 }
    return end > start && !isDigit(text, end) ? end : nil
  }

  private static func isDigit(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    (0x30...0x39).contains(byte(text, position))
  }

  private static func byte(_ text: borrowing Span<UInt8>, _ position: Int) -> UInt8 {
    position < text.count ? text[position] : 0
  }
}
