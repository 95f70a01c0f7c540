import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Checks that a text falls into the marked sentences, and into nothing else.
///
/// Besides the boundaries: sentences are in order, do not overlap, neither begin nor end with white space, and what lies
/// between them is white space; so the pieces join to the input.
func expectSegments(
  _ marked: String,
  language: LanguageTag,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let example = MarkedText(marked)
  let text = Array(example.text.utf8)
  let found = try Segmenter(language: language).segments(of: text.span)
  #expect(
    found == example.ranges,
    "\(MarkedText.mark(example.text, found))",
    sourceLocation: sourceLocation
  )
  #expect(Coverage.problem(of: found, in: text) == nil, sourceLocation: sourceLocation)
}

/// What must hold of any segmentation.
enum Coverage {
  /// The first thing wrong with `ranges` as sentences of `text`; nil when all is well.
  static func problem(of ranges: [TextRange], in text: [UInt8]) -> String? {
    var position = 0
    for range in ranges {
      if range.start < position { return "overlap at \(range.start)" }
      if range.isEmpty || range.end > text.count { return "bad range \(range)" }
      if let lost = firstWord(text[position..<range.start]) { return "words lost at \(lost)" }
      if !isBorder(range.start, text) || !isBorder(range.end, text) { return "inside a scalar: \(range)" }
      if isBlank(text[range.start]) || isBlank(text[range.end - 1]) { return "white space in \(range)" }
      position = range.end
    }
    return firstWord(text[position...]).map { "words lost at \($0)" }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func isBorder(_ offset: Int, _ text: [UInt8]) -> Bool {
    guard offset < text.count, String(validating: text, as: UTF8.self) != nil else { return true }
    return text[offset] & 0xC0 != 0x80
  }

  private static func firstWord(_ gap: ArraySlice<UInt8>) -> Int? {
    let words = String(decoding: gap, as: UTF8.self).unicodeScalars
    return words.allSatisfy { $0.properties.isWhitespace || $0.value == 0xFEFF } ? nil : gap.startIndex
  }
}
