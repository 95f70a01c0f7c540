/// Letters of one script that look like letters of the other: a Latin o in «слово», a Cyrillic с in `com`.
enum LookAlikes {
  /// Latin letters with the Cyrillic ones that look the same.
  private static let toCyrillic: [UInt32: UInt32] = {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("A", "А"), ("B", "В"), ("C", "С"), ("E", "Е"), ("H", "Н"), ("K", "К"), ("M", "М"), ("O", "О"), ("P", "Р"),
      ("T", "Т"), ("X", "Х"), ("a", "а"), ("c", "с"), ("e", "е"), ("o", "о"), ("p", "р"), ("x", "х"), ("y", "у"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0.0.value, $0.1.value) })
  }()

  private static let toLatin = Dictionary(uniqueKeysWithValues: toCyrillic.map { ($0.value, $0.key) })

  /// Brings a word of both scripts into one, where one of them plainly carries the word.
  static func repair(_ scalars: inout [UInt32], _ word: Range<Int>, _ rules: inout [NormalizationRule?]) {
    var cyrillic = 0
    var latin = 0
    var plainCyrillic = 0
    var plainLatin = 0
    for index in word {
      let scalar = scalars[index]
      if ScalarClass.isCyrillic(scalar) {
        cyrillic += 1
        if toLatin[scalar] == nil { plainCyrillic += 1 }
      } else if ScalarClass.isLatin(scalar), scalar != 0x49, scalar != 0x6C, scalar != 0x69 {
        // I, l and i may stand for a palochka and say nothing about the script.
        latin += 1
        if toCyrillic[scalar] == nil { plainLatin += 1 }
      }
    }
    guard cyrillic > 0, latin > 0, !isRoman(scalars, word) else { return }
    if plainCyrillic > 3 * plainLatin || (plainLatin == 0 && plainCyrillic == 0 && cyrillic > latin) {
      replace(&scalars, word, &rules, toCyrillic)
    } else if plainLatin > 3 * plainCyrillic || (plainLatin == 0 && plainCyrillic == 0 && latin > cyrillic) {
      replace(&scalars, word, &rules, toLatin)
    }
  }

  /// A Roman numeral may be typed with the letters of both scripts.
  static func isRoman(_ scalars: [UInt32], _ word: Range<Int>) -> Bool {
    word.allSatisfy { "IVXLCDMХСМІӀ".unicodeScalars.contains(Unicode.Scalar(scalars[$0]) ?? " ") }
  }

  /// Replaces what the table knows, but no letter with a combining mark: the two might compose, and the text would no
  /// longer be NFC.
  private static func replace(
    _ scalars: inout [UInt32],
    _ word: Range<Int>,
    _ rules: inout [NormalizationRule?],
    _ table: [UInt32: UInt32]
  ) {
    for index in word {
      guard let replacement = table[scalars[index]] else { continue }
      if index + 1 < scalars.count, (0x300...0x36F).contains(scalars[index + 1]) { continue }
      scalars[index] = replacement
      rules[index] = .lookalike
    }
  }
}
