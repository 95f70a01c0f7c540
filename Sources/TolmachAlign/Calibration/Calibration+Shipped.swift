import TolmachModel

extension Calibration {
  /// What was fitted on development data; `tolmach calibrate align --format swift` writes this file.
  public static let shipped = Calibration(entries: [
    Entry(
      pairs: [["ce", "ru"], ["ce", "en"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -4.1525,
        named: [
          .odds: 0.1622,
          .posterior: 5.1251,
          .margin: 0.1171,
          .neighbours: 0.0232,
          .besideGaps: 0.9305,
          .gain: -0.0158,
          .lesserGain: 1.0167,
          .partners: -3.2085,
          .fewerPartners: -1.4181,
          .weakest: 2.6055,
          .stray: -0.9545,
          .length: -1.0448,
          .oneToOne: -1.156,
          .size: -0.8977,
          .tokens: 0.1059,
          .coverage: 1.1234,
          .certainty: 3.6588,
          .merge: -0.1712,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: -2.8647,
        named: [
          .odds: 0.2308,
          .posterior: 5.3652,
          .margin: 0.0,
          .neighbours: 0.0974,
          .besideGaps: 0.0402,
          .gain: 2.7632,
          .lesserGain: 0.0,
          .partners: -2.4436,
          .fewerPartners: 0.0,
          .weakest: 0.0,
          .stray: 0.0,
          .length: 0.0,
          .oneToOne: 0.0,
          .size: -0.4302,
          .tokens: -1.354,
          .coverage: 1.063,
          .certainty: 5.8095,
          .merge: 0.0,
        ]
      )
    ),
    Entry(
      pairs: [["ru", "en"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -2.8186,
        named: [
          .odds: 0.0501,
          .posterior: 4.1116,
          .margin: 0.1878,
          .neighbours: -0.0742,
          .besideGaps: 1.0428,
          .gain: -0.3352,
          .lesserGain: 0.2313,
          .partners: -1.8748,
          .fewerPartners: -1.4554,
          .weakest: 4.8779,
          .stray: -2.4476,
          .length: -0.2402,
          .oneToOne: -0.7636,
          .size: -0.4345,
          .tokens: -0.585,
          .coverage: -0.459,
          .certainty: 3.0248,
          .merge: -0.2172,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: 1.1951,
        named: [
          .odds: 0.2848,
          .posterior: 4.3697,
          .margin: 0.0,
          .neighbours: 0.016,
          .besideGaps: 0.0672,
          .gain: 1.2111,
          .lesserGain: 0.0,
          .partners: -5.1074,
          .fewerPartners: 0.0,
          .weakest: 0.0,
          .stray: 0.0,
          .length: 0.0,
          .oneToOne: 0.0,
          .size: -0.6383,
          .tokens: -2.08,
          .coverage: 1.7372,
          .certainty: 5.7496,
          .merge: 0.0,
        ]
      )
    ),
    Entry(
      pairs: [["de", "fr"]].map { $0.compactMap { LanguageTag($0) } },
      twoSided: LogisticCalibrator(
        bias: -0.7428,
        named: [
          .odds: 0.0849,
          .posterior: 1.6615,
          .margin: 0.1276,
          .neighbours: -0.0614,
          .besideGaps: 0.2435,
          .gain: -0.6537,
          .lesserGain: 0.2358,
          .partners: -1.7622,
          .fewerPartners: -0.5429,
          .weakest: 2.3743,
          .stray: -3.4044,
          .length: -0.6042,
          .oneToOne: -0.925,
          .size: -0.4856,
          .tokens: -0.4267,
          .coverage: 0.6819,
          .certainty: 2.0438,
          .merge: -0.3283,
        ]
      ),
      oneSided: LogisticCalibrator(
        bias: -1.4294,
        named: [
          .odds: 0.2219,
          .posterior: 4.3133,
          .margin: 0.0,
          .neighbours: 0.0509,
          .besideGaps: 0.0915,
          .gain: 1.2146,
          .lesserGain: 0.0,
          .partners: -3.5211,
          .fewerPartners: 0.0,
          .weakest: 0.0,
          .stray: 0.0,
          .length: 0.0,
          .oneToOne: 0.0,
          .size: -0.382,
          .tokens: -1.5186,
          .coverage: 0.6312,
          .certainty: 4.9458,
          .merge: 0.0,
        ]
      )
    ),
  ])
}
