import TolmachModel

/// The words, marks and free dashes of one paragraph.
struct ParagraphText: Sendable {
  var range = TextRange(0, 0)
  var words: [Word] = []
  var marks: [QuoteMark] = []
  var dashes: [FreeDash] = []
  /// What stands after the last word.
  var tail: Gap = []

  mutating func begin(_ range: TextRange) {
    self.range = range
    words.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    dashes.removeAll(keepingCapacity: true)
    tail = []
  }
}

/// Reads a paragraph scalar by scalar.
///
/// A word is a run of letters and digits, joined by single apostrophes, hyphens and the dots of an abbreviation; inside
/// a Cyrillic word 1, I and l stand for the palochka. Letters are folded for look-up only: case, «ё», palochka.
/// - Complexity: O(*n*).
struct ParagraphReader {
  private let lexicon = SpeechWords.shared
  private var gap: Gap = []
  /// The kind of the scalar before, and whether it was an s.
  private var side = QuoteMark.Side.edge
  private var lastIsS = false
  /// The index of the mark whose right side is not known yet.
  private var openMark = -1

  /// Reads `range` of `text` into `paragraph`.
  mutating func read(_ range: TextRange, of text: borrowing Span<UInt8>, into paragraph: inout ParagraphText) {
    paragraph.begin(range)
    gap = []
    side = .edge
    lastIsS = false
    openMark = -1
    var position = range.start
    while position < range.end {
      let byte = text[position]
      if Self.isLetter(byte) {
        position = readWord(from: position, to: range.end, of: text, into: &paragraph)
      } else {
        position = readOther(at: position, to: range.end, of: text, into: &paragraph)
      }
    }
    settle(.edge, &paragraph)
    paragraph.tail = gap
  }

  @inline(__always) private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether a scalar above ASCII is part of words: anything that is neither space, punctuation nor symbol, roughly.
  @inline(__always) private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x400...0x52F: true
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2C1, 0x300...0x3FF, 0x531...0x1FFF: true
    case 0x2C00...0x2DFF, 0x3040...0xD7FF, 0xF900...0xFDFF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  // MARK: Words

  private mutating func readWord(
    from start: Int,
    to limit: Int,
    of text: borrowing Span<UInt8>,
    into paragraph: inout ParagraphText
  ) -> Int {
    var letters = WordLetters()
    var position = start
    while position < limit {
      let byte = text[position]
      if Self.isLetter(byte) {
        letters.add(UInt32(byte), lexicon)
        position += 1
        continue
      }
      if byte >= 0x80 {
        let (scalar, length) = UTF8Scalar.decode(text, at: position)
        if Self.isLetter(scalar) {
          letters.add(scalar, lexicon)
          position += length
          continue
        }
        guard scalar == 0x2019 || scalar == 0xAD else { break }
        guard position + length < limit, Self.beginsLetter(text, position + length) else { break }
        if scalar == 0x2019 { letters.add(0x27, lexicon) }
        position += length
        continue
      }
      // An apostrophe, a hyphen or a dot joins when a letter follows at once.
      guard byte == 0x27 || byte == 0x2D || byte == 0x2E, position + 1 < limit else { break }
      guard Self.beginsLetter(text, position + 1) else { break }
      letters.add(UInt32(byte), lexicon)
      position += 1
    }
    return end(letters, from: start, at: max(position, start + 1), into: &paragraph)
  }

  private static func beginsLetter(_ text: borrowing Span<UInt8>, _ position: Int) -> Bool {
    let byte = text[position]
    if byte < 0x80 { return isLetter(byte) }
    return isLetter(UTF8Scalar.decode(text, at: position).value)
  }

  private mutating func end(
    _ letters: WordLetters,
    from start: Int,
    at end: Int,
    into paragraph: inout ParagraphText
  ) -> Int {
    settle(letters.isNumber ? .digit : .letter, &paragraph)
    let word = Word(
      start: Int32(truncatingIfNeeded: start),
      end: Int32(truncatingIfNeeded: end),
      traits: letters.traits.union(lexicon.traits(letters.hash)),
      gap: gap
    )
    paragraph.words.append(word)
    gap = []
    side = letters.isNumber ? .digit : .letter
    lastIsS = letters.last.2 == 0x73
    return end
  }

  // MARK: Marks

