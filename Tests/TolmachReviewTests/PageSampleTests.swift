import Foundation
import Testing
import TolmachModel
import TolmachReview
@testable import TolmachWorkflow

/// Writes the hand-made page for a person to look at: `TOLMACH_PAGES=folder swift test --filter PageSampleTests`.
@Suite struct PageSampleTests {
  @Test(arguments: InterfaceLanguage.allCases)
  func pagesForTheEye(language: InterfaceLanguage) throws {
    var options = ReportPage.Options()
    options.language = language
    options.recordings = ["sound/talk one.mp3"]
    let page = ReportPage(HandMadeReport.full.report, articleName: "river.md", options: options).bytes
    #expect(page.count > 10_000)
    guard let folder = ProcessInfo.processInfo.environment["TOLMACH_PAGES"] else { return }
    try Data(page).write(to: URL(fileURLWithPath: "\(folder)/sample-\(language.rawValue).html"))
  }
}
