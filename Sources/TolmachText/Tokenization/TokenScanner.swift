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
    return locate(key, notes, &records, count)
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
      var kind = Token.Kind.word
      var end: Int
      if byte >= 0xD0, byte <= 0xD1 {
        end = wordEnd(key, position, table, classes)
      } else {
        let (scalar, length) = UTF8Scalar.decode(key, at: position)
        end = position &+ length
        switch TokenClass(rawValue: classes.of(scalar)) ?? .other {
        case .space:
          position = end
          continue
        case .letter, .mark: end = wordEnd(key, position, table, classes)
        case .digit: (end, kind) = numberEnd(key, notes, position, table, classes)
        case .punctuation:
          kind = .punctuation
          if scalar < 0x80 { while end < key.count, key[end] == byte, isRepeatable(byte) { end &+= 1 } }
        case .symbol:
          kind = .symbol
          if scalar < 0x80 { while end < key.count, key[end] == byte, isRepeatable(byte) { end &+= 1 } }
        case .pictograph:
          kind = .symbol
          end = pictographEnd(key, end, classes)
        case .other: kind = .other
        }
      }
      out[found] = TokenBuffer.Record(
        start: 0,
        end: 0,
        keyStart: UInt32(truncatingIfNeeded: position),
        keyEnd: UInt32(truncatingIfNeeded: end),
        hash: hash(key, position, end),
        kind: kind
      )
      found &+= 1
      position = end
    }
    return found
  }

  /// Marks that stand for one when they stand in a row: dots, hyphens, equals, underscores, asterisks.
  @inline(__always)
  private static func isRepeatable(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2D || byte == 0x3D || byte == 0x5F || byte == 0x2A || byte == 0x7E
  }

  /// The end of the run of letters, marks and digits that begins at `start`.
  @inline(__always)
  private static func runEnd(
    _ key: borrowing Span<UInt8>,
    _ start: Int,
    _ table: borrowing Span<UInt8>,
    _ classes: borrowing TokenClasses
  ) -> Int {
    var position = start
    let bytes = key.bytes
    while position < key.count {
      if position &+ 8 <= key.count {
        let run = CyrillicRun.letters(bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self))
        position &+= 2 &* run
        if run == 4 { continue }
      }
      let byte = key[position]
      if byte < 0x80 {
        let kind = table[Int(byte)]
        guard kind == 2 || kind == 3 else { break }
        position &+= 1
      } else if byte < 0xE0, position &+ 1 < key.count {
        let kind = table[Int(byte & 0x1F) << 6 | Int(key[position &+ 1] & 0x3F)]
        guard kind >= 2, kind <= 4 else { break }
        position &+= 2
      } else {
        let (scalar, length) = UTF8Scalar.decode(key, at: position)
        let kind = classes.of(scalar)
        guard kind >= 2, kind <= 4 else { break }
        position &+= length
      }
    }
    return position
  }

  private static func isRun(_ key: borrowing Span<UInt8>, _ position: Int, _ classes: borrowing TokenClasses) -> Bool {
    guard position < key.count else { return false }
    let kind = classes.of(UTF8Scalar.decode(key, at: position).value)
    return kind == 2 || kind == 3
  }

  @inline(__always)
  private static func wordEnd(
    _ key: borrowing Span<UInt8>,
    _ start: Int,
    _ table: borrowing Span<UInt8>,
    _ classes: borrowing TokenClasses
  ) -> Int {
    var partStart = start
    var end = runEnd(key, start, table, classes)
    while end < key.count {
      let byte = key[end]
      if byte == 0x20 { break }
      if byte == 0x2D || byte == 0x27 {
        guard isRun(key, end &+ 1, classes) else { break }
        partStart = end &+ 1
      } else if byte == 0x2E {
        guard dotJoins(key, partStart, end, classes) else { break }
        partStart = end &+ 1
        // The dot that ends an abbreviation of single letters.
        guard isRun(key, partStart, classes) else { return partStart }
      } else {
        break
      }
      end = runEnd(key, partStart, table, classes)
    }
    return end
  }

  /// Whether the dot at `dot` belongs to the word whose last part begins at `part`.
  private static func dotJoins(
    _ key: borrowing Span<UInt8>,
    _ part: Int,
    _ dot: Int,
    _ classes: borrowing TokenClasses
  ) -> Bool {
    let isSingle = UTF8Scalar.decode(key, at: part).length == dot - part
    let next = dot + 1
    let nextIsRun = isRun(key, next, classes)
    if isSingle, nextIsRun {
      // т.е, u.s: the next part must be a single letter, too.
      let length = UTF8Scalar.decode(key, at: next).length
      return !isRun(key, next + length, classes)
    }
    if isSingle, !nextIsRun {
      // The last dot: a single letter with a dot before it ends here.
      return part > 1 && key[part - 1] == 0x2E && isRun(key, part - 2, classes, before: true)
    }
    // example.org: small Latin letters on both sides.
    guard nextIsRun, dot > 0 else { return false }
    return (0x61...0x7A).contains(key[dot - 1]) && (0x61...0x7A).contains(key[next])
  }

  private static func isRun(
    _ key: borrowing Span<UInt8>,
    _ position: Int,
    _ classes: borrowing TokenClasses,
    before: Bool
  ) -> Bool {
    guard let found = UTF8Scalar.decode(key, before: position + 1) else { return false }
    return classes.of(found.value) == 2
  }

  private static func numberEnd(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ start: Int,
    _ table: borrowing Span<UInt8>,
    _ classes: borrowing TokenClasses
  ) -> (end: Int, kind: Token.Kind) {
    var end = start
    while true {
      while end < key.count, (0x30...0x39).contains(key[end]) { end &+= 1 }
      guard end > start, end &+ 1 < key.count, (0x30...0x39).contains(key[end &+ 1]) else { break }
      let mark = key[end]
      let joins = mark == 0x2E || mark == 0x2C || mark == 0x3A || mark == 0x2F
      guard joins || (mark == 0x20 && isGroupSpace(key, notes, start, end)) else { break }
      end &+= 1
    }
    let letters = runEnd(key, end, table, classes)
    if letters > end { return (letters, .number) }
    if end == start { return (UTF8Scalar.decode(key, at: start).length + start, .number) }
    guard end &+ 1 < key.count, key[end] == 0x2D, isRun(key, end &+ 1, classes), !(0x30...0x39).contains(key[end &+ 1])
    else { return (end, .number) }
    let tail = wordEnd(key, end &+ 1, table, classes)
    var count = 0
    for index in end &+ 1..<tail where key[index] & 0xC0 != 0x80 { count += 1 }
    return (tail, count <= 3 ? .number : .word)
  }

  /// Whether the space at `space` parts groups of three digits: it was a no-break or thin one in the original, one to
  /// three digits stand before it and exactly three behind it.
  private static func isGroupSpace(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ start: Int,
    _ space: Int
  ) -> Bool {
    var before = space
    while before > start, (0x30...0x39).contains(key[before &- 1]) { before &-= 1 }
    var after = space &+ 1
    while after < key.count, (0x30...0x39).contains(key[after]) { after &+= 1 }
    guard (1...3).contains(space &- before), after &- space == 4 else { return false }
    var low = 0
    var high = notes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(notes[middle].result) < space { low = middle + 1 } else { high = middle }
    }
    while low < notes.count, Int(notes[low].result) == space, notes[low].resultCount == 0 { low += 1 }
    return low < notes.count && Int(notes[low].result) == space && notes[low].sourceCount > 1
  }

  private static func pictographEnd(
    _ key: borrowing Span<UInt8>,
    _ start: Int,
    _ classes: borrowing TokenClasses
  ) -> Int {
    var position = start
    while position < key.count {
      let (scalar, length) = UTF8Scalar.decode(key, at: position)
      let kind = classes.of(scalar)
      guard kind == TokenClass.pictograph.rawValue || kind == TokenClass.mark.rawValue else { break }
      position &+= length
    }
    return position
  }

  /// A mixing hash of the key's bytes, eight at a time (after wyhash, Wang Yi 2019).
  @inline(__always)
  private static func hash(_ key: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let bytes = key.bytes
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: end &- start)
    var position = start
    while position &+ 8 <= end {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      state = product.high ^ product.low
      position &+= 8
    }
    var rest: UInt64 = 0
    if position &+ 8 <= key.count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      rest = word & ~(~0 &<< UInt64(truncatingIfNeeded: 8 &* (end &- position)))
    } else {
      for offset in 0..<end &- position { rest |= UInt64(key[position &+ offset]) &<< UInt64(8 &* offset) }
    }
    let product = (state ^ rest).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}

