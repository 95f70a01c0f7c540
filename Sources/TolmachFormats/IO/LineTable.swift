package import TolmachModel

/// The lines of a text, ended by CR LF, LF or CR; CR CR LF, which careless conversion leaves behind, is one line end.
package struct LineTable: Sendable {
  /// The lines in order, without their line ends; a text that ends with a line end has no empty line after it.
  package let lines: [TextRange]

  /// Finds the lines of `text`.
  package init(_ text: [UInt8]) {
    var found: [TextRange] = []
    var start = 0
    var position = 0
    while position < text.count {
      let byte = text[position]
      if byte == 0x0A || byte == 0x0D {
        found.append(TextRange(start, position))
        position += Self.lineEndLength(text, position) - 1
        start = position + 1
      }
      position += 1
    }
    if start < text.count { found.append(TextRange(start, text.count)) }
    lines = found
  }

  private static func lineEndLength(_ text: [UInt8], _ position: Int) -> Int {
    guard text[position] == 0x0D else { return 1 }
    let tail = text[position...].prefix(3)
    if tail.elementsEqual([0x0D, 0x0D, 0x0A]) { return 3 }
    return tail.starts(with: [0x0D, 0x0A]) ? 2 : 1
  }

  /// The line and column, both from 1, of a byte; columns count Unicode scalars.
  ///
  /// - Complexity: O(*c*) for a column *c*; for many places in long lines take ``place(of:by:)``.
  package func place(of offset: Int, in text: [UInt8]) -> (line: Int, column: Int) {
    let line = self.line(of: offset)
    guard line > 0 else { return (1, 1) }
    let start = lines[line - 1].start
    let stretch = text[start..<min(max(offset, start), text.count)]
    return (line, stretch.reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) })
  }

  /// The same by offsets that are counted already.
  ///
  /// - Complexity: O(log *n*) for *n* lines, however long they are.
  package func place(of offset: Int, by offsets: ScalarOffsets) -> (line: Int, column: Int) {
    let line = self.line(of: offset)
    guard line > 0 else { return (1, 1) }
    let start = lines[line - 1].start
    return (line, offsets.scalar(at: max(offset, start)) - offsets.scalar(at: start) + 1)
  }

  /// The number, from 1, of the last line that begins at or before a byte; 0 when none does.
  ///
  /// - Complexity: O(log *n*) for *n* lines.
  package func line(of offset: Int) -> Int {
    lines.partitioningIndex { $0.start > offset }
  }
}

/// Looking at stretches of a text without copying them.
package enum Bytes {
  /// Whether a byte is a space or a tab.
  package static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// The range without blanks and no-break spaces at its ends.
  package static func trimmed(_ range: TextRange, in text: [UInt8]) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      if isBlank(text[start]) || text[start] == 0x0A || text[start] == 0x0D {
        start += 1
      } else if start + 1 < end, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if isBlank(text[end - 1]) || text[end - 1] == 0x0A || text[end - 1] == 0x0D {
        end -= 1
      } else if end - 2 >= start, text[end - 2] == 0xC2, text[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return TextRange(start, end)
  }

  /// Whether `text` has `prefix` at `offset`, before `end`.
  package static func hasPrefix(_ prefix: StaticString, in text: [UInt8], at offset: Int, end: Int) -> Bool {
    let count = prefix.utf8CodeUnitCount
    guard offset >= 0, offset + count <= min(end, text.count) else { return false }
    return prefix.withUTF8Buffer { wanted in text[offset..<offset + count].elementsEqual(wanted) }
  }

  /// The first place of `needle` in `range`.
  package static func find(_ needle: StaticString, in text: [UInt8], _ range: TextRange) -> Int? {
    let count = needle.utf8CodeUnitCount
    guard range.count >= count else { return nil }
    for offset in range.start...range.end - count
    where text[offset] == needle.utf8Start.pointee && hasPrefix(needle, in: text, at: offset, end: range.end) {
      return offset
    }
    return nil
  }

  /// The first place of `byte` in `range`, at most `window` bytes from its start: bounded, so that a text full of
  /// unclosed marks costs no more than its length.
  package static func first(_ byte: UInt8, in text: [UInt8], _ range: TextRange, window: Int = 2048) -> Int? {
    let end = min(range.end, range.start + window)
    return range.start < end ? text[range.start..<end].firstIndex(of: byte) : nil
  }

  /// The words of a range as a string.
  package static func string(_ range: TextRange, in text: [UInt8]) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }
}
