extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -5.5853,
    named: [
      .quoteCoverage: 3.244,
      .passageCoverage: 1.3956,
      .evidence: 0.4007,
      .allEvidence: 0.6955,
      .length: 0.6939,
      .numbersMissing: -0.4908,
      .numbersFound: -1.4224,
      .numbersLeft: -1.3804,
      .order: 1.6617,
      .words: -0.5553,
      .filling: 2.0029,
      .sentences: -1.0716,
      .density: 0.0647,
      .strongest: 0.3366,
      .quoteFit: -0.2521,
      .passageFit: 0.0226,
      .wholeQuoteFit: 0.5697,
      .wholePassageFit: 1.7567,
      .sentenceDifference: -0.37,
      .unknown: 6.034,
    ]
  )
}
