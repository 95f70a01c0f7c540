import Testing
import TolmachModel
import TolmachText

@testable import TolmachAlign

/// Which short words that no lexicon knows may be one name.
@Suite struct ShortNameTests {
  private func vocabulary(_ words: [String], _ language: LanguageTag) -> SentenceVocabulary {
    let stemmer = Stemmer(language: language)
    var vocabulary = SentenceVocabulary()
    for word in words { _ = vocabulary.type(key: Array(word.utf8), stem: Array(stemmer.stem(word).utf8), isWord: true) }
    return vocabulary
  }

  private func pairs(_ quote: String, _ spoken: String, isKnown: Bool = false) -> Int {
    let (quotes, transcript) = (vocabulary([quote], .english), vocabulary([spoken], .russian))
    return ShortNames.pairs(quotes, [isKnown], transcript, [false]).count
  }

  @Test(arguments: [("isa's", "исы"), ("isa", "исой"), ("ali", "али"), ("eva", "еве"), ("asya", "асю")])
  func namesAreAlikeButForTheirEndings(quote: String, spoken: String) {
    #expect(pairs(quote, spoken) == 1)
    // A word that a lexicon knows has its renderings.
    #expect(pairs(quote, spoken, isKnown: true) == 0)
  }

  @Test(arguments: [("isa", "ира"), ("ian", "исы"), ("it", "ты"), ("ali", "алина"), ("o", "о")])
  func othersAreNot(quote: String, spoken: String) { #expect(pairs(quote, spoken) == 0) }
}
