import TolmachModel

/// Sees that the transcript itself is marked as doubtful beside the passage: [неразборчиво], [inaudible].
enum PoorSourceCheck {
  /// So many words before and behind the passage are looked at.
  private static let reach = 3

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let passage = comparison.passage
    let near = max(0, passage.span.lowerBound - reach)..<min(passage.keys.count, passage.span.upperBound + reach)
    guard let word = near.first(where: { isMark(passage.keys[$0]) && passage.isBracketed($0) }) else { return [] }
    return [
      .init(
        kind: .poorSource,
        severity: .check,
        reason: .unclearPlace,
        quote: comparison.wholeQuote,
        passage: passage.ranges[word]
      )
    ]
  }

  private static func isMark(_ key: String) -> Bool { beginnings.contains { key.hasPrefix($0) } }

  private static let beginnings = [
    "неразборч", "нрзб", "неясно", "неслышно", "шум", "перебива", "говорят одновременно", "inaudible", "unintelligible",
    "indistinct", "unclear", "crosstalk", "noise",
  ]
}
