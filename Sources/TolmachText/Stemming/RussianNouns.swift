/// Stems of Russian nouns whose forms Snowball cuts in different places: «экран» to «экра» but «экране» to «экран»,
/// «систем» to «сист», «отца» to «отц» but «отец» to «отец», «имя» to «им» but «имени» to «имен».
///
/// All forms of a listed noun have one stem, another than frequent verbs and other words of which we know; words that are
/// not listed keep Snowball's. Forms at least as common as those of another word are left out («вызову», «падали», «заре»).
///
/// - Source: Snowball's Russian stemmer; our change: nouns that look as if they ended in a verb's or an adjective's ending,
///   vowels that come and go, plurals of another stem.
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
    let words = Self.wholeWords.map { Paradigm(stem: $0, forms: [$0]) }
    for paradigm in Self.paradigms() + words {
      let stem = Array(paradigm.stem.utf8)
      for form in paradigm.forms where !Self.foreignForms.contains(form) {
        let letters = Array(form.utf8)
        stems[Self.number(of: letters.span)] = Form(letters: letters, stem: stem)
      }
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
}

extension RussianNouns {
  /// Nouns that are declined alike.
  struct Declension: Sendable {
    /// Endings behind the stem; "-" is none.
    let endings: String
    /// Endings before which a vowel comes into the stem: «окно», but «окон».
    var full = ""
    /// What the common stem has behind the written one, which alone is another word's: «котенок», but «кот».
    var mark = ""
    /// Stems; behind a slash the vowel that comes and goes.
    let nouns: String
  }

  /// The common stem of a noun and its forms.
  typealias Paradigm = (stem: String, forms: [String])

  /// Every listed noun with all of its forms.
  static func paradigms() -> [Paradigm] {
    var found: [Paradigm] = []
    for declension in declensions + fleeting {
      let (endings, full) = (split(declension.endings), split(declension.full))
      for noun in declension.nouns.split(whereSeparator: \.isWhitespace) {
        let parts = noun.split(separator: "/").map(String.init)
        guard let stem = parts.first else { continue }
        let long = parts.count > 1 ? withVowel(parts[1], in: stem) : stem
        let own = ownStems[stem + declension.mark] ?? stem + declension.mark
        found.append((own, endings.map { stem + $0 } + full.map { long + $0 }))
      }
    }
    for line in irregular.split(separator: "\n") {
      let forms = line.split(separator: " ").map(String.init)
      if let first = forms.first { found.append((first, forms)) }
    }
    return found
  }

  private static func split(_ endings: String) -> [String] {
    endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  /// A stem with a vowel before its last consonant, in place of «ь» and «й»: «окон», «писем», «копеек».
  private static func withVowel(_ vowel: String, in stem: String) -> String {
    var head = stem.dropLast()
    if let last = head.last, "ьй".contains(last) { head = head.dropLast() }
    return head + vowel + stem.suffix(1)
  }
}
