import TolmachModel

/// Years said by their last two digits.
///
/// Source: usage of living speakers. Those from thirty on are of the twentieth century: «в семьдесят девятом году» is 1979. Below,
/// 1905 and 2005 are both said «в пятом году»: which is meant nobody can tell from the words.
package enum ShortYears {
  /// The years that two digits may stand for; empty where they are none.
  package static func readings(_ digits: Int) -> [Int] {
    switch digits {
    case 30...99: [1900 + digits]
    case 0..<30: [1900 + digits, 2000 + digits]
    default: []
    }
  }
}

/// Years in digits and in words, whole and by their last two digits: «в тысяча девятьсот девяносто восьмом», «в 98-м году»,
/// «в девяносто восьмом году», "in '98".
extension NumberReader {
  struct Year {
    var year: Int
    /// The token after it.
    var end: Int
    /// Whether a word for "year" follows, or its value is a usual one.
    var isSure: Bool
    /// Whether only its last two digits are said.
    var isShort = false
  }

  /// The year at a token whose century is known; nil where there is none.
  func year(at index: Int, _ view: TokenView) -> Year? {
    guard index < view.count else { return nil }
    return wholeYear(at: index, view) ?? spokenYear(at: index, view)
  }

  /// The upper end of a span: of years only its last two digits are written, `1998–99`.
  static func yearsEnd(of start: Double, _ end: Double) -> Double {
    let century = (start / 100).rounded(.down) * 100
    let isCut = (1900..<2100).contains(start) && (10..<100).contains(end) && century + end > start
    return isCut ? century + end : end
  }

  /// Whether the number at a token is a year by its last two digits, of whatever century.
  func isShortYear(at index: Int, _ view: TokenView) -> Bool { lastDigits(at: index, view)?.isNamed ?? false }

  /// `1998`, «1998 год».
  private func wholeYear(at index: Int, _ view: TokenView) -> Year? {
    guard view.kind(index) == .number else { return nil }
    let written = view.word(index)
    guard written.utf8.count == 4, let year = Int(written), Self.years.contains(year) else { return nil }
    let isNamed = index + 1 < view.count && words.yearWords.contains(view.word(index + 1))
    return Year(year: year, end: isNamed ? index + 2 : index + 1, isSure: isNamed || Self.usual.contains(year))
  }

  /// An ordinal in words or with an ending: nobody counts the other things as far as the 1998th.
  private func spokenYear(at index: Int, _ view: TokenView) -> Year? {
    if let said = lastDigits(at: index, view) {
      let years = ShortYears.readings(said.digits)
      guard years.count == 1, said.isNamed || said.isLast else { return nil }
      return Year(year: years[0], end: past(said.end, view), isSure: said.isNamed, isShort: true)
    }
    // Ordinals know no limit, whole numbers do.
    guard let said = ordinal(at: index, view), let year = Int(exactly: said.number), Self.years.contains(year) else {
      return nil
    }
    let isSure = isNamed(from: said.end, view) || Self.usual.contains(year)
    return Year(year: year, end: past(said.end, view), isSure: isSure)
  }

  /// Two digits that a year may end with.
  private struct LastDigits {
    var digits: Int
    var end: Int
    /// Whether a word or an apostrophe tells that they are a year's.
    var isNamed: Bool
    /// Whether no word follows that the ordinal may belong to.
    var isLast: Bool
  }

  private func lastDigits(at index: Int, _ view: TokenView) -> LastDigits? {
    // «На третьем году войны» counts years.
    guard view.word(before: index) != "на" else { return nil }
    let isCut = isCut(at: index, view)
    guard let said = isCut || isBare(at: index, view) ? digits(at: index, view) : ordinal(at: index, view),
      let digits = Int(exactly: said.number), (1..<100).contains(digits),
      !isCounting(from: index, to: said.end, digits, view)
    else { return nil }
    return LastDigits(
      digits: digits,
      end: said.end,
      isNamed: isCut || isNamed(from: said.end, view),
      isLast: said.end >= view.count || view.kind(said.end) != .word
    )
  }

  private func ordinal(at index: Int, _ view: TokenView) -> Value? {
    let value = view.kind(index) == .number ? digits(at: index, view) : written(at: index, view)
    return value?.kind == .ordinal ? value : nil
  }

  /// "In '98": digits behind an apostrophe that a preposition stands before; a quotation would begin anywhere.
  private func isCut(at index: Int, _ view: TokenView) -> Bool {
    guard view.kind(index) == .number, view.word(index).utf8.count == 2, view.word(before: index) == "'",
      view.range(index - 1).end == view.range(index).start
    else { return false }
    return Self.beforeYears.contains(view.word(before: index - 1))
  }

  /// «В 98 году»: a number that counts no years, by the case of the noun.
  private func isBare(at index: Int, _ view: TokenView) -> Bool {
    view.kind(index) == .number && words.yearEndings.contains(view.word(from: index + 1))
  }

  /// Whether a word for "year" follows, behind further years perhaps: «в девяносто восьмом и девяносто девятом годах».
  private func isNamed(from end: Int, _ view: TokenView) -> Bool {
    var end = end
    for _ in 0..<Self.mostYears where end < view.count {
      if words.yearWords.contains(view.word(end)) { return true }
      guard Self.joints.contains(view.word(end)), end + 1 < view.count, let next = ordinal(at: end + 1, view) else {
        return false
      }
      end = next.end
    }
    return false
  }

  /// Whether years are counted: «тридцатый год мы живём», but «шёл сороковой год».
  private func isCounting(from start: Int, to end: Int, _ digits: Int, _ view: TokenView) -> Bool {
    digits < Self.fewestUncounted && view.word(from: end) == "год"
      && !Self.beforeYear.contains(view.word(before: start))
  }

  /// The token behind a year, and behind the word for "year" where it is next.
  private func past(_ end: Int, _ view: TokenView) -> Int {
    words.yearWords.contains(view.word(from: end)) ? end + 1 : end
  }

  private static let years = 1000...2199
  private static let usual = 1900...2099
  private static let joints: Set<String> = ["и", "или", "по", "-"]
  /// So many years share one word for "year" at most.
  private static let mostYears = 4
  /// Nobody counts so many years of what they tell of.
  private static let fewestUncounted = 50
  private static let beforeYear: Set<String> = ["был", "шел", "шёл", "стоял", "наступил", "это", "за", "про", "помню"]
  private static let beforeYears: Set<String> = [
    "in", "of", "since", "until", "till", "by", "from", "to", "before", "after", "and", "or", "around", "about",
    "summer", "winter", "spring", "autumn", "fall", "early", "late", "mid",
  ]
}
