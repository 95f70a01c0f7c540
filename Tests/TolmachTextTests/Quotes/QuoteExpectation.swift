import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// What the scanner says of a text, in a form that tests can read.
struct ScannedText {
  let text: String
  let quotes: [Quote]

  init(_ text: String, language: LanguageTag?) {
    self.text = text
    quotes = QuoteScanner(language: language).quotes(in: Array(text.utf8).span)
  }

  /// Speech alone, without mentions.
  var speech: [Quote] { quotes.filter { $0.kind != .mention } }

  /// The words of a range.
  func words(_ range: TextRange?) -> String? { range.map { MarkedText.pieces(text, [$0])[0] } }

  /// The speaker of each record of speech, `-` where there is none.
  var speakers: [String] { speech.map { words($0.speaker) ?? "-" } }
  /// The cue of each record of speech, `-` where there is none.
  var cues: [String] { speech.map { words($0.cue) ?? "-" } }
  /// The kind of each record of speech.
  var kinds: [String] { speech.map(\.kind.name) }
  /// The group of each record of speech.
  var groups: [Int] { speech.map(\.group) }
}

/// Checks that exactly the marked stretches are speech, and that the records keep their promises: sorted, on scalar
/// borders, inner within outer, nested by level. Returns the scan for further questions.
@discardableResult
func expectSpeech(
  _ marked: String,
  _ language: LanguageTag?,
  sourceLocation: SourceLocation = #_sourceLocation
) -> ScannedText {
  let expected = MarkedText(marked)
  let scan = ScannedText(expected.text, language: language)
  let found = scan.speech.map(\.inner).sorted { $0.start != $1.start ? $0.start < $1.start : $0.end > $1.end }
  #expect(MarkedText.mark(expected.text, found) == marked, sourceLocation: sourceLocation)
  expectSound(scan.quotes, in: Array(expected.text.utf8), sourceLocation: sourceLocation)
  return scan
}

/// Checks what every scan promises, whatever the text.
func expectSound(_ quotes: [Quote], in bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
  let offenders = quotes.indices.filter { index in
    let quote = quotes[index]
    let isSorted = index == 0 || quotes[index - 1].outer.start <= quote.outer.start
    let isInside =
      quote.outer.start >= 0 && quote.outer.end <= bytes.count && quote.outer.contains(quote.inner)
      && quote.inner.start <= quote.inner.end
    guard isSorted, isInside, quote.level >= 0, quote.group >= 0 else { return true }
    let ranges = [quote.inner, quote.outer] + [quote.speaker, quote.cue].compactMap { $0 }
    guard ranges.allSatisfy({ isOnBorders($0, bytes) }) else { return true }
    let enclosing = quotes[..<index].filter { $0.level < quote.level && $0.inner.contains(quote.inner) }
    return enclosing.count < quote.level
  }
  #expect(offenders.isEmpty, sourceLocation: sourceLocation)
}

/// Whether neither end lies inside a valid UTF-8 sequence.
private func isOnBorders(_ range: TextRange, _ bytes: [UInt8]) -> Bool {
  [range.start, range.end].allSatisfy { offset in
    guard offset < bytes.count, offset > 0, bytes[offset] & 0xC0 == 0x80 else { return true }
    // Inside broken bytes any place is a border.
    var lead = offset - 1
    while lead > 0, offset - lead < 4, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
    return lead + UTF8Scalar.decode(bytes.span, at: lead).length <= offset
  }
}
