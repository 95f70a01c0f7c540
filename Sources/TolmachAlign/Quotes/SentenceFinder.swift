/// Finds the whole sentences that account best for a quote's words, and the quote for theirs.
///
/// Where a lexicon knows few words, or a quote has few, no stretch of words stands out: but a sentence said as a whole is
/// told by how little is left over on either side, commonest words included, and by its length.
///
/// - Complexity: O(*h* + *s* log *s*) for the *s* sentences that have partners and the hits *h* of their words, and as much
///   again for runs of at most ``PassageSearch/mostWidest`` sentences around the best few.
struct SentenceFinder {
  let measure: PassageMeasure
  let places: [[Int32]]

  /// What a length that differs by a factor of *e* costs, in nats.
  private static let lengthCost: Float = 0.5
  /// How many sentences are looked around where a quote has several.
  private static let anchors = 12

  /// The best runs of as many sentences as the quote has, best first; of equal ones the earlier.
  func runs(of quote: QuoteHits, sentences count: Int, limit: Int) -> [Range<Int>] {
    let count = min(count, PassageSearch.mostWidest)
    let single = ranked(touched(by: quote).map { $0..<$0 + 1 }, quote)
    guard count > 1 else { return Array(single.prefix(limit)) }
    var runs: Set<Range<Int>> = []
    for anchor in single.prefix(Self.anchors) {
      for first in max(0, anchor.lowerBound - count + 1)...anchor.lowerBound {
        runs.insert(first..<min(measure.table.count, first + count))
      }
    }
    return Array(ranked(Array(runs), quote).prefix(limit))
  }

  private func touched(by quote: QuoteHits) -> [Int] {
    var isTouched = [Bool](repeating: false, count: measure.table.count)
    for type in quote.partnerTypes {
      for token in places[Int(type)] { isTouched[Int(measure.table.texts[Int(token)])] = true }
    }
    return isTouched.indices.filter { isTouched[$0] }
  }

  private func ranked(_ runs: [Range<Int>], _ quote: QuoteHits) -> [Range<Int>] {
    let words = Float(quote.tokens.count) + 2
    var best = [Float](repeating: 0, count: quote.types.count)
    let scored = runs.map { run -> (run: Range<Int>, score: Float) in
      let tokens = measure.table.tokens(of: run)
      let distance = abs(Logarithm.of((Float(tokens.count) + 2) / words))
      return (run, measure.mutual(quote, tokens, best: &best) - Self.lengthCost * distance)
    }
    return scored.sorted {
      $0.score != $1.score ? $0.score > $1.score : ($0.run.lowerBound, $0.run.count) < ($1.run.lowerBound, $1.run.count)
    }
    .map(\.run)
  }
}
