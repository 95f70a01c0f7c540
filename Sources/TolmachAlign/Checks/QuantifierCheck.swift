import TolmachModel

/// Compares how many and how often: "all" where the speaker says «некоторые».
///
/// Only a change is told: a quantifier of the quote beside the words of one of another rank. One that stands alone is style as
/// a rule («все» is dropped, "some" added for grammar). A word for nearly belongs to its quantifier: «почти все» is not "all".
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
        quoteWords.signals(in: comparison.quote.keys, among: comparison.quote.keys.indices)
          .filter { !isIdle($0.word, in: comparison.quote.keys) },
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
    return approximations(in: comparison, counterparts)
  }

  /// Whether an English word counts nothing: "one little girl", "so much for honesty".
  private static func isIdle(_ word: Int, in keys: [String]) -> Bool {
    let before = word > 0 ? keys[word - 1] : ""
    let behind = word + 1 < keys.count ? keys[word + 1] : ""
    switch keys[word] {
    case "little": return behind == "by" || before != "very" && before != "so" && small.contains(behind)
    case "much": return before == "so" && behind == "for"
    default: return false
    }
  }

  /// What is small where it is little.
  private static let small: Set<String> = [
    "girl", "girls", "boy", "boys", "child", "children", "one", "ones", "kid", "kids", "brother", "sister", "son",
    "daughter", "house", "houses", "room", "town", "village", "shop", "dog", "old", "wooden",
  ]

  /// "All" where the speaker says «почти все», or the other way round: told where no word of the other side weakens anything.
  private static func approximations(
    in comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let all = universals[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
      let others = universals[passage.language]?.signals(in: passage.keys, among: counterparts.passageWords)
    else { return [] }
    for one in all {
      let isLoose = isLoose(beside: one, in: quote)
      let other = others.first { other in
        let isSpokenLoose = Self.isLoose(beside: other, in: passage)
        return counterparts.areNear(one, other) && isLoose != isSpokenLoose && isLoose == isNearly(one, in: quote)
          && isSpokenLoose == isNearly(other, in: passage)
      }
      guard let other else { continue }
      return [
        .init(
          kind: .quantifier,
          severity: .check,
          reason: .quantifierDiffers,
          quote: quote.ranges[one.word],
          passage: passage.range(of: max(0, other.word - (isLoose ? 0 : 1))..<other.word + other.count)
        )
      ]
    }
    return []
  }

  /// Whether a word near one for all or none weakens it, or may render what does.
  private static func isLoose(beside signal: Counterparts.Signal, in side: QuoteComparison.Side) -> Bool {
    let near = (signal.word - looseReach..<signal.word + signal.count + looseReach).clamped(to: side.keys.indices)
    return !(loose[side.language]?.signals(in: side.keys, among: near).isEmpty ?? true)
  }

  private static let looseReach = 4

  /// Whether a word for nearly stands right before one for all or none.
  private static func isNearly(_ signal: Counterparts.Signal, in side: QuoteComparison.Side) -> Bool {
    guard signal.word > 0, let nearly = nearly[side.language] else { return false }
    return (max(0, signal.word - 2)..<signal.word).contains { word in
      // "Almost anything" may be whatever one likes.
      let isBound = side.keys[signal.word].hasPrefix("any") && !refusing.contains(side.keys[word])
      return nearly.signals(in: side.keys, among: word..<word + 1).contains {
        word + $0.count == signal.word && !isBound
      }
    }
  }

  private static let universals = SignalTable(
    en: """
      all, every, everyone, everybody, everything, everywhere, always, each, entire, whole, daily, nobody, none, nothing, nowhere, \
      no, no one, never, any, anyone, anybody, anything
      """,
    ru: """
      все, всех, всем, всеми, всё, весь, вся, всю, всего, всей, каждый, каждая, каждое, каждого, каждую, каждому, всегда, \
      всюду, везде, никто, никого, никому, никем, ничего, ничто, никогда, нигде, никакой, никаких
      """
  )
  private static let nearly = SignalTable(
    en: "almost, nearly, virtually, practically, hardly, scarcely, barely, all but, next to, just about, as good as",
    ru: "почти, практически, почти что, чуть ли не, едва ли не"
  )
  private static let refusing: Set<String> = ["hardly", "scarcely", "barely"]
  /// What weakens all or none, or may render what does.
  private static let loose = SignalTable(
    en: """
      almost, nearly, virtually, practically, hardly, scarcely, barely, all but, next to, just about, as good as, most, mostly, \
      majority, few, little, rarely, seldom, close to, about, more or less, largely, mainly, generally, usually, often, not all, \
      not every, not everyone, nearly*, approximately, but, only, some, many, much, near, effectively, basically, pretty
      """,
    ru: """
      почти, практически, чуть ли не, едва ли не, едва, вряд, большинств*, в основном, мало, редко, обычно, как правило, часто, \
      фактически, по сути, считай, почитай, без малого, единиц*, не все, не всех, не каждый, не всегда, кроме, только, лишь, \
      больше, около, немног*, многие, многих, за редким
      """
  )

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
      en: "most, mostly, usually, majority, almost all, nearly all, all but",
      ru: "большинство, большинства, обычно, в основном, большая часть, почти все, как правило"
    ),
    SignalTable(
      en: "all, every, everyone, everybody, everything, always, each, entire, whole",
      ru:
        "все, всех, всем, всеми, всё, весь, вся, всю, всего, всей, каждый, каждая, каждое, каждого, каждую, каждому, всегда, всякий, любой"
    ),
  ]
}
