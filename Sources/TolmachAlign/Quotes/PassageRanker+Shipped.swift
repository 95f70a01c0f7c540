extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes such a file.
  ///
  /// The bias is .15 above the fit's: of the quotes it was fitted on 24 % are absent, more than an editor meets.
  package static let shipped = PassageRanker(
    bias: -1.6779,
    terms: [
      .quoteCoverage: Term(3.7063, 0.0843, within: -0.2643...0.8163),
      .passageCoverage: Term(2.5108, -0.5212, within: -0.4182...1.3796),
      .evidence: Term(0.151, -0.3424, within: -0.8676...2.4101),
      .allEvidence: Term(0.9976, -0.1511, within: -2.633...4.6594),
      .length: Term(-1.1794, -0.8931, within: -2.7331...1.7361),
      .numbersMissing: Term(0.235, -0.765, within: -0.9974...1.206),
      .numbersFound: Term(-0.0334, -4.3008, within: -0.5412...0.6),
      .numbersLeft: Term(0.4565, -1.0147, within: -1.0865...1.24),
      .order: Term(1.7185, -0.3598, within: -0.4044...1.364),
      .words: Term(-1.4939, 0.2034, within: 0.1634...4.4572),
      .filling: Term(1.6739, 0.3796, within: -0.6349...1.7115),
      .sentences: Term(-1.7801, 0.4146, within: -2.2877...2.9819),
      .density: Term(-0.6786, -0.3021, within: -0.8533...2.3824),
      .strongest: Term(-0.5752, 0.1256, within: -1.1801...7.5544),
      .quoteFit: Term(0.6833, -0.1959, within: -2.4448...3.5618),
      .passageFit: Term(0.0026, 0.034, within: -3.0087...5.4078),
      .wholeQuoteFit: Term(1.0518, -0.0067, within: -3.0981...4.1177),
      .wholePassageFit: Term(0.9727, -0.1291, within: -2.183...2.8775),
      .sentenceDifference: Term(0.6881, -0.2408, within: -1.5256...2.0179),
      .unknown: Term(11.5053, -63.5057, within: -0.1405...0.1759),
      .related: Term(-7.9252, 17.8968, within: -0.2809...0.3383),
      .mutual: Term(-1.9623, 0.3555, within: -0.3368...4.8911),
      .sentenceMutual: Term(0.1357, -0.2029, within: -0.5354...4.4858),
      .surroundings: Term(0.7681, 0.3225, within: -0.5205...4.6714),
      .neighbours: Term(0.5055, 0.1703, within: -1.5156...1.6089),
      .chance: Term(-0.6295, -0.705, within: -0.1344...3.7953),
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -7.0234,
    terms: [
      .quoteCoverage: Term(2.3063, 3.2979, within: -0.2523...0.802),
      .passageCoverage: Term(5.3559, -1.6481, within: -0.1818...1.4077),
      .evidence: Term(1.6047, -0.7582, within: -0.8267...2.3654),
      .allEvidence: Term(0.9993, -0.0793, within: -2.6629...4.6995),
      .length: Term(-2.2713, -1.5092, within: -2.5744...0.8543),
      .numbersMissing: Term(0.1722, -0.7672, within: -0.9998...1.2096),
      .numbersFound: Term(-0.0328, -4.4792, within: -0.5476...0.6079),
      .numbersLeft: Term(-0.0143, -1.5978, within: -0.5612...0.6211),
      .order: Term(1.8403, -0.491, within: -0.4241...1.3646),
      .words: Term(1.3674, -0.4779, within: 0.1597...4.4812),
      .filling: Term(1.965, -0.1936, within: -0.4905...1.112),
      .sentences: Term(-1.5269, 0.3107, within: -2.4426...3.2049),
      .density: Term(-2.2649, 0.4453, within: -0.5461...2.5168),
      .strongest: Term(-1.0633, 0.1828, within: -0.9866...7.5251),
      .quoteFit: Term(0.0279, 0.1444, within: -2.4651...3.6044),
      .passageFit: Term(-0.2389, 0.0506, within: -2.184...5.737),
      .wholeQuoteFit: Term(0.4701, 0.0292, within: -3.1767...4.2095),
      .wholePassageFit: Term(1.0344, 0.0429, within: -1.4092...2.5074),
      .sentenceDifference: Term(-0.1659, -0.2185, within: -1.707...2.4439),
      .unknown: Term(15.7662, -65.9627, within: -0.1389...0.174),
      .related: Term(-9.7541, 23.4084, within: -0.2815...0.3384),
    ]
  )
}
