extension Document {
  /// Words that stand together in the original, without syntax between them.
  public struct Run: Hashable, Sendable {
    /// Where they stand.
    public var range: TextRange
    /// The words as they are read; line ends and tabs are spaces.
    public var words: String
    /// Whether a space is read before them.
    public var isSpaced: Bool
    /// The index of their block.
    public var block: Int
  }

  /// What is read of a stretch that may span blocks, in order.
  ///
  /// - Parameters:
  ///   - range: bytes of ``text``; what lies outside the text is left out.
  ///   - cuts: places at which runs are parted, in any order; a character reference is never cut.
  /// - Complexity: O(log *b* + log *p* + *n* + *c* log *c*) for *b* blocks, blocks of *p* pieces, *n* bytes of words and *c* cuts.
  public func runs(in range: TextRange, cutAt cuts: [Int] = []) -> [Run] {
    let cuts = Set(cuts).sorted()
    var found: [Run] = []
    for number in firstBlock(endingAfter: range.start)..<blocks.count {
      guard blocks[number].range.start < range.end else { break }
      let isFirst = found.count
      let pieces = blocks[number].pieces
      for piece in pieces[pieces.partitioningIndex { $0.range.end > range.start }...] {
        guard piece.range.start < range.end else { break }
        guard piece.range.overlaps(range) else { continue }
        let isSpaced = !found.isEmpty && (piece.spaced || found.count == isFirst)
        append(piece, clippedTo: range, cuts, isSpaced: isSpaced, block: number, to: &found)
      }
    }
    return found
  }

  /// What is read of a stretch, as one string.
  public func words(of range: TextRange) -> String {
    runs(in: range).map { ($0.isSpaced ? " " : "") + $0.words }.joined()
  }

  private func append(
    _ piece: Piece,
    clippedTo range: TextRange,
    _ cuts: [Int],
    isSpaced: Bool,
    block: Int,
    to runs: inout [Run]
  ) {
    if let scalar = piece.substitute {
      var words: [UInt8] = []
      UTF8Scalar.append(scalar, to: &words)
      let read = String(decoding: words, as: UTF8.self)
      return runs.append(Run(range: piece.range, words: read, isSpaced: isSpaced, block: block))
    }
    let end = min(piece.range.end, range.end, text.count)
    var start = max(piece.range.start, range.start, 0)
    var isSpaced = isSpaced
    for cut in cuts.filter({ $0 > start && $0 < end }) + [end] where start < cut {
      let words = text[start..<cut].map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
      let read = String(decoding: words, as: UTF8.self)
      runs.append(Run(range: TextRange(start, cut), words: read, isSpaced: isSpaced, block: block))
      start = cut
      isSpaced = false
    }
  }

  private func firstBlock(endingAfter offset: Int) -> Int {
    blocks.partitioningIndex { $0.range.end > offset }
  }
}
