import TolmachModel
import TolmachText

/// The words of a text as names are compared by: letters with their marks, whoever wrote them apart.
///
/// A decomposed «й» is one letter, stress marks and invisible characters part nothing, an apostrophe within a word is a soft
/// sign (Gul'nara) unless a possessive follows or a new name (d'Artagnan), and beside Cyrillic letters a 1 or I stands for a
/// palochka. Where it is unclear a new word begins: a name glued to something else would be overlooked.
enum NameWords {
  /// A word and where it stands.
  struct Word {
    var range: TextRange
    var text: String

    /// Whether it begins with a capital, or a palochka, which most writers know in one case only.
    var isCapital: Bool { text.unicodeScalars.first.map { $0.properties.isUppercase || $0 == "\u{4CF}" } ?? false }
  }

  /// The words of `text`, by place.
  ///
  /// - Parameter joiners: what else is part of a word when letters surround it.
  static func words(of text: [UInt8], joiners: Set<Unicode.Scalar> = []) -> [Word] {
    var words: [Word] = []
    var word = Building()
    var offset = 0
    let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    for (place, given) in scalars.enumerated() {
      let end = offset + UTF8.width(given)
      let scalar = palochka(given, after: word, before: place + 1 < scalars.count ? scalars[place + 1] : nil)
      if scalar.properties.isAlphabetic {
        if word.isClosed(by: scalar) {
          if let closed = word.closed { words.append(closed) }
          word = Building()
        }
        word.add(scalar, from: offset, to: end, isLookAlike: scalar != given)
      } else if !word.isEmpty, !word.isJoined, isMark(scalar) {
        word.add(scalar, from: offset, to: end, isLookAlike: false)
      } else if !word.isEmpty, !word.isJoined, isApostrophe(scalar) || joiners.contains(scalar) {
        word.joiner = scalar
      } else {
        if let closed = word.closed { words.append(closed) }
        word = Building()
      }
      offset = end
    }
    if let closed = word.closed { words.append(closed) }
    return words
  }

  /// A word being read.
  private struct Building {
    private var scalars: [Unicode.Scalar] = []
    private var start = 0
    private var end = 0
    /// An apostrophe or hyphen that counts if a letter follows.
    var joiner: Unicode.Scalar?
    /// The word as it was before its last apostrophe.
    private var beforeApostrophe: (count: Int, end: Int)?
    private var endsInLookAlike = false

    var isEmpty: Bool { scalars.isEmpty }
    var isJoined: Bool { joiner != nil }
    var last: Unicode.Scalar? { scalars.last }

    /// Whether a letter begins a new word: a capital behind an apostrophe or a palochka's look-alike, unless the word is
    /// in capitals.
    func isClosed(by letter: Unicode.Scalar) -> Bool {
      guard letter.properties.isUppercase, letter != NameWords.palochka else { return false }
      if endsInLookAlike { return scalars.dropLast().last.map { !$0.properties.isUppercase } ?? false }
      guard let joiner, NameWords.isApostrophe(joiner) else { return false }
      return scalars.count == 1 || scalars.last.map { !$0.properties.isUppercase } ?? false
    }

    mutating func add(_ scalar: Unicode.Scalar, from offset: Int, to end: Int, isLookAlike: Bool) {
      endsInLookAlike = isLookAlike
      if scalars.isEmpty { start = offset }
      if let joiner {
        if NameWords.isApostrophe(joiner) { beforeApostrophe = (scalars.count, self.end) }
        scalars.append(joiner)
      }
      joiner = nil
      scalars.append(scalar)
      self.end = end
    }

    /// The word without a possessive's end.
    var closed: Word? {
      guard !scalars.isEmpty else { return nil }
      guard let before = beforeApostrophe, before.count + 2 == scalars.count, last == "s" || last == "S" else {
        return Word(range: TextRange(start, end), text: NameWords.string(scalars[...]))
      }
      return Word(range: TextRange(start, before.end), text: NameWords.string(scalars.prefix(before.count)))
    }
  }

  private static let palochka: Unicode.Scalar = "\u{4C0}"

  /// A look-alike within a Cyrillic word, or where one begins with it, as the palochka that is meant; anything else as it is.
  private static func palochka(
    _ scalar: Unicode.Scalar,
    after word: Building,
    before next: Unicode.Scalar?
  ) -> Unicode.Scalar {
    guard scalar == "1" || scalar == "I" || scalar == "l", !word.isJoined else { return scalar }
    guard let last = word.last else { return next.map(isSmallCyrillic) ?? false ? palochka : scalar }
    return (0x400...0x52F).contains(last.value) ? palochka : scalar
  }

  private static func isSmallCyrillic(_ scalar: Unicode.Scalar) -> Bool {
    (0x400...0x52F).contains(scalar.value) && scalar.properties.isLowercase
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    [.nonspacingMark, .format].contains(scalar.properties.generalCategory)
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "ʹ"
  }
}
