import TolmachModel
import TolmachText

@testable import TolmachGlossary

/// The obvious finder of Russian terms: every term is tried at every word of a text, word by word. Names are found as the
/// glossary spells them alone.
struct NaiveFinder {
  /// Terms that stand at the same words of a text.
  struct Hit: Hashable {
    var range: TextRange
    var terms: [Int]
    var isCovered = false
  }

  private struct Place: Hashable {
    var first: Int
    var last: Int
  }

  private let tokenizer: Tokenizer
  private var forms = FormIndex(language: .russian)
  private var numbers: [TermWord: UInt32] = [:]
  private var terms: [(words: [UInt32], letterCase: TermCase)] = []

  init(_ terms: [String]) throws {
    tokenizer = try Tokenizer(language: .russian)
    let habit = NameHabit(terms)
    for text in terms {
      let isName = habit.isName(Term(text))
      let keys = try words(text).map(\.key)
      let path = keys.map { key in
        number(of: TermWord(key: key, speech: isName ? .name : nil, isPart: keys.count > 1))
      }
      self.terms.append((path, keys.count == 1 ? TermCase(text, isName: isName) : .any))
    }
  }

  private mutating func number(of word: TermWord) -> UInt32 {
    let number = numbers[word] ?? UInt32(numbers.count + 1)
    if numbers.updateValue(number, forKey: word) == nil { forms.add(word, as: number) }
    return number
  }

  private func words(_ text: String) throws -> [(key: String, range: TextRange, isWord: Bool)] {
    let tokenized = try tokenizer.tokenize(Array(text.utf8).span)
    return tokenized.tokens.map { token in
      let key = String(decoding: tokenized.key[token.key.start..<token.key.end], as: UTF8.self)
      return (key, token.range, token.kind == .word || token.kind == .number)
    }
  }

  /// All hits, by place, shorter ones first among those that begin together.
  mutating func hits(in text: String) throws -> [Hit] {
    let tokens = try words(text)
    let mayBe = tokens.map { $0.isWord ? Set(forms.words(for: Array($0.key.utf8).span)) : [] }
    var found: [Place: [Int]] = [:]
    for (number, term) in terms.enumerated() {
      for first in tokens.indices where isWritten(Self.words(text, tokens[first].range), term.letterCase) {
        var last = first
        for (place, word) in term.words.enumerated() {
          if place > 0 { last += 1 }
          if place > 0, last < tokens.count, ["-", "\"", "'"].contains(tokens[last].key) { last += 1 }
          guard last < tokens.count, mayBe[last].contains(word) else {
            last = -1
            break
          }
        }
        if last >= 0 { found[Place(first: first, last: last), default: []].append(number) }
      }
    }
    let winners = Self.winners(Array(found.keys))
    return found.keys.sorted { ($0.first, $0.last) < ($1.first, $1.last) }.map { place in
      let range = TextRange(tokens[place.first].range.start, tokens[place.last].range.end)
      return Hit(range: range, terms: found[place] ?? [], isCovered: !winners.contains(place))
    }
  }

  /// Of places that overlap the longest, then the first.
  private static func winners(_ places: [Place]) -> Set<Place> {
    var taken: Set<Int> = []
    var winners: Set<Place> = []
    for place in places.sorted(by: { ($1.last - $1.first, $0.first) < ($0.last - $0.first, $1.first) })
    where taken.isDisjoint(with: place.first...place.last) {
      taken.formUnion(place.first...place.last)
      winners.insert(place)
    }
    return winners
  }

  private static func words(_ text: String, _ range: TextRange) -> String {
    String(decoding: Array(text.utf8)[range.start..<range.end], as: UTF8.self)
  }

  private func isWritten(_ word: String, _ letterCase: TermCase) -> Bool {
    let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
    switch letterCase {
    case .any: return true
    case .capital: return letters.prefix(1).allSatisfy { $0.properties.isUppercase }
    case .capitals: return letters.prefix(2).allSatisfy { $0.properties.isUppercase }
    }
  }
}
