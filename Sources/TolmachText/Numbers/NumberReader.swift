public import TolmachModel

/// Reads the numbers, dates, shares and sums that a tokenised text names.
///
/// One pass over the tokens: digits and number words make values, neighbours (per cent signs, currencies, months,
/// approximators, dashes) make their kinds.
public struct NumberReader: Sendable {
  let words: NumberWords
  private let starters: NumberStarters

  /// Prepares the tables of `language`.
  public init(language: LanguageTag) {
    words = NumberWords.of(language)
    starters = NumberStarters.of(language)
  }

  /// The stems of the words that a language writes numbers with, by ``Stemmer``; empty for a language without a table.
  public static func stems(of language: LanguageTag) -> Set<[UInt8]> { NumberWords.stems(of: language) }

  /// The mentions in `tokens`, by place. `text` is the original the tokens' ranges speak of.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func mentions(in tokenized: TokenizedText, text: borrowing Span<UInt8>) -> [NumberMention] {
    let view = TokenView(tokenized)
    var found: [NumberMention] = []
    var index = 0
    while index < view.count {
      guard let value = value(at: index, view) else {
        index += 1
        continue
      }
      var mention = NumberMention(
        range: TextRange(view.range(index).start, view.range(value.end - 1).end),
        kind: value.kind,
        value: value.number,
        upper: value.upper,
        precision: value.precision,
        half: value.half
      )
      var end = value.end
      applyNeighbours(&mention, start: index, end: &end, view)
      found.append(mention)
      index = max(end, index + 1)
    }
    return found
  }

  /// A value that begins at a token.
  struct Value {
    var number: Double
    var kind: NumberMention.Kind
    /// The token after it.
    var end: Int
    var upper: Double?
    var precision = NumberMention.Precision.exact
    var half: NumberMention.DayHalf?
  }

  func value(at index: Int, _ view: TokenView) -> Value? {
    guard view.kind(index) == .number || starters.mayBegin(view.word(index)) else { return nil }
    let next = index + 1 < view.count ? view.word(index + 1) : nil
    if let year = words.decade(view.word(index), before: next) {
      return Value(number: year, kind: .date(year: Int(year), month: nil, day: nil), end: index + 1)
    }
    if let time = time(at: index, view) { return time }
    if view.kind(index) == .number { return digits(at: index, view) }
    guard view.kind(index) == .word else { return nil }
    if let phrase = phrase(at: index, view) { return phrase }
    if let written = written(at: index, view) { return written }
    if let span = span(at: index, view) { return span }
    return NumberCompounds.value(of: view.word(index), among: words).map {
      Value(number: $0, kind: .cardinal, end: index + 1)
    }
  }

  func digits(at index: Int, _ view: TokenView) -> Value? {
    let written = view.word(index)
    if let date = NumericForms.date(written) { return Value(number: date.number, kind: date.kind, end: index + 1) }
    if let time = NumericForms.time(written) { return Value(number: time.number, kind: time.kind, end: index + 1) }
    guard var number = NumericForms.number(written) else { return nil }
    var end = index + 1
    var kind = NumberMention.Kind.cardinal
    if NumericForms.hasOrdinalEnding(written) { kind = .ordinal }
    number *= scale(from: &end, view)
    return Value(number: number, kind: kind, end: end)
  }

  /// What the words for thousands and more from a token on multiply by; 1 where none stands there.
  func scale(from end: inout Int, _ view: TokenView) -> Double {
    var product = 1.0
    while end < view.count, case .scale(let factor)? = words.meaning(of: view.word(end)) {
      product *= factor
      end += 1
      if end < view.count, view.word(end) == "." { end += 1 }
    }
    return product
  }

  /// A number in words: groups of units and hundreds, multiplied by their scales.
  func written(at start: Int, _ view: TokenView) -> Value? {
    var sum = WrittenSum()
    var index = start
    var end = start
    while index < view.count {
      let isLinked = end > start && (view.word(index) == "-" || words.links.contains(view.word(index)))
      var next = isLinked ? index + 1 : index
      // Three and a half.
      if isLinked, next + 1 < view.count, view.word(next) == "a" { next += 1 }
      guard next < view.count, let meaning = meaning(at: next, view), sum.accepts(meaning, linked: isLinked) else {
        break
      }
      sum.add(meaning)
      index = next + 1
      end = index
      if sum.isOrdinal { break }
    }
    guard end > start else { return nil }
    return Value(number: sum.total, kind: sum.isOrdinal ? .ordinal : .cardinal, end: end)
  }

  /// The meaning of a word, or of a hyphenated one such as `twenty-first`.
  func meaning(at index: Int, _ view: TokenView) -> NumberWord? { words.compoundMeaning(of: view.word(index)) }
}

