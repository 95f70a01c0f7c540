/// What is read aloud of a document: its blocks' pieces joined, syntax left out, with the way back to the original.
///
/// Blocks are parted by a blank line, pieces by a space where ``Document/Piece/spaced`` says so, and character
/// references are the scalars they stand for. Scanners work on ``bytes``; reports speak of the original.
public struct RunningText: Sendable {
  /// The words, UTF-8.
  public let bytes: [UInt8]
  /// Where each block of the document stands in ``bytes``.
  public let blocks: [TextRange]
  private let joints: [Joint]

  /// A piece in both texts. A substitute's whole stretch stands for its scalar.
  private struct Joint {
    var plain: TextRange
    var original: TextRange
    var isSubstitute: Bool
  }

  /// Joins the pieces of `document`.
  ///
  /// - Complexity: O(*n*) in the document's length.
  public init(_ document: Document) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(document.text.count)
    var joints: [Joint] = []
    var blocks: [TextRange] = []
    for block in document.blocks {
      if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
      let start = bytes.count
      for piece in block.pieces {
        if piece.spaced, bytes.count > start { bytes.append(0x20) }
        let first = bytes.count
        if let scalar = piece.substitute {
          UTF8Scalar.append(scalar, to: &bytes)
        } else {
          bytes.append(contentsOf: document.text[piece.range.start..<piece.range.end])
        }
        joints.append(
          Joint(
            plain: TextRange(first, bytes.count),
            original: piece.range,
            isSubstitute: piece.substitute != nil
          )
        )
      }
      blocks.append(TextRange(start, bytes.count))
    }
    self.bytes = bytes
    self.blocks = blocks
    self.joints = joints
  }

  /// Reads a stretch of one block; line ends and tabs inside are read as spaces.
  ///
  /// - Parameters:
  ///   - range: bytes of the document's text.
  ///   - block: the number of the block it lies in.
  /// - Complexity: O(log *p* + *n*) for a block of *p* pieces and a stretch of *n* bytes.
  public init(_ document: Document, range: TextRange, block: Int) {
    let pieces = document.blocks[block].pieces
    let low = pieces.partitioningIndex { $0.range.end > range.start }
    var bytes: [UInt8] = []
    var joints: [Joint] = []
    for piece in pieces[low...] {
      guard piece.range.start < range.end else { break }
      if piece.spaced, !bytes.isEmpty { bytes.append(0x20) }
      let first = bytes.count
      var original = piece.range
      if let scalar = piece.substitute {
        UTF8Scalar.append(scalar, to: &bytes)
      } else {
        original = TextRange(max(original.start, range.start), min(original.end, range.end))
        bytes.append(contentsOf: document.text[original.start..<original.end])
        for place in first..<bytes.count where bytes[place] == 0x0A || bytes[place] == 0x0D || bytes[place] == 0x09 {
          bytes[place] = 0x20
        }
      }
      joints.append(
        Joint(plain: TextRange(first, bytes.count), original: original, isSubstitute: piece.substitute != nil)
      )
    }
    self.bytes = bytes
    blocks = [TextRange(0, bytes.count)]
    self.joints = joints
  }

  /// Where a stretch of ``bytes`` stands in the original: from its first byte to its last, syntax between them included.
  ///
  /// - Complexity: O(log *p*) for *p* pieces.
  public func original(_ range: TextRange) -> TextRange {
    let start = original(of: range.start, isEnd: false)
    guard !range.isEmpty else { return TextRange(start, start) }
    return TextRange(start, max(start, original(of: range.end, isEnd: true)))
  }

  /// An end belongs to the piece before it, a start to the piece behind it.
  private func original(of offset: Int, isEnd: Bool) -> Int {
    let low = joints.partitioningIndex { isEnd ? $0.plain.start >= offset : $0.plain.start > offset }
    guard low > 0 else { return joints.first?.original.start ?? 0 }
    let joint = joints[low - 1]
    let isBehind = offset > joint.plain.end || (offset == joint.plain.end && !isEnd)
    if isBehind, !isEnd, low < joints.count { return joints[low].original.start }
    if joint.isSubstitute { return offset > joint.plain.start ? joint.original.end : joint.original.start }
    return min(joint.original.start + offset - joint.plain.start, joint.original.end)
  }

  /// The number of the block that holds byte `offset`; the last one before it when it lies between two.
  public func block(at offset: Int) -> Int {
    max(0, blocks.partitioningIndex { $0.start > offset } - 1)
  }
}