extension TokenScanner {
  /// Maps the tokens' places in the key back to the original, both lists in order; returns how many remain.
  ///
  /// Tokens that were cut out of one change (ŉ is an apostrophe and n in the key) are one token again.
  private static func locate(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ records: inout [TokenBuffer.Record],
    _ count: Int
  ) -> Int {
    var out = records.mutableSpan
    var next = 0  // the first note not yet passed
    var shift = 0  // original minus key behind the notes passed
    var kept = 0
    for index in 0..<count {
      let start = Int(out[index].keyStart)
      let end = Int(out[index].keyEnd)
      while next < notes.count, Int(notes[next].result) &+ Int(notes[next].resultCount) <= start {
        shift = shift &+ Int(notes[next].sourceCount) &- Int(notes[next].resultCount)
        next &+= 1
      }
      var first = start &+ shift
      if next < notes.count, Int(notes[next].result) < start { first = Int(notes[next].source) }
      var last = end &+ shift
      while next < notes.count, Int(notes[next].result) < end {
        let note = notes[next]
        let resultEnd = Int(note.result) &+ Int(note.resultCount)
        if resultEnd > end {
          last = Int(note.source) &+ Int(note.sourceCount)
          break
        }
        shift = shift &+ Int(note.sourceCount) &- Int(note.resultCount)
        next &+= 1
        last = end &+ shift
      }
      if kept > 0, first < Int(out[kept &- 1].end) {
        join(key, &out[kept &- 1], out[index], end: last)
        continue
      }
      if kept < index { out[kept] = out[index] }
      out[kept].start = UInt32(truncatingIfNeeded: first)
      out[kept].end = UInt32(truncatingIfNeeded: max(first, last))
      kept &+= 1
    }
    return kept
  }

  private static func join(
    _ key: borrowing Span<UInt8>,
    _ token: inout TokenBuffer.Record,
    _ next: TokenBuffer.Record,
    end: Int
  ) {
    token.end = max(token.end, UInt32(truncatingIfNeeded: end))
    token.keyEnd = next.keyEnd
    if next.kind == .word || next.kind == .number { token.kind = next.kind }
    token.hash = hash(key, Int(token.keyStart), Int(token.keyEnd))
  }
}
