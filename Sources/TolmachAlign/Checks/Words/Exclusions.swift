import TolmachModel

/// Denials that spare somebody say what the other language says of that one alone: «никто, кроме сестры, не знал» is "only my
/// sister knew".
///
/// A word that denies all, one that spares, and the denial itself stand in one sentence; the other side has an "only" that is
/// not denied.
enum Exclusions {
  /// The denials of `side` that no "only" on the other side explains.
  static func unexplained(
    _ denials: [Counterparts.Signal],
    of side: QuoteComparison.Side,
    by other: QuoteComparison.Side,
    among words: Range<Int>
  ) -> [Counterparts.Signal] {
    guard !denials.isEmpty, let everyone = everyone[side.language], let sparing = sparing[side.language],
      let alone = alone[other.language],
      alone.signals(in: other.keys, among: words).contains(where: { !Antonyms.isDenied($0.word, in: other) })
    else { return denials }
    let clauses = side.clauses
    var explained: Set<Int> = []
    for sentence in side.sentences where !sparing.signals(in: side.keys, among: sentence).isEmpty {
      let inside = denials.map(\.word).filter(sentence.contains)
      for denied in everyone.signals(in: side.keys, among: sentence).map(\.word) {
        explained.insert(denied)
        // «Никто, кроме сестры, не знал» denies once, in two clauses.
        let own = inside.first { clauses[$0] == clauses[denied] && $0 != denied } ?? inside.first { $0 > denied }
        if let own { explained.insert(own) }
      }
    }
    return denials.filter { !explained.contains($0.word) }
  }

  private static let everyone = SignalTable(
    en: "nobody, no one, no-one, none, nothing, nowhere, never, no other",
    ru:
      "никто, никого, никому, никем, ничто, ничего, ничему, нигде, никуда, никогда, ни один, ни одна, ни одного, ни одной"
  )
  private static let sparing = SignalTable(
    en: ExceptionCheck.sparing.english + ", but, besides, else",
    ru: ExceptionCheck.sparing.russian + ", больше, другой, другого"
  )
  private static let alone = SignalTable(
    en: "only, alone, sole, solely, just, exclusively, lone",
    ru: "только, лишь, один, одна, одно, одни, одного, одной, одним, единственн*, исключительно"
  )
}
