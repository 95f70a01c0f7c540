import TolmachModel

extension Calibration {
  /// What was fitted on development data (`Benchmarks/Fitting/bead_gold.py`); `tolmach calibrate align --format swift`
  /// writes this file.
  public static let shipped = Calibration(entries: [
    Entry(
      pairs: [["ce", "ru"], ["ce", "en"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -0.9583,
        named: [
          .posterior: 7.3408,
          .gain: 1.1502,
          .partners: -6.4089,
          .size: -0.2846,
          .coverage: 1.2836,
          .weakest: 2.0621,
          .lengthBeside: -0.8097,
          .merge: -0.1617,
          .crossing: -7.013,
          .shift: -0.8495,
          .strayNumbers: -6.8399,
          .missingNumbers: -0.9286,
          .unlikeEnds: -0.8013,
          .looseEnd: -0.1839,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: -1.6811,
        named: [
          .posterior: 3.3651,
          .gain: 2.132,
          .partners: -1.8182,
          .size: -0.1696,
          .coverage: 0.6213,
          .odds: 0.1694,
          .neighbours: 0.1224,
          .besideGaps: 0.095,
          .tokens: -1.2041,
          .certainty: 5.5013,
        ]
      )
    ),
    Entry(
      pairs: [["de", "fr"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: 1.3837,
        named: [
          .posterior: 3.8237,
          .gain: -0.3357,
          .partners: -4.6116,
          .size: -0.311,
          .coverage: 1.1702,
          .weakest: 3.4219,
          .lengthBeside: -0.2788,
          .merge: -0.2118,
          .crossing: -27.791,
          .shift: -1.5533,
          .strayNumbers: -8.1195,
          .missingNumbers: -1.0225,
          .unlikeEnds: -1.1462,
          .looseEnd: -0.2033,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: -0.7572,
        named: [
          .posterior: 2.5715,
          .gain: 1.5613,
          .partners: -2.9439,
          .size: -0.1433,
          .coverage: -0.0298,
          .odds: 0.1604,
          .neighbours: 0.1001,
          .besideGaps: 0.075,
          .tokens: -1.257,
          .certainty: 5.7191,
        ]
      )
    ),
    Entry(
      pairs: [["ru", "en"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -1.8868,
        named: [
          .posterior: 6.6856,
          .gain: 0.4546,
          .partners: -4.1288,
          .size: -0.7244,
          .coverage: 0.6672,
          .weakest: 4.7493,
          .lengthBeside: 0.0422,
          .merge: -0.0387,
          .crossing: -11.8539,
          .shift: -1.2209,
          .strayNumbers: -7.2916,
          .missingNumbers: -0.5861,
          .unlikeEnds: -1.529,
          .looseEnd: -0.2735,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: 1.1562,
        named: [
          .posterior: 2.7677,
          .gain: 1.2254,
          .partners: -5.0183,
          .size: -0.4288,
          .coverage: 0.6775,
          .odds: 0.22,
          .neighbours: 0.115,
          .besideGaps: -0.0911,
          .tokens: -1.804,
          .certainty: 6.9367,
        ]
      )
    ),
  ])
}
