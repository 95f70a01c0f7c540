extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -5.5212,
    named: [
      .quoteCoverage: 3.2637,
      .passageCoverage: 1.5267,
      .evidence: 0.4533,
      .allEvidence: 0.5508,
      .length: 0.3049,
      .numbersMissing: -0.5312,
      .numbersFound: -1.5319,
      .numbersLeft: -2.056,
      .order: 1.5211,
      .words: -0.7895,
      .filling: 2.1737,
      .sentences: -1.0,
      .density: -0.3333,
      .strongest: 0.3768,
      .quoteFit: -0.191,
      .passageFit: -0.0016,
      .wholeQuoteFit: 0.6199,
      .wholePassageFit: 1.9449,
      .sentenceDifference: -0.3083,
      .unknown: 6.6446,
      .related: -0.6783,
    ]
  )
}
