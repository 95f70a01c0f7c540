/// What Snowball's Russian stems leave apart.
///
/// Works on bytes: a long text asks about every word that a lexicon does not have.
enum RussianForms {
  /// Past tense and infinitive, present tense in -ую and -ова-, vowels that come and go.
  static func candidates(_ stem: [UInt8]) -> [[UInt8]] {
    guard let word = Ending(stem) else { return [] }
    let withoutLast = stem[..<word.lastStart]
    var found: [[UInt8]] = []
    if isVowel(word.before), word.last == Letter.l { found.append(withoutLast + Letter.bytes(Letter.t)) }
    if isVowel(word.before), word.last == Letter.t { found.append(withoutLast + Letter.bytes(Letter.l)) }
    guard !isVowel(word.last) else {
      for letter in [Letter.t, Letter.l] { found.append(stem + Letter.bytes(letter)) }
      return found
    }
    for ending in verbEndings { found.append(stem + ending) }
    if word.last == Letter.k || word.last == Letter.ts, !isVowel(word.before) {
      let isSoft = word.before == Letter.shortI || word.before == Letter.softSign
      let kept = stem[..<(isSoft ? word.beforeStart : word.lastStart)]
      for vowel in word.last == Letter.ts ? [Letter.e] : [Letter.o, Letter.e] {
        found.append(kept + Letter.bytes(vowel) + Letter.bytes(word.last))
      }
    }
    if word.before == Letter.o || word.before == Letter.e, word.hasFour {
      found.append(Array(stem[..<word.beforeStart] + stem[word.lastStart...]))
    }
    return found
  }

  /// The infinitive of a past tense in -л that Snowball leaves («видел»); nil for short words, which may be any.
  static func infinitive(of stem: [UInt8]) -> [UInt8]? {
    guard stem.count >= 2 * leastLetters, let word = Ending(stem), isVowel(word.before), word.last == Letter.l else {
      return nil
    }
    return stem[..<word.lastStart] + Letter.bytes(Letter.t)
  }

  private static let leastLetters = 5
  private static let verbEndings = ["ова", "ат", "ет", "ит", "нут"].map { Array($0.utf8) }

  private static func isVowel(_ letter: UInt16) -> Bool {
    switch letter {
    case Letter.a, Letter.e, Letter.i, Letter.o, Letter.u, Letter.y, Letter.eh, Letter.yu, Letter.ya: true
    default: false
    }
  }

  /// Letters by the two bytes of their UTF-8.
  private enum Letter {
    static let a: UInt16 = 0xD0B0
    static let e: UInt16 = 0xD0B5
    static let i: UInt16 = 0xD0B8
    static let shortI: UInt16 = 0xD0B9
    static let k: UInt16 = 0xD0BA
    static let l: UInt16 = 0xD0BB
    static let o: UInt16 = 0xD0BE
    static let t: UInt16 = 0xD182
    static let u: UInt16 = 0xD183
    static let ts: UInt16 = 0xD186
    static let y: UInt16 = 0xD18B
    static let softSign: UInt16 = 0xD18C
    static let eh: UInt16 = 0xD18D
    static let yu: UInt16 = 0xD18E
    static let ya: UInt16 = 0xD18F

    static func bytes(_ letter: UInt16) -> [UInt8] {
      [UInt8(truncatingIfNeeded: letter >> 8), UInt8(truncatingIfNeeded: letter)]
    }
  }

  /// The last two letters of a word of three and more.
  private struct Ending {
    /// The letters; 0 for those that do not take two bytes.
    let last: UInt16
    let before: UInt16
    let lastStart: Int
    let beforeStart: Int
    /// Whether the word has four letters and more.
    let hasFour: Bool

    init?(_ word: [UInt8]) {
      lastStart = Self.start(ofLetterBefore: word.count, word)
      beforeStart = Self.start(ofLetterBefore: lastStart, word)
      let third = Self.start(ofLetterBefore: beforeStart, word)
      guard beforeStart > 0 else { return nil }
      last = Self.letter(word[lastStart...])
      before = Self.letter(word[beforeStart..<lastStart])
      hasFour = third > 0
    }

    private static func start(ofLetterBefore end: Int, _ word: [UInt8]) -> Int {
      var start = max(0, end - 1)
      while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
      return start
    }

    private static func letter(_ bytes: ArraySlice<UInt8>) -> UInt16 {
      bytes.count == 2 ? bytes.reduce(0) { $0 << 8 | UInt16($1) } : 0
    }
  }
}
