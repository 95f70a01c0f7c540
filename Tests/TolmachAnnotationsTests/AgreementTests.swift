import Testing
import TolmachAnnotations
import TolmachModel

@Suite struct AgreementTests {
  private func near(_ value: Double?, _ expected: Double, within: Double = 0.0006) -> Bool {
    value.map { abs($0 - expected) <= within } ?? false
  }

  /// Krippendorff (2011), "Computing Krippendorff's alpha-reliability", §C: four observers, twelve units, gaps;
  /// nominal α = 0.743, ordinal α = 0.815.
  @Test func krippendorffsFourObservers() {
    let observers: [[Int?]] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, nil, nil, nil],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, nil, 3],
      [nil, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, nil],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, nil],
    ]
    let units = (0..<12).map { unit in observers.map { $0[unit].map { $0 - 1 } } }
    let table = RatingTable(raters: ["A", "B", "C", "D"], units: units, categories: 5)
    #expect(near(table.krippendorffsAlpha(.nominal), 0.743))
    #expect(near(table.krippendorffsAlpha(.ordinal), 0.815))
  }

  /// The same, §A: two observers, ten units, two categories; α = 0.095.
  @Test func krippendorffsTwoObservers() {
    let one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    let other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    let table = RatingTable(raters: ["A", "B"], units: zip(one, other).map { [$0, $1] }, categories: 2)
    #expect(near(table.krippendorffsAlpha(.nominal), 0.095))
    #expect(near(table.percentAgreement, 0.6))
  }

  /// The worked example of "Cohen's kappa", Wikipedia: two readers of 50 grant proposals, 20 yes-yes, 5 yes-no, 10 no-yes,
  /// 15 no-no; observed .70, expected .50, κ = .40.
  @Test func cohensKappaOfTwoByTwo() {
    var units: [[Int?]] = []
    for (one, other, count) in [(0, 0, 20), (0, 1, 5), (1, 0, 10), (1, 1, 15)] {
      units += Array(repeating: [one, other], count: count)
    }
    let table = RatingTable(raters: ["A", "B"], units: units, categories: 2)
    #expect(near(table.cohensKappa(0, 1), 0.4))
    #expect(near(table.percentAgreement, 0.7))
  }

  @Test func whatCannotBeToldIsNil() {
    let same = RatingTable(raters: ["A", "B"], units: [[1, 1], [1, 1]], categories: 2)
    #expect(same.cohensKappa(0, 1) == nil)
    #expect(same.krippendorffsAlpha(.nominal) == nil)
    let apart = RatingTable(raters: ["A", "B"], units: [[1, nil], [nil, 0]], categories: 2)
    #expect(apart.percentAgreement == nil)
    #expect(apart.pairAgreements.isEmpty)
  }

  @Test func lastCurrentVerdictOfEachPersonCounts() {
    let table = RatingTable([
      GivenVerdict(annotation: 3, person: "L.", verdict: .rejected),
      GivenVerdict(annotation: 3, person: "K.", verdict: .disputed),
      GivenVerdict(annotation: 3, person: "L.", verdict: .confirmed),
      GivenVerdict(annotation: 5, person: "M.", verdict: .confirmed, isCurrent: false),
      GivenVerdict(annotation: 7, person: "K.", verdict: .confirmedWithNote),
    ])
    #expect(table.raters == ["K.", "L.", "M."])
    #expect(table.units == [[1, 4, nil], [3, nil, nil]])
  }
}
