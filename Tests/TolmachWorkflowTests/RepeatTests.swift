import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// The same words twice: a pull quote is one with its quote, the words in another mouth are not.
@Suite struct RepeatTests {
  private func report(_ article: String) throws -> QuoteReport {
    let talk = "Zuyeva: I want my logbook back.\n\nBasargin: I have never seen that man.\n"
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries()))
    return try job.report(
      on: PlainText.read(Array(article.utf8)).document,
      language: .english,
      against: [
        VerifyQuotes.Origin(id: "talk", document: DocumentReader.read(Array(talk.utf8), path: "t.txt").document)
      ]
    )
  }

  @Test func anotherPersonsWordsAreNoRepeat() throws {
    let words = "“I want my logbook back,”"
    let report = try report("\(words) Zuyeva said.\n\n\(words) Basargin said.\n\n\(words) Anna Zuyeva said.\n")
    #expect(report.asked.prefix(2) == [0, 1])
    #expect(report.quotes[1].repeats == nil && report.quotes[2].repeats == 0)
  }

  @Test func aPullQuoteIsOneWithItsQuote() throws {
    let report = try report("“I want my logbook back”\n\n“I want my logbook back,” Zuyeva said.\n")
    #expect(report.quotes.allSatisfy { $0.status != .notSpeech } ? report.asked == [0] : report.asked == [1])
  }

  @Test(arguments: [
    ("Zuyeva", "Anna Zuyeva", true), ("Зуева", "Zuyeva", true), ("Zuyeva", "Basargin", false), ("she", "She", true),
    ("Anna Zuyeva", "Maria Zuyeva", false), ("the man", "Zuyeva", false),
  ])
  func peopleAreComparedByName(one: String, other: String, areOne: Bool) {
    #expect(SpeakerNames.Person(one).mayBe(.init(other)) == areOne)
  }
}
