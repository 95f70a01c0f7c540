import Testing
import TolmachAlign
import TolmachModel
@testable import TolmachWorkflow

@Suite struct LexiconShelfTests {
  /// The renderings of a word by the lexicons of a shelf.
  private func renderings(_ shelf: LexiconShelf, _ word: String, from: String, to: String) throws -> Set<String> {
    let source = try #require(LanguageTag(from))
    let target = try #require(LanguageTag(to))
    let reader = try DictionaryPairReader(from: source, to: target)
    let lexicons = try shelf.lexicons(from: source, to: target)
    let stems = try reader.sourceStems(of: word)
    let found = lexicons.flatMap { lexicon in stems.flatMap { lexicon.renderings(of: $0, .forward) } }
    return Set(found.map { String(decoding: $0.stem, as: UTF8.self) })
  }

  @Test func namesOfCLDRAreInTheLexicon() throws {
    let shelf = try LexiconShelf(paths: [])
    #expect(try renderings(shelf, "Норвегии", from: "ru", to: "en") == ["norway"])
    #expect(try renderings(shelf, "Montag", from: "de", to: "en") == ["monday"])
    #expect(try !renderings(shelf, "нохчийн", from: "ce", to: "ru").isEmpty)
    #expect(try renderings(shelf, "января", from: "ru", to: "en").contains("januari"))
  }

  @Test func tablesAndNamesMakeOneLexicon() throws {
    let file = try TemporaryFile(Array("ru\ten\nмельница\tmill\nНорвегия\tNorge\n".utf8))
    let shelf = try LexiconShelf(paths: [file.path])
    #expect(try shelf.lexicons(from: .russian, to: .english).count == 1)
    #expect(try renderings(shelf, "мельница", from: "ru", to: "en") == ["mill"])
    #expect(try renderings(shelf, "Норвегия", from: "ru", to: "en") == ["norg", "norway"])
  }

  @Test func unknownLanguagesAndAnEmptyShelfHaveNoLexicon() throws {
    let odd = try #require(LanguageTag("x-one"))
    #expect(try LexiconShelf(paths: []).lexicons(from: odd, to: .english).isEmpty)
    #expect(try LexiconShelf().lexicons(from: .russian, to: .english).isEmpty)
    #expect(try LexiconShelf(paths: []).lexicons(from: .english, to: .english).isEmpty)
  }
}
