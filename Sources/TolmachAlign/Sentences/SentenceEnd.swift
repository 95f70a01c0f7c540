/// How a sentence ends, by its last mark; what closes quotes and brackets is looked through.
///
/// Where two texts say the same, their sentences mostly end alike: a colon against a full stop is a border in the wrong
/// place.
enum SentenceEnd: UInt8, Sendable {
  /// A letter, a digit, or nothing at all.
  case none
  /// A full stop or an ellipsis.
  case stop
  /// A question or an exclamation.
  case call
  /// A colon, a semicolon, a comma or a dash: the sentence goes on.
  case pause

  /// The end of a sentence in UTF-8.
  init(of sentence: borrowing Span<UInt8>) {
    var end = sentence.count
    while end > 0 {
      let scalar = Self.scalar(before: &end, in: sentence)
      guard !Self.isLookedThrough(scalar) else { continue }
      self = Self.kind(of: scalar)
      return
    }
    self = .none
  }

  /// The scalar that ends at `end`, which moves to its beginning; what is no UTF-8 counts byte by byte.
  private static func scalar(before end: inout Int, in sentence: borrowing Span<UInt8>) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while end > 0, shift < 18, sentence[end - 1] & 0xC0 == 0x80 {
      end -= 1
      value |= UInt32(sentence[end] & 0x3F) << shift
      shift += 6
    }
    guard end > 0 else { return value }
    end -= 1
    let first = UInt32(sentence[end])
    return shift == 0 ? first : value | (first & (0x7F >> (shift / 6 + 1))) << shift
  }

  private static func isLookedThrough(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0...0x20, 0xA0, 0x202F: true
    case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true  // " ' ) ] } « » ‘…‟ ‹ ›
    default: false
    }
  }

  private static func kind(of scalar: UInt32) -> SentenceEnd {
    switch scalar {
    case 0x2E, 0x2026, 0x3002: .stop  // . … 。
    case 0x21, 0x3F, 0xFF01, 0xFF1F: .call  // ! ? ！ ？
    case 0x3A, 0x3B, 0x2C, 0x2D, 0x2013, 0x2014: .pause  // : ; , - – —
    default: .none
    }
  }
}
