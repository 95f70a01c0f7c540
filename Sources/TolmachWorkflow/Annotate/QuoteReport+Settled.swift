public import TolmachAlign

extension QuoteReport {
  /// The report with the probabilities of found passages as people's verdicts correct them.
  ///
  /// - Complexity: O(*n*).
  public func recalibrated(by recalibration: Recalibration) -> QuoteReport {
    var copy = self
    for index in copy.quotes.indices where copy.quotes[index].origin != nil {
      copy.quotes[index].confidence = copy.quotes[index].confidence.map(recalibration.probability)
    }
    return copy
  }

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
