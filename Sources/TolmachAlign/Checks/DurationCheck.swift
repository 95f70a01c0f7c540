import TolmachModel
import TolmachText

/// Compares the units of time behind equal numbers: "two months" where the speaker says «две недели».
enum DurationCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (quote, passage) = (comparison.quote, comparison.passage)
    let there = passage.numbers.map { (number: $0, span: passage.timeSpan(of: $0)) }
    for mention in quote.numbers where mention.value != 1 {
      guard let said = quote.timeSpan(of: mention) else { continue }
      let same = there.filter { NumberCheck.agree(mention, $0.number) }
      let spans = same.compactMap(\.span)
      // A number without a unit of time may be the one meant.
      guard let first = same.first, spans.count == same.count, !spans.contains(where: said.agrees),
        !there.contains(where: { $0.span.map(said.agrees) ?? false })
      else { continue }
      return [
        .init(
          kind: .number,
          severity: .serious,
          reason: .unitDiffers,
          quote: mention.range,
          passage: first.number.range
        )
      ]
    }
    return []
  }
}
