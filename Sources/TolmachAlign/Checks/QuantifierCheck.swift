import TolmachModel

/// Compares how many and how often: "all" where the speaker says «некоторые».
///
/// Only a change is told: a quantifier of the quote beside the words of one of another rank. One that stands alone is style as
/// a rule («все» is dropped, "some" added for grammar).
enum QuantifierCheck {
  /// So many ranks apart, two quantifiers differ.
  private static let leastDistance = 2

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let counterparts = Counterparts(comparison)
    var said: [(rank: Int, signal: Counterparts.Signal)] = []
    var spoken: [(rank: Int, signal: Counterparts.Signal)] = []
    for (rank, table) in ranks.enumerated() {
      guard let quoteWords = table[comparison.quote.language], let passageWords = table[comparison.passage.language]
      else { return [] }
      let left = counterparts.unmatched(
        quoteWords.signals(in: comparison.quote.keys, among: comparison.quote.keys.indices),
        passageWords.signals(in: comparison.passage.keys, among: counterparts.passageWords)
      )
      said += left.quote.map { (rank, $0) }
      spoken += left.passage.map { (rank, $0) }
    }
    for one in said {
      let others = spoken.filter {
        abs($0.rank - one.rank) >= leastDistance && counterparts.areNear(one.signal, $0.signal)
      }
      guard let other = others.first else { continue }
      return [
        .init(
          kind: .quantifier,
          severity: .check,
          reason: .quantifierDiffers,
          quote: comparison.quote.ranges[one.signal.word],
          passage: comparison.passage.ranges[other.signal.word]
        )
      ]
    }
    return []
  }

  /// Few, some, many, most, all: of things and of times.
  private static let ranks: [SignalTable] = [
    SignalTable(
      en: "few, little, rarely, seldom, hardly, scarcely",
      ru: "мало, редко, немногие, немного, почти не, едва, единицы"
    ),
    SignalTable(
      en: "some, several, sometimes, somebody, someone, a few, occasionally, certain",
      ru:
        "некоторые, некоторых, некоторым, некоторый, некоторое, несколько, нескольких, иногда, кто-то, кое-кто, порой, часть"
    ),
    SignalTable(
      en: "many, much, often, lots, numerous, frequently, a lot",
      ru: "много, многие, многих, многим, часто, множество, немало, нередко"
    ),
    SignalTable(
      en: "most, mostly, usually, majority, almost all, nearly all",
      ru: "большинство, большинства, обычно, в основном, большая часть, почти все, как правило"
    ),
    SignalTable(
      en: "all, every, everyone, everybody, everything, always, each, entire, whole",
      ru:
        "все, всех, всем, всеми, всё, весь, вся, всю, всего, всей, каждый, каждая, каждое, каждого, каждую, каждому, всегда, всякий, любой"
    ),
  ]
}
