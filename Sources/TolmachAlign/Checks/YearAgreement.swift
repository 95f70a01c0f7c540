import TolmachText

/// Whether two mentions may be the same year where one says its last two digits alone: «в девяносто восьмом году» is "in 1998",
/// «в пятом году» is "in 1905" and "in 2005".
enum YearAgreement {
  static func agree(_ one: NumberMention, _ other: NumberMention) -> Bool {
    isYear(one, in: other) || isYear(other, in: one)
  }

  private static func isYear(_ short: NumberMention, in other: NumberMention) -> Bool {
    guard let digits = lastDigits(of: short) else { return false }
    if short.isShortYear, let others = plainDigits(of: other) { return digits == others }
    guard let years = years(of: other) else { return false }
    return ShortYears.readings(digits).contains(where: years.contains)
  }

  /// The last two digits of a mention that says no more of a year; an ordinal may be one without a word for it: «в девяносто
  /// четвёртом».
  private static func lastDigits(of mention: NumberMention) -> Int? {
    if mention.isShortYear { return Int(mention.value) % 100 }
    guard mention.kind == .ordinal, (4...99).contains(mention.value) else { return nil }
    return Int(mention.value)
  }

  /// The digits of a mention that may say a year by its last two: "back in ninety-eight"; «сороковой год» is the fortieth
  /// as well.
  private static func plainDigits(of mention: NumberMention) -> Int? {
    if mention.isShortYear { return Int(mention.value) % 100 }
    guard mention.kind == .cardinal || mention.kind == .ordinal, (1..<100).contains(mention.value) else { return nil }
    return Int(mention.value)
  }

  /// The years that a mention with a century names, of a decade all ten.
  private static func years(of mention: NumberMention) -> ClosedRange<Int>? {
    guard !mention.isShortYear else { return nil }
    switch mention.kind {
    case .date(let year?, _, _): return year...max(year, mention.upper.map { Int($0) } ?? year)
    case .cardinal, .ordinal:
      // A year that nothing says is one: 1898 may be a number of cows.
      let end = mention.upper ?? mention.value
      guard (1000...2199).contains(mention.value), (mention.value...2199).contains(end) else { return nil }
      return Int(mention.value)...Int(end)
    default: return nil
    }
  }
}
