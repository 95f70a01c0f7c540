extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -5.6274,
    named: [
      .quoteCoverage: 3.2409,
      .passageCoverage: 2.0975,
      .evidence: 0.5208,
      .allEvidence: 0.4775,
      .length: 0.4185,
      .numbersMissing: -0.4761,
      .numbersFound: -1.5763,
      .numbersLeft: -1.8159,
      .order: 1.5419,
      .words: -0.707,
      .filling: 2.0069,
      .sentences: -1.0209,
      .density: -0.4393,
      .strongest: 0.3839,
      .quoteFit: -0.1986,
      .passageFit: -0.0217,
      .wholeQuoteFit: 0.6363,
      .wholePassageFit: 1.6962,
      .sentenceDifference: -0.3337,
      .unknown: 4.2134,
      .related: -1.1533,
    ]
  )
}
