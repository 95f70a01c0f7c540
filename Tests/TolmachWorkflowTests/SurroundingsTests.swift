import Testing
import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachText

@testable import TolmachWorkflow

/// What stands around a quote tells of two like passages which one it renders; the passage's ends come from the quote alone.
@Suite struct SurroundingsTests {
  private func report(_ article: String, _ lines: [String]) throws -> QuoteReport {
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries()))
    let origin = VerifyQuotes.Origin(id: "t", segments: lines.map { Array($0.utf8) }, language: .russian)
    return try job.report(on: PlainText.read(Array(article.utf8)).document, language: .english, against: [origin])
  }

  private static let novel = [
    "Утром приехал врач из города.", "Мельник закрыл дверь и сказал: «Я ничего не видел».",
    "Дождь шёл весь день.", "Старая учительница вышла на мост и сказала: «Я ничего не видела».",
    "Потом стало тихо.",
  ]

  @Test(arguments: [
    ("The miller closed the door. “I saw nothing,” said the miller.", 1),
    ("The old teacher went out on the bridge and said: “I saw nothing.”", 3),
  ])
  func theSentenceThatHoldsAQuoteTellsWhichOfTwoItIs(article: String, line: Int) throws {
    let passage = try #require(try report(article, Self.novel).quotes.first?.origin)
    #expect(passage.segments.contains(line))
  }

  /// Where a text has no more to offer than the right sentence, that sentence is no chance likeness.
  @Test func aSentenceAloneIsFound() throws {
    let report = try report("She said: “I did not see the car at night.”", ["Я не видела машину ночью."])
    #expect(report.quotes.first?.status == .supported)
  }

  @Test func aQuoteThatStopsHalfwayHasAPassageThatDoes() throws {
    let lines = Self.novel + ["Солдаты пришли в школу ночью, и тогда мой отец закрыл магазин и уехал в город."]
    let passage = try #require(
      try report("“The soldiers came to the school at night,” she said.", lines).quotes.first?.origin
    )
    #expect(passage.words.hasPrefix("Солдаты") && !passage.words.contains("магазин"), "\(passage.words)")
  }
}

/// The sentences of an article around a quote.
@Suite struct ArticleSentencesTests {
  /// The surroundings of the quote marked by ‹ and ›, as words.
  private func surroundings(_ marked: String) throws -> (own: String, before: String, behind: String) {
    let text = marked.replacing("‹", with: "“").replacing("›", with: "”")
    let article = PlainText.read(Array(text.utf8)).document
    var tools = TextTools()
    let quotes = try tools.articleQuotes(of: article, language: .english)
    let around = try #require(quotes.spoken.first?.query.surroundings)
    func words(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    return (words(around.own), words(around.before), words(around.behind))
  }

  @Test func theSentenceOfAQuoteAndItsNeighbours() throws {
    let around = try surroundings("It rained all day. He said: ‹We stayed at home that night,› and left. Nobody came.")
    #expect(around.before == "It rained all day.")
    #expect(around.own == "He said: “We stayed at home that night,” and left.")
    #expect(around.behind == "Nobody came.")
  }

  @Test func anotherParagraphIsNoNeighbour() throws {
    let around = try surroundings("It rained all day.\n\nHe said: ‹We stayed at home that night.›\n\nNobody came.")
    #expect(around.before.isEmpty && around.behind.isEmpty)
  }

  /// A sentence without end is read as far as a quote's neighbourhood, and cut between words.
  @Test func longSentencesAreCutBetweenWords() throws {
    let filler = String(repeating: "and then ", count: 2_000)
    let around = try surroundings("He told us \(filler)‹We stayed at home that night,› \(filler)the end.")
    #expect(around.own.utf8.count < 600)
    #expect(around.own.contains("We stayed at home"))
    #expect(
      around.own.split(separator: " ").allSatisfy {
        filler.contains($0) || "“We stayed at home that night,”".contains($0)
      }
    )
  }
}
