/// A quotation mark, or a mark that may be one, with what stands around it.
struct QuoteMark: Sendable {
  /// The mark's form. An apostrophe is a `rightSingle` or `straightSingle` until pairing says otherwise.
  enum Glyph: UInt8, Sendable {
    /// « and ».
    case leftGuillemet, rightGuillemet
    /// „ “ ” and ".
    case low, leftDouble, rightDouble, straightDouble
    /// Two single marks (or two backticks) that stand for a double one.
    case twoSingles, twoBackticks
    /// ‘ ’ and '.
    case leftSingle, rightSingle, straightSingle
    /// ‹ › and ‚, and the corner brackets of East Asian print.
    case leftOther, rightOther

    var isSingle: Bool { self == .leftSingle || self == .rightSingle || self == .straightSingle }
  }

  /// What touches a mark on one side.
  enum Side: UInt8, Sendable {
    /// The paragraph's border.
    case edge
    case space
    case letter
    case digit
    /// A comma, stop, colon or semicolon.
    case stop
    case dash
    case openingBracket
    case closingBracket
    /// Another quotation mark.
    case mark
    case equals
    case other
  }

  var glyph: Glyph
  /// The mark's bytes.
  var start: Int32
  var end: Int32
  var before: Side
  var after: Side
  /// How many words of the paragraph stand before it.
  var word: Int32
  /// Whether the letter before is an s, as in a plural's possessive.
  var followsS: Bool
}

/// A dash that stands free between words, and so may divide speech from the author's words.
struct FreeDash: Sendable {
  var start: Int32
  var end: Int32
  /// What stands before it, spaces passed over.
  var before: Gap
  /// How many words of the paragraph stand before it.
  var word: Int32
}
