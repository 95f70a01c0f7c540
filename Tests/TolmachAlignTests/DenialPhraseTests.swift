import Testing
import TolmachModel

@testable import TolmachAlign

/// How the tables of phrases are read and matched.
@Suite struct DenialPhraseTests {
  /// A text of words, its clauses parted by bars.
  private func text(_ words: String) -> ClausedWords {
    let clauses = words.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    return ClausedWords(
      keys: clauses.flatMap(\.self),
      clauses: clauses.enumerated().flatMap { number, words in words.map { _ in number } }
    )
  }

  /// Each sign of the grammar where it fits and where it does not; the places are those of the words covered.
  @Test(arguments: [
    ("no doubt", "there is no doubt here", [2, 3]), ("no doubt", "he said no | doubt it", []),
    ("no doubt", "no", []), ("no doubt < in", "be in no doubt", []), ("no doubt < in", "no doubt", [0, 1]),
    ("no question / of", "no question of it", []), ("no question / of", "no question | of it", []),
    ("no question / *", "no question about it", []), ("no question / *", "no question | he lied", [0, 1]),
    ("no question / *", "no question", [0, 1]), ("not usual*", "not usually", [0, 1]), ("not usual*", "not usua", []),
    ("not * all", "not at all", [0, 2]), ("not * all", "not all", []), ("too * | to", "too tired | to lie", [0, 2]),
    ("too * | to", "too tired to lie", [0, 2]), ("too * | to", "too | tired to lie", []),
  ])
  func aPhraseCoversItsWords(phrase: String, words: String, covered: [Int]) throws {
    let (phrase, text) = (try #require(DenialPhrase(phrase)), text(words))
    #expect(text.keys.indices.filter { phrase.covers($0, in: text) } == covered)
    #expect(text.keys.indices.filter { phrase.begins($0, in: text) } == Array(covered.prefix(1)))
  }

  @Test func nothingIsNoPhrase() {
    #expect(DenialPhrase("") == nil)
    #expect(DenialPhrase(" / of") == nil)
    #expect(DenialPhrase.table("no doubt, , nothing but,").count == 2)
  }

  /// A phrase and a denial that another takes back stay within their clauses.
  @Test(arguments: [
    (
      "I did not, but the baker lied.", "Я тоже, и пекарь врал.", "I=Я baker=пекарь lied=врал",
      [QuoteFlag.Kind.negation]
    ),
    ("I saw no one but the baker.", "Я видела только пекаря.", "saw=видела baker=пекаря", []),
    (
      "We ate for now. The baker lied.", "Мы поели пока. Не врал пекарь.", "ate=поели baker=пекарь lied=врал",
      [.negation]
    ),
    ("We sat until the baker lied.", "Мы сидели, пока не врал пекарь.", "sat=сидели baker=пекарь lied=врал", []),
    ("I know and saw the baker.", "Не знаю, не видела пекаря.", "know=знаю saw=видела baker=пекаря", [.negation]),
    ("I could not speak, so tired I was.", "Я слишком устала, чтобы говорить.", "speak=говорить tired=устала", []),
  ])
  func phrasesStayInTheirClause(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    let found = try differences(quote, passage, links: links).filter { $0.severity != .note && $0.kind == .negation }
    #expect(found.map(\.kind) == kinds)
  }
}
