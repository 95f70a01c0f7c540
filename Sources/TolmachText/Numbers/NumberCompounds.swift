/// Numbers inside one word: `104-year-old`, «4-летняя», `Covid-19`, «сорокалетний», «пять-шесть».
enum NumberCompounds {
  /// The value of a compound; nil when it holds none.
  ///
  /// - Parameter word: the word's search key.
  static func value(of word: String, among words: NumberWords) -> Double? {
    if word.utf8.contains(0x2D) { return hyphenated(word, words) }
    guard let first = word.utf8.first, first == 0xD0 || first == 0xD1 else { return nil }
    return joined(Array(word.utf8))
  }

  /// The lower and upper end of two numerals in one word, as Russian says how many about: «пять-шесть», «двух-трёх»; nil of all
  /// other words. "Twenty-five" and «двадцать-пять» are sums, "nineteen-forty" is a year.
  static func span(of word: String, among words: NumberWords) -> (low: Double, high: Double)? {
    guard word.utf8.contains(0x2D) else { return nil }
    let parts = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, words.centuries[parts[0]] == nil, let low = whole(parts[0], words),
      let high = whole(parts[1], words), low < high
    else { return nil }
    return (low, high)
  }

  private static func whole(_ part: String, _ words: NumberWords) -> Double? {
    switch words.meaning(of: part) {
    case .unit(let value)?, .hundred(let value)?: value > 0 ? value : nil
    default: nil
    }
  }

  /// Whether a Cyrillic word begins like a numeral that a measure may follow.
  static func mayBegin(_ word: String) -> Bool {
    numerals[word.utf8.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }] != nil
  }

  private static func hyphenated(_ word: String, _ words: NumberWords) -> Double? {
    let parts = word.split(separator: "-")
    guard parts.count > 1 else { return nil }
    for part in [parts[0], parts[parts.count - 1]] where part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      return Double(part)
    }
    if case .unit(let value)? = words.meaning(of: String(parts[0])), measures.contains(String(parts[1])) {
      return value
    }
    return nil
  }

  /// «сорокалетний»: a numeral in the genitive, then a measure.
  private static func joined(_ word: [UInt8]) -> Double? {
    guard word.count > 8, let numerals = numerals[beginning(word)] else { return nil }
    return numerals.first { numeral in
      word.starts(with: numeral.bytes)
        && stems.contains { word[numeral.bytes.count...].starts(with: $0) }
    }?.value
  }

  private static let measures: Set<String> = [
    "year", "years", "month", "week", "day", "hour", "minute", "metre", "meter", "mile", "kilometre", "kilometer",
    "storey", "story", "point", "part", "page", "person", "man", "member", "strong", "odd", "fold",
  ]

  private static let stems: [[UInt8]] = [
    "летн", "лети", "дневн", "месячн", "часов", "недельн", "минутн", "кратн", "этажн", "метров", "процентн", "страничн",
    "тысячн", "миллионн", "градусн",
  ].map { Array($0.utf8) }

  /// The numerals by their first two letters.
  private static let numerals: [UInt32: [(bytes: [UInt8], value: Double)]] = Dictionary(
    grouping: genitives.map { (bytes: Array($0.key.utf8), value: $0.value) }
  ) { beginning($0.bytes) }

  private static func beginning(_ word: [UInt8]) -> UInt32 { word.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }

  private static let genitives: [String: Double] = [
    "двух": 2, "трех": 3, "четырех": 4, "пяти": 5, "шести": 6, "семи": 7, "восьми": 8, "девяти": 9, "десяти": 10,
    "одиннадцати": 11, "двенадцати": 12, "тринадцати": 13, "четырнадцати": 14, "пятнадцати": 15, "шестнадцати": 16,
    "семнадцати": 17, "восемнадцати": 18, "девятнадцати": 19, "двадцати": 20, "тридцати": 30, "сорока": 40,
    "пятидесяти": 50, "шестидесяти": 60, "семидесяти": 70, "восьмидесяти": 80, "девяносто": 90, "сто": 100,
    "полутора": 1.5, "двадцатипяти": 25, "тридцатипяти": 35,
  ]
}
