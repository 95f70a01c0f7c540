extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -1.4615,
    terms: [
      .quoteCoverage: Term(3.6554, 0.2116, within: 0.0...(0.8154)),
      .passageCoverage: Term(2.4327, -0.3922, within: 0.0...(1.0)),
      .evidence: Term(0.3673, -0.4113, within: 0.0...(2.3857)),
      .allEvidence: Term(1.0146, -0.1741, within: 0.0...(4.5961)),
      .length: Term(-1.2611, -0.9602, within: -2.6568...(1.682)),
      .numbersMissing: Term(-0.7056, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.5308, 0.0, within: 0.0...(19.0)),
      .order: Term(1.7637, -0.4356, within: 0.0...(1.0)),
      .words: Term(-2.0397, 0.2819, within: 1.0986...(4.3995)),
      .filling: Term(1.2034, 0.8861, within: 0.0076...(1.0)),
      .sentences: Term(-1.6381, 0.3998, within: 0.0...(3.0959)),
      .density: Term(-0.7104, -0.2932, within: 0.0...(2.3825)),
      .strongest: Term(-0.6438, 0.1375, within: 0.0...(7.0)),
      .quoteFit: Term(0.6274, -0.1603, within: -1.384...(3.5641)),
      .passageFit: Term(0.0165, 0.028, within: -1.3633...(5.4573)),
      .wholeQuoteFit: Term(1.0004, 0.0051, within: -2.9594...(4.0)),
      .wholePassageFit: Term(0.9827, -0.1422, within: -2.0812...(2.819)),
      .sentenceDifference: Term(0.7382, -0.3038, within: 0.0...(2.0419)),
      .unknown: Term(11.0774, -57.3209, within: 0.0...(0.1824)),
      .related: Term(-8.2098, 18.7458, within: 0.0...(0.3308)),
      .mutual: Term(-1.8579, 0.3314, within: 0.0...(4.8776)),
      .sentenceMutual: Term(0.1222, -0.2075, within: 0.0...(4.4939)),
      .surroundings: Term(0.8142, 0.3124, within: 0.0...(4.7219)),
      .neighbours: Term(0.5026, 0.2038, within: -1.5984...(1.707)),
      .chance: Term(-0.2148, -0.7524, within: 0.2098...(3.7978)),
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -6.3324,
    terms: [
      .quoteCoverage: Term(2.5005, 2.9441, within: 0.0...(0.8004)),
      .passageCoverage: Term(4.6551, -1.2063, within: 0.0006...(1.0)),
      .evidence: Term(1.7425, -0.8212, within: 0.0003...(2.3387)),
      .allEvidence: Term(0.9925, -0.1051, within: 0.0002...(4.6054)),
      .length: Term(-2.3485, -1.5537, within: -2.4879...(0.8084)),
      .numbersMissing: Term(-0.7541, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.6723, 0.0, within: 0.0...(8.0)),
      .order: Term(1.7721, -0.4906, within: 0.0...(1.0)),
      .words: Term(0.9668, -0.4161, within: 1.0986...(4.417)),
      .filling: Term(2.0501, -0.1205, within: 0.0076...(1.0)),
      .sentences: Term(-1.4633, 0.3615, within: 0.0...(3.2925)),
      .density: Term(-2.2517, 0.4605, within: 0.0...(2.5179)),
      .strongest: Term(-1.0458, 0.1844, within: 0.0016...(7.0)),
      .quoteFit: Term(0.0699, 0.1636, within: -1.3163...(3.6108)),
      .passageFit: Term(-0.1773, 0.0394, within: -1.2761...(5.7862)),
      .wholeQuoteFit: Term(0.4368, 0.0479, within: -3.0...(4.0)),
      .wholePassageFit: Term(1.05, 0.034, within: -1.3778...(2.4806)),
      .sentenceDifference: Term(-0.0274, -0.3102, within: 0.0...(2.4689)),
      .unknown: Term(14.3991, -57.7107, within: 0.0...(0.1806)),
      .related: Term(-9.9468, 23.8345, within: 0.0...(0.3318)),
    ]
  )

  /// The same where the article follows the transcript and its alignment says where a quote stands; fitted on articles some
  /// of whose quotes were replaced by others'.
  package static let placed = PassageRanker(
    bias: -1.3942,
    terms: [
      .quoteCoverage: Term(8.3407, -4.1743, within: 0.0...(0.8353)),
      .passageCoverage: Term(2.9405, 1.4293, within: 0.0...(1.0)),
      .evidence: Term(0.1453, -0.7983, within: 0.0...(2.4205)),
      .allEvidence: Term(0.5361, -0.1169, within: 0.0...(4.6464)),
      .length: Term(-0.2602, 0.1613, within: -2.5517...(1.6602)),
      .numbersFound: Term(0.3019, 0.0, within: 0.0...(4.0)),
      .order: Term(-1.2691, 1.7556, within: 0.0...(1.0)),
      .words: Term(-2.4399, 0.2093, within: 1.0986...(4.2908)),
      .filling: Term(0.6839, 2.7716, within: 0.0076...(1.0)),
      .sentences: Term(-0.0258, 0.2266, within: 0.0...(3.4695)),
      .density: Term(0.9051, -0.6589, within: 0.0...(2.3889)),
      .strongest: Term(-1.4616, 0.3034, within: 0.0...(7.0)),
      .quoteFit: Term(-0.028, 0.2516, within: -1.3863...(3.6725)),
      .passageFit: Term(-0.0979, -0.0055, within: -1.3863...(5.5184)),
      .wholeQuoteFit: Term(0.6148, 0.1396, within: -2.7311...(3.9869)),
      .wholePassageFit: Term(0.6109, -0.0349, within: -2.014...(2.8725)),
      .sentenceDifference: Term(1.3288, -0.2641, within: 0.0...(2.3656)),
      .unknown: Term(20.3124, -92.5568, within: 0.0...(0.1881)),
      .related: Term(-5.8751, 16.4549, within: 0.0...(0.3133)),
      .mutual: Term(-1.3914, 0.1599, within: 0.0...(4.9313)),
      .sentenceMutual: Term(1.5674, -0.1823, within: 0.0...(4.6061)),
      .surroundings: Term(0.6493, -0.1008, within: 0.0...(4.9728)),
      .neighbours: Term(0.0524, -0.1479, within: -1.8899...(2.0889)),
      .chance: Term(2.9497, -1.2219, within: 0.3465...(3.821)),
      .place: Term(1.4376, 0.0, within: -9.5956...(-0.0039)),
    ]
  )
}
