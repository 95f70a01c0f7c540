import TolmachModel
import TolmachText

/// How long something takes: a number and its unit of time, comparable across units («две недели» is fourteen days).
struct TimeSpan: Hashable {
  /// Months have no fixed number of days: what is counted in months is not compared with what is counted in days.
  enum Scale: Hashable { case minutes, months }

  var scale: Scale
  var amount: Double
  /// The upper end of «два-три года»; the amount where it is none.
  var upper: Double

  /// Whether two may be the same length.
  func agrees(with other: TimeSpan) -> Bool {
    let slack = 1e-6 * max(upper, other.upper)
    return scale == other.scale && amount <= other.upper + slack && other.amount <= upper + slack
  }
}

extension QuoteComparison.Side {
  /// How long a mention says something takes; nil where no unit of time stands in it or behind it.
  func timeSpan(of mention: NumberMention) -> TimeSpan? {
    guard mention.kind == .cardinal, let units = TimeUnits.of(language) else { return nil }
    let inside = ranges.indices.filter { ranges[$0].overlaps(mention.range) }
    if let unit = inside.lazy.compactMap({ units.unit(of: keys[$0]) }).first { return unit.times(mention) }
    guard var next = ranges.firstIndex(where: { $0.start >= mention.range.end }) else { return nil }
    if next + 1 < keys.count, TimeUnits.fillers.contains(keys[next]) { next += 1 }
    return units.unit(of: keys[next])?.times(mention)
  }

  /// The units of time that stand alone, one of each: «раз в сутки» is once in twenty-four hours.
  var bareTimeSpans: [TimeSpan] {
    guard let units = TimeUnits.of(language) else { return [] }
    return keys.indices.compactMap { units.single.contains(keys[$0]) ? units.unit(of: keys[$0]) : nil }
  }
}

/// The units of time of one language.
struct TimeUnits: Sendable {
  /// A unit by the beginnings of its name, with endings where other words begin so too.
  private let names: [(words: SignalWords, unit: TimeSpan)]

  /// The forms that say one of a unit.
  let single: Set<String>

  private init(_ names: [(String, TimeSpan)], single: String) {
    self.names = names.map { (SignalWords($0.0), $0.1) }
    self.single = Set(single.split(separator: " ").map(String.init))
  }

  func unit(of key: String) -> TimeSpan? {
    names.first { !$0.words.signals(in: [key], among: 0..<1).isEmpty }?.unit
  }

  static func of(_ language: LanguageTag) -> TimeUnits? {
    switch language.language {
    case "en": english
    case "ru": russian
    default: nil
    }
  }

  /// Words between a number and its unit.
  static let fillers: Set<String> = [
    "a", "an", "full", "long", "whole", "полных", "долгих", "целых", "полные", "долгие",
  ]

  private static let english = TimeUnits(
    [
      ("minute, minutes", .minutes(1)), ("hour, hours", .minutes(60)), ("day, days", .minutes(1440)),
      ("week, weeks", .minutes(10_080)), ("month, months", .months(1)), ("year, years", .months(12)),
      ("decade, decades", .months(120)), ("century, centuries", .months(1200)),
    ],
    single: "hour day week year decade century"
  )

  private static let russian = TimeUnits(
    [
      ("минута, минуты, минуту, минут, минутам, минутами, полминуты", .minutes(1)),
      ("час, часа, часов, часу, часам, часами, полчаса, получаса", .minutes(60)),
      ("день, дня, дней, дни, дням, днями, сутки, суток, суткам, сутками, полдня", .minutes(1440)),
      ("неделя, недели, неделю, недель, неделям, неделями", .minutes(10_080)),
      ("месяц, месяца, месяцев, месяцам, месяцами, полмесяца", .months(1)),
      ("год, года, году, лет, годы, годам, годами, полгода, полугода", .months(12)),
      ("десятилети*", .months(120)), ("век, века, веков, полвека, столети*", .months(1200)),
    ],
    single: "час часа день дня сутки суток неделя неделю недели год года десятилетие век века столетие"
  )
}

extension TimeSpan {
  fileprivate static func minutes(_ amount: Double) -> TimeSpan {
    TimeSpan(scale: .minutes, amount: amount, upper: amount)
  }
  fileprivate static func months(_ amount: Double) -> TimeSpan {
    TimeSpan(scale: .months, amount: amount, upper: amount)
  }
  fileprivate func times(_ count: NumberMention) -> TimeSpan {
    TimeSpan(scale: scale, amount: amount * count.value, upper: upper * (count.upper ?? count.value))
  }
}
