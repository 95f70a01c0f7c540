import TolmachModel

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
    while end > 0, let (scalar, length) = UTF8Scalar.decode(sentence, before: end) {
      end -= length
      guard !Self.isLookedThrough(scalar) else { continue }
      self = Self.kind(of: scalar)
      return
    }
    self = .none
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
