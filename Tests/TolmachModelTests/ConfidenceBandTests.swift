import Testing
import TolmachModel

/// Words with a range beside them: the range must hold the probability (Intelligence Community Directive 203).
@Suite struct ConfidenceBandTests {
  @Test func theRangeHoldsTheProbability() {
    for step in 10...990 {
      let probability = Double(step) / 1000
      let percent = ConfidenceBand(probability).percent
      #expect(Double(percent.lowerBound) <= probability * 100 && probability * 100 <= Double(percent.upperBound))
    }
  }

  /// From 1 to 99 per cent without a gap; nothing is certain.
  @Test func theBandsMeet() {
    let bands = ConfidenceBand.allCases
    #expect(bands.first?.percent.upperBound == 99 && bands.last?.percent.lowerBound == 1)
    for (one, next) in zip(bands, bands.dropFirst()) { #expect(one.percent.lowerBound == next.percent.upperBound) }
    for band in bands { #expect(ConfidenceBand(Double(band.percent.lowerBound) / 100) == band) }
  }

  @Test(arguments: [
    (0.0, ConfidenceBand.almostNoChance), (1.0, .almostCertain), (0.5, .aboutEven), (0.049, .almostNoChance),
  ])
  func theEndsAreNamed(probability: Double, band: ConfidenceBand) { #expect(ConfidenceBand(probability) == band) }
}
