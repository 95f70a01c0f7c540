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

  /// The report with what a store knows of who listened.
  ///
  /// - Complexity: O(*n*).
  public func heard(_ indices: Set<Int>) -> QuoteReport {
    var copy = self
    for index in copy.quotes.indices { copy.quotes[index].isHeard = indices.contains(index) }
    return copy
  }

  /// The report without some of its quotes, those that are kept under the numbers they have; of the repetitions of a
  /// quote that is left out the first stands for the others.
  ///
  /// - Complexity: O(*n*).
  public func leavingOut(_ indices: Set<Int>) -> QuoteReport {
    var copy = self
    let numbers = numbers
    let heard = Set(quotes.indices.filter { quotes[$0].isHeard }.map(original))
    var first: [Int: Int] = [:]
    copy.quotes = []
    for index in quotes.indices where !indices.contains(index) {
      var finding = quotes[index]
      finding.number = numbers[index]
      finding.isHeard = finding.isHeard || heard.contains(original(of: index))
      finding.repeats = first[original(of: index)]
      if finding.repeats == nil { first[original(of: index)] = copy.quotes.count }
      copy.quotes.append(finding)
    }
    let gone = Set(indices.filter { quotes[$0].status != .notSpeech && first[original(of: $0)] == nil }.map(original))
    copy.leftOut.count += gone.count
    copy.leftOut.heard += heard.intersection(gone).count
    return copy
  }
}
