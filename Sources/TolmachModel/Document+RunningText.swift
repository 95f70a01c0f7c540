extension Document {
  /// The words of a stretch as they are read: syntax left out, character references resolved, cues and lines joined by
  /// spaces, line ends and tabs inside pieces as spaces.
  ///
  /// - Parameters:
  ///   - range: bytes of ``text``.
  ///   - block: the index of the block it lies in.
  /// - Complexity: O(log *p* + *n*) for a block of *p* pieces and *n* bytes of words.
  public func runningText(of range: TextRange, block: Int) -> String {
    let pieces = blocks[block].pieces
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.end > range.start { high = middle } else { low = middle + 1 }
    }
    var words: [UInt8] = []
    for piece in pieces[low...] {
      guard piece.range.start < range.end else { break }
      if piece.spaced, !words.isEmpty { words.append(0x20) }
      if let scalar = piece.substitute {
        UTF8Scalar.append(scalar, to: &words)
      } else {
        let part = max(piece.range.start, range.start)..<min(piece.range.end, range.end)
        for byte in text[part] { words.append(byte == 0x0A || byte == 0x0D || byte == 0x09 ? 0x20 : byte) }
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
