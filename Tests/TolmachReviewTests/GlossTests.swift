import Testing
import TolmachModel
import TolmachReview
@testable import TolmachWorkflow

/// Renderings under the words of a passage, and what the page counts.
@Suite struct GlossTests {
  private func page(_ made: HandMadeReport, _ language: InterfaceLanguage = .english) -> String {
    var options = ReportPage.Options()
    options.language = language
    return String(decoding: ReportPage(made.report, articleName: "river.md", options: options).bytes, as: UTF8.self)
  }

  /// A mark stays beside its word, however wide the gloss below is.
  @Test func marksStayWithTheirWord() throws {
    let page = page(.full)
    #expect(page.contains("открыта.<rt lang=\"en\" title=\"open, opened, frank\">open, opened</rt></ruby>"))
    #expect(!page.contains("</ruby>."))
  }

  /// Where there is no gloss, the box around a word holds the word alone.
  @Test func marksStayOutsideOfBareWords() {
    var made = HandMadeReport.full
    for place in made.quotes.indices { made.quotes[place].origin?.glosses = [] }
    #expect(page(made).contains("открыта") && !page(made).contains("открыта.</span>"))
  }

  /// The first words of a long rendering stand below the word, all of it in the title.
  @Test func longRenderingsAreShortened() {
    var made = HandMadeReport.full
    let door = Passage.Gloss(origin: made.spoken("Дверь"), words: "an opening in a wall that can be shut, gate")
    made.quotes[0].origin?.glosses = [door]
    let page = page(made)
    #expect(page.contains("title=\"an opening in a wall that can be shut, gate\">an opening in a wall…</rt>"))
  }

  @Test func countsAgreeWithTheirNouns() {
    #expect(page(.full).contains("7 sentences, ru") && page(.full, .russian).contains("7 предложений, ru"))
    var report = HandMadeReport.full.report
    report.origins[0].segmentCount = 1
    let page = String(decoding: ReportPage(report, articleName: "river.md").bytes, as: UTF8.self)
    #expect(page.contains("1 sentence, ru"))
  }

  /// Places that are as good as impossible are no evidence; those nearest to a quote that was not found are shown.
  @Test func onlyPossiblePlacesAreEvidence() {
    var made = HandMadeReport.full
    var other = made.passage("Потом мы пошли к реке ещё раз.", second: 300)
    other.confidence = 0.01
    made.quotes[2].alternatives = [other]
    #expect(!page(made).contains("Also possible"))
    other.confidence = 0.06
    made.quotes[2].alternatives = [other]
    #expect(page(made).contains("Also possible") && page(made).contains("very unlikely (5–20 %)"))
  }

  /// One word in common is chance, and tells an editor nothing.
  @Test func nearestPlacesHaveSomethingInCommon() {
    var made = HandMadeReport.full
    #expect(page(made).contains("Nearest passages"))
    for number in made.quotes.indices where made.quotes[number].status == .notFound {
      for place in made.quotes[number].alternatives.indices { made.quotes[number].alternatives[place].partners = 1 }
    }
    #expect(!page(made).contains("Nearest passages"))
  }
}
