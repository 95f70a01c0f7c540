extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -5.8328,
    named: [
      .quoteCoverage: 1.5744,
      .passageCoverage: 1.0175,
      .evidence: 0.5442,
      .allEvidence: 0.4027,
      .length: -0.6342,
      .numbersMissing: -0.3745,
      .numbersFound: -1.3834,
      .numbersLeft: -0.9925,
      .order: 1.5166,
      .words: -0.7531,
      .filling: 2.3634,
      .sentences: -0.9665,
      .density: -0.9189,
      .strongest: 0.412,
      .quoteFit: -0.3623,
      .passageFit: 0.0135,
      .wholeQuoteFit: 0.819,
      .wholePassageFit: 0.8674,
      .sentenceDifference: 0.4533,
      .unknown: 1.1888,
      .related: -0.8493,
      .mutual: 0.5828,
      .sentenceMutual: -0.8357,
      .surroundings: 2.4063,
      .neighbours: 0.8029,
      .chance: -2.8349,
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -5.5534,
    named: [
      .quoteCoverage: 3.2001,
      .passageCoverage: 2.0843,
      .evidence: 0.5669,
      .allEvidence: 0.5048,
      .length: 0.3881,
      .numbersMissing: -0.3503,
      .numbersFound: -1.6502,
      .numbersLeft: -1.6608,
      .order: 1.5442,
      .words: -0.7384,
      .filling: 2.0046,
      .sentences: -1.0417,
      .density: -0.4472,
      .strongest: 0.3695,
      .quoteFit: -0.2209,
      .passageFit: -0.0235,
      .wholeQuoteFit: 0.638,
      .wholePassageFit: 1.7182,
      .sentenceDifference: -0.3428,
      .unknown: 4.1048,
      .related: -1.1369,
    ]
  )
}
