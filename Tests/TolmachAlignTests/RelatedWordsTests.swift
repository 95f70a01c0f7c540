import Testing
import TolmachModel
@testable import TolmachAlign

@Suite struct RelatedWordsTests {
  private let russian = LanguageTag.russian

  /// The pairs that relatives of the quote's words lead to, as "quote word – transcript word", sorted.
  private func pairs(_ entries: [(String, String)], quote: [String], transcript: [String]) throws -> [String] {
    var builder = LexiconBuilder(from: .english, to: russian)
    for (word, rendering) in entries { builder.add(Array(word.utf8), Array(rendering.utf8), weight: 1) }
    let views = LexiconView.views(of: [try Lexicon(bytes: builder.serialized())], from: .english, to: russian)
    let (quotes, words) = (vocabulary(quote), vocabulary(transcript))
    var found: Set<String> = []
    RelatedWords(views, from: .english, to: russian, transcript: words).forEachPair(of: quotes) {
      row,
      column,
      forward,
      backward in
      #expect(forward > 0 && forward < 1 && backward > 0 && backward < 1)
      found.insert("\(quote[row]) – \(transcript[column])")
    }
    return found.sorted()
  }

  private func vocabulary(_ stems: [String]) -> SentenceVocabulary {
    var vocabulary = SentenceVocabulary()
    for stem in stems { _ = vocabulary.type(key: Array(stem.utf8), stem: Array(stem.utf8), isWord: true) }
    return vocabulary
  }

  @Test func aWordIsFoundThroughItsFamilyOnEitherSide() throws {
    #expect(
      try pairs([("support", "поддержа")], quote: ["support"], transcript: ["поддержк"]) == ["support – поддержк"]
    )
    #expect(try pairs([("decid", "реши")], quote: ["decisi"], transcript: ["реши"]).isEmpty)
    #expect(
      try pairs([("humili", "униж")], quote: ["humiliat"], transcript: ["униж"]) == ["humiliat – униж"]
    )
    #expect(
      try pairs([("humili", "унижен")], quote: ["humiliat"], transcript: ["унижени"]) == ["humiliat – унижени"]
    )
  }

  /// Twenty is not the twentieth.
  @Test func numbersHaveNoFamily() throws {
    #expect(try pairs([("twentieth", "двадцаты")], quote: ["twentieth"], transcript: ["двадцат"]).isEmpty)
    #expect(try pairs([("twenti", "двадцат")], quote: ["twentieth"], transcript: ["двадцат"]).isEmpty)
  }

  /// What the lexicon itself gives is not news, and a short common beginning makes no family.
  @Test func strangersAreLeftAlone() throws {
    #expect(try pairs([("hous", "дом")], quote: ["hous"], transcript: ["дом", "домн", "домин"]).isEmpty)
    #expect(try pairs([("court", "судебн")], quote: ["court"], transcript: ["суд", "судьб"]).isEmpty)
    #expect(try pairs([("inter", "интер")], quote: ["internationalis"], transcript: ["интер"]).isEmpty)
  }
}
