import Testing
import TolmachAlign
import TolmachTestSupport

@Suite struct RecalibrationTests {
  /// Outcomes of a machine that is right with the probability `truth(p)` where it says `p`.
  private func outcomes(_ count: Int, seed: UInt64, _ truth: (Double) -> Double) -> [ReliabilityCurve.Outcome] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      let said = Double.random(in: 0.02...0.99, using: &generator)
      return .init(confidence: said, isRight: Double.random(in: 0..<1, using: &generator) < truth(said))
    }
  }

  @Test func fewVerdictsTeachNothing() {
    #expect(Recalibration(outcomes(Recalibration.fewest - 1, seed: 1) { $0 }) == nil)
    #expect(Recalibration([]) == nil)
  }

  @Test func anHonestMachineStaysNearlyAsItIs() throws {
    for seed in 0..<5 {
      let fitted = try #require(Recalibration(outcomes(2000, seed: UInt64(seed)) { $0 }))
      for said in [0.1, 0.5, 0.9] { #expect(abs(fitted.probability(said) - said) < 0.05) }
    }
  }

  @Test func anOverconfidentMachineIsCorrectedOnWhatTheFitHasNotSeen() throws {
    for seed in 0..<5 {
      let verdicts = outcomes(1500, seed: UInt64(seed)) { 0.5 + ($0 - 0.5) * 0.4 }
      let before = try #require(ReliabilityCurve(verdicts).calibrationError)
      let after = try #require(ReliabilityCurve(Recalibration.heldOut(verdicts)).calibrationError)
      #expect(after < before / 2)
    }
  }

  @Test func probabilitiesRiseAndLieInTheirIntervals() throws {
    let fitted = try #require(Recalibration(outcomes(200, seed: 7) { $0 * $0 }))
    var last = 0.0
    for step in 0...100 {
      let said = Double(step) / 100
      let probability = fitted.probability(said)
      let interval = fitted.interval(said)
      #expect(probability >= last && interval.contains(probability))
      #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
      last = probability
    }
  }

  @Test func moreVerdictsNarrowTheInterval() throws {
    let widths = try [30, 300, 3000].map { count in
      let interval = try #require(Recalibration(outcomes(count, seed: 3) { $0 })).interval(0.8)
      return interval.upperBound - interval.lowerBound
    }
    #expect(widths[0] > widths[1] && widths[1] > widths[2])
  }

  /// All verdicts alike: the prior holds the line, and nothing becomes certain.
  @Test func verdictsOfOneKindDoNotRunAway() throws {
    let fitted = try #require(Recalibration(outcomes(40, seed: 2) { _ in 1 }))
    #expect(fitted.probability(0.5) > 0.5 && fitted.probability(0.99) < 1)
    #expect(fitted.slope.isFinite && fitted.intercept.isFinite)
  }
}
