/// Turns growing byte offsets of one text into Unicode scalar offsets, without a table.
///
/// - Complexity: O(distance) per step forward, a machine word at a time; a step back starts anew from 0.
public struct ScalarCounter: Sendable {
  private var byte = 0
  private var scalar = 0

  /// Starts at the text's beginning.
  public init() {}

  /// The number of scalars that begin before byte `offset` of `text`.
  public mutating func scalars(before offset: Int, in text: borrowing Span<UInt8>) -> Int {
    let target = min(max(offset, 0), text.count)
    if target < byte {
      byte = 0
      scalar = 0
    }
    let words = unsafe text.bytes
    while byte &+ 8 <= target {
      let word = unsafe words.unsafeLoadUnaligned(fromByteOffset: byte, as: UInt64.self)
      let continuations = (word >> 7) & ~(word >> 6) & 0x0101_0101_0101_0101
      scalar &+= 8 &- continuations.nonzeroBitCount
      byte &+= 8
    }
    while byte < target {
      if text[byte] & 0xC0 != 0x80 { scalar &+= 1 }
      byte &+= 1
    }
    return scalar
  }
}
