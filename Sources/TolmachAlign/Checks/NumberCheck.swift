import TolmachModel
import TolmachText

/// Compares numbers and dates by value, however they are written.
///
/// A number of the quote must stand in the passage's sentences. One is not looked at: «один» is "a" and "some" as often as
/// it is a number; nor are small ordinals, which are adverbs as often, unless another ordinal stands before the same noun.
/// Rounded numbers agree within their precision: «больше сотни» is "over 100". Times agree by length: «две недели» is fourteen
/// days, «неделя» seven. Times of day agree on the clock, an hour also with its plain number: ``ClockAgreement``.
enum NumberCheck {
  static func differences(in comparison: QuoteComparison) -> [QuoteComparison.Difference] {
    let there = comparison.passage.numbers
    let span = comparison.wholePassage
    let near = comparison.passage.reach(of: comparison.passage.spanWithEdges)
    var free = there.filter { mention in
      mention.range.overlaps(near) && !comparison.quote.numbers.contains { agree($0, mention) }
    }
    let counted = there.compactMap { comparison.passage.timeSpan(of: $0) }
    // Where lengths are counted, another unit belongs to something else.
    let spans = counted.isEmpty ? comparison.passage.bareTimeSpans : counted
    return comparison.quote.numbers.compactMap { mention in
      if let exact = exact(mention, among: there) { return guessed(mention, exact) }
      let isOrdinal = mention.kind == .ordinal
      let namesake = isOrdinal ? OrdinalNouns.rival(of: mention, in: comparison) : nil
      guard isTelling(mention) || namesake != nil, !there.contains(where: { agree(mention, $0) }),
        !stands(mention, in: comparison),
        !SilentNumbers.isSaid(mention, in: comparison),
        !isSameLength(mention, of: comparison.quote, among: spans)
      else { return nil }
      let rival = free.firstIndex { $0 == namesake } ?? place(ofRivalOf: mention, among: free)
      // «К обеду» may be noon.
      if mention.isTime, mention.value.truncatingRemainder(dividingBy: 12) == 0, rival.map({ free[$0].isTime }) != true
      {
        return nil
      }
      let other = rival.map { free.remove(at: $0) }
      let isDate = if case .date = mention.kind { true } else { false }
      return QuoteComparison.Difference(
        kind: isDate ? .date : .number,
        severity: other != nil ? .serious : .check,
        reason: isDate ? .dateDiffers : other != nil ? .numberDiffers : .numberAdded,
        quote: mention.range,
        passage: other?.range ?? TextRange(span.start, span.start)
      )
    }
  }

  /// The exact number of the passage that a guess of the quote ("five or six") holds; nil where the passage guesses too, or says
  /// both.
  private static func exact(_ mention: NumberMention, among there: [NumberMention]) -> NumberMention? {
    guard mention.kind == .cardinal, let upper = mention.upper else { return nil }
    let agreeing = there.filter { agree(mention, $0) }
    let isGuess = agreeing.contains { $0.upper != nil || $0.precision != .exact || $0.kind != .cardinal }
    let isSaid = [mention.value, upper].allSatisfy { end in agreeing.contains { $0.value == end } }
    return isGuess || isSaid ? nil : agreeing.first
  }

  private static func guessed(_ mention: NumberMention, _ exact: NumberMention) -> QuoteComparison.Difference {
    .init(kind: .number, severity: .check, reason: .numberDiffers, quote: mention.range, passage: exact.range)
  }

  /// The place of the number that may stand where a mention of the quote does: another time rather than another amount.
  private static func place(ofRivalOf mention: NumberMention, among free: [NumberMention]) -> Int? {
    free.firstIndex { mention.isTime && $0.isTime }
      ?? free.firstIndex { isTelling($0) || mention.kind == .ordinal && $0.kind == .ordinal }
  }

  /// Whether a mention is a length of time that the passage says in another unit.
  private static func isSameLength(
    _ mention: NumberMention,
    of quote: QuoteComparison.Side,
    among spans: [TimeSpan]
  ) -> Bool {
    guard !spans.isEmpty, let said = quote.timeSpan(of: mention) else { return false }
    return spans.contains(where: said.agrees)
  }

  /// Whether the digits of a mention stand in the passage's text, inside a word perhaps: «40-миллиметровый». Times have
  /// agreed by value or not at all: half past 7 is not seven.
  private static func stands(_ mention: NumberMention, in comparison: QuoteComparison) -> Bool {
    let digits = comparison.quote.text[mention.range.start..<mention.range.end].filter { (0x30...0x39).contains($0) }
    guard !digits.isEmpty, !mention.isTime else { return false }
    var text = comparison.passage.text
    for time in comparison.passage.numbers where time.isTime {
      for place in time.range.start..<time.range.end { text[place] = 0x20 }
    }
    let runs = text.split { !(0x30...0x39).contains($0) && $0 != 0x2C && $0 != 0x2E && $0 != 0xA0 }
    return runs.contains { $0.filter { (0x30...0x39).contains($0) } == digits }
  }

  private static func isTelling(_ mention: NumberMention) -> Bool {
    if case .ordinal = mention.kind, mention.value <= 3 { return false }
    return mention.isTime || mention.value != 1 && mention.value != 0
  }

  /// Whether two mentions may be the same number: equal values, equal spans, a value inside a span, or the same day.
  static func agree(_ one: NumberMention, _ other: NumberMention) -> Bool {
    if one.isTime || other.isTime { return ClockAgreement.agree(one, other) }
    if YearAgreement.agree(one, other) { return true }
    if case .date(let year, let month, let day) = one.kind,
      case .date(let otherYear, let otherMonth, let otherDay) = other.kind
    {
      if one.upper == nil, other.upper == nil {
        let parts = [(year, otherYear), (month, otherMonth), (day, otherDay)]
        let shared = parts.filter { $0.0 != nil && $0.1 != nil }
        return !shared.isEmpty && shared.allSatisfy { $0.0 == $0.1 }
      }
    }
    if let upper = one.upper, let otherUpper = other.upper { return one.value == other.value && upper == otherUpper }
    let (low, high) = (one.value, one.upper ?? one.value)
    let (otherLow, otherHigh) = (other.value, other.upper ?? other.value)
    return low <= otherHigh && otherLow <= high
  }
}

/// Ordinals before the same noun: «второй насос» and "the third pump".
enum OrdinalNouns {
  /// The ordinal of the passage that stands where one of the quote does, before the noun that renders its noun.
  static func rival(of mention: NumberMention, in comparison: QuoteComparison) -> NumberMention? {
    let (quote, passage) = (comparison.quote, comparison.passage)
    guard let noun = quote.ranges.firstIndex(where: { $0.start >= mention.range.end }), comparison.partners[noun] > 0
    else { return nil }
    let before = passage.ranges[comparison.partners[noun] - 1]
    return passage.numbers.first {
      $0.kind == .ordinal && $0.value != mention.value && $0.range.overlaps(before)
    }
  }
}
