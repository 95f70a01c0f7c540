extension Document {
  /// The words of a stretch as they are read: syntax left out, character references resolved, cues and lines joined by
  /// spaces, line ends and tabs inside pieces as spaces.
  ///
  /// - Parameters:
  ///   - range: bytes of ``text``.
  ///   - block: the index of the block it lies in.
  /// - Complexity: O(log *p* + *n*) for a block of *p* pieces and *n* bytes of words.
  public func runningText(of range: TextRange, block: Int) -> String {
    String(decoding: RunningText(self, range: range, block: block).bytes, as: UTF8.self)
  }
}
