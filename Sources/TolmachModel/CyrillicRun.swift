/// Questions about eight bytes of UTF-8 at once, loaded in the machine's little-endian order.
package enum CyrillicRun {
  /// Whether they are four letters of U+0400 … U+047F.
  @inlinable package static func isLetters(_ word: UInt64) -> Bool {
    word & 0xC0FE_C0FE_C0FE_C0FE == 0x80D0_80D0_80D0_80D0
  }

  /// Whether they are four small letters а … я (ё is not one of them).
  ///
  /// а … п are D0 B0 … D0 BF and р … я are D1 80 … D1 8F: bits 4 and 5 of the second byte are the first one's lowest
  /// bit, negated.
  @inlinable package static func isSmall(_ word: UInt64) -> Bool {
    let halves = word & 0x0001_0001_0001_0001
    return isLetters(word) && (word >> 12) & 0x0003_0003_0003_0003 == 0x0003_0003_0003_0003 &- 3 &* halves
  }
}
