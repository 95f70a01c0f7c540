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
    return found
  }

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
    var longest = 0
    var current = 0
    for word in words {
      current = word > words.lowerBound && stands(".!?…", before: word) ? 1 : current + 1
      longest = max(longest, current)
    }
    return longest
  }
}
