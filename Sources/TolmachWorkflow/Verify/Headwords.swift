import TolmachFormats
import TolmachModel
import TolmachText

/// The words that tables render, by their own letters and by stem.
struct Headwords {
  /// A word as the tables have it.
  struct Word {
    /// Its form in the search key.
    var key: String
    /// Its renderings, likeliest first.
    var renderings: [String]
    /// Whether the tables write it with a capital.
    var isName: Bool
    /// Whether it only explains a third language's word.
    var isSecondhand: Bool
  }

  /// In the order of the tables, whose first words are the commonest.
  private(set) var words: [Word] = []
  private let stems: HeadwordStems
  private var numbers: [String: Int] = [:]
  private var byStem: [[UInt8]: [Int]] = [:]

  /// Collects the words of the tables that have both languages.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  /// - Complexity: O(*n*) in the tables.
  init(tables: [TermTable], from: LanguageTag, to: LanguageTag) throws(TextError) {
    stems = HeadwordStems(language: from)
    let tokenizer = try Tokenizer(language: from)
    var buffer = TokenBuffer()
    let columns = tables.compactMap { table in
      table.languages.firstIndex(of: from.base).flatMap { source in
        table.languages.firstIndex(of: to.base).map { (table, source, $0) }
      }
    }
    // Columns that explain a third language's word are of less use, and stand behind.
    for explainsThird in [false, true] {
      for (table, source, target) in columns where (source > 0 && target > 0) == explainsThird {
        for row in table.rows where !row[target].isEmpty {
          // Of two such columns, any word of one need not render any of the other.
          if explainsThird, row[source].count > 1 || row[target].count > 1 { continue }
          for word in row[source] where !word.utf8.contains(Self.space) {
            try tokenizer.tokenize(Array(word.utf8).span, into: &buffer)
            guard buffer.count == 1 else { continue }
            add(
              Word(
                key: String(decoding: buffer.key[..<buffer.keyCount], as: UTF8.self),
                renderings: row[target],
                isName: word.first?.isUppercase == true,
                isSecondhand: explainsThird
              )
            )
          }
        }
      }
    }
  }

  private static let space = UInt8(ascii: " ")

  private mutating func add(_ word: Word) {
    if let known = numbers[word.key] {
      guard words[known].isSecondhand == word.isSecondhand else { return }
      words[known].isName = words[known].isName && word.isName
      words[known].renderings += word.renderings.filter { !words[known].renderings.contains($0) }
      return
    }
    numbers[word.key] = words.count
    byStem[stems.stem(Array(word.key.utf8)), default: []].append(words.count)
    words.append(word)
  }

  /// The number of the word written so.
  func number(of key: String) -> Int? { numbers[key] }

  /// The words that a form may be of, by stem: far too many.
  func candidates(for form: String) -> Set<Int> {
    var found: Set<Int> = []
    for stem in stems.candidates(for: Array(form.utf8)) { found.formUnion(byStem[stem] ?? []) }
    return found
  }
}

/// The stems under which a form's dictionary form may stand.
struct HeadwordStems {
  private let stemmer: Stemmer
  private let bases: BaseForms
  private let isRussian: Bool

  init(language: LanguageTag) {
    stemmer = Stemmer(language: language)
    bases = BaseForms.of(language)
    isRussian = language.language == "ru"
  }

  func stem(_ key: [UInt8]) -> [UInt8] {
    guard stemmer.hasRules else { return key }
    var stem: [UInt8] = []
    stemmer.appendStem(of: key.span, to: &stem)
    return stem
  }

  func candidates(for form: [UInt8]) -> Set<[UInt8]> {
    let own = stem(form)
    var found: Set<[UInt8]> = [own]
    found.formUnion(bases.candidates(for: own))
    guard isRussian else { return found }
    // Snowball takes «коров» for «кор» with an ending: a form's own beginnings are stems as well.
    for letters in 0...Self.longestEnding where form.count - 2 * letters >= Self.leastStem {
      let beginning = form.dropLast(2 * letters)
      found.insert(Array(beginning))
      found.formUnion(Self.movedVowel(beginning))
    }
    found.formUnion(bases.candidates(for: form))
    return found
  }

  private static let longestEnding = 3
  private static let leastStem = 4

  /// Without the vowel before the last letter, or with one: писем, письмо; ветра, ветер; огня, огонь.
  private static func movedVowel(_ stem: ArraySlice<UInt8>) -> [[UInt8]] {
    guard stem.count >= 6 else { return [] }
    let start = Array(stem.dropLast(4))
    let before = Array(stem.dropLast(2).suffix(2))
    let last = Array(stem.suffix(2))
    var found: [[UInt8]] = []
    if vowels.contains(before) {
      found.append(start + last)
      for softener in softeners { found.append(start + softener + last) }
    } else {
      let isSoft = softeners.contains(before)
      for vowel in vowels {
        found.append(start + before + vowel + last)
        if isSoft { found.append(start + vowel + last) }
      }
    }
    return found
  }

  private static let vowels = ["о", "е"].map { Array($0.utf8) }
  private static let softeners = ["ь", "й"].map { Array($0.utf8) }
}
