public import TolmachModel

/// Cuts text into sentences whatever its language: given, or recognised paragraph by paragraph. One thread at a time.
public struct MultilingualSegmenter {
  private var segmenters: [LanguageTag: Segmenter] = [:]
  private let recognizer = LanguageRecognizer()
  private var ranges: [TextRange] = []

  /// Opens nothing yet: rules are opened at the first text of each language.
  public init() {}

  /// Appends the sentences of `text`; a paragraph ends with a line end where the language has to be recognised.
  ///
  /// `Segment.block` is the number of the paragraph, 0 throughout when `language` is given.
  public mutating func appendSegments(
    of text: borrowing Span<UInt8>,
    language: LanguageTag?,
    to segments: inout [Segment]
  ) throws(TextError) {
    if let language {
      return try append(text, at: 0, block: 0, language: language, to: &segments)
    }
    var start = 0
    var block = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != 0x0A { end += 1 }
      end = min(end + 1, text.count)
      let paragraph = text.extracting(start..<end)
      try append(paragraph, at: start, block: block, language: recognizer.language(of: paragraph), to: &segments)
      start = end
      block += 1
    }
  }

  private mutating func append(
    _ text: borrowing Span<UInt8>,
    at base: Int,
    block: Int,
    language: LanguageTag,
    to segments: inout [Segment]
  ) throws(TextError) {
    let segmenter: Segmenter
    if let opened = segmenters[language] {
      segmenter = opened
    } else {
      segmenter = try Segmenter(language: language)
      segmenters[language] = segmenter
    }
    ranges.removeAll(keepingCapacity: true)
    try segmenter.appendSegments(of: text, to: &ranges)
    for range in ranges {
      segments.append(Segment(range: range.shifted(by: base), block: block, language: language))
    }
  }
}
