import Glibc
@testable import TolmachAlign
import Testing
import TolmachModel
import TolmachTestSupport

@Suite struct CalibrationTests {
  @Test func curveCountsAsKnown() throws {
    let outcomes = [(0.9, true), (0.9, true), (0.8, false), (0.3, false), (0.3, true)]
      .map { ReliabilityCurve.Outcome(confidence: $0.0, isRight: $0.1) }
    let curve = ReliabilityCurve(outcomes)
    #expect(curve.count == 5)
    // Bins: .9 (two, both right), .8 (one, wrong), .3 (two, one right).
    let error = try #require(curve.calibrationError)
    #expect(abs(error - 0.28) < 1e-9)
    let brier = try #require(curve.brier)
    #expect(abs(brier - 0.248) < 1e-9)
    // Right .9 .9 .3 against wrong .8 .3: won 2 + 2 + ½ of 6.
    let area = try #require(curve.areaUnderCurve)
    #expect(abs(area - 0.75) < 1e-9)
  }

  @Test func oneKindAloneHasNoSkill() {
    let all = ReliabilityCurve([.init(confidence: 1, isRight: true), .init(confidence: 0, isRight: true)])
    #expect(all.skill == nil && all.areaUnderCurve == nil)
    #expect(ReliabilityCurve([]).calibrationError == nil)
  }

  @Test func fitRecoversProbabilities() throws {
    var generator = SeededGenerator(seed: 21)
    let samples = (0..<4000).map { _ in
      let values = [Double.random(in: -3...3, using: &generator), Double.random(in: 0...1, using: &generator), 7]
      let probability = 1 / (1 + exp(-(1.5 * values[0] - 2 * values[1])))
      return LogisticCalibrator.Sample(
        values: values,
        isRight: Double.random(in: 0..<1, using: &generator) < probability
      )
    }
    let fits = try #require(LogisticCalibrator.fit([samples, Array(samples.prefix(10))], penalty: 1))
    #expect(abs(fits[0].weights[0] - 1.5) < 0.15)
    #expect(abs(fits[0].weights[1] + 2) < 0.4)
    #expect(fits[0].weights[2] == 0)
    // Ten samples say little: the group stays near what all have in common.
    #expect(abs(fits[1].weights[0] - 1.5) < 0.7)
    let again = try #require(LogisticCalibrator.fit([samples], penalty: 1))
    #expect(again[0] == fits[0])
  }

  @Test func fitNeedsBothKinds() {
    let samples = [LogisticCalibrator.Sample(values: [1], isRight: true)]
    #expect(LogisticCalibrator.fit([samples], penalty: 1) == nil)
    #expect(LogisticCalibrator.fit([], penalty: 1) == nil)
  }

  @Test func featureNamesHaveTheirPlaces() {
    #expect(BeadFeatures.Name.allCases.map(\.index) == Array(0..<BeadFeatures.count))
    for entry in Calibration.shipped.entries { #expect(entry.twoSided.weights.count == BeadFeatures.count) }
  }

  @Test func beadsAreScoredStrictlyAndLaxly() {
    func link(_ source: [Int], _ target: [Int]) -> BeadScore.Link { .init(source: source, target: target) }
    var score = BeadScore()
    score.add(
      gold: [link([0], [0]), link([1, 2], [1]), link([3], [])],
      found: [link([0], [0]), link([1], [1]), link([2], []), link([3], []), link([4], [4])]
    )
    // Found: three known beads right or touching of four; the last is open in the gold.
    #expect(score.precision == BeadScore.Share(strict: 2, lax: 3, all: 4))
    #expect(score.recall == BeadScore.Share(strict: 1, lax: 2, all: 2))
  }
}
