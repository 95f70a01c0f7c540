/// Numbers inside one word: `104-year-old`, «4-летняя», `Covid-19`, «сорокалетний».
enum NumberCompounds {
  /// The value of a compound; nil when it holds none.
  ///
  /// - Parameter word: the word's search key.
  static func value(of word: String, among words: NumberWords) -> Double? {
    let parts = word.split(separator: "-")
    if parts.count > 1 {
      for part in [parts[0], parts[parts.count - 1]] where part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        return Double(part)
      }
      if case .unit(let value)? = words.meaning(of: String(parts[0])), measures.contains(String(parts[1])) {
        return value
      }
    }
    guard let second = russianSeconds.first(where: { word.contains($0) }) else { return nil }
    guard let end = word.range(ofFirst: second), let value = russianFirsts[String(word.unicodeScalars.prefix(end))]
    else {
      return nil
    }
    return value
  }

  private static let measures: Set<String> = [
    "year", "years", "month", "week", "day", "hour", "minute", "metre", "meter", "mile", "kilometre", "kilometer",
    "storey",
    "story", "point", "part", "page", "person", "man", "member", "strong", "odd", "fold",
  ]

  private static let russianSeconds = [
    "летн", "лети", "дневн", "месячн", "часов", "недельн", "минутн", "кратн", "этажн", "метров", "процентн", "страничн",
    "тысячн", "миллионн", "градусн",
  ]

  private static let russianFirsts: [String: Double] = [
    "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10,
    "одиннадцати": 11, "двенадцати": 12, "тринадцати": 13, "четырнадцати": 14, "пятнадцати": 15, "шестнадцати": 16,
    "семнадцати": 17, "восемнадцати": 18, "девятнадцати": 19, "двадцати": 20, "тридцати": 30, "сорока": 40,
    "пятидесяти": 50, "шестидесяти": 60, "семидесяти": 70, "восьмидесяти": 80, "девяносто": 90, "сто": 100,
    "полутора": 1.5,
    "двадцатипяти": 25, "тридцатипяти": 35,
  ]
}

extension String {
  /// How many scalars stand before the first place of `part`; nil when it does not occur.
  fileprivate func range(ofFirst part: String) -> Int? {
    let (whole, wanted) = (Array(unicodeScalars), Array(part.unicodeScalars))
    guard wanted.count <= whole.count else { return nil }
    return (0...whole.count - wanted.count).first { whole[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
