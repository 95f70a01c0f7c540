/// Where the second part of an utterance stands that the author's words interrupt: «“A,” she said. “B.”».
///
/// What follows an attribution in the middle of an utterance was said right behind what stands before it, as a rule: an
/// author who joins what was said at different times begins a new sentence. That the one part was said makes an invented
/// other one no truer: it is looked for where it would stand, and not found there.
enum SplitUtterance {
  /// The share of interrupted utterances whose parts stand together.
  private static let unity = 0.9
  /// How probable it is that the second part begins in the sentence where the first one ends, in the next one, and so on.
  private static let steps = [0.5, 0.35, 0.1]
  /// The share of second parts that the original says first.
  private static let reversed = 0.03
  /// An option that lies over the first part, as whole sentences do.
  private static let overlapping = 0.06
  /// A transcript of more sentences makes nearness no more telling: what has hardly any partner there is not there.
  private static let mostSentences = 40.0

  /// How much likelier the two passages are than chance makes them.
  ///
  /// - Parameters:
  ///   - one: the passage of the first part.
  ///   - next: the passage of the second.
  ///   - sentences: how many sentences the origin of the first has.
  static func ratio(_ one: PassageOrder.Option, _ next: PassageOrder.Option, sentences: Int) -> Double {
    guard one.origin == next.origin else { return 1 - unity }
    return 1 - unity + unity * nearness(one, next) * min(mostSentences, Double(sentences))
  }

  /// The probability that a second part begins where `next` does, given the first.
  private static func nearness(_ one: PassageOrder.Option, _ next: PassageOrder.Option) -> Double {
    let step = next.sentences.lowerBound - (one.sentences.upperBound - 1)
    guard !one.sentences.overlaps(next.sentences) else {
      if next.words.lowerBound >= one.words.upperBound { return steps[0] }
      return next.words.upperBound <= one.words.lowerBound ? reversed : overlapping
    }
    if next.sentences.upperBound == one.sentences.lowerBound { return reversed }
    return steps.indices.contains(step) ? steps[step] : 0
  }
}
