import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// Glosses stand under the words they render and nowhere else.
@Suite struct WordGlossesTests {
  private static let table =
    "ru\ten\nмост\tbridge;span\nвода\twater\nводить\tdrive;lead\nне верить глазам\tnot believe one's eyes\n"

  private func glosses(_ origin: String, _ text: String = Self.table) throws -> [String: String] {
    let tables = [try TermTable.read(Array(text.utf8), path: "words.tsv")]
    let document = PlainText.read(Array(origin.utf8)).document
    let index = try OriginIndex(VerifyQuotes.Origin(id: "t", document: document, language: .russian))
    let words = try WordGlosses(tables: tables, from: .russian, to: .english)
    let passage = Passage(
      origin: 0,
      range: TextRange(0, document.text.count),
      segments: 0..<index.segments.count,
      words: origin,
      language: .russian,
      score: 0,
      coverage: 0,
      partners: 0,
      knownWords: 0
    )
    return Dictionary(
      try words.glosses(of: passage, in: index).map { (OriginIndex.string($0.origin, document.text), $0.words) }
    ) { first, _ in first }
  }

  @Test func inflectedWordsAreKnown() throws {
    let found = try glosses("Под мостами нет воды. Мост стоит.")
    #expect(found["мостами"] == "bridge, span")
    #expect(found["Мост"] == "bridge, span")
    // Two words share the stem: each gives its first rendering, the shorter word first.
    #expect(found["воды"] == "water, drive")
    #expect(found["нет"] == nil && found["стоит"] == nil)
  }

  /// A word written as the table has it is that word, and no other of its stem; expressions gloss no single word.
  @Test func exactWordsComeAlone() throws {
    let found = try glosses("Здесь вода. Не верить глазам!")
    #expect(found["вода"] == "water")
    #expect(found["верить"] == nil && found["глазам"] == nil)
  }

  /// Columns that explain a third language's word gloss each other only where each has one meaning for it.
  @Test func explanationsOfAThirdLanguageAreNoGlosses() throws {
    let found = try glosses("Я знаю мост.", "ce\tru\ten\nсуна\tмне;я\tme;to me\nтӀай\tмост\tbridge\n")
    #expect(found == ["мост": "bridge"])
  }
}
