import TolmachModel

/// Numbers whose parts a noun stands between, or that are said in two: "an hour and a half", «час с половиной», "half a dozen",
/// «три четверти часа», "nineteen ninety-four", «тысяч пять».
extension NumberReader {
  /// The value that a phrase beginning at a token has; nil where none begins.
  func phrase(at index: Int, _ view: TokenView) -> Value? {
    oneAndAHalf(at: index, view) ?? halfOfMany(at: index, view) ?? quarters(at: index, view) ?? saidYear(
      at: index,
      view
    )
      ?? inverted(at: index, view)
  }

  /// "A year and a half", «год с половиной».
  private func oneAndAHalf(at index: Int, _ view: TokenView) -> Value? {
    let isEnglish = ["a", "an", "one"].contains(view.word(index))
    let noun = isEnglish ? index + 1 : index
    let rest = isEnglish ? ["and", "a", "half"] : ["с", "половиной"]
    guard noun + rest.count < view.count, view.kind(noun) == .word, Self.halved.contains(view.word(noun)),
      rest.indices.allSatisfy({ view.word(noun + 1 + $0) == rest[$0] })
    else { return nil }
    return Value(number: 1.5, kind: .cardinal, end: noun + 1 + rest.count)
  }

  /// "Half a dozen", "half a million".
  private func halfOfMany(at index: Int, _ view: TokenView) -> Value? {
    guard view.word(index) == "half", index + 2 < view.count, view.word(index + 1) == "a" else { return nil }
    switch words.meaning(of: view.word(index + 2)) {
    case .multiple(let many)?, .scale(let many)?, .hundred(let many)?:
      return Value(number: many / 2, kind: .cardinal, end: index + 3)
    default: return nil
    }
  }

  /// «Четверть часа», "three quarters of an hour"; the unit stands behind it.
  private func quarters(at index: Int, _ view: TokenView) -> Value? {
    let isThree = Self.threes.contains(view.word(index))
    let noun = isThree ? index + 1 : index
    guard noun < view.count, (isThree ? Self.quarters.several : Self.quarters.one).contains(view.word(noun)) else {
      return nil
    }
    let isEnglish = view.word(from: noun + 1) == "of" && view.word(from: noun + 2) == "an"
    let end = isEnglish ? noun + 3 : noun + 1
    guard end < view.count, ["hour", "часа"].contains(view.word(end)) else { return nil }
    return Value(number: isThree ? 0.75 : 0.25, kind: .cardinal, end: end)
  }

  private static let threes = ["three", "три", "трех"]
  private static let quarters = (
    one: ["quarter", "четверть", "четверти"], several: ["quarters", "четверти", "четвертей"]
  )

  /// "Nineteen ninety-four", "twenty eleven": English reads years by hundreds.
  private func saidYear(at index: Int, _ view: TokenView) -> Value? {
    guard index + 1 < view.count, let century = words.centuries[view.word(index)],
      view.kind(index + 1) == .word, case .unit(let tens)? = meaning(at: index + 1, view), tens >= 10,
      century < 20 || tens < 30
    else { return nil }
    var year = century * 100 + tens
    var end = index + 2
    if tens >= 20, tens.truncatingRemainder(dividingBy: 10) == 0 {
      let next = end < view.count && view.word(end) == "-" ? end + 1 : end
      if next < view.count, case .unit(let unit)? = meaning(at: next, view), unit > 0, unit < 10 {
        year += unit
        end = next + 1
      }
    }
    return Value(number: year, kind: .date(year: Int(year), month: nil, day: nil), end: end)
  }

  /// «Тысяч пять» and «десятка три»: the number behind its noun makes it about that many. The case of the noun tells it
  /// from «тысяча пять» and «около тысячи двухсот».
  private func inverted(at index: Int, _ view: TokenView) -> Value? {
    guard let noun = Self.inverted[view.word(index)], index + 1 < view.count, view.word(before: index) != "из" else {
      return nil
    }
    let next = view.word(index + 1)
    let isFew = Self.few.contains(next)
    guard let count = view.kind(index + 1) == .number ? digits(at: index + 1, view) : written(at: index + 1, view),
      count.kind == .cardinal, noun.isOfFew ? isFew : !isFew && (5..<1000).contains(count.number)
    else { return nil }
    // «Тысячи две с половиной» is one number, «сотни две коров» ends behind the numeral.
    return Value(number: count.number * noun.value, kind: .cardinal, end: count.end, precision: .about)
  }

  /// Nouns of many in the genitive, singular behind two to four and plural behind more.
  private static let inverted: [String: (value: Double, isOfFew: Bool)] = [
    "десятка": (10, true), "десятков": (10, false), "сотни": (100, true), "сотен": (100, false),
    "тысячи": (1e3, true), "тысяч": (1e3, false), "тыщи": (1e3, true), "тыщ": (1e3, false),
    "миллиона": (1e6, true), "миллионов": (1e6, false), "миллиарда": (1e9, true), "миллиардов": (1e9, false),
  ]

  /// What the phrases above begin with.
  static let phraseStarters = ["a", "an", "one", "half"] + threes + quarters.one + halved + inverted.keys

  private static let few: Set<String> = ["полтора", "полторы", "два", "две", "три", "четыре", "2", "3", "4"]

  /// Nouns of which one and a half are said so.
  private static let halved: Set<String> = [
    "year", "month", "week", "day", "hour", "minute", "decade", "century", "mile", "kilometre", "kilometer", "metre",
    "meter", "год", "месяц", "час", "день", "метр", "километр", "года", "часа", "месяца",
    "году", "часу",
  ]
}
