import Testing
import TolmachAlign
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// A quote as long as a book: its beginning is looked for like any other, and the report says that the rest is not.
@Suite struct LongQuoteTests {
  private let talk = """
    Зарема: Я работала в больнице с марта. У нас не хватало лекарств.

    Корреспондент: Что взяла ваша сестра?

    Зарема: Хлеб и документы. Моя сестра ушла пешком через горы.
    """
  private let beginning = "I have worked in the hospital since March."
  private let filling = "The road went on and on."

  /// The report on a quote that begins so, goes on with filling of so many sentences and ends so.
  private func report(_ sentences: Int, end: String) throws -> QuoteReport {
    let words = [beginning] + [String](repeating: filling, count: sentences) + [end]
    return try SampleCase.report(
      on: PlainText.read(Array("“\(words.joined(separator: " "))” Zarema said.".utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(talk.utf8)).document)]
    )
  }

  @Test func whatIsLeftOutIsTold() throws {
    let report = try report(PassageSearch.mostWords, end: "My sister left on foot over the mountains.")
    let finding = try #require(report.quotes.first)
    let rest = try #require(finding.unsearched)
    #expect(rest.end == finding.quote.inner.end)
    let looked = report.article.words(of: TextRange(finding.quote.inner.start, rest.start))
    #expect(looked.split(separator: " ").count == PassageSearch.mostWords)
    #expect(ReportSummary(report).sentence.contains("Of quote 1 only the beginning was looked for, some 4000 words."))
    #expect(ReportSummary(report, language: .russian).sentence.contains("искали только начало"))
    // What was said elsewhere stands behind the limit.
    #expect(finding.origins.isEmpty)
  }

  @Test func usualQuotesAreLookedForWhole() throws {
    let report = try report(0, end: "My sister left on foot over the mountains.")
    let finding = try #require(report.quotes.first)
    #expect(finding.unsearched == nil && finding.origins.count == 2)
    #expect(!ReportSummary(report).sentence.contains("beginning"))
  }
}
