public import TolmachModel

/// Cuts text into sentences whatever its language: given, or recognised paragraph by paragraph; by our rules or by those
/// of an SRX file. One thread at a time.
public struct MultilingualSegmenter {
  private enum Engine {
    case own(Segmenter)
    case srx(SRXSegmenter)
  }

  private let rules: SegmentationRules?
  private var engines: [LanguageTag: Engine] = [:]
  private let recognizer = LanguageRecognizer()
  private var ranges: [TextRange] = []

  /// Opens nothing yet: rules are opened at the first text of each language. Given `rules` replace ours.
  public init(rules: SegmentationRules? = nil) { self.rules = rules }

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

  /// Appends the ranges of the sentences of `text`, all in one language.
  mutating func appendRanges(
    of text: borrowing Span<UInt8>,
    language: LanguageTag,
    to ranges: inout [TextRange]
  ) throws(TextError) {
    switch try engine(for: language) {
    case .own(let segmenter): try segmenter.appendSegments(of: text, to: &ranges)
    case .srx(let segmenter): ranges += try segmenter.segments(of: text)
    }
  }

  private mutating func append(
    _ text: borrowing Span<UInt8>,
    at base: Int,
    block: Int,
    language: LanguageTag,
    to segments: inout [Segment]
  ) throws(TextError) {
    var found = ranges
    ranges = []
    found.removeAll(keepingCapacity: true)
    try appendRanges(of: text, language: language, to: &found)
    for range in found {
      segments.append(Segment(range: range.shifted(by: base), block: block, language: language))
    }
    ranges = found
  }

  private mutating func engine(for language: LanguageTag) throws(TextError) -> Engine {
    if let opened = engines[language] { return opened }
    let engine: Engine
    if let rules {
      engine = .srx(try SRXSegmenter(rules: rules, language: language))
    } else {
      engine = .own(try Segmenter(language: language))
    }
    engines[language] = engine
    return engine
  }
}
