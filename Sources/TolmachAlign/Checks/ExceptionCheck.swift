import TolmachModel

/// Sees that what is said of all or none has lost whom it spares: "they let everyone go" of «отпустили всех, кроме Гриши».
///
/// A quote that has any word of an exception is left alone, whatever it spares.
enum ExceptionCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let exceptions = exceptions[passage.language], let everyone = everyone[passage.language],
      let renderings = renderings[quote.language],
      renderings.signals(in: quote.keys, among: quote.keys.indices).isEmpty
    else { return [] }
    let told = Set(comparison.partners)
    let (clauses, sentences) = (passage.clauses, passage.sentences)
    let lost = exceptions.signals(in: passage.keys, among: passage.keys.indices)
      .compactMap { passage.spared(by: $0, clauses) }.first { words in
        guard !words.contains(where: told.contains),
          let sentence = sentences.first(where: { $0.contains(words.lowerBound) })
        else { return false }
        let before = sentence.lowerBound..<words.lowerBound
        return !everyone.signals(in: passage.keys, among: before).isEmpty && before.contains(where: told.contains)
          && before.overlaps(passage.span)
      }
    return lost.map { words in
      [
        .init(
          kind: .omission,
          severity: .check,
          reason: .exceptionOmitted,
          quote: comparison.wholeQuote,
          passage: passage.range(of: words)
        )
      ]
    } ?? []
  }

  /// What spares somebody or something, and nothing else.
  static let sparing = (
    english: "except, excepting, excluding, apart from, aside from, save for, other than",
    russian: "кроме, помимо, исключая, за исключением"
  )
  private static let exceptions = SignalTable(en: sparing.english, ru: sparing.russian)
  private static let everyone = SignalTable(
    en:
      "all, every, everyone, everybody, everything, everywhere, nobody, none, nothing, nowhere, no one, any, anyone, anybody",
    ru:
      "все, всех, всем, всеми, всё, весь, вся, всю, всего, каждый, каждого, каждому, любой, любого, никто, никого, никому, никем, "
      + "ничего, ничто, нигде, никуда, везде, всюду, ни"
  )
  private static let renderings = SignalTable(
    en:
      """
      except*, exclud*, apart, aside, save, other, others, else, but, besides, bar, barring, only, alone, just, without, \
      addition, rest, not counting, not including, beyond, unless
      """,
    ru: "кроме, помимо, исключ*, но, только, лишь, остальн*, другие, других, один, одна"
  )
}

extension QuoteComparison.Side {
  /// The words of an exception as far as its clause's end; nil of «кроме того» and its like.
  fileprivate func spared(by exception: Counterparts.Signal, _ clauses: [Int]) -> Range<Int>? {
    let next = exception.word + exception.count
    guard next < keys.count, !["того", "как", "этого", "шуток"].contains(keys[next]) else { return nil }
    let end = (exception.word..<keys.count).first { clauses[$0] != clauses[exception.word] } ?? keys.count
    return exception.word..<end
  }
}
