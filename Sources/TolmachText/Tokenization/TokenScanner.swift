import TolmachModel

/// Cuts a search key into tokens.
///
/// - A word is a run of letters, marks and digits that begins with a letter. A hyphen or an apostrophe between letters
///   or digits joins (кое-что, don't, covid-19); a dot joins single letters (т.е., u.s.), and the dot after the last of
///   them belongs to the word; a dot between Latin letters joins (example.org).
/// - A number begins with a digit; `. , : /` between digits join, and so does a space that was no ordinary one in the
///   original between groups of three; letters that follow at once belong to it (3rd), behind a hyphen up to two of
///   them (90-х), with more the whole is a word (20-летний).
/// - Several dots, hyphens or equal marks in a row are one token; emoji sequences are one.
enum TokenScanner {
  /// Finds the tokens of a key and where they stand in the original; returns how many there are.
  static func scan(_ output: SearchFolder.Output, into records: inout [TokenBuffer.Record]) -> Int {
    let needed = output.keyCount + 1
    if records.count < needed {
      let blank = TokenBuffer.Record(start: 0, end: 0, keyStart: 0, keyEnd: 0, hash: 0, kind: .other)
      records.append(contentsOf: repeatElement(blank, count: needed - records.count))
    }
    let notes = output.notes.span.extracting(0..<output.noteCount)
    let key = output.key.span.extracting(0..<output.keyCount)
    let count = run(key, notes, &records)
    return TokenPlaces.locate(key, notes, &records, count)
  }

  private static func run(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ records: inout [TokenBuffer.Record]
  ) -> Int {
    let classes = TokenClasses.shared
    let table = classes.table.span
    var out = records.mutableSpan
    var found = 0
    var position = 0
    while position < key.count {
      let byte = key[position]
      if byte == 0x20 {
        position &+= 1
        continue
      }
      let kind: Token.Kind?
      let end: Int
      if byte >= 0xD0, byte <= 0xD1 {
        (end, kind) = (TokenEnds.word(key, position, table, classes), .word)
      } else {
        (end, kind) = token(key, notes, position, table, classes)
      }
      guard let kind else {
        position = end
        continue
      }
      out[found] = TokenBuffer.Record(
        start: 0,
        end: 0,
        keyStart: UInt32(truncatingIfNeeded: position),
        keyEnd: UInt32(truncatingIfNeeded: end),
        hash: TokenHash.of(key, position, end),
        kind: kind
      )
      found &+= 1
      position = end
    }
    return found
  }

  /// Where the token that begins at `position` ends, and what it is; nil: a space.
  @inline(__always) private static func token(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ position: Int,
    _ table: borrowing Span<UInt8>,
    _ classes: borrowing TokenClasses
  ) -> (end: Int, kind: Token.Kind?) {
    let (scalar, length) = UTF8Scalar.decode(key, at: position)
    let end = position &+ length
    switch TokenClass(rawValue: classes.of(scalar)) ?? .other {
    case .space: return (end, nil)
    case .letter, .mark: return (TokenEnds.word(key, position, table, classes), .word)
    case .digit:
      let (end, kind) = TokenEnds.number(key, notes, position, table, classes)
      return (end, kind)
    case .punctuation: return (scalar < 0x80 ? TokenEnds.repetition(key, end, key[position]) : end, .punctuation)
    case .symbol: return (scalar < 0x80 ? TokenEnds.repetition(key, end, key[position]) : end, .symbol)
    case .pictograph: return (TokenEnds.pictograph(key, end, classes), .symbol)
    case .other: return (end, .other)
    }
  }
}
