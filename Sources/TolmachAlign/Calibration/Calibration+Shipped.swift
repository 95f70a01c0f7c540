import TolmachModel

extension Calibration {
  /// What was fitted on development data; `tolmach calibrate align --format swift` writes this file.
  public static let shipped = Calibration(entries: [
    Entry(
      pairs: [["ce", "ru"], ["ce", "en"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -1.6209,
        named: [
          .odds: 0.2596,
          .posterior: 5.0931,
          .margin: 0.0109,
          .neighbours: -0.0158,
          .besideGaps: 1.3599,
          .gain: 0.0996,
          .lesserGain: 0.968,
          .partners: -3.4303,
          .fewerPartners: -1.1204,
          .weakest: 2.1078,
          .stray: -0.8145,
          .length: -1.38,
          .oneToOne: -1.3718,
          .size: -0.9742,
          .tokens: 0.2095,
          .coverage: 0.8095,
          .certainty: 1.5584,
          .merge: -0.1677,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: -0.9524,
        named: [
          .odds: 0.2473,
          .posterior: 3.1191,
          .margin: 0.0,
          .neighbours: 0.0957,
          .besideGaps: 0.037,
          .gain: 2.6761,
          .lesserGain: 0.0,
          .partners: -0.6297,
          .fewerPartners: 0.0,
          .weakest: 0.0,
          .stray: 0.0,
          .length: 0.0,
          .oneToOne: 0.0,
          .size: -0.3823,
          .tokens: -1.8327,
          .coverage: 0.4671,
          .certainty: 6.7689,
          .merge: 0.0,
        ]
      )
    ),
    Entry(
      pairs: [["ru", "en"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -1.4357,
        named: [
          .odds: 0.2017,
          .posterior: 3.0706,
          .margin: 0.1028,
          .neighbours: -0.038,
          .besideGaps: 0.5865,
          .gain: -0.0682,
          .lesserGain: 0.5095,
          .partners: -2.6465,
          .fewerPartners: -2.0623,
          .weakest: 4.3155,
          .stray: -1.9589,
          .length: -0.3435,
          .oneToOne: -1.1366,
          .size: -0.6963,
          .tokens: -0.0355,
          .coverage: 0.2599,
          .certainty: 1.4171,
          .merge: -0.2399,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: 3.3443,
        named: [
          .odds: 0.336,
          .posterior: 1.3434,
          .margin: 0.0,
          .neighbours: 0.0071,
          .besideGaps: 0.2057,
          .gain: 1.8165,
          .lesserGain: 0.0,
          .partners: -2.8483,
          .fewerPartners: 0.0,
          .weakest: 0.0,
          .stray: 0.0,
          .length: 0.0,
          .oneToOne: 0.0,
          .size: -0.4713,
          .tokens: -2.4693,
          .coverage: 0.8573,
          .certainty: 6.3525,
          .merge: 0.0,
        ]
      )
    ),
    Entry(
      pairs: [["de", "fr"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: 0.3095,
        named: [
          .odds: 0.1682,
          .posterior: 0.9478,
          .margin: 0.0644,
          .neighbours: -0.0955,
          .besideGaps: 0.013,
          .gain: -0.4979,
          .lesserGain: 0.2044,
          .partners: -2.3198,
          .fewerPartners: -0.875,
          .weakest: 2.3933,
          .stray: -3.3549,
          .length: -0.6956,
          .oneToOne: -0.9974,
          .size: -0.5451,
          .tokens: -0.2679,
          .coverage: 0.5474,
          .certainty: 1.5695,
          .merge: -0.3745,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: 0.766,
        named: [
          .odds: 0.1942,
          .posterior: 1.8502,
          .margin: 0.0,
          .neighbours: 0.0343,
          .besideGaps: 0.2327,
          .gain: 1.0793,
          .lesserGain: 0.0,
          .partners: -2.2263,
          .fewerPartners: 0.0,
          .weakest: 0.0,
          .stray: 0.0,
          .length: 0.0,
          .oneToOne: 0.0,
          .size: -0.3113,
          .tokens: -1.9746,
          .coverage: 0.4932,
          .certainty: 5.4277,
          .merge: 0.0,
        ]
      )
    ),
  ])
}
