import Testing
import TolmachModel

@testable import TolmachWorkflow

/// What is told of how often flags are right.
@Suite struct FlagPrecisionTests {
  private func flag(_ kind: QuoteFlag.Kind, _ severity: QuoteFlag.Severity) -> QuoteFlag {
    QuoteFlag(
      kind: kind,
      severity: severity,
      reason: .negationAdded,
      precision: FlagPrecision.measured(kind, severity),
      quote: TextRange(0, 1),
      origin: TextRange(0, 0)
    )
  }

  /// A softened flag tells of flags as soft as it has become, never of those that it was one of.
  @Test(arguments: QuoteFlag.Kind.allCases, QuoteFlag.Severity.allCases)
  func aSoftenedFlagHasThePrecisionOfItsSeverity(kind: QuoteFlag.Kind, severity: QuoteFlag.Severity) {
    let softened = flag(kind, severity).softened
    #expect(softened.precision == FlagPrecision.measured(kind, softened.severity))
    #expect(softened.severity != .serious || kind == .number || kind == .date)
  }

  @Test func whatIsDoubtfulIsRightLessOften() throws {
    let (serious, check) = (flag(.negation, .serious), flag(.negation, .serious).softened)
    #expect(try #require(check.precision) < #require(serious.precision))
    #expect(flag(.hearsay, .serious).softened.precision == nil)
  }

  @Test(arguments: QuoteFlag.Kind.allCases, QuoteFlag.Severity.allCases)
  func nothingIsAlwaysRight(kind: QuoteFlag.Kind, severity: QuoteFlag.Severity) {
    let share = FlagPrecision.measured(kind, severity) ?? 0.5
    #expect(share > 0 && share < 1)
  }
}
