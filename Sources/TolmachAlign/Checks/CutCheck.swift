import TolmachModel

/// Sees that a quote is a part of a longer sentence, and what the part left off says.
///
/// A fragment is faithful as a rule: a note. It is worth a check when the part left off begins with "but" or "if".
enum CutCheck {
  /// So many words left off, per word of the quote, make a fragment.
  private static let leastShare = 0.3
  private static let leastWords = 3

  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    // What stands before a quote that begins like a sentence is as a rule who says it.
    let before = beginsInside(comparison.quote) ? left(of: comparison) : 0..<0
    let after = right(of: comparison)
    let share = Double(before.count + after.count) / Double(max(1, comparison.quote.keys.count))
    guard share >= leastShare, max(before.count, after.count) >= leastWords else { return [] }
    let place = after.count >= before.count ? after : before
    guard let first = place.first, let last = place.last else { return [] }
    let range = comparison.passage.ranges[first].union(comparison.passage.ranges[last])
    let turns = !after.isEmpty && turnWords.contains(comparison.passage.keys[after.lowerBound])
    return [
      .init(
        kind: .cut,
        severity: turns ? .check : .note,
        reason: turns ? .cutBeforeTurn : .fragment,
        quote: comparison.wholeQuote,
        passage: range
      )
    ]
  }

  /// Whether the quote begins with a small letter.
  private static func beginsInside(_ quote: QuoteComparison.Side) -> Bool {
    guard let first = quote.ranges.first else { return false }
    let word = String(decoding: quote.text[first.start..<first.end], as: UTF8.self)
    return word.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// The words before the passage as far as the last strong mark.
  private static func left(of comparison: QuoteComparison) -> Range<Int> {
    let span = comparison.passage.span
    var first = span.lowerBound
    while first > 0, !hasBorder(comparison.passage, first - 1) { first -= 1 }
    return first..<span.lowerBound
  }

  private static func right(of comparison: QuoteComparison) -> Range<Int> {
    let span = comparison.passage.span
    var end = span.upperBound
    while end > 0, end < comparison.passage.keys.count, !hasBorder(comparison.passage, end - 1) { end += 1 }
    return span.upperBound..<max(span.upperBound, end)
  }

  /// Whether a dash between spaces, a colon, a quotation mark or a full stop stands behind a word.
  private static func hasBorder(_ side: QuoteComparison.Side, _ word: Int) -> Bool {
    guard word + 1 < side.ranges.count else { return true }
    let between = side.text[side.ranges[word].end..<side.ranges[word + 1].start]
    let marks = String(decoding: between, as: UTF8.self)
    return marks.unicodeScalars.contains { ":.!?…«»“”\"—–;".unicodeScalars.contains($0) } || marks.contains(" - ")
  }

  private static let turnWords: Set<String> = [
    "но", "однако", "а", "если", "хотя", "but", "however", "if", "unless", "although", "though", "амма", "ткъа",
  ]
}
