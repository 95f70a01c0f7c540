import TolmachModel

/// Compares how sure the speaker is, and what may and what must be.
///
/// A hedge has a counterpart, in whatever wording, on the other side; "must" beside the words of «может» is a change.
enum ModalityCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let counterparts = Counterparts(comparison)
    return hedges(in: comparison, counterparts) + duties(in: comparison, counterparts)
  }

  private static func hedges(
    in comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let said = sure[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
      let spoken = sure[passage.language]?.signals(in: passage.keys, among: passage.spanWithLead),
      let quoteHints = hints[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
      let passageHints = hints[passage.language]?.signals(in: passage.keys, among: counterparts.passageWords)
    else { return [] }
    if (said + quoteHints).isEmpty, let first = spoken.first {
      return [
        difference(.hedgeDropped, TextRange(quote.wholeStart, quote.text.count), passage.range(of: first))
      ]
    }
    if (spoken + passageHints).isEmpty, let first = said.first(where: { counterparts.support(ofQuote: $0.word) > 0 }) {
      let place = comparison.wholePassage.start
      return [difference(.hedgeAdded, quote.range(of: first), TextRange(place, place))]
    }
    return []
  }

  private static func duties(
    in comparison: QuoteComparison,
    _ counterparts: Counterparts
  ) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    func left(_ table: SignalTable) -> (quote: [Counterparts.Signal], passage: [Counterparts.Signal]) {
      guard let said = table[quote.language]?.signals(in: quote.keys, among: quote.keys.indices),
        let spoken = table[passage.language]?.signals(in: passage.keys, among: counterparts.passageWords)
      else { return ([], []) }
      return counterparts.unmatched(said, spoken)
    }
    // "Maybe" is «может» as well.
    guard sure[quote.language]?.signals(in: quote.keys, among: quote.keys.indices).isEmpty ?? true else { return [] }
    let (must, may) = (left(duty), left(leave))
    for (one, others) in [(must.quote, may.passage), (may.quote, must.passage)] {
      for signal in one {
        guard let other = others.first(where: { counterparts.areNear(signal, $0) }) else { continue }
        return [
          .init(
            kind: .modality,
            severity: .check,
            reason: .hedgeDropped,
            quote: quote.range(of: signal),
            passage: passage.range(of: other)
          )
        ]
      }
    }
    return []
  }

  private static func difference(
    _ reason: QuoteFlag.Reason,
    _ quote: TextRange,
    _ passage: TextRange
  ) -> QuoteComparison.Difference {
    .init(kind: .modality, severity: .check, reason: reason, quote: quote, passage: passage)
  }

  /// Words that say no more than: I am not sure.
  static let sure = SignalTable(
    en:
      "maybe, perhaps, probably, possibly, apparently, presumably, i think, i guess, i suppose, it seems, seems, seemed",
    ru: """
      кажется, казалось, наверное, наверно, возможно, вероятно, по-моему, пожалуй, видимо, по-видимому, вроде, может быть, \
      похоже, видать, небось
      """
  )

  /// Words that may render these, among much else.
  static let hints = SignalTable(
    en: """
      might, may, could, would, can, seem*, appear*, likely, unlikely, possib*, probab*, think, thought, believe*, guess, \
      suppos*, assum*, imagine, feel, felt, sort, kind, almost, about, hope*, sure, look*, sound*, potential*, estimate*, \
      suggest*, opinion, view, mind, must, as if, as though, like, obvious*, evident*, clear*, if, whether, wonder*
      """,
    ru: """
      может, могут, мог, могла, могли, могло, можно, думаю, думал*, думаем, считаю, считаем, полагаю, полагаем, бы, должно, уверен*, \
      предполаг*, скорее, очевидно, якобы, чувств*, мнени*, надеюсь, как будто, словно, вероятн*, возможн*, навер*, каж*, \
      казал*, покажется, если, вряд, едва, видно, похож*
      """
  )

  private static let duty = SignalTable(
    en: "must, should, shall, have to, has to, had to, need to, needs to, ought, obliged, required, forced",
    ru: """
      должен, должна, должны, должно, надо, нужно, обязан*, необходимо, следует, придется, пришлось, приходится, \
      приходилось, вынужден*, полагается, положено, стоит
      """
  )

  private static let leave = SignalTable(
    en: "may, can, might, could, able, allowed",
    ru: "может, могу, можем, можешь, можете, могут, можно, мог, могла, могли, могло, смог*, смож*, вправе"
  )
}
