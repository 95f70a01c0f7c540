/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for the same seed, everywhere.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence of `seed`.
  public init(seed: UInt64) { state = seed }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Random text with everything that hurts: Cyrillic with palochkas, Latin, combining marks, quotes, dashes, digits,
/// emoji, bidi controls, line ends, other scripts and, on request, broken UTF-8.
public struct RandomText: Sendable {
  private var generator: SeededGenerator
  private static let pool: [String] = [
    "а", "е", "о", "и", "т", "к", "х", "г", "ц", "ч", "п", "ь", "ъ", "ё", "Ё", "й", "Й", "И", "А", "К", "Ӏ", "ӏ", "I",
    "l", "1", "І", "a", "e", "o", "s", "t", "E", "S", "T", " ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u{A0}",
    "\u{202F}", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", ".", ".", ",", "!", "?", "…", "...", ":", ";", "-", "–",
    "—", "«", "»", "“", "”", "„", "‘", "’", "'", "\"", "(", ")", "[", "]", "{", "}", "<b>", "0", "2", "7", "12", "3,5",
    "%", "$", "€", "№", "\u{301}", "\u{306}", "\u{308}", "\u{327}", "\u{323}", "é", "ß", "İ", "ﬁ", "Å", "Ω", "가",
    "\u{1100}\u{1161}", "漢", "字", "。", "ש", "م", "ا", "\u{202E}", "\u{2066}", "\u{2069}", "😀", "👩‍👩‍👧", "🇷🇺", "\u{0}",
    "\u{85}", "\u{2028}", "\u{2029}", "г.", "т.е.", "Dr.", "U.S.", "сказал", "said", "цо", "аьлла", "Мариам",
  ]

  /// Starts the sequence of `seed`.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A valid text of `pieces` random pieces.
  public mutating func text(pieces: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<pieces { bytes.append(contentsOf: Array((Self.pool.randomElement(using: &generator) ?? "").utf8)) }
    return bytes
  }

  /// A text of `pieces` random pieces with some bytes lost, doubled or replaced: mostly not valid UTF-8.
  public mutating func brokenText(pieces: Int) -> [UInt8] {
    var bytes = text(pieces: pieces)
    for _ in 0...(bytes.count / 20) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      default: bytes.insert(UInt8.random(in: 0x80...0xFF, using: &generator), at: place)
      }
    }
    return bytes
  }
}