extension NumberReader {
  /// Widens a mention by what stands beside it.
  private func applyNeighbours(_ mention: inout NumberMention, start: Int, end: inout Int, _ view: TokenView) {
    if case .date(_, let month, _) = mention.kind {
      // A decade spans its ten years.
      if month == nil, end == start + 1 { mention.upper = mention.value + 9 }
      return
    }
    // «В 94 году» is no count.
    if mention.kind == .cardinal, end == start + 1, end < view.count, words.yearEndings.contains(view.word(end)) {
      mention.kind = .ordinal
    }
    if let precision = precision(before: start, view) { mention.precision = precision }
    if case .time = mention.kind { return }
    if let upper = spanEnd(from: end, mention, view) {
      mention.value = upper.low
      mention.upper = Self.yearsEnd(of: upper.low, upper.high)
      end = upper.end
      mention.range.end = view.range(end - 1).end
    }
    if date(&mention, start: start, end: &end, view) { return }
    if mention.upper == nil, isShortYear(at: start, view) {
      mention.kind = .ordinal
      mention.isShortYear = true
      return
    }
    money(&mention, start: start, end: &end, view)
    percent(&mention, end: &end, view)
  }

  /// What the words before a number say of it: "at least", "at most", "more than", "between five and six".
  private func precision(before start: Int, _ view: TokenView) -> NumberMention.Precision? {
    if let precision = words.approximators[view.word(before: start)] { return precision }
    switch view.word(before: start) {
    case "than", "чем": return ["more", "больше", "более"].contains(view.word(before: start - 1)) ? .over : .under
    case "and" where view.word(before: start - 2) == "between": return .under
    default: return nil
    }
  }

  private func percent(_ mention: inout NumberMention, end: inout Int, _ view: TokenView) {
    guard end < view.count else { return }
    let word = view.word(end)
    let isTwoWords = word == "per" && end + 1 < view.count && view.word(end + 1) == "cent"
    guard word == "%" || isTwoWords || words.percent.contains(where: { word.hasPrefix($0) }) else { return }
    end += isTwoWords ? 2 : 1
    mention.kind = .percent
    mention.range.end = view.range(end - 1).end
  }

  private func money(_ mention: inout NumberMention, start: Int, end: inout Int, _ view: TokenView) {
    let signs = ["$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB"]
    if start > 0, let code = signs[view.word(start - 1)] {
      mention.kind = .money(code)
      mention.range.start = view.range(start - 1).start
    } else if end < view.count, let code = signs[view.word(end)] ?? words.currency(view.word(end)) {
      mention.kind = .money(code)
      mention.range.end = view.range(end).end
      end += 1
    }
  }

  /// `12 марта 2020 года`, `March 12, 2020`, `в 1999 году`.
  private func date(_ mention: inout NumberMention, start: Int, end: inout Int, _ view: TokenView) -> Bool {
    let isDay = mention.value >= 1 && mention.value <= 31 && mention.value == mention.value.rounded()
    // "The twelfth of May".
    let named = end + 1 < view.count && view.word(end) == "of" ? end + 1 : end
    if isDay, named < view.count, let month = month(at: named, view) {
      var year: Int?
      end = named + 1
      if let found = self.year(at: end, view) {
        year = found.year
        end = found.end
      }
      return finish(&mention, .date(year: year, month: month, day: Int(mention.value)), end: end, view)
    }
    if isDay, start > 0, let month = month(at: start - 1, view) {
      var year: Int?
      let comma = end < view.count && view.word(end) == "," ? end + 1 : end
      if let found = self.year(at: comma, view) {
        year = found.year
        end = found.end
      }
      mention.range.start = view.range(start - 1).start
      return finish(&mention, .date(year: year, month: month, day: Int(mention.value)), end: end, view)
    }
    guard let found = year(at: start, view), found.end >= end else { return false }
    var month: Int?
    if start > 0, let named = self.month(at: start - 1, view) {
      month = named
      mention.range.start = view.range(start - 1).start
    }
    guard found.isSure || month != nil else { return false }
    end = found.end
    mention.isShortYear = found.isShort
    return finish(&mention, .date(year: found.year, month: month, day: nil), end: end, view)
  }

  private func finish(
    _ mention: inout NumberMention,
    _ kind: NumberMention.Kind,
    end: Int,
    _ view: TokenView
  ) -> Bool {
    mention.kind = kind
    if case .date(let year?, _, _) = kind { mention.value = Double(year) }
    mention.range.end = max(mention.range.end, view.range(end - 1).end)
    return true
  }

  /// The month at a token; in English a capital-less "may" and "march" cannot be told from verbs, so a number must be by.
  private func month(at index: Int, _ view: TokenView) -> Int? {
    view.kind(index) == .word ? words.month(view.word(index)) : nil
  }
}
