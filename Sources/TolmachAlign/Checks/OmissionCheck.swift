import TolmachModel
import TolmachText

/// Sees words of the passage that the quote jumps over, and words of the quote that nothing stands behind.
///
/// Two linked words that are neighbours on one side and far apart on the other have a gap between them. Translations are free:
/// a gap is a note, and worth a check only when it denies, weakens or gives a source. Ellipses and brackets say so themselves.
enum OmissionCheck {
  /// Neighbours are at most so many words apart.
  private static let neighbours = 3
  /// A gap has at least so many words, and so many of four letters and more.
  private static let leastGap = 5
  private static let leastContent = 3
  /// An addition of fewer words may be a free rendering of its neighbours.
  private static let leastAddition = 8

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let links = comparison.partners.enumerated().filter { $0.element >= 0 }.map {
      (quote: $0.offset, passage: $0.element)
    }
    var found: [QuoteComparison.Difference] = []
    if let gap = gap(links.map { ($0.quote, $0.passage) }.sorted { $0.1 < $1.1 }, comparison.passage) {
      let (before, range) = gap
      let shown = hasEllipsis(comparison.quote, after: before)
      let meaning = !shown && carriesMeaning(range, comparison)
      found.append(
        .init(
          kind: .omission,
          severity: meaning ? .check : .note,
          reason: shown ? .ellipsis : meaning ? .meaningOmitted : .wordsOmitted,
          quote: comparison.quote.ranges[before],
          passage: comparison.passage.ranges[range.lowerBound].union(comparison.passage.ranges[range.upperBound - 1])
        )
      )
    }
    if let gap = gap(links.map { ($0.passage, $0.quote) }.sorted { $0.1 < $1.1 }, comparison.quote) {
      let (before, range) = gap
      let isBracketed =
        comparison.quote.isBracketed(range.lowerBound) || comparison.quote.isBracketed(range.upperBound - 1)
      found.append(
        .init(
          kind: .addition,
          severity: isBracketed || comparison.quote.longestSentence(among: range) < leastAddition ? .note : .check,
          reason: isBracketed ? .bracketed : .wordsAdded,
          quote: comparison.quote.ranges[range.lowerBound].union(comparison.quote.ranges[range.upperBound - 1]),
          passage: TextRange(comparison.passage.ranges[before].end, comparison.passage.ranges[before].end)
        )
      )
    }
    if !found.contains(where: { $0.kind == .addition && $0.severity == .check }) {
      found += ownSentence(in: comparison).map { [$0] } ?? []
    }
    return found
  }

  /// A sentence of the quote of which the passage, of fewer clauses, has no word but small ones.
  private static func ownSentence(in comparison: QuoteComparison) -> QuoteComparison.Difference? {
    let (quote, passage) = (comparison.quote, comparison.passage)
    let sentences = quote.sentences
    // A long sentence may be rendered by several.
    let clauses = passage.clauses
    guard sentences.count > max(1, Set(passage.span.map { clauses[$0] }).count),
      comparison.partners.contains(where: { $0 >= 0 })
    else { return nil }
    let own = sentences.first { sentence in
      sentence.count >= leastSentence
        && sentence.allSatisfy { comparison.partners[$0] < 0 || isSmall(quote.keys[$0]) }
        && sentence.contains { !isSmall(quote.keys[$0]) } && !quote.isBracketed(sentence.lowerBound)
        && !quote.numbers.contains { $0.range.overlaps(quote.range(of: sentence)) }
    }
    return own.map { sentence in
      let place = comparison.wholePassage.start
      return .init(
        kind: .addition,
        severity: .check,
        reason: .wordsAdded,
        quote: quote.range(of: sentence),
        passage: TextRange(place, place)
      )
    }
  }

  /// A sentence of fewer words («Yes.», "That's it.") may stand for anything.
  private static let leastSentence = 3
  /// Short words and what is joined to them tell nothing: "them", "I've".
  private static func isSmall(_ key: String) -> Bool { key.unicodeScalars.count <= mostSmall || key.contains("'") }
  private static let mostSmall = 3

  /// The longest gap on the second side between words whose partners are neighbours on the first.
  private static func gap(
    _ links: [(first: Int, second: Int)],
    _ side: QuoteComparison.Side
  ) -> (before: Int, words: Range<Int>)? {
    var best: (before: Int, words: Range<Int>)?
    for (one, next) in zip(links, links.dropFirst()) where abs(next.first - one.first) <= neighbours {
      let range = one.second + 1..<max(one.second + 1, next.second)
      // Words of numbers have no partners among words.
      let words = range.filter { word in !side.numbers.contains { $0.range.overlaps(side.ranges[word]) } }
      guard words.count >= leastGap, words.count(where: { side.keys[$0].unicodeScalars.count > 3 }) >= leastContent,
        range.count > best?.words.count ?? 0
      else { continue }
      best = (one.first, range)
    }
    return best
  }

  private static func hasEllipsis(_ side: QuoteComparison.Side, after word: Int) -> Bool {
    let end = side.ranges[min(word + 2, side.ranges.count - 1)].start
    guard side.ranges[word].start < end else { return false }
    let text = String(decoding: side.text[side.ranges[word].start..<end], as: UTF8.self)
    return text.contains("…") || text.contains("...")
  }

  private static func carriesMeaning(_ words: Range<Int>, _ comparison: QuoteComparison) -> Bool {
    let passage = comparison.passage
    if let doubts = ModalityCheck.sure[passage.language], !doubts.signals(in: passage.keys, among: words).isEmpty {
      return true
    }
    if let told = HearsayCheck.told[passage.language], !told.signals(in: passage.keys, among: words).isEmpty {
      return true
    }
    return !(NegationWords.of(passage.language)?.denials(in: passage, among: words).isEmpty ?? true)
  }
}

extension QuoteComparison.Side {
  /// How many of some words stand in that sentence of theirs which has most.
  fileprivate func longestSentence(among words: Range<Int>) -> Int {
    sentences.map { $0.clamped(to: words).count }.max() ?? 0
  }
}
