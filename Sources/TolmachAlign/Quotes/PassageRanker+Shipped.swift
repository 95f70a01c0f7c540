extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -1.8455,
    terms: [
      .quoteCoverage: Term(3.6013, 0.2183, within: 0.0...(0.8163)),
      .passageCoverage: Term(2.4816, -0.5346, within: 0.0...(1.0)),
      .evidence: Term(0.0657, -0.3171, within: 0.0...(2.4101)),
      .allEvidence: Term(1.0082, -0.1566, within: 0.0...(4.6594)),
      .length: Term(-1.1833, -0.9011, within: -2.7331...(1.7361)),
      .numbersMissing: Term(-0.6074, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.4594, 0.0, within: 0.0...(19.0)),
      .order: Term(1.7479, -0.3905, within: 0.0...(1.0)),
      .words: Term(-1.5426, 0.213, within: 1.0986...(4.4572)),
      .filling: Term(1.5108, 0.5482, within: 0.0075...(1.0)),
      .sentences: Term(-1.7494, 0.4148, within: 0.0...(2.9819)),
      .density: Term(-0.6583, -0.3016, within: 0.0...(2.3824)),
      .strongest: Term(-0.5455, 0.1226, within: 0.0...(7.0)),
      .quoteFit: Term(0.6783, -0.1917, within: -1.3858...(3.5618)),
      .passageFit: Term(-0.0013, 0.0347, within: -1.3646...(5.4078)),
      .wholeQuoteFit: Term(1.0317, -0.0066, within: -3.0...(4.0)),
      .wholePassageFit: Term(0.9623, -0.1375, within: -2.183...(2.8775)),
      .sentenceDifference: Term(0.704, -0.2659, within: 0.0...(2.0179)),
      .unknown: Term(11.9197, -65.3038, within: 0.0...(0.1759)),
      .related: Term(-7.7303, 17.4699, within: 0.0...(0.3383)),
      .mutual: Term(-1.8988, 0.3472, within: 0.0...(4.8911)),
      .sentenceMutual: Term(0.1502, -0.2081, within: 0.0...(4.4858)),
      .surroundings: Term(0.7712, 0.321, within: 0.0...(4.6714)),
      .neighbours: Term(0.4987, 0.1667, within: -1.5156...(1.6089)),
      .chance: Term(-0.6992, -0.6789, within: 0.2099...(3.7953)),
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -6.9106,
    terms: [
      .quoteCoverage: Term(2.1886, 3.4151, within: 0.0...(0.802)),
      .passageCoverage: Term(5.3254, -1.6697, within: 0.0006...(1.0)),
      .evidence: Term(1.537, -0.7433, within: 0.0003...(2.3654)),
      .allEvidence: Term(1.0081, -0.0907, within: 0.0002...(4.6995)),
      .length: Term(-2.2308, -1.4878, within: -2.5744...(0.8543)),
      .numbersMissing: Term(-0.6352, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.4822, 0.0, within: 0.0...(8.0)),
      .order: Term(1.8507, -0.4982, within: 0.0...(1.0)),
      .words: Term(1.2153, -0.4438, within: 1.0986...(4.4812)),
      .filling: Term(1.9052, -0.1291, within: 0.0075...(1.0)),
      .sentences: Term(-1.512, 0.3218, within: 0.0...(3.2049)),
      .density: Term(-2.247, 0.4527, within: 0.0...(2.5168)),
      .strongest: Term(-1.0124, 0.1768, within: 0.0016...(7.0)),
      .quoteFit: Term(0.0403, 0.1446, within: -1.3163...(3.6044)),
      .passageFit: Term(-0.2369, 0.0505, within: -1.2761...(5.737)),
      .wholeQuoteFit: Term(0.4544, 0.0296, within: -3.0...(4.0)),
      .wholePassageFit: Term(1.0338, 0.0347, within: -1.4092...(2.5074)),
      .sentenceDifference: Term(-0.1721, -0.2271, within: 0.0...(2.4439)),
      .unknown: Term(15.924, -66.4139, within: 0.0...(0.174)),
      .related: Term(-9.5868, 22.9526, within: 0.0...(0.3384)),
    ]
  )
}
