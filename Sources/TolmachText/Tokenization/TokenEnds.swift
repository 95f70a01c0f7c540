import TolmachModel

/// Where a word, a row of equal marks or an emoji sequence ends: the rules of ``TokenScanner``.
enum TokenEnds {
  /// The end of the run of letters, marks and digits that begins at `start`.
  @inline(__always)
  static func run(
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

  /// Whether a letter or a digit stands at `position`.
  static func isRun(_ key: borrowing Span<UInt8>, _ position: Int, _ classes: borrowing TokenClasses) -> Bool {
    guard position < key.count else { return false }
    let kind = classes.of(UTF8Scalar.decode(key, at: position).value)
    return kind == 2 || kind == 3
  }

  /// The end of the word that begins at `start`.
  @inline(__always)
  static func word(
    _ key: borrowing Span<UInt8>,
    _ start: Int,
    _ table: borrowing Span<UInt8>,
    _ classes: borrowing TokenClasses
  ) -> Int {
    var partStart = start
    var end = run(key, start, table, classes)
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
      end = run(key, partStart, table, classes)
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

  /// The end of the emoji sequence whose first scalar ends at `start`.
  static func pictograph(
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

  /// The end of a row of equal ASCII marks, of which the first ends at `start`.
  @inline(__always)
  static func repetition(_ key: borrowing Span<UInt8>, _ start: Int, _ byte: UInt8) -> Int {
    var end = start
    while end < key.count, key[end] == byte, isRepeatable(byte) { end &+= 1 }
    return end
  }

  /// Marks that stand for one when they stand in a row: dots, hyphens, equals, underscores, asterisks.
  @inline(__always)
  private static func isRepeatable(_ byte: UInt8) -> Bool {
    byte == 0x2E || byte == 0x2D || byte == 0x3D || byte == 0x5F || byte == 0x2A || byte == 0x7E
  }
}
