/// Finds the `id` of a JSON record as it was written, so that it can be echoed to the letter.
enum RecordIdentifier {
  /// The bytes of the value of the top-level member `id` of a text that is known to be a JSON object.
  static func find(in line: borrowing Span<UInt8>) -> Range<Int>? {
    var position = skipSpace(line, 0)
    guard position < line.count, line[position] == 0x7B else { return nil }
    position += 1
    while position < line.count {
      position = skipSpace(line, position)
      let keyEnd = skipValue(line, position)
      let isIdentifier =
        keyEnd - position == 4 && line[position] == 0x22 && line[position + 1] == 0x69 && line[position + 2] == 0x64
      position = skipSpace(line, skipSpace(line, keyEnd) + 1)
      let end = skipValue(line, position)
      if isIdentifier { return end > position ? position..<end : nil }
      position = skipSpace(line, end)
      guard position < line.count, line[position] == 0x2C else { return nil }
      position += 1
    }
    return nil
  }

  private static func skipSpace(_ line: borrowing Span<UInt8>, _ start: Int) -> Int {
    var position = start
    while position < line.count, [0x20, 0x09, 0x0A, 0x0D].contains(line[position]) { position += 1 }
    return position
  }

  /// The end of the value that begins at `start`.
  private static func skipValue(_ line: borrowing Span<UInt8>, _ start: Int) -> Int {
    var position = start
    var depth = 0
    while position < line.count {
      switch line[position] {
      case 0x22:
        position = skipString(line, position)
        if depth == 0 { return position }
      case 0x7B, 0x5B:
        depth += 1
        position += 1
      case 0x7D, 0x5D, 0x2C, 0x3A, 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return position }
        let closes = line[position] == 0x7D || line[position] == 0x5D
        position += 1
        if closes { depth -= 1 }
        if closes, depth == 0 { return position }
      default: position += 1
      }
    }
    return position
  }

  private static func skipString(_ line: borrowing Span<UInt8>, _ start: Int) -> Int {
    var position = start + 1
    while position < line.count, line[position] != 0x22 { position += line[position] == 0x5C ? 2 : 1 }
    return min(position + 1, line.count)
  }
}
