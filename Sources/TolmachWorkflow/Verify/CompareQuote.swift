import TolmachAlign
import TolmachModel
import TolmachText

/// Compares a quote with the passage found for it and places the differences in both originals.
struct CompareQuote {
  /// The share of each kind's flags that is right, measured on altered and unaltered quotes of news.
  static let precisions: [QuoteFlag.Kind: Double] = [:]

  /// The flags of a quote.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  static func flags(
    quote: RunningText,
    language: LanguageTag,
    passage: Passage,
    index: OriginIndex
  ) throws(TextError) -> [QuoteFlag] {
    var text: [UInt8] = []
    var parts: [(start: Int, text: RunningText)] = []
    for segment in passage.segments {
      if !text.isEmpty { text.append(0x20) }
      let part = index.runningText(of: segment)
      parts.append((text.count, part))
      text += part.bytes
    }
    guard let first = parts.first, let last = parts.last else { return [] }
    let range = TextRange(
      first.start + Self.plain(passage.range.start, in: first.text),
      last.start + Self.plain(passage.range.end, in: last.text)
    )
    var comparison = try QuoteComparison(
      quote: quote.bytes,
      language: language,
      passage: text,
      range: range,
      passageLanguage: passage.language
    )
    comparison.link(
      passage.links.compactMap { link in
        guard let part = parts.indices.last(where: { Self.begins(parts[$0].text, before: link.origin.end) }) else {
          return nil
        }
        let quotePlace = Self.plain(link.quote.start, in: quote)
        let place = parts[part].start + Self.plain(link.origin.start, in: parts[part].text)
        return (TextRange(quotePlace, quotePlace), TextRange(place, place))
      }
    )
    return comparison.differences.map { difference in
      QuoteFlag(
        kind: difference.kind,
        severity: difference.severity,
        reason: difference.reason,
        precision: precisions[difference.kind],
        quote: quote.original(difference.quote),
        origin: Self.original(difference.passage, in: parts)
      )
    }
  }

  private static func begins(_ text: RunningText, before offset: Int) -> Bool {
    text.original(TextRange(0, 0)).start < offset
  }

  /// The byte of a running text that stands at, or first behind, a place of the original.
  private static func plain(_ offset: Int, in text: RunningText) -> Int {
    var low = 0
    var high = text.bytes.count
    while low < high {
      let middle = (low + high) / 2
      if text.original(TextRange(middle, middle)).start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func original(_ range: TextRange, in parts: [(start: Int, text: RunningText)]) -> TextRange {
    func place(_ offset: Int, isEnd: Bool) -> Int {
      let part = parts.last { isEnd ? $0.start < offset : $0.start <= offset } ?? parts[0]
      let inside = min(max(0, offset - part.start), part.text.bytes.count)
      let plain = isEnd && inside > 0 ? TextRange(inside - 1, inside) : TextRange(inside, inside)
      let original = part.text.original(plain)
      return isEnd ? original.end : original.start
    }
    let start = place(range.start, isEnd: false)
    return range.isEmpty ? TextRange(start, start) : TextRange(start, max(start, place(range.end, isEnd: true)))
  }
}

extension QuoteFlag {
  /// The same, serious no more.
  var softened: QuoteFlag {
    var copy = self
    if severity == .serious { copy.severity = .check }
    return copy
  }
}
