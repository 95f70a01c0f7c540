import TolmachModel

/// Finds the places where an annotation's words may stand now, best first.
struct AnchorSearch {
  let text: ScalarText
  /// At most so many places are looked at closely.
  static let mostPlaces = 4
  /// Less of the words than this is not them, whatever stands around.
  static let leastLikeness = 0.5
  /// With less around them than this, words that were changed must be more alike (``enoughLikeness``).
  static let enoughContext = 12
  static let enoughLikeness = 0.65

  /// The candidates for an anchor.
  func candidates(for anchor: TextAnchor) -> [AnchorCandidate] {
    let exact = anchor.exact.unicodeScalars.map(\.value)
    let prefix = anchor.prefix.unicodeScalars.map(\.value)
    let suffix = anchor.suffix.unicodeScalars.map(\.value)
    guard !exact.isEmpty else { return [] }
    let same = text.occurrences(of: exact)
    let found = same.map { candidate($0, likeness: 1, isSame: true, prefix, suffix) }
    if found.contains(where: { $0.context >= Self.enoughContext }) { return found }
    // The words stand somewhere, yet nothing around them agrees: they may be other words' twins.
    return found
      + changed(exact, prefix, suffix, bare: AnnotationSubject.words(of: anchor.exact))
      .filter { one in !same.contains { $0.overlaps(one.scalars) } }
  }

  private func changed(_ exact: [UInt32], _ prefix: [UInt32], _ suffix: [UInt32], bare: String) -> [AnchorCandidate] {
    let slack = max(12, exact.count / 3)
    return guesses(exact, prefix, suffix).compactMap { start in
      let low = max(0, min(start - slack, text.scalars.count))
      let window = low..<max(low, min(text.scalars.count, start + exact.count + slack))
      guard let best = ApproximateSearch.best(exact, in: text.scalars, window: window) else { return nil }
      let likeness = 1 - Double(best.distance) / Double(exact.count)
      guard likeness >= Self.leastLikeness else { return nil }
      let isSame = AnnotationSubject.words(of: text.string(best.range)) == bare
      let found = candidate(best.range, likeness: likeness, isSame: isSame, prefix, suffix)
      return found.context >= Self.enoughContext || likeness >= Self.enoughLikeness ? found : nil
    }
  }

  private func candidate(
    _ range: Range<Int>,
    likeness: Double,
    isSame: Bool,
    _ prefix: [UInt32],
    _ suffix: [UInt32]
  ) -> AnchorCandidate {
    let before = text.agreement(before: range.lowerBound, with: prefix)
    let after = text.agreement(after: range.upperBound, with: suffix)
    return AnchorCandidate(
      scalars: range,
      likeness: likeness,
      context: before + after,
      isSame: isSame,
      isFramed: before == prefix.count && after == suffix.count
    )
  }

  /// Where the words would begin, told by single words of them and of what stood around; most voted for first.
  private func guesses(_ exact: [UInt32], _ prefix: [UInt32], _ suffix: [UInt32]) -> [Int] {
    let whole = prefix + exact + suffix
    var votes: [Int: Double] = [:]
    for word in ScalarText.words(whole) {
      let places = text.places(of: whole[word])
      // Rare words tell more.
      let weight = Double(word.count) / Double(1 + places.count)
      for place in places {
        let start = place - (word.lowerBound - prefix.count)
        votes[start / 16, default: 0] += weight
        votes[start / 16 + 1, default: 0] += weight / 2
        votes[start / 16 - 1, default: 0] += weight / 2
      }
    }
    let ranked = votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return ranked.prefix(Self.mostPlaces).map { $0.key * 16 + 8 }
  }
}
