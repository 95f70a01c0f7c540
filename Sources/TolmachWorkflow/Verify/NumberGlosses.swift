import TolmachModel
import TolmachText

/// Values of numbers of several words, to stand under all of them at once: «пять тысяч» is 5000, and neither "five" nor "thousand".
///
/// A number of one word is the dictionary's affair, and so are dates with months, of which every word says its part.
struct NumberGlosses {
  private let reader: NumberReader
  private let target: LanguageTag

  init(from: LanguageTag, to: LanguageTag) {
    reader = NumberReader(language: from)
    target = to
  }

  /// The numbers of a tokenised text with their values, by place in it.
  ///
  /// - Parameter text: the original that the tokens' ranges speak of.
  func values(in tokens: TokenizedText, text: borrowing Span<UInt8>) -> [(range: TextRange, value: String)] {
    reader.mentions(in: tokens, text: text).compactMap { mention in
      let words = tokens.tokens.filter { $0.kind == .word && $0.range.overlaps(mention.range) }
      guard words.count >= Self.leastWords(mention.kind), let first = words.first else { return nil }
      let beginning = String(decoding: tokens.key[first.key.start..<first.key.end], as: UTF8.self)
      // «Сотни тысяч» is no exact number, «тысяч пять» is about five thousand.
      guard mention.precision == .about || !Self.many.contains(beginning) else { return nil }
      return value(of: mention).map { (mention.range, $0) }
    }
  }

  /// The word of a unit belongs to a share, a sum and a year.
  private static func leastWords(_ kind: NumberMention.Kind) -> Int {
    switch kind {
    case .percent, .money: 3
    default: 2
    }
  }

  private func value(of mention: NumberMention) -> String? {
    switch mention.kind {
    case .cardinal: amount(mention)
    case .ordinal: amount(mention).map { $0 + ending(of: Int(mention.value)) }
    case .percent: amount(mention).map { $0 + "%" }
    case .money(let code): amount(mention).map { "\($0) \(code)" }
    case .date(let year?, nil, nil) where mention.upper == nil: "\(year)"
    case .time(let hour, let minute) where mention.upper == nil: "\(hour):\(minute < 10 ? "0" : "")\(minute)"
    default: nil
    }
  }

  /// Whole numbers only: of «год с половиной» one word is the unit.
  private func amount(_ mention: NumberMention) -> String? {
    guard let value = Self.digits(mention.value) else { return nil }
    guard let upper = mention.upper else { return value }
    return Self.digits(upper).map { "\(value)–\($0)" }
  }

  /// Digits in groups of three from five on, parted by narrow spaces: a comma parts renderings.
  private static func digits(_ number: Double) -> String? {
    guard number == number.rounded(), (0..<1e15).contains(number) else { return nil }
    let plain = String(Int(number))
    guard plain.count > 4 else { return plain }
    var grouped = ""
    for (place, digit) in plain.enumerated() {
      if place > 0, (plain.count - place).isMultiple(of: 3) { grouped.append("\u{202F}") }
      grouped.append(digit)
    }
    return grouped
  }

  private func ending(of number: Int) -> String {
    guard target.language == "en" else { return target.language == "ru" ? "-й" : "" }
    switch (number % 100, number % 10) {
    case (11...13, _): return "th"
    case (_, 1): return "st"
    case (_, 2): return "nd"
    case (_, 3): return "rd"
    default: return "th"
    }
  }

  /// Nouns of many without a number before them.
  private static let many: Set<String> = [
    "десятки", "десятков", "сотни", "сотен", "тысячи", "тысяч", "миллионы", "миллионов", "миллиарды", "миллиардов",
  ]
}
