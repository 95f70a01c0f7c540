extension QuoteReport {
  /// The report without some of its quotes; repetitions of a quote that is left out stand for themselves.
  ///
  /// - Complexity: O(*n*).
  public func leavingOut(_ indices: Set<Int>) -> QuoteReport {
    var copy = self
    let kept = quotes.indices.filter { !indices.contains($0) }
    let places = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    copy.quotes = kept.map { index in
      var finding = quotes[index]
      finding.repeats = finding.repeats.flatMap { places[$0] }
      return finding
    }
    return copy
  }
}
