import TolmachModel
import TolmachText

/// The words of a glossary's terms in one language, and which of them a text's word may be.
///
/// A text's word is looked up by its hash in a table of earlier answers first, so that inflection is worked out once for
/// each form. Answers are numbers of sets of words; 0 is the empty set.
struct WordTable {
  /// The sets of words; a transliterated name's set says so.
  struct WordSet: Hashable {
    var words: [UInt32]
    var isTransliterated = false
  }

  private var forms: FormIndex
  private var numbers: [TermWord: UInt32] = [:]
  private var names: [[UInt8]: [UInt32]] = [:]
  private(set) var sets: [WordSet] = [WordSet(words: [])]
  private var setNumbers: [WordSet: UInt32] = [:]
  /// The sets of forms that were looked up.
  private var answers = AnswerTable(most: 1 << 20)

  /// Names of fewer sounds have too many look-alikes.
  private static let shortestName = 4

  init(language: LanguageTag) {
    forms = FormIndex(language: language)
  }

  /// The number of a term's word, from 1; given anew when it is new.
  mutating func number(of word: TermWord, isName: Bool) -> UInt32 {
    let number = numbers[word] ?? UInt32(numbers.count + 1)
    if numbers.updateValue(number, forKey: word) == nil { forms.add(word, as: number) }
    if isName {
      let sounds = Self.sounds(Array(word.key.utf8).span)
      if sounds.count > Self.shortestName, names[sounds]?.contains(number) != true {
        names[sounds, default: []].append(number)
      }
    }
    return number
  }

  /// Writes, for each token, the number of the set of words it may be a form of; 0 for other tokens.
  mutating func fill(
    _ sets: inout [UInt32],
    _ tokens: borrowing Span<TokenBuffer.Record>,
    key: borrowing Span<UInt8>,
    text: borrowing Span<UInt8>
  ) {
    for index in tokens.indices {
      let token = tokens[index]
      guard token.kind == .word || token.kind == .number else {
        sets[index] = 0
        continue
      }
      let isCapital = TermCase.isCapital(text, Int(token.start))
      let tag = (isCapital ? token.hash ^ 0x5851_F42D_4C95_7F2D : token.hash) | 1
      if let set = answers.answer(to: tag) {
        sets[index] = set
        continue
      }
      let word = key.extracting(Int(token.keyStart)..<Int(token.keyEnd))
      sets[index] = look(word, isCapital: isCapital)
      answers.keep(sets[index], to: tag)
    }
  }

  /// The sounds of a name, behind its script: СИЗО in an English text is no spelling of SIZO.
  private static func sounds(_ word: borrowing Span<UInt8>) -> [UInt8] {
    [word[0] < 0x80 || word[0] == 0xC3 ? 0 : 1] + NameKey(word).letters
  }

  private mutating func look(_ word: borrowing Span<UInt8>, isCapital: Bool) -> UInt32 {
    var set = WordSet(words: forms.words(for: word))
    if set.words.isEmpty, isCapital, !names.isEmpty, word.count >= Self.shortestName {
      // An English possessive is no part of the name.
      let count = word.count
      let isPossessive = count > 4 && word[count - 2] == 0x27 && word[count - 1] == 0x73
      set.words = names[Self.sounds(word.extracting(0..<(isPossessive ? count - 2 : count)))] ?? []
      set.isTransliterated = true
    }
    guard !set.words.isEmpty else { return 0 }
    if let known = setNumbers[set] { return known }
    sets.append(set)
    setNumbers[set] = UInt32(sets.count - 1)
    return UInt32(sets.count - 1)
  }
}
