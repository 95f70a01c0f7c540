import TolmachModel
import TolmachText

/// Compares months, days of the week and the like that stand without a number: "in April" where the speaker says «в феврале».
///
/// Only a change is told: one of the quote that the passage's sentences lack, where the passage has another of its kind that
/// the quote lacks.
enum CalendarCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    for cycle in cycles {
      let quote = places(of: cycle, in: comparison.quote)
      let passage = places(of: cycle, in: comparison.passage)
      let span = comparison.passage.span
      guard
        let other = passage.first(where: { one in span.contains(one.word) && !quote.contains { $0.name == one.name } }),
        let said = quote.first(where: { one in !passage.contains { $0.name == one.name } }),
        // A day of the month is the numbers' affair.
        !comparison.quote.numbers.contains(where: { $0.range.overlaps(comparison.quote.ranges[said.word]) })
      else { continue }
      return [
        .init(
          kind: .date,
          severity: .serious,
          reason: .dateDiffers,
          quote: comparison.quote.ranges[said.word],
          passage: comparison.passage.ranges[other.word]
        )
      ]
    }
    return []
  }

  /// Whether some words of a side name another month, day or season than some others of its words do.
  static func differ(_ words: Range<Int>, from others: Range<Int>, in side: QuoteComparison.Side) -> Bool {
    cycles.contains { cycle in
      let named = places(of: cycle, in: side)
      let (one, other) = (named.filter { words.contains($0.word) }, named.filter { others.contains($0.word) })
      return !one.isEmpty && !other.isEmpty && !one.contains { name in other.contains { $0.name == name.name } }
    }
  }

  /// Whether a quote names the month, day or season that some words of a side do.
  static func agree(_ quote: QuoteComparison.Side, with words: Range<Int>, of side: QuoteComparison.Side) -> Bool {
    cycles.contains { cycle in
      let said = places(of: cycle, in: quote)
      return places(of: cycle, in: side).contains { one in
        words.contains(one.word) && said.contains { $0.name == one.name }
      }
    }
  }

  /// Whether a word names a month, a day or a season.
  static func names(_ word: Int, in side: QuoteComparison.Side) -> Bool {
    cycles.contains { $0.names(word, in: side) } && !isSomethingElse(word, in: side)
  }

  private static func places(of cycle: SignalClass, in side: QuoteComparison.Side) -> [(name: Int, word: Int)] {
    cycle.places(in: side).map { ($0.name, $0.signal.word) }.filter { !isSomethingElse($0.1, in: side) }
  }

  /// "May" and "march" without a capital or where every word has one, Марта the woman, "fall" and "spring" as verbs.
  private static func isSomethingElse(_ word: Int, in side: QuoteComparison.Side) -> Bool {
    switch side.keys[word] {
    case "may", "march": !side.isName(word)
    case "марта": side.isName(word)
    case "fall", "spring": word == 0 || !beforeSeasons.contains(side.keys[word - 1])
    default: false
    }
  }

  private static let beforeSeasons: Set<String> = ["the", "last", "this", "that", "in", "next", "early", "late", "of"]

  private static let cycles = [months, weekdays, seasons, days].map(SignalClass.init)

  private static let months = [
    SignalTable(en: "january", ru: "январ*", ce: "январ*"), SignalTable(en: "february", ru: "феврал*", ce: "феврал*"),
    SignalTable(en: "march", ru: "март, марта, марте, марту, мартом", ce: "март, мартехь, мартан"),
    SignalTable(en: "april", ru: "апрел*", ce: "апрел*"),
    SignalTable(en: "may", ru: "май, мая, мае, маю, маем", ce: "май, майхь, майн"),
    SignalTable(en: "june", ru: "июнь, июня, июне, июню, июнем", ce: "июн*"),
    SignalTable(en: "july", ru: "июль, июля, июле, июлю, июлем", ce: "июл*"),
    SignalTable(en: "august", ru: "август, августа, августе, августу, августом", ce: "август, августехь"),
    SignalTable(en: "september", ru: "сентябр*", ce: "сентябр*"),
    SignalTable(en: "october", ru: "октябр*", ce: "октябр*"),
    SignalTable(en: "november", ru: "ноябр*", ce: "ноябр*"), SignalTable(en: "december", ru: "декабр*", ce: "декабр*"),
  ]

  private static let weekdays = [
    SignalTable(en: "monday, mondays", ru: "понедельник*", ce: "оршот, оршотан, оршотдийнахь"),
    SignalTable(en: "tuesday, tuesdays", ru: "вторник*", ce: "шинара, шинарин"),
    SignalTable(en: "wednesday, wednesdays", ru: "среду, средам", ce: "кхаара, кхаарин"),
    SignalTable(en: "thursday, thursdays", ru: "четверг*", ce: "еара, еарин"),
    SignalTable(en: "friday, fridays", ru: "пятниц*", ce: "пӏераска, пӏерасканан"),
    SignalTable(en: "saturday, saturdays", ru: "суббот*", ce: "шот, шотан"),
    SignalTable(
      en: "sunday, sundays",
      ru: "воскресенье, воскресенья, воскресенью, воскресеньям",
      ce: "кӏиранде, кӏирандийнахь"
    ),
  ]

  private static let seasons = [
    SignalTable(
      en: "winter, winters",
      ru: "зима, зимой, зиму, зимы, зиме, зимою, зимний, зимняя, зимнее, зимние",
      ce: "ӏай, ӏа"
    ),
    SignalTable(en: "spring", ru: "весна, весной, весну, весны, весне, весною", ce: "бӏаьсте"),
    SignalTable(
      en: "summer, summers",
      ru: "лето, летом, лету, лете, летний, летняя, летнее, летние",
      ce: "аьхка, аьхке"
    ),
    SignalTable(en: "autumn, fall", ru: "осень, осенью, осени, осенний, осенняя", ce: "гуьйре"),
  ]

  private static let days = [
    SignalTable(en: "yesterday", ru: "вчера", ce: "селхана"), SignalTable(en: "today", ru: "сегодня", ce: "тахана"),
    SignalTable(en: "tomorrow", ru: "завтра", ce: "кхана"),
  ]
}
