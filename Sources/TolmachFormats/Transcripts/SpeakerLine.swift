import TolmachModel

/// A line that says who begins to speak, and when.
struct SpeakerLine {
  /// The person's label.
  var speaker: TextRange
  var startMilliseconds: Int
  /// The end, where the line gives two times.
  var endMilliseconds: Int?
  /// The words behind it on the same line; empty where they follow on the next ones.
  var words: TextRange

  /// Reads a trimmed line; nil when it is none.
  static func read(_ line: TextRange, in text: [UInt8]) -> SpeakerLine? {
    guard !line.isEmpty else { return nil }
    if let time = ClockTimes.read(at: line.start, end: line.end, in: text) {
      return timeFirst(time, line, in: text)
    }
    return nameFirst(line, in: text)
  }

  /// `[00:00:00] NAME`, `00:00:00 NAME:`; with words behind the colon, `[00:00:00] NAME: words`.
  private static func timeFirst(_ time: ClockTimes, _ line: TextRange, in text: [UInt8]) -> SpeakerLine? {
    let rest = Bytes.trimmed(TextRange(time.end, line.end), in: text)
    let colon = text[rest.start..<min(rest.end, rest.start + 100)].firstIndex(of: 0x3A)
    var words = TextRange(line.end, line.end)
    if let colon { words = bare(TextRange(colon + 1, line.end), in: text, atEnd: false) }
    let name = bare(TextRange(rest.start, colon ?? rest.end), in: text)
    guard SpeakerLabels.looksLikeName(name, in: text) else { return nil }
    return SpeakerLine(
      speaker: name,
      startMilliseconds: time.startMilliseconds,
      endMilliseconds: time.endMilliseconds,
      words: words
    )
  }

  /// `Name  0:00`, `Name (00:12):`, `**Name:** [00:00:00] words`. A bare time amid words is one of them.
  private static func nameFirst(_ line: TextRange, in text: [UInt8]) -> SpeakerLine? {
    let reach = min(line.end, line.start + 120)
    for place in line.start..<reach {
      let isBracket = text[place] == 0x5B || text[place] == 0x28
      guard isBracket || (0x30...0x39).contains(text[place]) else { continue }
      guard place > line.start, isBracket || Bytes.isBlank(text[place - 1]) else { continue }
      guard let time = ClockTimes.read(at: place, end: line.end, in: text) else { continue }
      let before = TextRange(line.start, place)
      let name = bare(before, in: text)
      guard SpeakerLabels.looksLikeName(name, in: text) else { return nil }
      let words = bare(TextRange(time.end, line.end), in: text, atEnd: false)
      let hasColon =
        text[name.end..<place].contains(0x3A) || text[time.end..<words.start].contains(0x3A)
      guard words.isEmpty || isBracket || hasColon else { return nil }
      return SpeakerLine(
        speaker: name,
        startMilliseconds: time.startMilliseconds,
        endMilliseconds: time.endMilliseconds,
        words: words
      )
    }
    return nil
  }

  /// The range without blanks, emphasis marks and the marks that part a name from a time.
  private static func bare(_ range: TextRange, in text: [UInt8], atEnd: Bool = true) -> TextRange {
    var range = Bytes.trimmed(range, in: text)
    let leading: [UInt8] = atEnd ? [0x2A, 0x5F, 0x23, 0x20, 0x09] : [0x3A, 0x2A, 0x20, 0x09]
    while range.start < range.end, leading.contains(text[range.start]) { range.start += 1 }
    guard atEnd else { return range }
    // * _ : - | , and blanks
    while range.end > range.start, [0x2A, 0x5F, 0x3A, 0x2D, 0x7C, 0x2C, 0x20, 0x09].contains(text[range.end - 1]) {
      range.end -= 1
    }
    return Bytes.trimmed(range, in: text)
  }
}

/// One or two times of a recording, in brackets or not: `0:00`, `[00:12:33.5]`, `(00:12 - 00:15)`.
struct ClockTimes {
  var startMilliseconds: Int
  var endMilliseconds: Int?
  /// Where they end, closing bracket included.
  var end: Int

  /// Reads what begins at `start`; nil when it is no time.
  static func read(at start: Int, end: Int, in text: [UInt8]) -> ClockTimes? {
    guard start < end else { return nil }
    let closer: UInt8? = text[start] == 0x5B ? 0x5D : text[start] == 0x28 ? 0x29 : nil
    var position = start + (closer == nil ? 0 : 1)
    guard let first = clock(&position, end, in: text) else { return nil }
    var times = ClockTimes(startMilliseconds: first, endMilliseconds: nil, end: position)
    if let behind = dash(after: position, end, in: text) {
      var next = behind
      if let second = clock(&next, end, in: text) {
        times.endMilliseconds = second
        position = next
      }
    }
    if let closer {
      guard position < end, text[position] == closer else { return nil }
      position += 1
    } else if position < end, !Bytes.isBlank(text[position]), text[position] != 0x3A, text[position] != 0x2A {
      return nil
    }
    times.end = position
    return times
  }

  /// The place behind `-`, `–` or `-->` with blanks around it.
  private static func dash(after start: Int, _ end: Int, in text: [UInt8]) -> Int? {
    var position = start
    while position < end, Bytes.isBlank(text[position]) { position += 1 }
    let marks: [StaticString] = ["-->", "-", "–", "—"]
    guard let mark = marks.first(where: { Bytes.hasPrefix($0, in: text, at: position, end: end) }) else { return nil }
    position += mark.utf8CodeUnitCount
    while position < end, Bytes.isBlank(text[position]) { position += 1 }
    return position
  }

  /// `m:ss`, `h:mm:ss`, with a fraction behind a dot or comma, or frames behind a colon or semicolon, which are left out.
  static func clock(_ position: inout Int, _ end: Int, in text: [UInt8]) -> Int? {
    var fields: [Int] = []
    var place = position
    while fields.count < 4 {
      let first = place
      var value = 0
      while place < end, place - first < 3, (0x30...0x39).contains(text[place]) {
        value = value * 10 + Int(text[place] - 0x30)
        place += 1
      }
      guard place > first, fields.isEmpty || (place - first == 2 && value < 60) else { return nil }
      fields.append(value)
      let isParted = place < end && (text[place] == 0x3A || (fields.count == 3 && text[place] == 0x3B))
      guard isParted, place + 1 < end, (0x30...0x39).contains(text[place + 1]) else { break }
      place += 1
    }
    guard fields.count >= 2 else { return nil }
    var milliseconds = fields.prefix(3).reduce(0) { $0 * 60 + $1 } * 1000
    if place + 1 < end, text[place] == 0x2E || text[place] == 0x2C, (0x30...0x39).contains(text[place + 1]) {
      place += 1
      var scale = 100
      while place < end, (0x30...0x39).contains(text[place]) {
        milliseconds += Int(text[place] - 0x30) * scale
        scale /= 10
        place += 1
      }
    }
    position = place
    return milliseconds
  }
}
