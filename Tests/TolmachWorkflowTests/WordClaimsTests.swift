import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// What one quote renders whole is no passage of another that has a few of its words.
@Suite struct WordClaimsTests {
  private let lines = [
    "Утром приехали три машины.", "Европа не наша, чтобы её терять, и Украина не наша земля.",
    "Мой брат пошёл за хлебом и не вернулся.", "Потом мы долго ждали у ворот тюрьмы.",
  ]

  private func report(_ quotes: [String]) throws -> QuoteReport {
    let origin = VerifyQuotes.Origin(id: "t", segments: lines.map { Array($0.utf8) }, language: .russian)
    let text = quotes.map { "“\($0)” he said." }.joined(separator: "\n\n")
    return try SampleCase.report(on: PlainText.read(Array(text.utf8)).document, against: [origin])
  }

  private let whole = "Europe is not ours to lose, and Ukraine is not our land."

  @Test func theQuoteWithFewOfTheWordsYields() throws {
    let loose = "Europe is our main aim, and there we are going to lose it."
    let alone = try report([loose])
    let beside = try report([loose, whole])
    let odds = { (report: QuoteReport) in report.quotes[0].status == .notFound ? 0 : report.quotes[0].confidence ?? 0 }
    #expect(odds(beside) < odds(alone))
    #expect(beside.quotes[1].origin?.segments.lowerBound == 1)
  }

  /// A headline and its quote, in much the same words, both have the passage; so has a part of it.
  @Test(arguments: [
    "Europe is not ours to lose.", "Europe is not ours, so it is not ours to lose, and Ukraine is not ours.",
  ])
  func muchTheSameWordsShareAPassage(again: String) throws {
    let report = try report([again, whole])
    #expect(report.quotes.map { $0.origin?.segments.lowerBound } == [1, 1])
    #expect(report.quotes.allSatisfy { $0.status != .notFound })
  }

  @Test func theOrderOfQuotesChangesNothing() throws {
    let loose = "Europe is our main aim, and there we are going to lose it."
    let (one, other) = (try report([loose, whole]), try report([whole, loose]))
    #expect(one.quotes[0].status == other.quotes[1].status)
    #expect(one.quotes[0].confidence == other.quotes[1].confidence)
  }
}
