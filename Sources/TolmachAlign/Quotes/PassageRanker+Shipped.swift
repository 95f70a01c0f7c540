extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes such a file.
  ///
  /// Not its last output alone, which calls more quotes absent than are: .65 of it and .35 of the fit on the shipped lexicon
  /// as it was before forms of one word were joined.
  package static let shipped = PassageRanker(
    bias: -6.3633,
    named: [
      .quoteCoverage: 1.8114,
      .passageCoverage: 1.1113,
      .evidence: 0.4063,
      .allEvidence: 0.3014,
      .length: -0.8719,
      .numbersMissing: -0.3101,
      .numbersFound: -1.2936,
      .numbersLeft: -0.8612,
      .order: 1.5213,
      .words: -0.8144,
      .filling: 2.6259,
      .sentences: -0.9448,
      .density: -0.9265,
      .strongest: 0.4785,
      .quoteFit: -0.2561,
      .passageFit: 0.0034,
      .wholeQuoteFit: 0.9574,
      .wholePassageFit: 0.7512,
      .sentenceDifference: 0.3451,
      .unknown: 1.1601,
      .related: -0.9137,
      .mutual: 0.5577,
      .sentenceMutual: -0.8818,
      .surroundings: 2.3398,
      .neighbours: 0.7189,
      .chance: -2.6805,
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -5.9000,
    named: [
      .quoteCoverage: 3.0693,
      .passageCoverage: 2.2785,
      .evidence: 0.6202,
      .allEvidence: 0.3855,
      .length: 0.0719,
      .numbersMissing: -0.3274,
      .numbersFound: -1.5123,
      .numbersLeft: -1.3413,
      .order: 1.5099,
      .words: -0.8734,
      .filling: 1.9607,
      .sentences: -0.9836,
      .density: -0.5308,
      .strongest: 0.4310,
      .quoteFit: -0.1294,
      .passageFit: -0.0494,
      .wholeQuoteFit: 0.8162,
      .wholePassageFit: 1.4363,
      .sentenceDifference: -0.4545,
      .unknown: 3.9219,
      .related: -1.1239,
    ]
  )
}
