import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// What a report says of files that are not what they were given as.
@Suite struct NoticeTests {
  private let talk = """
    Корреспондент: Что было утром?

    Умар Садаев: Утром приехали две машины, и солдаты забрали моего отца.

    Дарья Климова: Я работала в больнице.
    """
  private let article = """
    “In the morning two cars came,” said Umar Sadayev.

    “I worked in the hospital,” said Daria Klimova.
    """

  private func document(_ text: String) -> Document { PlainText.read(Array(text.utf8)).document }

  private func notices(_ article: String, _ origins: [String]) -> [QuoteReport.Notice] {
    QuoteReport.Notice.ofFiles(article: document(article), origins: origins.map(document))
  }

  @Test func swappedFilesAreNoticed() {
    #expect(notices(talk, [article]) == [.swapped])
    #expect(notices(article, [talk]).isEmpty)
    // An interview printed as one, and a transcript without labels.
    #expect(notices(talk, [talk + "\n\nДарья Климова: Да."]).isEmpty)
    #expect(notices(talk, ["Утром приехали две машины. Я работала в больнице."]).isEmpty)
    #expect(notices(article, [talk, article]) == [.sameText(origin: 1)])
  }

  /// Of two files with times neither is the article; one beside an article is the transcript.
  @Test func timesOnBothSidesAreNoticedOfNeither() throws {
    let timed = try SubRip.read(Array("1\n00:00:01,000 --> 00:00:02,000\nМост закрыли.\n".utf8), path: "a.srt").document
    let ofFiles = QuoteReport.Notice.ofFiles
    #expect(ofFiles(timed, [document(article)]) == [.swapped])
    #expect(ofFiles(timed, [document(talk)]).isEmpty)
    #expect(ofFiles(document(article), [timed]).isEmpty)
    let other = try SubRip.read(Array("1\n00:00:01,000 --> 00:00:02,000\nДороги нет.\n".utf8), path: "b.srt").document
    #expect(ofFiles(timed, [other]).isEmpty && ofFiles(timed, [document(article), other]).isEmpty)
  }

  @Test func everyNoticeIsWorded() {
    for notice in [QuoteReport.Notice.swapped, .sameText(origin: 0), .otherTranslation(origin: 0)] {
      for language in InterfaceLanguage.allCases { #expect(notice.message(in: language).count > 20) }
    }
  }

  /// A shipped interview has its own translation, and another interview's is none of it.
  @Test func anotherTextsTranslationIsNoticed() throws {
    let cases = try CaseFloor.all.prefix(3).map { try SampleCase($0.name) }
    for (number, one) in cases.enumerated() {
      for other in [number, (number + 1) % cases.count] {
        var origin = VerifyQuotes.Origin(id: "talk", document: one.interview)
        origin.translation = cases[other].translation
        let report = try SampleCase.report(on: document(article), against: [origin])
        #expect(report.notices == (other == number ? [] : [.otherTranslation(origin: 0)]))
      }
    }
  }
}
