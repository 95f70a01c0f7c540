import TolmachModel

/// The time line of a cue: `00:01:02,500 --> 00:01:04,000`.
struct CueTiming {
  var startMilliseconds: Int
  var endMilliseconds: Int
  /// What stands behind the end time (settings).
  var rest: TextRange
  /// Whether a time was written otherwise than the format asks (a dot in SubRip).
  var isIrregular: Bool

  /// How a format writes its times.
  enum Style {
    case subRip
    case webVTT
  }

  /// Reads a time line; nil when it is none.
  static func read(_ line: TextRange, in text: [UInt8], style: Style) -> CueTiming? {
    var cursor = TimeCursor(text: text, position: line.start, end: line.end, style: style)
    cursor.skipBlanks()
    guard let start = cursor.time() else { return nil }
    cursor.skipBlanks()
    guard Bytes.hasPrefix("-->", in: text, at: cursor.position, end: line.end) else { return nil }
    cursor.position += 3
    cursor.skipBlanks()
    guard let end = cursor.time() else { return nil }
    return CueTiming(
      startMilliseconds: start,
      endMilliseconds: end,
      rest: TextRange(cursor.position, line.end),
      isIrregular: cursor.isIrregular
    )
  }

  /// Whether the line holds an arrow, so that it was meant as a time line.
  static func hasArrow(_ line: TextRange, in text: [UInt8]) -> Bool { Bytes.find("-->", in: text, line) != nil }
}

/// Reads times of day as subtitle formats write them.
struct TimeCursor {
  let text: [UInt8]
  var position: Int
  let end: Int
  let style: CueTiming.Style
  var isIrregular = false

  init(text: [UInt8], position: Int, end: Int, style: CueTiming.Style) {
    self.text = text
    self.position = position
    self.end = end
    self.style = style
  }

  mutating func skipBlanks() { while position < end, Bytes.isBlank(text[position]) { position += 1 } }

  /// A time in milliseconds: `[h+:]mm:ss.mmm`; SubRip asks for hours and a comma, and real files do not always heed it.
  mutating func time() -> Int? {
    var fields: [(value: Int, digits: Int)] = []
    while fields.count < 3 {
      guard let field = digits() else { return nil }
      fields.append(field)
      guard position < end, text[position] == 0x3A else { break }
      position += 1
    }
    guard fields.count >= 2, position < end, text[position] == 0x2E || text[position] == 0x2C else { return nil }
    let isComma = text[position] == 0x2C
    position += 1
    guard let fraction = digits() else { return nil }
    switch style {
    case .webVTT: guard accepts(fields, fraction, isComma: isComma) else { return nil }
    case .subRip:
      guard (1...3).contains(fraction.digits) else { return nil }
      if !isComma || fields.count < 3 || fraction.digits != 3 { isIrregular = true }
    }
    var seconds = 0
    for field in fields {
      let (product, overflow) = seconds.multipliedReportingOverflow(by: 60)
      guard !overflow, field.value < 1 << 40 else { return nil }
      seconds = product + field.value
    }
    guard seconds < 1 << 50 else { return nil }
    let scale = [1: 100, 2: 10][fraction.digits] ?? 1
    return seconds * 1000 + fraction.value * scale
  }

  /// WebVTT's own demands: a dot, three decimals, two digits and less than 60 for minutes and seconds.
  private func accepts(
    _ fields: [(value: Int, digits: Int)],
    _ fraction: (value: Int, digits: Int),
    isComma: Bool
  ) -> Bool {
    let tail = fields.suffix(2)
    let hours = fields.count == 3 ? fields[0].digits >= 2 : true
    return !isComma && fraction.digits == 3 && hours && tail.allSatisfy { $0.digits == 2 && $0.value < 60 }
  }

  private mutating func digits() -> (value: Int, digits: Int)? {
    var value = 0
    var count = 0
    while position < end, (0x30...0x39).contains(text[position]) {
      guard count < 15 else { return nil }
      value = value * 10 + Int(text[position] - 0x30)
      count += 1
      position += 1
    }
    return count > 0 ? (value, count) : nil
  }
}
