import TolmachModel

/// The words that a number, date or time may begin with: all others are passed over at the price of one look-up.
///
/// Words are known by a hash (FNV-1a): a word mistaken for one of them is looked at in vain.
struct NumberStarters: Sendable {
  private let hashes: Set<UInt64>

  /// The starters of a language's tables.
  init(_ words: NumberWords) {
    let known = [Array(words.words.keys), Array(words.decades.keys), Array(words.centuries.keys)].joined()
    hashes = Set((known + NumberReader.phraseStarters + RussianClock.starters + EnglishClock.starters).map(Self.hash))
  }

  static func of(_ language: LanguageTag) -> NumberStarters {
    switch language.language {
    case "ru": russian
    case "en": english
    case "ce": chechen
    default: none
    }
  }

  private static let russian = NumberStarters(.of(.russian))
  private static let english = NumberStarters(.of(.english))
  private static let chechen = NumberStarters(.of(.chechen))
  private static let none = NumberStarters(NumberWords())

  /// Whether a number may begin with a word, by its search key: digits and compounds («4-летняя», «полвосьмого») may.
  func mayBegin(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return false }
    if (0x30...0x39).contains(first) || word.utf8.contains(0x2D) || hashes.contains(Self.hash(word)) { return true }
    return first >= 0xD0 && (word.utf8.starts(with: "пол".utf8) || NumberCompounds.mayBegin(word))
  }

  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
