/// A word of a segment as the fuzzy index compares it.
struct SegmentWord {
  /// What a word is to the comparison.
  enum Kind: UInt8 {
    /// Letters; inflected forms meet in the stem.
    case word
    /// A number; every number meets every other one.
    case number
    /// A symbol, or punctuation where a segment has nothing else.
    case mark
    /// Inline markup or a placeholder: compared as a set, not in order.
    case tag
  }

  /// The hash of its key (of the tag as it stands).
  var hash: UInt64
  /// Where it begins in the search key; in the text itself for a tag.
  var start: UInt32
  /// Where it ends.
  var end: UInt32
  /// What it is.
  var kind: Kind
  /// Its case and the punctuation behind it.
  var trait: WordTrait
}

/// A word's case (two bits) and a six-bit hash of the punctuation between it and the next word (0: none).
struct WordTrait: Equatable {
  /// How a word is written.
  enum Case: UInt8 {
    /// Small letters, or no letters at all.
    case small
    /// The first letter is a capital.
    case initial
    /// All of at least two letters are capitals.
    case capitals
    /// Capitals elsewhere.
    case mixed
  }

  /// The byte as a file holds it.
  var rawValue: UInt8

  /// The byte that marks a tag among a segment's words.
  static let tag = WordTrait(rawValue: 0xFF)

  /// The case's two bits.
  var letterCase: UInt8 { rawValue & 3 }
  /// The punctuation's six bits.
  var gap: UInt8 { rawValue >> 2 }

  /// The trait with the punctuation mark of hash `mark` added behind the word.
  mutating func addMark(_ mark: UInt64) {
    let mixed = (UInt64(gap) &+ 1) &* 0x9E37_79B9_7F4A_7C15 ^ mark &* 0xBF58_476D_1CE4_E5B9
    rawValue = letterCase | UInt8(truncatingIfNeeded: 1 + (mixed >> 40) % 62) << 2
  }

  /// The case of a word, by its bytes in the original: Latin and Cyrillic letters count.
  static func letterCase(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Case {
    var letters = 0
    var capitals = 0
    var beginsWithCapital = false
    var position = start
    while position < end {
      let byte = text[position]
      var isCapital = false
      if byte < 0x80 {
        isCapital = byte &- 0x41 < 26
        if isCapital || byte &- 0x61 < 26 { letters &+= 1 }
        position &+= 1
      } else {
        let next = position &+ 1 < end ? text[position &+ 1] : 0
        isCapital = byte == 0xD0 && next < 0xB0
        letters &+= 1
        position &+= byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      }
      if isCapital {
        capitals &+= 1
        if letters == 1 { beginsWithCapital = true }
      }
    }
    if capitals == 0 { return .small }
    if capitals == letters, letters > 1 { return .capitals }
    return capitals == 1 && beginsWithCapital ? .initial : .mixed
  }
}
