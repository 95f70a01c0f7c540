extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -1.8963,
    terms: [
      .quoteCoverage: Term(4.5327, -0.0377, within: 0.0...(0.8388)),
      .passageCoverage: Term(2.621, -0.3984, within: 0.0...(1.0)),
      .evidence: Term(1.0456, -0.5911, within: 0.0...(2.506)),
      .allEvidence: Term(0.9594, -0.1798, within: 0.0...(4.8816)),
      .length: Term(-1.3438, -0.9373, within: -2.8769...(1.8379)),
      .numbersMissing: Term(-0.7156, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.569, 0.0, within: 0.0...(19.0)),
      .order: Term(1.9724, -0.6993, within: 0.0...(1.0)),
      .words: Term(-2.2883, 0.2807, within: 1.0986...(4.5663)),
      .filling: Term(0.3899, 1.4719, within: 0.0075...(1.0)),
      .sentences: Term(-1.5562, 0.3825, within: 0.0...(2.8089)),
      .density: Term(-1.3598, -0.035, within: 0.0...(2.3868)),
      .strongest: Term(-0.7947, 0.1648, within: 0.0...(7.0)),
      .quoteFit: Term(0.5727, -0.0519, within: -1.3858...(3.5945)),
      .passageFit: Term(0.0812, 0.0061, within: -1.3646...(5.3535)),
      .wholeQuoteFit: Term(0.8143, 0.0519, within: -3.0...(4.0)),
      .wholePassageFit: Term(0.8032, -0.0696, within: -2.4411...(3.0993)),
      .sentenceDifference: Term(0.5803, -0.2309, within: 0.0...(1.9129)),
      .unknown: Term(11.4135, -59.3846, within: 0.0...(0.1824)),
      .related: Term(-8.0356, 16.0211, within: 0.0...(0.3529)),
      .mutual: Term(-1.4467, 0.2414, within: 0.0...(4.9976)),
      .sentenceMutual: Term(0.5106, -0.2507, within: 0.0...(4.5919)),
      .surroundings: Term(0.4827, 0.3357, within: 0.0...(4.7814)),
      .neighbours: Term(0.4235, 0.1858, within: -1.4783...(1.575)),
      .chance: Term(0.0196, -0.6406, within: 0.2099...(3.7377)),
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -6.1893,
    terms: [
      .quoteCoverage: Term(3.6031, 2.0295, within: 0.0...(0.8261)),
      .passageCoverage: Term(4.7991, -1.4269, within: 0.0006...(1.0)),
      .evidence: Term(2.4149, -1.0374, within: 0.0003...(2.4672)),
      .allEvidence: Term(0.99, -0.1456, within: 0.0002...(4.8743)),
      .length: Term(-2.664, -1.5735, within: -2.7119...(0.9039)),
      .numbersMissing: Term(-0.6982, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.7159, 0.0, within: 0.0...(8.0)),
      .order: Term(1.8966, -0.6691, within: 0.0...(1.0)),
      .words: Term(0.5664, -0.3493, within: 1.0986...(4.5696)),
      .filling: Term(2.2722, -0.0857, within: 0.0075...(1.0)),
      .sentences: Term(-1.452, 0.3608, within: 0.0...(2.9583)),
      .density: Term(-2.6803, 0.6002, within: 0.0...(2.5293)),
      .strongest: Term(-1.1616, 0.205, within: 0.0016...(7.0)),
      .quoteFit: Term(0.0966, 0.2363, within: -1.3163...(3.6613)),
      .passageFit: Term(-0.0643, 0.0168, within: -1.2761...(5.6664)),
      .wholeQuoteFit: Term(0.4447, 0.1054, within: -3.0...(4.0)),
      .wholePassageFit: Term(0.7798, 0.1783, within: -1.5229...(2.6564)),
      .sentenceDifference: Term(-0.0273, -0.1981, within: 0.0...(2.3155)),
      .unknown: Term(12.9425, -57.4391, within: 0.0...(0.1795)),
      .related: Term(-10.1985, 21.6991, within: 0.0...(0.3496)),
    ]
  )

  /// The same where the article follows the transcript and its alignment says where a quote stands; fitted on articles some
  /// of whose quotes were replaced by others'.
  package static let placed = PassageRanker(
    bias: -8.6901,
    terms: [
      .quoteCoverage: Term(10.6605, -5.0737, within: 0.0...(0.8325)),
      .passageCoverage: Term(-1.6446, 3.8324, within: 0.0...(1.0)),
      .evidence: Term(0.6034, -1.124, within: 0.0...(2.4183)),
      .allEvidence: Term(0.3751, -0.0958, within: 0.0...(4.6316)),
      .length: Term(-0.3964, 0.2976, within: -2.5657...(1.6712)),
      .numbersLeft: Term(-0.579, 0.0, within: 0.0...(5.0)),
      .order: Term(0.3016, 0.6599, within: 0.0...(1.0)),
      .words: Term(-0.3856, -0.1681, within: 1.0986...(4.3001)),
      .filling: Term(1.0797, 1.8982, within: 0.0075...(1.0)),
      .sentences: Term(0.4384, -0.026, within: 0.0...(3.3745)),
      .density: Term(0.7942, -0.5597, within: 0.0...(2.3797)),
      .strongest: Term(-1.2171, 0.259, within: 0.0...(7.0)),
      .quoteFit: Term(-0.112, 0.3177, within: -1.3863...(3.6636)),
      .passageFit: Term(0.2578, -0.0683, within: -1.3863...(5.5334)),
      .wholeQuoteFit: Term(0.7371, 0.0995, within: -2.7486...(3.9899)),
      .wholePassageFit: Term(0.4561, 0.0414, within: -2.0171...(2.8599)),
      .sentenceDifference: Term(1.2271, -0.0804, within: 0.0...(2.3319)),
      .unknown: Term(13.3621, -55.6789, within: 0.0...(0.1941)),
      .related: Term(-3.6845, 6.7314, within: 0.0...(0.3152)),
      .mutual: Term(-1.5717, 0.1652, within: 0.0...(4.9343)),
      .sentenceMutual: Term(1.6839, -0.1541, within: 0.0...(4.6064)),
      .surroundings: Term(-0.0836, 0.0175, within: 0.0...(4.9701)),
      .neighbours: Term(-0.0317, -0.135, within: -1.8701...(2.0545)),
      .chance: Term(2.6671, -1.1699, within: 0.2099...(3.8201)),
      .place: Term(1.3822, 0.0, within: -4.6052...(4.9501)),
    ]
  )
}
