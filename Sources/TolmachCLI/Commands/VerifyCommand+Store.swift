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

  /// "8 settled earlier (7 confirmed, 1 rejected). 1 new, 1 changed, 1 not settled yet. 1 stands here no more."; nil
  /// without a store.
  var sentence: String? {
    guard let result else { return nil }
    let states = result.entries.filter { $0.standing == .settled }.map(\.state)
    var kinds: [String] = []
    for state in ReviewState.allCases {
      let count = states.count { $0 == state }
      if count > 0 { kinds.append("\(count) \(state.rawValue)") }
    }
    let bracket = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    func count(_ standing: AnnotateReport.Standing) -> Int { result.entries.count { $0.standing == standing } }
    let open = "\(count(.new)) new, \(count(.changed)) changed, \(count(.unsettled)) not settled yet."
    let gone = result.gone.isEmpty ? "" : " \(result.gone.count) of an earlier version not in this one."
    return "\(states.count) settled earlier\(bracket). \(open)\(gone)"
  }
}

extension VerifyCommand {
  /// Meets a report with the store that was named; without one, the report as it is.
  func reviewed(_ report: QuoteReport) throws -> ReviewedReport {
    guard let store else { return ReviewedReport(report: report, result: nil) }
    let job = AnnotateReport(report, articleName: article, recordings: audio, translations: translation)
    let result = try StoredReviews(store: MemoryStore(path: store, mode: .create)).keep(job)
    return ReviewedReport(report: report, result: result)
  }
}
