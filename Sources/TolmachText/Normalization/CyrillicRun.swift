/// Questions about eight bytes of UTF-8 at once, as a little-endian machine loads them.
enum CyrillicRun {
  /// How many letters of U+0400 … U+047F the bytes begin with: 0 … 4.
  @inline(__always) static func letters(_ word: UInt64) -> Int {
    strangers(word).trailingZeroBitCount &>> 4
  }

  /// How many small letters а … я they begin with: 0 … 4 (ё is not one of them).
  ///
  /// а … п are D0 B0 … D0 BF and р … я are D1 80 … D1 8F: bits 4 and 5 of the second byte are the first one's lowest
  /// bit, negated.
  @inline(__always) static func small(_ word: UInt64) -> Int {
    let expected = 0x0003_0003_0003_0003 &- 3 &* (word & 0x0001_0001_0001_0001)
    let others = strangers(word) | (((word &>> 12) & 0x0003_0003_0003_0003) ^ expected)
    return others.trailingZeroBitCount &>> 4
  }

  /// Bits that are set in each pair of bytes that is no letter of U+0400 … U+047F.
  @inline(__always) private static func strangers(_ word: UInt64) -> UInt64 {
    (word & 0xC0FE_C0FE_C0FE_C0FE) ^ 0x80D0_80D0_80D0_80D0
  }
}
