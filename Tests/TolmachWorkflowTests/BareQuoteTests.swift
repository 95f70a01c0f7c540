import Testing
import TolmachModel
@testable import TolmachWorkflow

/// Quotes of words that say next to nothing: their neighbours place them, and nobody can be sure.
@Suite struct BareQuoteTests {
  private let bare = "I am,"

  @Test func theirPlacesAreNeverSure() throws {
    let finding = try #require(try SampleCase("the-bridge").report().quotes.first { $0.words == bare })
    let most = VerifyQuotes.Options().bareConfidence
    #expect(finding.confidence.map { $0 <= most } ?? false)
    #expect(finding.origin?.confidence == finding.confidence)
    #expect(finding.flags.map { "\($0.kind) \($0.severity)" } == ["loose check"])
  }

  /// A translation of the interview tells where they are, whatever they say.
  @Test func aTranslationPlacesThem() throws {
    let sample = try SampleCase("the-bridge")
    var origin = VerifyQuotes.Origin(id: "interview", document: sample.interview)
    origin.translation = sample.translation
    let report = try SampleCase.report(on: sample.article, against: [origin])
    let finding = try #require(report.quotes.first { $0.words == bare })
    let gold = try #require(sample.gold.first { $0.words == bare })
    #expect(finding.origin.map(gold.isRendered) ?? false)
    #expect(finding.flags.allSatisfy { $0.severity == .note })
  }
}
