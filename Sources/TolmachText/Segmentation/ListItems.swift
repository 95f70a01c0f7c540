import TolmachModel

/// Parts the items of a list that is written in one line: `1. Bread 2. Salt`, `(a) one (b) two`, `• this • that`.
///
/// Only a sentence that begins with a marker is looked at, and only the next marker of the same form parts it.
enum ListItems {
  /// A marker: a number, letter or Roman number with its brackets, or a bullet.
  struct Marker: Equatable {
    enum Form: UInt8 {
      case number, letter, roman, bullet
    }

    var form: Form
    /// Its place in the list, from 1; 0 for a bullet.
    var ordinal: Int
    /// The bullet's or closing mark's bytes: `.`, `)`, `.)`.
    var closing: Int
    var isBracketed: Bool
    /// Where it ends.
    var end: Int

    /// Whether `other` is the marker of the next item.
    func isFollowed(by other: Marker) -> Bool {
      other.form == form && other.closing == closing && other.isBracketed == isBracketed
        && other.ordinal == ordinal + (form == .bullet ? 0 : 1)
    }
  }

  /// Appends `range`, parted at each marker that continues its list.
  static func append(
    _ range: TextRange,
    of text: borrowing Span<UInt8>,
    table: SentenceBreakTable,
    to found: inout [TextRange]
  ) {
    let markers = self.markers(at: range.start, in: text, until: range.end, table: table)
    guard !markers.isEmpty else { return found.append(range) }
    var current = markers
    var start = range.start
    var position = markers.map(\.end).max() ?? range.end
    while position < range.end {
      let isStart = text[position - 1] == 0x20 && text[position] != 0x20
      position += 1
      guard isStart else { continue }
      let next = self.markers(at: position - 1, in: text, until: range.end, table: table).filter { marker in
        current.contains { $0.isFollowed(by: marker) }
      }
      guard let end = next.map(\.end).max() else { continue }
      found.append(TextRange(start, trimmedEnd(position - 1, text, from: start)))
      start = position - 1
      position = end
      current = next
    }
    found.append(TextRange(start, range.end))
  }

  /// Whether the marker at `position` is the one after the marker at `start`.
  static func continues(
    _ start: Int,
    at position: Int,
    in text: borrowing Span<UInt8>,
    until limit: Int,
    table: SentenceBreakTable
  ) -> Bool {
    let current = markers(at: start, in: text, until: limit, table: table)
    guard !current.isEmpty else { return false }
    return markers(at: position, in: text, until: limit, table: table).contains { marker in
      current.contains { $0.isFollowed(by: marker) }
    }
  }

  private static func trimmedEnd(_ end: Int, _ text: borrowing Span<UInt8>, from start: Int) -> Int {
    var end = end
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 || text[end - 1] == 0x0A || text[end - 1] == 0x0D
    {
      end -= 1
    }
    return end
  }

  /// What the marker at `position` may be: `i)` is a letter and a Roman number.
  private static func markers(
    at start: Int,
    in text: borrowing Span<UInt8>,
    until limit: Int,
    table: SentenceBreakTable
  ) -> [Marker] {
    var position = start
    let first = text[position]
    let mayBegin =
      first == 0x28 || first >= 0x80 || (0x30...0x39).contains(first) || (first | 0x20) >= 0x61 && first <= 0x7A
    guard mayBegin else { return [] }
    var bullet = 0
    if first >= 0x80, case let (scalar, length) = UTF8Scalar.decode(text, at: position),
      SentenceMarks.isBullet(scalar)
    {
      bullet = Int(scalar)
      position += length
      while position < limit, text[position] == 0x20 { position += 1 }
    }
    let isBracketed = position < limit && text[position] == 0x28
    if isBracketed { position += 1 }
    let body = TextRange(position, bodyEnd(text, from: position, until: limit, table: table))
    let closingEnd = closing(text, from: body.end, until: limit)
    let closing = closingEnd - body.end == 2 ? 2 : body.end < closingEnd ? Int(text[body.end]) : 0
    guard body.count > 0, closing > 0, closingEnd < limit, !isBracketed || closing == 0x29,
      bullet > 0 || text[closingEnd] == 0x20
    else {
      return bullet > 0 ? [Marker(form: .bullet, ordinal: 0, closing: bullet, isBracketed: false, end: position)] : []
    }
    return readings(of: body, in: text).map {
      Marker(form: $0.form, ordinal: $0.ordinal, closing: closing, isBracketed: isBracketed, end: closingEnd)
    }
  }

  private static func bodyEnd(
    _ text: borrowing Span<UInt8>,
    from start: Int,
    until limit: Int,
    table: SentenceBreakTable
  ) -> Int {
    var position = start
    while position < limit, position - start < 6 {
      let (value, length) = table.read(text, at: position)
      guard value.isLetter || value == .numeric else { break }
      position += length
    }
    return position
  }

  private static func closing(_ text: borrowing Span<UInt8>, from start: Int, until limit: Int) -> Int {
    guard start < limit, text[start] == 0x2E || text[start] == 0x29 else { return start }
    return text[start] == 0x2E && start + 1 < limit && text[start + 1] == 0x29 ? start + 2 : start + 1
  }

  private static func readings(
    of body: TextRange,
    in text: borrowing Span<UInt8>
  ) -> [(form: Marker.Form, ordinal: Int)] {
    let bytes = (body.start..<body.end).map { text[$0] }
    if bytes.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard bytes.count <= 3 else { return [] }
      return [(.number, bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) })]
    }
    var readings: [(form: Marker.Form, ordinal: Int)] = []
    let (scalar, length) = UTF8Scalar.decode(text, at: body.start)
    if length == body.count { readings.append((.letter, Int(WordKey.small(scalar)))) }
    if let value = romanValue(bytes) { readings.append((.roman, value)) }
    return readings
  }

  private static func romanValue(_ bytes: [UInt8]) -> Int? {
    var total = 0
    var before = 0
    for byte in bytes.reversed() {
      let value: Int
      switch byte | 0x20 {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      case 0x6C: value = 50
      default: return nil
      }
      total += value < before ? -value : value
      before = max(before, value)
    }
    return total
  }
}
