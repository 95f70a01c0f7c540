import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// With fewer than three quotes nothing can be learned of an article's order or of how many have a passage: each quote is
/// judged for itself.
@Suite struct QuoteIndependenceTests {
  private static let later = [
    "Nobody told us anything", "I will rebuild the mill and the barn", "Zebras write sonnets about submarines", "Seven",
    "People were standing on the roof of the bus and holding on to each other",
    "The bridge fell because of the water. The bus was lying on its side",
  ]

  private static let first = [
    "People were standing on the roof of the bus", "I found a crack in the third pier",
    "They stole the sign a week later",
    "The soldiers burned the library", "Five tonnes at most",
  ]

  private func report(_ paragraphs: [String]) throws -> QuoteReport {
    try SampleCase.report(
      on: PlainText.read(Array(paragraphs.map { "“\($0),” she said." }.joined(separator: "\n\n").utf8)).document,
      against: [VerifyQuotes.Origin(id: "bridge", document: try SampleCase("the-bridge").interview)]
    )
  }

  private func summary(_ finding: QuoteFinding) -> String {
    let passages = [finding.origin].compactMap { $0 } + finding.origins + finding.alternatives
    let flags = finding.flags.map { "\($0.kind) \($0.severity) \($0.origin)" }
    return "\(finding.status) \(finding.reason?.rawValue ?? "") \(finding.confidence ?? -1) "
      + "\(passages.map { "\($0.range) \($0.score) \($0.confidence ?? -1)" }) \(flags)"
  }

  @Test(arguments: first)
  func aLaterQuoteChangesNoEarlierOne(quote: String) throws {
    let alone = try #require(report([quote]).quotes.first)
    for other in Self.later where !other.hasPrefix(quote) {
      let together = try #require(report([quote, other]).quotes.first)
      #expect(summary(together) == summary(alone), "\(other)")
    }
  }
}
