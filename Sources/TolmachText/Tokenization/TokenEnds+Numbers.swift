import TolmachModel

/// Where a number ends, with what belongs to it: groups of digits, an ordinal's letters.
extension TokenEnds {
  /// The end of the number that begins at `start`, and whether the letters behind it make it a word.
  static func number(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ start: Int,
    _ table: borrowing Span<UInt8>,
    _ classes: borrowing TokenClasses
  ) -> (end: Int, kind: Token.Kind) {
    var end = start
    while true {
      while end < key.count, (0x30...0x39).contains(key[end]) { end &+= 1 }
      guard end > start, end &+ 1 < key.count, (0x30...0x39).contains(key[end &+ 1]) else { break }
      let mark = key[end]
      let joins = mark == 0x2E || mark == 0x2C || mark == 0x3A || mark == 0x2F
      guard joins || (mark == 0x20 && isGroupSpace(key, notes, start, end)) else { break }
      end &+= 1
    }
    let letters = run(key, end, table, classes)
    if letters > end { return (letters, .number) }
    if end == start { return (UTF8Scalar.decode(key, at: start).length + start, .number) }
    guard end &+ 1 < key.count, key[end] == 0x2D, isRun(key, end &+ 1, classes), !(0x30...0x39).contains(key[end &+ 1])
    else { return (end, .number) }
    let tail = word(key, end &+ 1, table, classes)
    var count = 0
    for index in end &+ 1..<tail where key[index] & 0xC0 != 0x80 { count += 1 }
    return (tail, count <= 3 ? .number : .word)
  }

  /// Whether the space at `space` parts groups of three digits: it was a no-break or thin one in the original, one to
  /// three digits stand before it and exactly three behind it.
  private static func isGroupSpace(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ start: Int,
    _ space: Int
  ) -> Bool {
    var before = space
    while before > start, (0x30...0x39).contains(key[before &- 1]) { before &-= 1 }
    var after = space &+ 1
    while after < key.count, (0x30...0x39).contains(key[after]) { after &+= 1 }
    guard (1...3).contains(space &- before), after &- space == 4 else { return false }
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(notes[middle].result) < space { low = middle + 1 } else { high = middle }
    }
    while low < notes.count, Int(notes[low].result) == space, notes[low].resultCount == 0 { low += 1 }
    return low < notes.count && Int(notes[low].result) == space && notes[low].sourceCount > 1
  }
}
