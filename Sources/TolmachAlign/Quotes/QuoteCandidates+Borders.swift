/// Where the passage of one quote ends and that of the next one begins.
extension QuoteCandidates {
  /// The words of two passages that lie over each other, parted before the mark where the two quotes say most of their sides
  /// and the sides are as long as the quotes; nil where they do not lie over each other, the second begins first, or no mark
  /// stands between.
  ///
  /// - Parameters:
  ///   - one: the passage of quote `first`.
  ///   - other: that of quote `second`, which goes on with it.
  /// - Returns: where each may stand, in tokens: the one as far as the border, the other from there.
  public func parted(
    _ one: PassageSearch.Candidate,
    _ first: Int,
    _ other: PassageSearch.Candidate,
    _ second: Int
  ) -> (Range<Int>, Range<Int>)? {
    let (left, right) = (extended(one, quote: first).tokens, extended(other, quote: second).tokens)
    guard left.overlaps(right), left.lowerBound <= right.lowerBound else { return nil }
    let all = left.lowerBound..<max(left.upperBound, right.upperBound)
    let hits = [first, second].map { search.hits(of: $0, in: quotes, evidence) }
    let borders = all.dropFirst().filter { hasMarks($0 - 1..<$0 + 1) }
    let values = borders.map { border -> Float in
      let sides = [all.lowerBound..<border, border..<all.upperBound]
      return zip(sides, hits).reduce(0) { sum, side in
        sum + gain(of: side.0, beside: 0..<0, side.1) - Self.unlikeness(side.0.count, side.1.rows.count)
      }
    }
    guard let best = zip(borders, values).max(by: { ($0.1, $1.0) < ($1.1, $0.0) })?.0 else { return nil }
    // Where the one is said amid the other («утром, когда мы спали, пришли солдаты»), no border parts them.
    let (before, behind) = (all.lowerBound..<best, best..<all.upperBound)
    let lost = [
      (gain(of: behind, beside: before, hits[0]), gain(of: before, beside: 0..<0, hits[0])),
      (gain(of: before, beside: behind, hits[1]), gain(of: behind, beside: 0..<0, hits[1])),
    ]
    guard lost.allSatisfy({ $0.0 < $0.1 }) else { return nil }
    return (0..<best, best..<search.table.tokenCount)
  }

  /// How unlike two lengths are, in nats.
  private static func unlikeness(_ words: Int, _ others: Int) -> Float {
    2 * abs(Logarithm.of(Float(words + 1) / Float(others + 1)))
  }

  /// A candidate without the words outside some; itself where nothing is left.
  public func limited(_ candidate: PassageSearch.Candidate, to words: Range<Int>) -> PassageSearch.Candidate {
    let tokens = candidate.tokens.clamped(to: words)
    guard let first = tokens.first, let last = tokens.last else { return candidate }
    var limited = candidate
    limited.tokens = tokens
    limited.sentences = Int(search.table.texts[first])..<Int(search.table.texts[last]) + 1
    return withMarks(limited)
  }
}
