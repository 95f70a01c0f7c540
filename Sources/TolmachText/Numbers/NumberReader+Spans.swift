import TolmachModel

/// Two numbers that say one: `10–12`, «пять-шесть», "five or six", "two or three thousand".
extension NumberReader {
  /// A span in one word: «пять-шесть», «две-три тысячи».
  func span(at index: Int, _ view: TokenView) -> Value? {
    guard let (low, high) = NumberCompounds.span(of: view.word(index), among: words) else { return nil }
    var end = index + 1
    var scale = scale(from: &end, view)
    if end == index + 1, end < view.count, let many = many(at: end, view) { (scale, end) = (many, end + 1) }
    return Value(number: low * scale, kind: .cardinal, end: end, upper: high * scale)
  }

  /// Both ends of a span whose first number is a mention, and the token after it.
  ///
  /// Thousands that the second number has are meant of both: «10–15 тысяч», "two or three thousand".
  func spanEnd(
    from end: Int,
    _ mention: NumberMention,
    _ view: TokenView
  ) -> (low: Double, high: Double, end: Int)? {
    guard mention.upper == nil, end + 1 < view.count else { return nil }
    let isDash = view.word(end) == "-" && view.kind(end) == .punctuation
    guard isDash || Self.alternatives.contains(view.word(end)), let upper = value(at: end + 1, view),
      upper.kind == .cardinal, upper.upper == nil
    else { return nil }
    let scale = scale(of: end + 1..<upper.end, view)
    let low = mention.value * (mention.value * scale < upper.number ? scale : 1)
    // "Five or a hundred" is no guess.
    let isGuess = mention.kind == .cardinal && low < upper.number && upper.number <= Self.widest * low
    return isDash || isGuess ? (low, upper.number, upper.end) : nil
  }

  /// What the words for dozens, hundreds and more behind the first of some tokens multiply it by.
  private func scale(of tokens: Range<Int>, _ view: TokenView) -> Double {
    tokens.dropFirst().reduce(1) { $0 * (many(at: $1, view) ?? 1) }
  }

  /// What a word for dozens, hundreds and more multiplies by; nil of others.
  private func many(at index: Int, _ view: TokenView) -> Double? {
    switch words.meaning(of: view.word(index)) {
    case .scale(let factor)?, .multiple(let factor)?, .hundred(let factor)?: factor
    default: nil
    }
  }

  private static let alternatives: Set<String> = ["or", "или"]
  /// Of two numbers that are one guess the second is at most so many times the first.
  private static let widest = 3.0
}
