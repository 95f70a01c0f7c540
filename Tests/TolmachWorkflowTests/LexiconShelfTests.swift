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
    let found = lexicons.flatMap { lexicon in
      stems.flatMap { lexicon.renderings(of: $0, direction(from: source, lexicon)) }
    }
    return Set(found.map { String(decoding: $0.stem, as: UTF8.self) })
  }

  /// A lexicon of two languages may have either first.
  private func direction(from source: LanguageTag, _ lexicon: Lexicon) -> Lexicon.Direction {
    lexicon.from == source.base ? .forward : .backward
  }

  @Test func oneLexiconServesBothDirections() throws {
    let file = try TemporaryFile(Array("ru\ten\nмельница\tmill\n".utf8))
    let shelf = try LexiconShelf(paths: [file.path])
    let across = try #require(try shelf.lexicons(from: .russian, to: .english).first)
    let back = try #require(try shelf.lexicons(from: .english, to: .russian).first)
    #expect(across === back)
    #expect(try shelf.lexicons(from: .russian, to: .english).first === across)
    #expect(try renderings(shelf, "mill", from: "en", to: "ru").count == 1)
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

  /// What an idiom has of a word's form does not hide the word: «видел» is «видеть».
  @Test func aFormInAPhraseCountsForItsHeadword() throws {
    let file = try TemporaryFile(
      Array("ru\ten\nвидеть\tsee\nв глаза не видел\tnever set eyes on\nмельница\tmill\n".utf8)
    )
    let shelf = try LexiconShelf(paths: [file.path])
    #expect(try renderings(shelf, "видел", from: "ru", to: "en").contains("see"))
    #expect(try renderings(shelf, "видеть", from: "ru", to: "en").contains("see"))
  }

  /// Of two renderings the commoner one is likelier.
  @Test func commonRenderingsArePreferred() throws {
    let file = try TemporaryFile(Array("ru\ten\nдорога\troad;thoroughfare\n".utf8))
    let lexicon = try #require(try LexiconShelf(paths: [file.path]).lexicons(from: .russian, to: .english).first)
    let reader = try DictionaryPairReader(from: .russian, to: .english)
    let stem = try #require(try reader.sourceStems(of: "дорога").first)
    let found = lexicon.renderings(of: stem, direction(from: .russian, lexicon))
    #expect(found.count == 2 && found[0].stem == Array("road".utf8))
    #expect(found[0].probability < 0.95)
  }
}
