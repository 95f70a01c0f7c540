import TolmachModel
import TolmachText

/// Compares the units of time behind equal numbers, "two months" where the speaker says «две недели», and how often something is:
/// "once a month" where the speaker says «раз в год».
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
    return often(in: comparison)
  }

  private static func often(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let (said, spoken) = (comparison.quote.frequencies, comparison.passage.frequencies)
    // Of several nobody knows which is meant.
    guard said.count == 1, spoken.count == 1, !said[0].unit.agrees(with: spoken[0].unit) else { return [] }
    return [
      .init(
        kind: .number,
        severity: .check,
        reason: .unitDiffers,
        quote: comparison.quote.range(of: said[0].words),
        passage: comparison.passage.range(of: spoken[0].words)
      )
    ]
  }
}

extension QuoteComparison.Side {
  /// How often something is, by the unit of time and the words that say so: "twice a week", «раз в год».
  fileprivate var frequencies: [(unit: TimeSpan, words: Range<Int>)] {
    guard let units = TimeUnits.of(language), let times = Self.times[language.language],
      let joints = Self.joints[language.language]
    else { return [] }
    return keys.indices.dropLast(2).compactMap { word in
      guard times.contains(keys[word]), joints.contains(keys[word + 1]), let unit = units.unit(of: keys[word + 2])
      else {
        return nil
      }
      return (unit, word..<word + 3)
    }
  }

  private static let times: [String: Set<String>] = ["en": ["once", "twice", "times"], "ru": ["раз", "раза"]]
  private static let joints: [String: Set<String>] = ["en": ["a", "an", "every", "each", "per"], "ru": ["в"]]
}
