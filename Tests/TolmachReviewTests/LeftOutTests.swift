import Testing
import TolmachModel
import TolmachReview
@testable import TolmachWorkflow

/// A report without the quotes that a person settled: what is left keeps its number, and who listened is told.
@Suite struct LeftOutTests {
  private let full = HandMadeReport.full.report

  private func number(_ words: String, in report: QuoteReport) -> Int? {
    report.quotes.firstIndex { $0.words == words }.flatMap { report.numbers[$0] }
  }

  @Test func whatIsLeftKeepsItsNumber() throws {
    let speech = full.quotes.indices.filter { full.quotes[$0].status != .notSpeech }
    for gone in speech {
      let rest = full.leavingOut([gone])
      for index in speech where index != gone {
        #expect(number(full.quotes[index].words, in: rest) == full.numbers[index])
      }
      let again = rest.leavingOut([rest.quotes.count - 1])
      for finding in again.quotes where finding.status != .notSpeech {
        #expect(number(finding.words, in: again) == number(finding.words, in: full))
      }
    }
  }

  /// A repetition stands for a quote that is left out, under its number; of two the first stands for both.
  @Test func repetitionsStandForTheirQuote() {
    var report = full
    var third = report.quotes[1]
    third.repeats = 1
    report.quotes.append(third)
    let rest = report.leavingOut([0])
    #expect(rest.leftOut.count == 0)
    #expect(rest.asked.first == 0 && rest.numbers.first == .some(1) && rest.numbers.last == .some(1))
    #expect(rest.repetitions(of: 0) == [rest.quotes.count - 1])
    #expect(report.leavingOut([0, 1, report.quotes.count - 1]).leftOut.count == 1)
  }

  @Test func whoListenedIsCounted() {
    #expect(ReportSummary(full).heard == "Nobody has listened yet.")
    #expect(ReportSummary(full, language: .russian).heard == "Никто ещё не слушал.")
    // The repetition of the first quote, and the third one: two of the six that are numbered.
    let heard = full.heard([1, 3])
    #expect(heard.heard == (2, 6))
    #expect(ReportSummary(heard).heard == "Somebody has listened to 2 of the article's 6 quotes.")
    let rest = heard.leavingOut([3, 5])
    #expect(rest.heard == (2, 6))
    #expect(
      ReportSummary(rest).heard
        == "Somebody has listened to 2 of the article's 6 quotes. 2 settled earlier are left out."
    )
    #expect(
      ReportSummary(rest, language: .russian).heard == "Прослушано цитат: 2 из 6. Решённые раньше не показаны: 2."
    )
  }

  @Test func thePageSaysSoToo() {
    let rest = full.heard([3]).leavingOut([3])
    let page = String(decoding: ReportPage(rest, articleName: "river.md").bytes, as: UTF8.self)
    #expect(page.contains("Somebody has listened to 1 of the article&#39;s 6 quotes. 1 settled earlier is left out."))
    #expect(page.contains("data-heard=\"1\" data-total=\"6\""))
    #expect(!page.contains("Nobody has listened"))
  }
}
