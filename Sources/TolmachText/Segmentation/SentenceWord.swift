import TolmachModel

/// The word before a full stop, as the abbreviation rules see it: letters, digits, inner stops, hyphens, apostrophes.
struct SentenceWord {
  /// Its bytes, without the stop after it.
  var range: TextRange
  /// ``WordKey`` of the whole word.
  var key: UInt64 = 0
  /// ``WordKey`` of the word with a short one before it that also ends in a stop: `т. е`, `U. S`; equals ``key`` if none.
  var joinedKey: UInt64 = 0
  var letters = 0
  var capitals = 0
  var digits = 0
  var innerStops = 0
  /// The longest stretch of letters between inner stops.
  var longestPart = 0
  var beginsUpper = false
  /// Whether its first letter is Cyrillic.
  var isCyrillic = false

  /// Longer words are never abbreviations.
  static let limit = 40

  /// Whether it is one capital letter, an initial.
  var isInitial: Bool { letters == 1 && capitals == 1 && digits == 0 && innerStops == 0 }
  /// Whether it is an acronym with stops inside: `U.S`, `Ph.D`, `Л.Н`.
  var isDotted: Bool { innerStops > 0 && digits == 0 && longestPart <= 2 && beginsUpper }
  /// Whether it is made of small letters alone, two or more.
  var isSmall: Bool { letters >= 2 && capitals == 0 && digits == 0 && innerStops == 0 }

  /// Reads the word that ends at `end`, not before `floor`; empty when another mark stands there.
  static func before(_ end: Int, floor: Int, in text: borrowing Span<UInt8>, table: SentenceBreakTable) -> SentenceWord
  {
    let start = Self.start(before: end, floor: max(floor, end - limit), in: text, table: table)
    var word = SentenceWord(range: TextRange(start, end))
    word.measure(text, table: table)
    word.joinedKey = word.key
    guard word.letters <= 2, word.letters > 0, word.digits == 0 else { return word }
    var before = start
    if before > floor, isSpace(text, before: before) { before -= text[before - 1] == 0x20 ? 1 : 2 }
    guard before > floor, text[before - 1] == 0x2E else { return word }
    let earlierStart = Self.start(before: before - 1, floor: max(floor, before - 12), in: text, table: table)
    var earlier = SentenceWord(range: TextRange(earlierStart, before - 1))
    earlier.measure(text, table: table)
    guard earlier.longestPart <= 2, earlier.letters > 0 else { return word }
    word.joinedKey = WordKey.add(word.range, of: text, to: WordKey.add(0x2E, to: earlier.key))
    return word
  }

  private static func isSpace(_ text: borrowing Span<UInt8>, before position: Int) -> Bool {
    if text[position - 1] == 0x20 { return true }
    return position >= 2 && text[position - 1] == 0xA0 && text[position - 2] == 0xC2
  }

  /// Where the word before `end` begins: back over word characters, then forward over what cannot begin a word.
  private static func start(
    before end: Int,
    floor: Int,
    in text: borrowing Span<UInt8>,
    table: SentenceBreakTable
  ) -> Int {
    var start = end
    while start > floor, let (scalar, length) = UTF8Scalar.decode(text, before: start) {
      guard start - length >= floor, isWordScalar(scalar, table.value(of: scalar)) else { break }
      start -= length
    }
    while start < end, [0x2E, 0x2D, 0x27].contains(text[start]) { start += 1 }
    return start
  }

  private static func isWordScalar(_ scalar: UInt32, _ value: SentenceClass) -> Bool {
    switch value {
    case .lower, .upper, .otherLetter, .numeric, .extend, .format: true
    default:
      scalar == 0x2E || scalar == 0x2D || scalar == 0x27 || scalar == 0x2019 || scalar == 0x26 || scalar == 0xB0
        || scalar == 0x2116
    }
  }

  private mutating func measure(_ text: borrowing Span<UInt8>, table: SentenceBreakTable) {
    var position = range.start
    var part = 0
    var key = WordKey.empty
    while position < range.end {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let value = table.value(of: scalar)
      switch value {
      case .lower, .upper, .otherLetter:
        if letters == 0 {
          beginsUpper = value == .upper
          isCyrillic = (0x400..<0x530).contains(scalar)
        }
        letters += 1
        capitals += value == .upper ? 1 : 0
        part += 1
        longestPart = max(longestPart, part)
      case .numeric: digits += 1
      default:
        if scalar == 0x2E { innerStops += 1 }
        if !value.isIgnored { part = 0 }
      }
      if !value.isIgnored { key = WordKey.add(WordKey.small(scalar), to: key) }
      position += length
    }
    self.key = key
  }
}

/// A 64-bit key of a word in small letters (FNV-1a over scalars): word lists are looked up without a string.
enum WordKey {
  /// The key of no letters.
  static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The key with one more scalar.
  @inline(__always) static func add(_ scalar: UInt32, to key: UInt64) -> UInt64 {
    (key ^ UInt64(scalar)) &* 0x0000_0100_0000_01B3
  }

  /// The key with all scalars of a range.
  static func add(_ range: TextRange, of text: borrowing Span<UInt8>, to key: UInt64) -> UInt64 {
    var key = key
    var position = range.start
    while position < range.end {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      key = add(small(scalar), to: key)
      position += length
    }
    return key
  }

  /// The key of a word of a list.
  static func of(_ word: some StringProtocol) -> UInt64 {
    word.unicodeScalars.reduce(empty) { add(small($1.value), to: $0) }
  }

  /// The small form of a letter of the alphabets whose words are listed; `ё` is `е`, every palochka one.
  @inline(__always) static func small(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0x410...0x42F: scalar + 0x20
    case 0x401, 0x451: 0x435
    case 0x400...0x40F: scalar + 0x50
    case 0x4C0: 0x4CF
    case 0xC0...0xDE: scalar + 0x20
    case 0x2019: 0x27
    default: scalar
    }
  }
}
