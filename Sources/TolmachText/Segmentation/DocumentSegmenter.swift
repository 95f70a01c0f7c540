public import TolmachModel

/// Cuts a document into sentences: blocks are hard borders, subtitle cues are none. One thread at a time.
///
/// The cues of a turn are read as one text; a silence of ``silenceMilliseconds`` between two of them ends a sentence. Each
/// block's language is recognised by itself unless it is given.
public struct DocumentSegmenter {
  /// A pause that ends a sentence whatever the words say.
  public static let silenceMilliseconds = 2000

  private let language: LanguageTag?
  private let recognizer = LanguageRecognizer()
  private var segmenter: MultilingualSegmenter
  private var ranges: [TextRange] = []

  /// Prepares for texts of `language`, or of any when it is nil; `rules` replace ours.
  public init(language: LanguageTag? = nil, rules: SegmentationRules? = nil) {
    self.language = language
    segmenter = MultilingualSegmenter(rules: rules)
  }

  /// The sentences of `document`, by block; ranges are bytes of its untouched text, syntax between the words included.
  ///
  /// A block that is no prose is one segment.
  /// - Complexity: O(*n*) in the document's length.
  public mutating func segments(of document: Document) throws(TextError) -> [Segment] {
    var segments: [Segment] = []
    var reading = BlockText()
    for (index, block) in document.blocks.enumerated() {
      reading.read(block, of: document, silence: Self.silenceMilliseconds)
      let language = self.language ?? recognizer.language(of: reading.bytes.span)
      ranges.removeAll(keepingCapacity: true)
      if block.kind == .verbatim {
        ranges.append(TextRange(0, reading.bytes.count))
      } else {
        try appendRanges(of: reading, language: language)
      }
      for range in ranges {
        guard let original = reading.original(of: range) else { continue }
        segments.append(Segment(range: original, block: index, language: language))
      }
    }
    return segments
  }

  /// Segments each stretch between silences by itself.
  private mutating func appendRanges(of reading: BlockText, language: LanguageTag) throws(TextError) {
    var start = 0
    for end in reading.silences + [reading.bytes.count] where end > start {
      let first = ranges.count
      let stretch = reading.bytes.span.extracting(start..<end)
      try segmenter.appendRanges(of: stretch, language: language, to: &ranges)
      for index in first..<ranges.count { ranges[index] = ranges[index].shifted(by: start) }
      start = end
    }
  }
}

/// A block's running text in one piece, with the way back to the original.
struct BlockText {
  /// The words as they are read: pieces joined, character references resolved.
  private(set) var bytes: [UInt8] = []
  /// Offsets in ``bytes`` at which a silence falls, ascending.
  private(set) var silences: [Int] = []
  private var stretches: [Stretch] = []

  /// A piece's place in the text that was put together.
  private struct Stretch {
    var start: Int
    var end: Int
    var original: TextRange
    /// Whether the words stand for something else, so that offsets inside mean nothing.
    var isSubstitute: Bool
  }

  /// Reads a block, forgetting the one before.
  mutating func read(_ block: Document.Block, of document: Document, silence: Int) {
    bytes.removeAll(keepingCapacity: true)
    silences.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
    var cue = block.cues.lowerBound
    for piece in block.pieces {
      let before = cue
      while cue + 1 < block.cues.upperBound, document.cues[cue + 1].range.start <= piece.range.start { cue += 1 }
      if cue > before, Self.isSilent(from: before, to: cue, in: document, silence) { silences.append(bytes.count) }
      if piece.spaced, !bytes.isEmpty { bytes.append(0x20) }
      append(piece, of: document)
    }
  }

  private static func isSilent(from first: Int, to last: Int, in document: Document, _ silence: Int) -> Bool {
    document.cues[last].startMilliseconds - document.cues[last - 1].endMilliseconds >= silence
      || document.cues[first + 1].startMilliseconds - document.cues[first].endMilliseconds >= silence
  }

  private mutating func append(_ piece: Document.Piece, of document: Document) {
    let start = bytes.count
    if let scalar = piece.substitute {
      UTF8Scalar.append(scalar, to: &bytes)
    } else {
      bytes.append(contentsOf: document.text[piece.range.start..<piece.range.end])
    }
    guard bytes.count > start else { return }
    let isSubstitute = piece.substitute != nil
    stretches.append(
      Stretch(start: start, end: bytes.count, original: piece.range, isSubstitute: isSubstitute)
    )
  }

  /// The original stretch that a stretch of ``bytes`` was read from; nil when it holds no words.
  func original(of range: TextRange) -> TextRange? {
    let first = stretches.partitioningIndex { $0.end > range.start }
    let after = stretches.partitioningIndex { $0.start >= range.end }
    guard after > first else { return nil }
    let opening = stretches[first]
    let closing = stretches[after - 1]
    var original = TextRange(opening.original.start, closing.original.end)
    if !opening.isSubstitute { original.start += max(0, range.start - opening.start) }
    if !closing.isSubstitute { original.end -= max(0, closing.end - range.end) }
    return original
  }
}
