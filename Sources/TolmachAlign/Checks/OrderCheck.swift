import TolmachModel

/// Sees that sentences of the quote stand in another order than in the passage.
enum OrderCheck {
  /// A sentence has a place when so many of its words are linked.
  private static let leastLinks = 2
  /// So many of the pairs of words of two sentences stand the other way round.
  private static let leastShare = 0.75

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let sentences = comparison.quote.sentences
    guard sentences.count > 1 else { return [] }
    let places = sentences.map { words in
      (words: words, passage: words.map { comparison.partners[$0] }.filter { $0 >= 0 }.sorted())
    }.filter { $0.passage.count >= leastLinks }
    for (one, next) in zip(places, places.dropFirst()) where isTurned(one.passage, next.passage) {
      return [
        .init(
          kind: .order,
          severity: .check,
          reason: .orderChanged,
          quote: comparison.quote.range(of: next.words),
          passage: comparison.passage.range(of: (next.passage.first ?? 0)..<(next.passage.last ?? 0) + 1)
        )
      ]
    }
    return []
  }

  /// Whether most words of the second stand before most of the first.
  private static func isTurned(_ one: [Int], _ next: [Int]) -> Bool {
    let turned = next.reduce(0) { sum, word in sum + one.count { $0 > word } }
    return Double(turned) >= leastShare * Double(one.count * next.count)
  }
}
