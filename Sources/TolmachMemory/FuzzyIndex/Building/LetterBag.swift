import TolmachModel

/// The letters of a segment's words, one space between two of them, counted in sixteen classes.
///
/// One insertion or deletion of a letter changes the sum of differences of two bags by at most one, one substitution by
/// at most two; counts stop at 255, which only brings bags closer.
struct LetterBag {
  static let count = 16
  /// The counts.
  private(set) var counts: InlineArray<16, UInt8> = .init(repeating: 0)
  /// How many letters there are, spaces included.
  private(set) var letters = 0

  /// Adds a word's key, with a space before it unless it is the first.
  mutating func add(_ key: borrowing Span<UInt8>) {
    if letters > 0 { add(scalar: 0x20) }
    var position = 0
    while position < key.count {
      let (scalar, length) = UTF8Scalar.decode(key, at: position)
      add(scalar: scalar)
      position &+= length
    }
  }

  @inline(__always)
  private mutating func add(scalar: UInt32) {
    let place = Int(scalar & 15)
    if counts[place] < 255 { counts[place] &+= 1 }
    letters &+= 1
  }
}
