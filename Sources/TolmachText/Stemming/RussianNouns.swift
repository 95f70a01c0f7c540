/// Stems of Russian nouns whose forms Snowball cuts in different places: «экран» to «экра» but «экране» to «экран», «остров» to
/// «остр», «систем» to «сист», «музее» to «муз» but «музея» to «музе».
///
/// All forms of a listed noun have one stem; words that are not listed keep Snowball's. A form that is as well one of a common
/// verb is left out.
///
/// - Source: Snowball's Russian stemmer; our change: nouns that look as if they ended in a verb's or an adjective's ending.
struct RussianNouns: Sendable {
  private let stems: [UInt64: Form]

  private struct Form {
    let letters: [UInt8]
    let stem: [UInt8]
  }

  /// The listed nouns.
  static let listed = RussianNouns()

  private init() {
    var stems: [UInt64: Form] = [:]
    for declension in Self.declensions {
      for stem in declension.stems.split(whereSeparator: \.isWhitespace) {
        for ending in declension.endings.split(separator: " ") {
          let form = String(stem + (ending == "-" ? "" : ending))
          guard !Self.verbForms.contains(form) else { continue }
          stems[Self.number(of: Array(form.utf8).span)] = Form(letters: Array(form.utf8), stem: Array(stem.utf8))
        }
      }
    }
    for word in Self.adverbs.split(separator: " ") {
      stems[Self.number(of: Array(word.utf8).span)] = Form(letters: Array(word.utf8), stem: Array(word.utf8))
    }
    self.stems = stems
  }

  /// The stem of a listed noun's form; nil for any other word.
  func stem(of word: borrowing Span<UInt8>) -> [UInt8]? {
    guard let form = stems[Self.number(of: word)], form.letters.count == word.count else { return nil }
    for index in word.indices where form.letters[index] != word[index] { return nil }
    return form.stem
  }

  /// FNV-1a.
  private static func number(of word: borrowing Span<UInt8>) -> UInt64 {
    var number: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in word.indices { number = (number ^ UInt64(word[index])) &* 0x100_0000_01b3 }
    return number
  }

  /// Forms that are commoner as verbs: «вызову врача», «начала говорить».
  private static let verbForms: Set<String> = [
    "вызову", "начал", "начала", "начало", "начале", "устав", "обману", "прибыли", "поцелую", "настрою",
  ]
  /// Words that are no forms of the nouns they look like: «потом» is not «пот».
  private static let adverbs = "потом затем зачем незачем совсем слишком рядом притом причем впрочем"
}
