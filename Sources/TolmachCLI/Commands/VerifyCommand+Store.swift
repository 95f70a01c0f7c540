import TolmachAnnotations
import TolmachAlign
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// A report whose quotes met what a store knows of them.
struct ReviewedReport {
  /// The whole report.
  var report: QuoteReport
  /// What the store knows; nil without a store.
  var result: AnnotateReport.Result?

  /// The report without the quotes that a person settled.
  var unsettled: QuoteReport {
    guard let result else { return report }
    return report.leavingOut(Set(result.entries.filter { $0.standing == .settled }.map(\.quote)))
  }

  /// How its quotes stand to earlier runs; nil without a store.
  func sentence(in language: InterfaceLanguage) -> String? {
    result.map { result in
      let standings = result.entries.map { ($0.standing, $0.state) }
      return StandingSentence(standings, gone: result.gone.count, language: language).words
    }
  }
}

extension VerifyCommand {
  /// Meets a report with the store that was named; without one, the report as it is.
  func reviewed(_ report: QuoteReport) throws -> ReviewedReport {
    let recalibration = try recalibration.map { try Recalibration.read(path: $0, kind: .quote) }
    let shown = recalibration.map(report.recalibrated) ?? report
    guard let store else { return ReviewedReport(report: shown, result: nil) }
    let job = AnnotateReport(
      report,
      articleName: article,
      recordings: audio,
      translations: translation,
      recalibration: recalibration
    )
    let result = try StoredReviews(store: MemoryStore(path: store, mode: .create)).keep(job)
    let heard = Set(result.entries.filter(\.isHeard).map(\.quote))
    return ReviewedReport(report: shown.heard(heard), result: result)
  }
}
