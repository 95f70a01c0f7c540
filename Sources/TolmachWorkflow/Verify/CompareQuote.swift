import TolmachAlign
import TolmachGlossary
import TolmachModel
import TolmachText

/// Compares a quote with the passage found for it and places the differences in both originals.
struct CompareQuote {
  /// The flags of a quote.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  static func flags(
    quote: RunningText,
    language: LanguageTag,
    passage: Passage,
    index: OriginIndex,
    terms: TermFlags? = nil
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
    let sequel = Self.sequel(of: passage, index, at: text.count + 1)
    var comparison = try comparison(of: quote, language, with: passage, text, range, parts)
    try comparison.follow(by: sequel.text)
    let wording = try termFlags(terms, quote, language, of: passage, text, range, parts)
    return comparison.differences.map { difference in
      QuoteFlag(
        kind: difference.kind,
        severity: difference.severity,
        reason: difference.reason,
        precision: FlagPrecision.measured(difference.kind, difference.severity, difference.reason),
        quote: quote.original(difference.quote),
        origin: Self.original(difference.passage, in: parts + sequel.parts)
      )
    } + wording
  }

  /// What the same person says behind a passage's segments: its words, and where each of its segments begins if the words
  /// begin at `start`.
  private static func sequel(
    of passage: Passage,
    _ index: OriginIndex,
    at start: Int
  ) -> (text: [UInt8], parts: [(start: Int, text: RunningText)]) {
    var text: [UInt8] = []
    var parts: [(start: Int, text: RunningText)] = []
    for segment in index.sequel(of: passage.segments) {
      if !text.isEmpty { text.append(0x20) }
      let part = index.runningText(of: segment)
      parts.append((start + text.count, part))
      text += part.bytes
    }
    return (text, parts)
  }

  /// The two sides with what links them and which of their words nobody knows.
  ///
  /// - Parameters:
  ///   - text: the words of the passage's segments; `range` is the passage in it.
  ///   - parts: where each segment begins in it.
  private static func comparison(
    of quote: RunningText,
    _ language: LanguageTag,
    with passage: Passage,
    _ text: [UInt8],
    _ range: TextRange,
    _ parts: [(start: Int, text: RunningText)]
  ) throws(TextError) -> QuoteComparison {
    var comparison = try QuoteComparison(
      quote: quote.bytes,
      language: language,
      passage: text,
      range: range,
      passageLanguage: passage.language
    )
    comparison.link(
      passage.links.compactMap { link in
        guard let place = Self.place(link.origin, in: parts) else { return nil }
        let quotePlace = Self.plain(link.quote.start, in: quote)
        return (TextRange(quotePlace, quotePlace), place)
      }
    )
    comparison.markUnknown(
      quote: passage.unknownQuoteWords.map { Self.plain($0.start, in: quote) }.map { TextRange($0, $0) },
      passage: passage.unknownWords.compactMap { word in Self.place(word, in: parts) }
    )
    return comparison
  }

  /// What a glossary says; a term rendered otherwise is a note, a forbidden one worth a look.
  private static func termFlags(
    _ terms: TermFlags?,
    _ quote: RunningText,
    _ language: LanguageTag,
    of passage: Passage,
    _ text: [UInt8],
    _ range: TextRange,
    _ parts: [(start: Int, text: RunningText)]
  ) throws(TextError) -> [QuoteFlag] {
    guard let terms, range.start < range.end, range.end <= text.count else { return [] }
    let words = Array(text[range.start..<range.end])
    return try terms.findings(passage: words, passage.language, quote: quote.bytes, language).map { finding in
      let source = finding.source.map { TextRange($0.start + range.start, $0.end + range.start) }
      let origin = original(source ?? TextRange(range.start, range.start), in: parts)
      let severity: QuoteFlag.Severity = finding.check == .forbidden ? .check : .note
      return QuoteFlag(
        kind: .term,
        severity: severity,
        reason: .otherTerm,
        precision: FlagPrecision.measured(.term, severity),
        quote: finding.target.map(quote.original) ?? passage.rendering(of: origin)
          ?? quote.original(TextRange(0, quote.bytes.count)),
        origin: origin,
        wanted: finding.wanted
      )
    }
  }

  /// Where a word of the origin's original begins in the joined parts; nil outside them.
  private static func place(_ word: TextRange, in parts: [(start: Int, text: RunningText)]) -> TextRange? {
    guard let part = parts.last(where: { begins($0.text, before: word.end) }) else { return nil }
    let place = part.start + plain(word.start, in: part.text)
    return TextRange(place, place)
  }

  private static func begins(_ text: RunningText, before offset: Int) -> Bool {
    text.original(TextRange(0, 0)).start < offset
  }

  /// The byte of a running text that stands at, or first behind, a place of the original.
  private static func plain(_ offset: Int, in text: RunningText) -> Int {
    let low = text.bytes.indices.partitioningIndex { text.original(TextRange($0, $0)).start >= offset }
    // The space that joins two pieces, as at a cue's end, is told to stand where the second one begins: the word is behind it.
    let isJoint =
      low < text.bytes.count && text.bytes[low] == 0x20
      && text.original(TextRange(low + 1, low + 1)).start == offset
    return isJoint ? low + 1 : low
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

extension Passage {
  /// Where the quote's words stand that render a stretch of the origin, in the article's original; nil where none is linked.
  fileprivate func rendering(of stretch: TextRange) -> TextRange? {
    links.filter { stretch.overlaps($0.origin) }.map(\.quote).reduce(nil) { $0?.union($1) ?? $1 }
  }
}
