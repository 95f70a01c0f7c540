import TolmachModel
import TolmachText

/// The words of a text as names are compared by: letters with their marks, whoever wrote them apart.
///
/// A decomposed «й» is one letter, soft hyphens and stress marks part nothing, an apostrophe within a word is a soft sign
/// (Gul'nara) unless a possessive follows, and in Cyrillic words a 1 or I stands for a palochka.
enum NameWords {
  /// A word and where it stands.
  struct Word {
    var range: TextRange
    var text: String

    /// Whether it begins with a capital.
    var isCapital: Bool { text.unicodeScalars.first?.properties.isUppercase ?? false }
  }

  /// The words of `text`, by place.
  ///
  /// - Parameter joiners: what else is part of a word when letters surround it.
  static func words(of text: [UInt8], joiners: Set<Unicode.Scalar> = []) -> [Word] {
    var words: [Word] = []
    var word = Building()
    var offset = 0
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if isLetter(scalar, after: word) {
        word.add(palochka(scalar, after: word), from: offset, to: end)
      } else if !word.isEmpty, !word.isJoined, isMark(scalar) {
        word.add(scalar, from: offset, to: end)
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
    private var scalars = String.UnicodeScalarView()
    private var start = 0
    private var end = 0
    /// An apostrophe or hyphen that counts if a letter follows.
    var joiner: Unicode.Scalar?
    /// The word as it was before its last apostrophe.
    private var beforeApostrophe: (count: Int, end: Int)?

    var isEmpty: Bool { scalars.isEmpty }
    var isJoined: Bool { joiner != nil }
    var last: Unicode.Scalar? { scalars.last }

    mutating func add(_ scalar: Unicode.Scalar, from offset: Int, to end: Int) {
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
        return Word(range: TextRange(start, end), text: String(scalars))
      }
      return Word(range: TextRange(start, before.end), text: String(scalars.prefix(before.count)))
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar, after word: Building) -> Bool {
    scalar.properties.isAlphabetic || palochka(scalar, after: word) != scalar
  }

  /// A look-alike within a Cyrillic word as the palochka that is meant; anything else as it is.
  private static func palochka(_ scalar: Unicode.Scalar, after word: Building) -> Unicode.Scalar {
    guard let last = word.last, !word.isJoined, (0x400...0x52F).contains(last.value) else { return scalar }
    return scalar == "1" || scalar == "I" || scalar == "l" || scalar == "|" ? "\u{4CF}" : scalar
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark || scalar == "\u{AD}"
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "ʼ" || scalar == "ʹ"
  }
}
