/// Turns byte offsets of one text into Unicode scalar offsets, and back.
///
/// Marks are kept every ``stride`` bytes, so that any offset costs at most `stride` byte reads.
/// - Complexity: O(*n*) once; O(1) per offset; 8 bytes of memory per `stride` bytes of text.
public struct ScalarOffsets: Sendable {
  private let text: [UInt8]
  private let marks: [Int]
  private static let stride = 64

  /// Counts the scalars of `text`, UTF-8. Broken bytes never trap; continuation bytes count nothing.
  public init(_ text: [UInt8]) {
    self.text = text
    var marks = [0]
    marks.reserveCapacity(text.count / Self.stride + 1)
    var total = 0
    var position = 0
    while position + Self.stride <= text.count {
      total += Self.scalars(in: text, position, position + Self.stride)
      position += Self.stride
      marks.append(total)
    }
    self.marks = marks
  }

  /// The number of scalars that begin before byte `offset`.
  public func scalar(at offset: Int) -> Int {
    let bounded = min(max(offset, 0), text.count)
    let mark = bounded / Self.stride
    return marks[mark] + Self.scalars(in: text, mark * Self.stride, bounded)
  }

  /// The byte at which scalar number `index` begins; the text's length when there is none.
  public func byte(at index: Int) -> Int {
    var low = 0
    var high = marks.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if marks[middle] <= index { low = middle } else { high = middle - 1 }
    }
    var seen = marks[low]
    var position = low * Self.stride
    while position < text.count {
      if text[position] & 0xC0 != 0x80 {
        if seen == index { return position }
        seen += 1
      }
      position += 1
    }
    return text.count
  }

  /// The range in scalars.
  public func scalars(_ range: TextRange) -> Range<Int> {
    let start = scalar(at: range.start)
    return start..<max(start, scalar(at: range.end))
  }

  private static func scalars(in text: [UInt8], _ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end { count &+= text[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }
}
