public import TolmachModel

/// Finds again, in a text that was edited, the stretches that annotations speak of.
///
/// Words are looked for as they were, then as what they may have become; two annotations never get the same place unless
/// they shared it before. Nothing is said to be sure unless the words are the same and what stands around them agrees: a
/// word-for-word twin elsewhere is offered, marked.
///
/// - Source: the order of attempts follows W3C (2017), "Web Annotation Data Model", §4.2 (quote and position selectors).
///   Our change: places are given out to all annotations at once.
public struct Reanchoring: Sendable {
  /// With less agreement around them than this, in scalars, the same words are not sure to be the same place.
  public static let sureContext = 16

  private let search: AnchorSearch

  /// Prepares for a text.
  ///
  /// - Complexity: O(*n*) in its length.
  public init(_ text: String) { search = AnchorSearch(text: ScalarText(text)) }

  /// Where each anchor's words stand now.
  ///
  /// - Returns: one outcome for each anchor, in order.
  /// - Complexity: O(*a*·(*n* + *m*²)) for *a* anchors of *m* scalars in a text of *n*.
  public func outcomes(for anchors: [TextAnchor]) -> [AnchorOutcome] {
    var offers: [(anchor: Int, candidate: AnchorCandidate)] = []
    for (number, anchor) in anchors.enumerated() {
      offers += search.candidates(for: anchor).map { (number, $0) }
    }
    let ranked = offers.sorted { Self.isBetter($0, $1, anchors) }
    var outcomes = [AnchorOutcome](repeating: .lost, count: anchors.count)
    for (anchor, candidate) in ranked where outcomes[anchor].scalars == nil {
      let isTaken = outcomes.indices.contains { other in
        outcomes[other].scalars.map { Self.collide($0, candidate.scalars) } ?? false
          && !anchors[other].scalars.overlaps(anchors[anchor].scalars)
      }
      if isTaken { continue }
      let rivals = offers.filter { $0.anchor == anchor && $0.candidate.scalars != candidate.scalars }
      outcomes[anchor] = AnchorOutcome(
        scalars: candidate.scalars,
        isSure: Self.isSure(candidate, rivals.map(\.candidate))
      )
    }
    return outcomes
  }

  private static func isSure(_ candidate: AnchorCandidate, _ rivals: [AnchorCandidate]) -> Bool {
    guard candidate.isSame, candidate.isFramed || candidate.context >= sureContext else { return false }
    return rivals.allSatisfy { !$0.isSame || $0.context + 8 <= candidate.context }
  }

  /// Whether two places are about the same stretch.
  private static func collide(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let shared = one.clamped(to: other).count
    return 2 * shared > min(one.count, other.count)
  }

  private static func isBetter(
    _ one: (anchor: Int, candidate: AnchorCandidate),
    _ other: (anchor: Int, candidate: AnchorCandidate),
    _ anchors: [TextAnchor]
  ) -> Bool {
    let (first, second) = (one.candidate, other.candidate)
    let weights = (weight(first), weight(second))
    if weights.0 != weights.1 { return weights.0 > weights.1 }
    let drifts = (drift(one, anchors), drift(other, anchors))
    if drifts.0 != drifts.1 { return drifts.0 < drifts.1 }
    return (one.anchor, first.scalars.lowerBound) < (other.anchor, second.scalars.lowerBound)
  }

  /// How much speaks for a place: the words themselves, then what stands around them.
  private static func weight(_ candidate: AnchorCandidate) -> Double {
    candidate.likeness + Double(candidate.context) / 64
  }

  private static func drift(_ offer: (anchor: Int, candidate: AnchorCandidate), _ anchors: [TextAnchor]) -> Int {
    abs(offer.candidate.scalars.lowerBound - anchors[offer.anchor].scalars.lowerBound)
  }
}
