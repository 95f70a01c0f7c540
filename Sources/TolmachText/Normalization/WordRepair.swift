import TolmachModel

/// Puts right what keyboards and OCR got wrong inside words: letters of the wrong script, and palochkas.
///
/// One scalar becomes one scalar, so that offsets in scalars do not move. Look-alikes go first: the palochka's rules look
/// at a letter's neighbours.
struct WordRepair {
  let language: LanguageTag
  /// How the document writes palochkas that the text is a part of; nil: the text is all there is.
  var habits: PalochkaHabits?

  /// The repaired form of a text in NFC.
  func repair(_ text: borrowing Span<UInt8>) -> NormalizedText {
    let untouched = NormalizedText(bytes: text.withUnsafeBufferPointer { Array($0) }, edits: [])
    guard Self.isSuspicious(text) else { return untouched }
    var letters = ScalarText(text)
    var rules = [NormalizationRule?](repeating: nil, count: letters.scalars.count)
    let original = letters.scalars
    for _ in 0..<Self.mostPasses {
      let given = letters.scalars
      pass(&letters, &rules)
      if letters.scalars == given { break }
    }
    return letters.scalars == original ? untouched : letters.normalized(original: original, rules: rules)
  }

  /// A palochka put right may tell the script of its word, and so the letters beside it: the rules are run until nothing
  /// changes, so that repairing twice is repairing once. Two passes do for real words.
  private static let mostPasses = 8

  private func pass(_ letters: inout ScalarText, _ rules: inout [NormalizationRule?]) {
    let words = letters.words()
    for word in words { LookAlikes.repair(&letters.scalars, word, &rules) }
    guard language.language == "ce" else { return }
    let own = PalochkaHabits(letters.scalars)
    let palochkas = PalochkaRules(
      habits: habits.map(own.joined) ?? own,
      mask: MarkupMask(letters.scalars)
    )
    for word in words { palochkas.repair(&letters.scalars, word, &rules) }
  }

  /// Whether a word may hold both a Cyrillic letter and something Latin, a digit 1 or a bar next to it.
  static func isSuspicious(_ text: borrowing Span<UInt8>) -> Bool {
    var wasCyrillic = false
    var wasOther = false
    for index in text.indices {
      let byte = text[index]
      if byte >= 0xD0, byte <= 0xD3 {
        if wasOther { return true }
        wasCyrillic = true
        if byte == 0xD0, index + 1 < text.count, text[index + 1] == 0x86 { return true }
        if byte == 0xD1, index + 1 < text.count, text[index + 1] == 0x96 { return true }
      } else if byte & 0xC0 != 0x80 {
        let isOther =
          (0x61...0x7A).contains(byte | 0x20) || byte == 0x31 || byte == 0x7C || byte == 0x21 || byte >= 0xC3
        if wasCyrillic, isOther { return true }
        wasCyrillic = false
        wasOther = isOther
      }
    }
    return false
  }
}

/// A text as an array of scalars, with its words.
struct ScalarText {
  var scalars: [UInt32] = []

  init(_ text: borrowing Span<UInt8>) {
    scalars.reserveCapacity(text.count / 2 + 8)
    var position = 0
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      scalars.append(scalar)
      position += length
    }
  }

  /// Runs of letters, digits, marks and the bars that may stand for a palochka.
  func words() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start: Int?
    for (index, scalar) in scalars.enumerated() {
      if ScalarClass.isWordPart(scalar) {
        start = start ?? index
      } else if let first = start {
        found.append(first..<index)
        start = nil
      }
    }
    if let first = start { found.append(first..<scalars.count) }
    return found
  }

  /// The text with an edit for each scalar that changed.
  func normalized(original: [UInt32], rules: [NormalizationRule?]) -> NormalizedText {
    var result = NormalizedText(bytes: [], edits: [])
    var position = 0
    for (index, scalar) in scalars.enumerated() {
      let start = result.bytes.count
      UTF8Scalar.append(scalar, to: &result.bytes)
      let length = ScalarClass.utf8Length(original[index])
      if let rule = rules[index], scalar != original[index] {
        result.edits.append(
          TextEdit(
            range: TextRange(position, position + length),
            result: TextRange(start, result.bytes.count),
            rule: rule
          )
        )
      }
      position += length
    }
    return result
  }
}

/// Questions about single scalars that the repair rules ask.
enum ScalarClass {
  static func isCyrillic(_ scalar: UInt32) -> Bool {
    (0x400...0x45F).contains(scalar) || scalar == 0x4C0 || scalar == 0x4CF
  }

  /// A Cyrillic letter, or a stress or length mark on one.
  static func isCyrillicOrMark(_ scalar: UInt32) -> Bool {
    isCyrillic(scalar) && scalar != 0x406 && scalar != 0x456 || [0x301, 0x303, 0x304].contains(scalar)
  }

  static func isLatin(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x41...0x5A).contains(scalar)
      || ((0xC0...0x24F).contains(scalar) && scalar != 0xD7 && scalar != 0xF7)
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  static func isCapital(_ scalar: UInt32) -> Bool {
    (0x400...0x42F).contains(scalar) || (0x41...0x5A).contains(scalar)
  }

  static func isWordPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return isLatin(scalar) || isDigit(scalar) || scalar == 0x7C || scalar == 0x21 }
    if (0x300...0x36F).contains(scalar) { return true }
    if (0x2000...0x2BFF).contains(scalar) || (0x3000...0x303F).contains(scalar) { return false }
    return Unicode.Scalar(scalar).map { $0.properties.isAlphabetic } ?? false
  }

  static func utf8Length(_ scalar: UInt32) -> Int { scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4 }
}
