/// What a quotation mark may do where it stands, judged by its form and its neighbours alone.
struct MarkRole: Sendable {
  var opens: Bool
  var closes: Bool

  /// - Parameters:
  ///   - before: what stands before, a neighbouring mark already resolved to `space` (opener) or `stop` (closer).
  ///   - after: what stands after, the marks that touch it passed over.
  init(_ mark: QuoteMark, before: QuoteMark.Side, after: QuoteMark.Side) {
    let opensByPlace = Self.precedesWords(after) && Self.followsOpening(before)
    let closesByPlace = before != .space && before != .edge && before != .openingBracket && before != .equals
    switch mark.glyph {
    case .leftGuillemet, .leftDouble, .twoBackticks, .leftOther:
      // Some hands close with the opening form: «A«, “A“.
      let isReversed = closesByPlace && !Self.precedesWords(after) && before != .dash
      self.init(opens: !isReversed, closes: isReversed || mark.glyph == .leftDouble && closesByPlace)
    case .low: self.init(opens: true, closes: false)
    case .rightGuillemet, .rightDouble, .rightOther:
      let isReversed = opensByPlace && before != .dash
      self.init(opens: isReversed, closes: !isReversed)
    case .straightDouble, .twoSingles:
      if !opensByPlace, !closesByPlace {
        self.init(opens: Self.precedesWords(after) || after == .space, closes: true)
      } else {
        let opensInside = opensByPlace || before == .dash && Self.precedesWords(after)
        self.init(opens: opensInside, closes: closesByPlace && !(opensByPlace && before != .dash))
      }
    case .leftSingle:
      self.init(opens: before != .letter && before != .digit && Self.precedesWords(after), closes: false)
    case .straightSingle:
      self.init(opens: opensByPlace && after != .stop, closes: closesByPlace && after != .letter)
    case .rightSingle:
      // Between two spaces it is no apostrophe.
      let floats = before == .space && (after == .space || after == .edge)
      self.init(opens: false, closes: floats || closesByPlace && after != .letter && after != .digit)
    }
  }

  private init(opens: Bool, closes: Bool) {
    self.opens = opens
    self.closes = closes
  }

  private static func precedesWords(_ side: QuoteMark.Side) -> Bool {
    switch side {
    case .edge, .space, .closingBracket, .mark: false
    default: true
    }
  }

  private static func followsOpening(_ side: QuoteMark.Side) -> Bool {
    switch side {
    case .edge, .space, .openingBracket, .dash, .equals: true
    default: false
    }
  }
}
