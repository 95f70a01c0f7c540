import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// Headlines and pull quotes: what a longer quote renders, a part of it renders too.
@Suite struct RepeatedPartsTests {
  private func wholes(_ quotes: [String]) throws -> [Int?] {
    let text = quotes.map { "“\($0)” she said." }.joined(separator: "\n\n")
    var tools = TextTools()
    let article = PlainText.read(Array(text.utf8)).document
    return RepeatedParts(of: try tools.articleQuotes(of: article, language: .english).spoken).wholes.map { $0?.quote }
  }

  @Test func thePartKnowsItsWhole() throws {
    #expect(
      try wholes(["Nobody came that night.", "We waited, but nobody came that night, and we went home.", "We waited."])
        == [1, nil, nil]
    )
  }

  /// The same words in another order, or in a part of a word, are no repetition.
  @Test func otherWordsAreNoRepetition() throws {
    #expect(
      try wholes(["Nobody came that night.", "That night nobody came to us.", "Nobody came that nights ago."]) == [
        nil, nil, nil,
      ]
    )
  }

  @Test func theLongestWholeIsTaken() throws {
    #expect(
      try wholes([
        "Tell me where he is.", "Just tell me where he is.", "I ask one thing: tell me where he is, alive or dead.",
      ])
        == [2, nil, nil]
    )
  }

  /// Words that stand everywhere point nowhere, and cost no more than their number.
  @Test func wordsThatAreEverywherePointNowhere() throws {
    let long = Array(repeating: "again", count: 5_000).joined(separator: " ")
    #expect(try wholes(["Again again again again.", "\(long).", "\(long) and \(long)."]) == [nil, nil, nil])
  }

  /// The headline of the shipped case has its passage from the quote that holds it.
  @Test func aHeadlineIsFoundWithItsQuote() throws {
    let report = try SampleCase("night-in-march").report()
    let headline = try #require(report.quotes.first { $0.words == "Tell me where he is" })
    let whole = try #require(report.quotes.first { $0.words.hasSuffix("tell me where he is, alive or dead.") })
    let (part, all) = (try #require(headline.origin), try #require(whole.origin))
    #expect(part.segments.overlaps(all.segments))
  }

  /// Words that are found by themselves may have been said twice: each quote keeps its own place.
  @Test func whatIsFoundByItselfStaysThere() throws {
    let lines = [
      "Утром пришёл мельник.", "Я ничего не видел.", "Дождь шёл весь день.",
      "Я ничего не видела ночью, потому что была дома с детьми.", "Потом стало тихо.",
    ]
    let origin = VerifyQuotes.Origin(id: "t", segments: lines.map { Array($0.utf8) }, language: .russian)
    let article = PlainText.read(
      Array(
        "“I saw nothing,” he said.\n\n“I saw nothing at night because I was at home with the children,” she said.".utf8
      )
    )
    let report = try SampleCase.report(on: article.document, against: [origin])
    #expect(report.quotes.map { $0.origin?.segments.lowerBound } == [1, 3])
  }

  /// A part of a found quote whose words its passage does not hold is not found with it.
  @Test func whatTheWholePassageLacksIsNotFoundWithIt() throws {
    let lines = [
      "Утром приехал врач из города.", "Мы закрыли школу и пошли домой.", "Солдаты сожгли нашу мельницу.",
      "Дождь шёл весь день.", "Моя сестра ждала меня на мосту.",
    ]
    let origin = VerifyQuotes.Origin(id: "t", segments: lines.map { Array($0.utf8) }, language: .russian)
    let whole =
      "“The doctor came from the city in the morning. We closed the school and went home. The soldiers burned our mill. "
      + "Away with all of them. It rained all day. My sister waited for me on the bridge,” she said."
    let article = PlainText.read(Array("# “Away with all of them”\n\n\(whole)\n".utf8)).document
    let report = try SampleCase.report(on: article, against: [origin])
    let headline = try #require(report.quotes.first { $0.words == "Away with all of them" })
    #expect(headline.status == .notFound)
  }

  /// Another number makes other words.
  @Test func numbersAreWordsToo() throws {
    #expect(try wholes(["Some 300 of us came.", "Some 500 of us came, and nobody left."]) == [nil, nil])
  }
}
