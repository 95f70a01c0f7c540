import TolmachModel

/// The text of a document whose file is a container (JSON, XML, a ZIP archive) rather than a text.
///
/// Such a file is laid out as a text of its own, in which all offsets of reports count: blocks parted by blank lines,
/// a turn's speaker as `Name: ` before its words, each segment of a turn on a line of its own. White space inside is
/// single spaces; control characters are spaces.
struct LaidOutText {
  /// The text, UTF-8.
  private(set) var text: [UInt8] = []
  /// The blocks, in order; one without words is empty.
  private(set) var blocks: [Document.Block] = []
  /// The cues, in order of the text.
  private(set) var cues: [Document.Cue] = []

  /// Words with the time they were heard; `offset` counts bytes in the squeezed words they begin.
  struct Moment {
    var offset: Int
    var time: Document.TimeSpan
  }

  /// Begins a block.
  mutating func begin(_ kind: Document.Block.Kind, speaker: String? = nil) {
    if !text.isEmpty { text.append(contentsOf: [0x0A, 0x0A]) }
    var label: TextRange?
    if let speaker {
      let name = Self.squeezed(speaker)
      label = TextRange(text.count, text.count + name.count)
      text.append(contentsOf: name)
      text.append(contentsOf: [0x3A, 0x20])
    }
    blocks.append(Document.Block(kind: kind, pieces: [], speaker: label, cues: cues.count..<cues.count))
  }

  /// Adds squeezed words to the last block, on a new line when it has some; `moments`, in order, make cues.
  mutating func append(_ words: [UInt8], moments: [Moment] = []) {
    guard !words.isEmpty, !blocks.isEmpty else { return }
    let last = blocks.count - 1
    if !blocks[last].pieces.isEmpty { text.append(0x0A) }
    let start = text.count
    text.append(contentsOf: words)
    blocks[last].pieces.append(Document.Piece(range: TextRange(start, text.count), spaced: true))
    for (index, moment) in moments.enumerated() {
      let end = index + 1 < moments.count ? moments[index + 1].offset : words.count
      cues.append(
        Document.Cue(
          range: TextRange(start + moment.offset, start + end),
          startMilliseconds: moment.time.startMilliseconds,
          endMilliseconds: max(moment.time.startMilliseconds, moment.time.endMilliseconds)
        )
      )
    }
    blocks[last].cues = min(blocks[last].cues.lowerBound, cues.count)..<cues.count
  }

  /// The document; blocks without words are left out.
  func document(format: String, encoding: String = "UTF-8") -> Document {
    let full = blocks.filter { !$0.pieces.isEmpty }
    return Document(format: format, text: text, blocks: full, cues: cues, encoding: encoding)
  }

  /// The words with single spaces for all white space and control characters, none at the ends.
  static func squeezed(_ words: String) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(words.utf8.count)
    var owesSpace = false
    for scalar in words.unicodeScalars {
      let isNoBreak = scalar.value == 0xA0 || scalar.value == 0x202F
      if scalar.properties.generalCategory == .control || (scalar.properties.isWhitespace && !isNoBreak) {
        owesSpace = true
        continue
      }
      if owesSpace, !result.isEmpty { result.append(0x20) }
      owesSpace = false
      UTF8Scalar.append(scalar.value, to: &result)
    }
    while result.last == 0x20 { result.removeLast() }
    return result
  }
}
