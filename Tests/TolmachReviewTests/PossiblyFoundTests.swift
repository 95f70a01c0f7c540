import Testing
import TolmachModel
import TolmachReview

@testable import TolmachWorkflow

/// Quotes whose passage is about as likely as not: the page names them after what an editor must look at.
@Suite struct PossiblyFoundTests {
  /// The hand-made report in which the quote found without a difference is only possibly found.
  private var report: QuoteReport {
    var report = HandMadeReport.full.report
    for place in report.quotes.indices where report.quotes[place].status == .supported {
      report.quotes[place].confidence = 0.5
    }
    return report
  }

  private func page(_ report: QuoteReport, _ language: InterfaceLanguage = .english) -> String {
    var options = ReportPage.Options()
    options.language = language
    return String(decoding: ReportPage(report, articleName: "river.md", options: options).bytes, as: UTF8.self)
  }

  @Test func theyComeLast() {
    let (report, list) = (report, report.toDo)
    #expect(list.filter { report.quotes[$0].isPossiblyFound } == list.suffix(1))
    #expect(Array(list.dropLast()) == HandMadeReport.full.report.toDo)
  }

  /// They alone make no finding: the exit status stays 0, though the list names them.
  @Test func theyAreNoFindings() {
    var report = report
    report.quotes.removeAll { $0.isFinding }
    #expect(!report.hasFindings && report.toDo.count == 1)
    #expect(page(report).contains("<h2>To look at: what was only possibly found</h2>"))
  }

  @Test(arguments: [
    (InterfaceLanguage.english, "then what was only possibly found</h2>", "possibly found"),
    (.russian, "затем найденное лишь предположительно</h2>", "возможно, найдено"),
  ])
  func thePageHasAWordAndAFilterForThem(language: InterfaceLanguage, heading: String, word: String) {
    let page = page(report, language)
    #expect(page.contains(heading))
    #expect(
      page.contains("data-filter=\"possible\" aria-pressed=\"false\"><span class=\"line\">\(word)</span><b>1</b>")
    )
    #expect(page.contains("class=\"card possible\"") && page.contains("class=\"q possible\""))
    #expect(page.contains("class=\"n possible\"") && page.contains(">\(word)</span></a>"))
    #expect(!page.contains("class=\"card found\"") && !page.contains("data-filter=\"found\""))
  }

  /// On paper there is no colour: what an editor must tell apart has lines of its own.
  @Test func linesTellWhatIsPossibleFromWhatFitsTwice() throws {
    let page = page(report)
    var lines: [String: Substring] = [:]
    for match in page.matches(of: /\.([a-z]+){--tone:var\(--[a-z]+\);--line:([a-z]+)/) {
      lines[String(match.1)] = match.2
    }
    let told = ["found", "possible", "two", "differs", "absent"].map { lines[$0] }
    #expect(told == ["solid", "dotted", "wavy", "double", "dashed"])
  }

  @Test func whatIsLikelyIsFound() {
    let page = page(HandMadeReport.full.report)
    #expect(page.contains("<h2>To look at, worst first</h2>") && page.contains("class=\"card found\""))
    #expect(!page.contains("data-filter=\"possible\""))
  }
}