  private mutating func readOther(
    at position: Int,
    to limit: Int,
    of text: borrowing Span<UInt8>,
    into paragraph: inout ParagraphText
  ) -> Int {
    let (scalar, length) = UTF8Scalar.decode(text, at: position)
    var end = min(position + length, limit)
    if scalar >= 0x80, Self.isLetter(scalar) { return readWord(from: position, to: limit, of: text, into: &paragraph) }
    if var glyph = Self.glyph(of: scalar) {
      if (scalar == 0x27 || scalar == 0x60), end < limit, text[end] == UInt8(truncatingIfNeeded: scalar) {
        glyph = scalar == 0x27 ? .twoSingles : .twoBackticks
        end += 1
      }
      addMark(glyph, TextRange(position, end), into: &paragraph)
      return end
    }
    switch scalar {
    case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: pass(.space, .space, &paragraph)
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: pass([.space, .newline], .space, &paragraph)
    case 0x2C, 0xFF0C: pass(.comma, .stop, &paragraph)
    case 0x2E, 0x2026, 0x3002: pass(.stop, .stop, &paragraph)
    case 0x21, 0x3F, 0x203C...0x203D, 0x2047...0x2049: pass([.stop, .emphatic], .stop, &paragraph)
    case 0x3A: pass(.colon, .stop, &paragraph)
    case 0x3B: pass(.semicolon, .stop, &paragraph)
    case 0x28, 0x5B, 0x7B: pass(.opening, .openingBracket, &paragraph)
    case 0x29, 0x5D, 0x7D: pass(.closing, .closingBracket, &paragraph)
    case 0x3D: pass(.equals, .equals, &paragraph)
    case 0x2D, 0x2012...0x2015, 0x2212: end = readDash(at: position, to: limit, of: text, into: &paragraph)
    // Invisible format characters touch nothing.
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x5F, 0x2A: break
    default: pass(.other, .other, &paragraph)
    }
    return end
  }

  private static func glyph(of scalar: UInt32) -> QuoteMark.Glyph? {
    switch scalar {
    case 0x22, 0xFF02: .straightDouble
    case 0x27: .straightSingle
    case 0x60: .leftSingle
    case 0xAB: .leftGuillemet
    case 0xBB: .rightGuillemet
    case 0x2018, 0x201B: .leftSingle
    case 0x2019: .rightSingle
    case 0x201A, 0x2039, 0x300C, 0x300E: .leftOther
    case 0x203A, 0x300D, 0x300F: .rightOther
    case 0x201C, 0x201F: .leftDouble
    case 0x201D: .rightDouble
    case 0x201E: .low
    default: nil
    }
  }

  private mutating func addMark(_ glyph: QuoteMark.Glyph, _ range: TextRange, into paragraph: inout ParagraphText) {
    settle(.mark, &paragraph)
    openMark = paragraph.marks.count
    paragraph.marks.append(
      QuoteMark(
        glyph: glyph,
        start: Int32(truncatingIfNeeded: range.start),
        end: Int32(truncatingIfNeeded: range.end),
        before: side,
        after: .edge,
        word: Int32(truncatingIfNeeded: paragraph.words.count),
        followsS: lastIsS
      )
    )
    gap.insert(.mark)
    side = .mark
    lastIsS = false
  }

  private mutating func pass(_ found: Gap, _ kind: QuoteMark.Side, _ paragraph: inout ParagraphText) {
    settle(kind, &paragraph)
    gap.formUnion(found)
    side = kind
    lastIsS = false
  }

  /// Tells the mark before what stands after it.
  @inline(__always) private mutating func settle(_ kind: QuoteMark.Side, _ paragraph: inout ParagraphText) {
    if openMark >= 0 {
      paragraph.marks[openMark].after = kind
      openMark = -1
    }
  }

  /// A run of dashes; free when a space stands on either side, or when it is a long one.
  private mutating func readDash(
    at position: Int,
    to limit: Int,
    of text: borrowing Span<UInt8>,
    into paragraph: inout ParagraphText
  ) -> Int {
    var end = position
    var isLong = false
    while end < limit {
      let (scalar, length) = UTF8Scalar.decode(text, at: end)
      guard scalar == 0x2D || (0x2012...0x2015).contains(scalar) || scalar == 0x2212 else { break }
      isLong = isLong || scalar == 0x2014 || scalar == 0x2015 || end > position
      end = min(end + length, limit)
    }
    let next = end < limit ? UTF8Scalar.decode(text, at: end).value : 0x20
    let isSpaced = next == 0x20 || next == 0xA0 || next == 0x0A || next == 0x09 || next == 0x202F
    if isSpaced || (isLong && side != .letter && side != .digit) {
      paragraph.dashes.append(
        FreeDash(
          start: Int32(truncatingIfNeeded: position),
          end: Int32(truncatingIfNeeded: end),
          before: gap,
          word: Int32(truncatingIfNeeded: paragraph.words.count)
        )
      )
    }
    pass(.dash, .dash, &paragraph)
    return end
  }
}
