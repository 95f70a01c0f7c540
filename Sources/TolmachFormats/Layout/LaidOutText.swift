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

  /// The words with single spaces for all white space and control characters, none at the ends. No-break spaces stay.
  static func squeezed(_ words: String) -> [UInt8] { squeezed(Array(words.utf8)) }

  /// The same of UTF-8 bytes.
  ///
  /// - Complexity: O(*n*).
  static func squeezed(_ words: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(words.count)
    var owesSpace = false
    var index = 0
    while index < words.count {
      let blank = blankLength(words, at: index)
      guard blank == 0 else {
        owesSpace = true
        index += blank
        continue
      }
      if owesSpace, !result.isEmpty { result.append(0x20) }
      owesSpace = false
      result.append(words[index])
      index += 1
    }
    return result
  }

  /// How many bytes the white space or control character at `index` has; 0 for any other.
  private static func blankLength(_ words: [UInt8], at index: Int) -> Int {
    let byte = words[index]
    if byte <= 0x20 || byte == 0x7F { return 1 }
    guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3, index + 1 < words.count else { return 0 }
    let second = words[index + 1]
    if byte == 0xC2 { return second < 0xA0 ? 2 : 0 }
    guard index + 2 < words.count else { return 0 }
    let third = words[index + 2]
    if byte == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
    // U+2000 … U+200A, the line and paragraph separators, U+205F.
    let isBlank = second == 0x80 ? third <= 0x8A || third == 0xA8 || third == 0xA9 : second == 0x81 && third == 0x9F
    return isBlank ? 3 : 0
  }

  /// About how many letters the words have: ASCII letters and all that is not ASCII.
  static func letters(in words: [UInt8]) -> Int {
    words.reduce(0) { $0 + ($1 >= 0xC0 || (0x61...0x7A).contains($1 | 0x20) ? 1 : 0) }
  }
}
