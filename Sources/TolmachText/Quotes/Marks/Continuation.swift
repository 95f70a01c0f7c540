import TolmachModel

/// Whether a quote that a paragraph leaves open goes on in the next ones.
///
/// Two conventions: the opening mark is repeated before each paragraph and the closing one stands after the last; or
/// nothing is repeated, and a later paragraph has the closing mark alone.
struct Continuation {
  /// So many paragraphs are looked at for a closing mark; with it the whole scan stays linear.
  static let reach = 8

  /// Whether the quote of form `glyph`, open at the end of paragraph `index`, goes on.
  static func goesOn(
    _ glyph: QuoteMark.Glyph,
    after index: Int,
    _ paragraphs: [Paragraph],
    in text: borrowing Span<UInt8>
  ) -> Bool {
    let family = MarkPairing.family(glyph)
    for next in (index + 1)..<max(index + 1, min(paragraphs.count, index + 1 + reach)) {
      if paragraphs[next].isBlock { return false }
      switch firstMark(of: family, in: paragraphs[next].range, text) {
      case .opensParagraph: return next == index + 1
      case .opens: return false
      case .closes: return true
      case .none: continue
      }
    }
    return false
  }

  private enum Finding { case none, opensParagraph, opens, closes }

  private static func firstMark(of family: Int, in range: TextRange, _ text: borrowing Span<UInt8>) -> Finding {
    var position = range.start
    var before: UInt32 = 0x20
    while position < range.end {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let next = position + length < range.end ? UTF8Scalar.decode(text, at: position + length).value : 0x20
      if let closes = closes(scalar, family: family, before: before, after: next) {
        if closes { return .closes }
        return position == range.start ? .opensParagraph : .opens
      }
      before = scalar
      position += length
    }
    return .none
  }

  /// Whether the scalar is a mark of the family that closes (true) or opens (false); nil when it is none.
  private static func closes(_ scalar: UInt32, family: Int, before: UInt32, after: UInt32) -> Bool? {
    switch (scalar, family) {
    case (0xAB, 0), (0x201C, 2), (0x201E, 2): false
    case (0xBB, 0), (0x201D, 2): before != 0x20
    case (0x22, 2): before > 0x20 && !(before == 0x2D || before == 0x2014 || before == 0x28)
    case (0x2018, 1): false
    case (0x2019, 1), (0x27, 1):
      // After a stop it closes; elsewhere it is an apostrophe.
      [0x2C, 0x2E, 0x21, 0x3F, 0x2014, 0x2026].contains(before) && after <= 0x3F
        ? true
        : scalar == 0x27 && before <= 0x20 && after > 0x40 ? false : nil
    default: nil
    }
  }
}
