import TolmachModel

/// A paragraph of a text with what its layout says.
struct Paragraph: Sendable {
  /// Its words, without a label or a time before them.
  var range: TextRange
  /// Whether it is set apart as somebody's words: a block quote, or a turn of an interview.
  var isBlock = false
  /// The label of a turn.
  var speaker: TextRange?
}

/// Finds the paragraphs of plain text.
///
/// A blank line ends a paragraph. A single line end does too, unless the text is wrapped: at least a quarter of its
/// lines go on with a small letter. Without blank lines, an indented line of wrapped text begins a paragraph.
/// - Complexity: O(*n*).
struct ParagraphFinder {
  private(set) var paragraphs: [Paragraph] = []
  private var lines: [TextRange] = []
  private var follows: [Bool] = []

  mutating func find(in text: borrowing Span<UInt8>) {
    paragraphs.removeAll(keepingCapacity: true)
    readLines(of: text)
    let isWrapped = self.isWrapped(text)
    // Where blank lines divide paragraphs, an indented line is verse.
    let hasBlankLines = follows.dropFirst().contains(false)
    for index in lines.indices {
      let begins = !hasBlankLines && Self.isIndented(lines[index], text)
      if isWrapped, follows[index], !begins, !paragraphs.isEmpty {
        paragraphs[paragraphs.count - 1].range.end = lines[index].end
      } else {
        paragraphs.append(Paragraph(range: lines[index]))
      }
    }
    for index in paragraphs.indices { paragraphs[index].range = Self.trimmed(paragraphs[index].range, text) }
  }

  /// The lines that are not blank, and whether each follows another without a blank line between.
  private mutating func readLines(of text: borrowing Span<UInt8>) {
    lines.removeAll(keepingCapacity: true)
    follows.removeAll(keepingCapacity: true)
    var start = 0
    var hasWords = false
    var afterWords = false
    for position in 0..<text.count {
      let byte = text[position]
      if byte > 0x20 {
        hasWords = true
      } else if byte == 0x0A || byte == 0x0D {
        // The second half of CR LF ends nothing.
        if byte == 0x0D || position == 0 || text[position &- 1] != 0x0D {
          if hasWords {
            lines.append(TextRange(start, position))
            follows.append(afterWords)
          }
          afterWords = hasWords
        }
        start = position &+ 1
        hasWords = false
      }
    }
    if hasWords {
      lines.append(TextRange(start, text.count))
      follows.append(afterWords)
    }
  }

  /// Whether more single marks open than double ones: British print.
  static func prefersSingles(_ text: borrowing Span<UInt8>) -> Bool {
    var single = 0
    var double = 0
    for position in 0..<text.count {
      let byte = text[position]
      if byte == 0x22 {
        double &+= 1
      } else if byte == 0xE2, position &+ 2 < text.count, text[position &+ 1] == 0x80 {
        if text[position &+ 2] == 0x98 { single &+= 2 }
        if text[position &+ 2] == 0x9C { double &+= 2 }
      }
    }
    return single > double
  }

  private func isWrapped(_ text: borrowing Span<UInt8>) -> Bool {
    var breaks = 0
    var small = 0
    for index in lines.indices where follows[index] {
      breaks += 1
      let line = Self.trimmed(lines[index], text)
      guard line.start < line.end else { continue }
      let scalar = UTF8Scalar.decode(text, at: line.start).value
      if (0x61...0x7A).contains(scalar) || (0x430...0x45F).contains(scalar) { small += 1 }
    }
    return breaks > 0 && small * 4 >= breaks
  }

  private static func isIndented(_ line: TextRange, _ text: borrowing Span<UInt8>) -> Bool {
    text[line.start] == 0x09 || line.count > 1 && text[line.start] == 0x20 && text[line.start + 1] == 0x20
  }

  /// The range without white space at its ends.
  static func trimmed(_ range: TextRange, _ text: borrowing Span<UInt8>) -> TextRange {
    var start = range.start
    var end = range.end
    while start < end {
      if text[start] <= 0x20 {
        start += 1
      } else if start + 1 < end, text[start] == 0xC2, text[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if text[end - 1] <= 0x20 {
        end -= 1
      } else if end - 2 >= start, text[end - 1] == 0xA0, text[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return TextRange(start, end)
  }
}
