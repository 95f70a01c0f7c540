import Testing
import TolmachModel
import TolmachTestSupport
@testable import TolmachWorkflow

/// What renders found words in their translations.
@Suite struct TranslationLinkTests {
  private func links() throws -> TranslationLinks {
    let words = "ru\ten\nстарик\told man\nзакрыть\tclose\nмост\tbridge\nрека\triver\nночь\tnight\nчерез\tover\n"
    let file = try TemporaryFile(Array(words.utf8))
    return TranslationLinks(shelf: try LexiconShelf(paths: [file.path]))
  }

  private func phrase(_ source: String, _ target: String) throws -> (phrase: LinkedPhrase, target: MarkedText) {
    let (marked, other) = (MarkedText(source), MarkedText(target))
    let pair = TranslationLinks.Pair(source: marked.text, target: other.text, ranges: marked.ranges)
    return (try links().phrases([pair], from: .russian, to: .english)[0], other)
  }

  @Test func wordsAndTheStretchBetweenThemAreFound() throws {
    let (phrase, target) = try phrase(
      "Ночью закрыли ⟦мост через реку⟧.",
      "They closed the ⟦bridge⟧ ⟦over⟧ the ⟦river⟧ at night."
    )
    #expect(MarkedText.mark(target.text, phrase.words) == MarkedText.mark(target.text, target.ranges))
    let stretch = try #require(phrase.stretch)
    #expect(MarkedText.pieces(target.text, [stretch]) == ["bridge over the river"])
  }

  @Test func aStretchThatRendersOtherWordsIsNone() throws {
    let (phrase, target) = try phrase("⟦Мост⟧ ночью ⟦закрыли⟧.", "The ⟦bridge⟧ at night was ⟦closed⟧.")
    #expect(MarkedText.mark(target.text, phrase.words) == MarkedText.mark(target.text, target.ranges))
    #expect(phrase.stretch == nil)
    #expect(try self.phrase("⟦Мост⟧", "Nothing alike").phrase == LinkedPhrase())
  }

  @Test func pairsTeachEachOther() throws {
    let nouns = [("кошка", "cat"), ("рыба", "fish"), ("печь", "oven"), ("сани", "sledge")]
    let verbs = [("лежит", "lies"), ("горит", "burns"), ("поёт", "sings"), ("спит", "sleeps")]
    let pairs = nouns.flatMap { noun in
      verbs.map { verb in
        let (source, target) = ("\(noun.0) \(verb.0)", "the \(noun.1) \(verb.1)")
        let range = TextRange(0, noun.0.utf8.count)
        return TranslationLinks.Pair(source: source, target: target, ranges: [range])
      }
    }
    let links = TranslationLinks(shelf: LexiconShelf())
    let found = try links.phrases(pairs, from: .russian, to: .english)
    let right = zip(pairs, found).count { pair, phrase in
      MarkedText.pieces(pair.target, phrase.words).contains { word in pair.target.hasPrefix("the \(word) ") }
    }
    #expect(right >= 14)
    #expect(try links.phrases([], from: .russian, to: .english).isEmpty)
  }
}
