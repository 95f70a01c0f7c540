/// A quote's surroundings in its article, made ready: the sentences that hold it, author's words included, and the one to
/// either side.
///
/// What an author puts around a quote is often told around the passage as well: all of it in novels and minutes, names and
/// the matter in news.
struct QuoteSurroundings {
  /// The sentences that hold the quote, its own words included.
  var own: QuoteHits
  /// The sentence before them in their paragraph.
  var before: QuoteHits?
  /// The sentence behind.
  var behind: QuoteHits?

  /// What two sentences that have nothing to do with each other have in common, about, in nats a word.
  private static let chance: Float = 1

  /// Adds what they say for some sentences of a transcript.
  func add(_ sentences: Range<Int>, _ measure: PassageMeasure, to features: inout PassageFeatures) {
    features[.surroundings] = Double(measure.mutual(own, measure.table.tokens(of: sentences)))
    var sum: Float = 0
    for (hits, place) in [(before, sentences.lowerBound - 1), (behind, sentences.upperBound)] {
      guard let hits, place >= 0, place < measure.table.count else { continue }
      sum += measure.mutual(hits, measure.table.tokens(of: place..<place + 1)) - Self.chance
    }
    features[.neighbours] = Double(sum)
  }
}
