import TolmachModel

/// Which letters a text must write large for a term of one word to stand there.
enum TermCase: Sendable {
  /// Any.
  case any
  /// The first: a name (Грозный the city, not грозный the adjective).
  case capital
  /// All: an abbreviation (US, not us).
  case capitals

  /// What a term asks for.
  init(_ term: String, isName: Bool) {
    let letters = term.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isShouted = letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase }
    self = isShouted ? .capitals : isName ? .capital : .any
  }

  /// How the word at `range` of `text` is written: what it satisfies, and all that is named before it. A word without
  /// letters satisfies all.
  static func written(_ text: borrowing Span<UInt8>, _ range: TextRange) -> TermCase {
    var position = range.start
    var seen = 0
    while position < range.end, seen < 2 {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      position += length
      guard let letter = UnicodeScalar(scalar), letter.properties.isAlphabetic else { continue }
      // The palochka is written large in small words, too.
      guard letter.properties.isUppercase || letter.value == 0x4CF else { return seen == 0 ? .any : .capital }
      seen += 1
    }
    return .capitals
  }

  /// Whether the text writes the word at `offset` with a capital: Latin, Cyrillic, or the palochka.
  @inline(__always)
  static func isCapital(_ text: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let byte = text[offset]
    if byte < 0x80 { return byte &- 0x41 < 26 }
    guard offset &+ 1 < text.count else { return false }
    let next = text[offset &+ 1]
    if byte == 0xD0 { return next < 0xB0 }
    return byte == 0xD3 && (next == 0x80 || next == 0x8F)
  }
}

/// Which capitals in a glossary mark names.
struct NameHabit {
  private let isSentenceCase: Bool

  /// Looks at the terms of one language: where nearly all begin with a capital and go on in small letters ("Human
  /// rights"), capitals say nothing.
  init(_ terms: [String]) {
    let capitals = terms.filter { Self.isCapital($0[...]) }
    let phrases = capitals.filter { $0.contains(" ") }
    let small = phrases.filter { phrase in phrase.split(separator: " ").dropFirst().allSatisfy { !Self.isCapital($0) } }
    isSentenceCase =
      capitals.count * 5 > terms.count * 4 && terms.count > 30 && small.count * 10 > phrases.count * 3
  }

  /// Whether a term is a name.
  func isName(_ term: Term) -> Bool {
    if term.isName { return true }
    return term.partOfSpeech == nil && !isSentenceCase && Self.isCapital(term.text[...])
  }

  private static func isCapital(_ text: Substring) -> Bool {
    text.unicodeScalars.first { $0.properties.isAlphabetic }?.properties.isUppercase ?? false
  }
}
