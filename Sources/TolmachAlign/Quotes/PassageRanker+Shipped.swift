extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -1.4052,
    terms: [
      .quoteCoverage: Term(3.9237, -0.0608, within: 0.0...(0.8151)),
      .passageCoverage: Term(2.5539, -0.4543, within: 0.0...(1.0)),
      .evidence: Term(0.2719, -0.3785, within: 0.0...(2.3842)),
      .allEvidence: Term(1.0217, -0.1765, within: 0.0...(4.5918)),
      .length: Term(-1.2624, -0.956, within: -2.657...(1.6822)),
      .numbersMissing: Term(-0.7012, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.5245, 0.0, within: 0.0...(19.0)),
      .order: Term(1.7269, -0.3954, within: 0.0...(1.0)),
      .words: Term(-2.0779, 0.2856, within: 1.0986...(4.3991)),
      .filling: Term(1.2634, 0.8378, within: 0.0076...(1.0)),
      .sentences: Term(-1.6344, 0.3999, within: 0.0...(3.0931)),
      .density: Term(-0.7079, -0.2918, within: 0.0...(2.3831)),
      .strongest: Term(-0.6517, 0.1384, within: 0.0...(7.0)),
      .quoteFit: Term(0.6098, -0.1598, within: -1.384...(3.5631)),
      .passageFit: Term(-0.0188, 0.0333, within: -1.3633...(5.4586)),
      .wholeQuoteFit: Term(1.0103, 0.0036, within: -2.9588...(4.0)),
      .wholePassageFit: Term(0.9872, -0.1404, within: -2.0807...(2.8177)),
      .sentenceDifference: Term(0.7333, -0.3001, within: 0.0...(2.0425)),
      .unknown: Term(11.0312, -57.0315, within: 0.0...(0.1834)),
      .related: Term(-8.2721, 18.9056, within: 0.0...(0.3308)),
      .mutual: Term(-1.8623, 0.3339, within: 0.0...(4.8775)),
      .sentenceMutual: Term(0.1233, -0.2065, within: 0.0...(4.4935)),
      .surroundings: Term(0.8122, 0.3126, within: 0.0...(4.7215)),
      .neighbours: Term(0.5037, 0.2027, within: -1.5983...(1.707)),
      .chance: Term(-0.2113, -0.7553, within: 0.2098...(3.7979)),
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -6.3158,
    terms: [
      .quoteCoverage: Term(2.7776, 2.6266, within: 0.0...(0.8)),
      .passageCoverage: Term(4.7859, -1.2622, within: 0.0006...(1.0)),
      .evidence: Term(1.6538, -0.7832, within: 0.0003...(2.3372)),
      .allEvidence: Term(0.9993, -0.1076, within: 0.0002...(4.6011)),
      .length: Term(-2.3581, -1.5567, within: -2.4879...(0.8082)),
      .numbersMissing: Term(-0.7251, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.64, 0.0, within: 0.0...(8.0)),
      .order: Term(1.7641, -0.4726, within: 0.0...(1.0)),
      .words: Term(0.9513, -0.4171, within: 1.0986...(4.4166)),
      .filling: Term(2.1018, -0.1633, within: 0.0076...(1.0)),
      .sentences: Term(-1.4488, 0.3536, within: 0.0...(3.2886)),
      .density: Term(-2.2449, 0.4603, within: 0.0...(2.5186)),
      .strongest: Term(-1.0546, 0.185, within: 0.0016...(7.0)),
      .quoteFit: Term(0.065, 0.1633, within: -1.3163...(3.6097)),
      .passageFit: Term(-0.2187, 0.0456, within: -1.2761...(5.7876)),
      .wholeQuoteFit: Term(0.4427, 0.0472, within: -3.0...(4.0)),
      .wholePassageFit: Term(1.0517, 0.0406, within: -1.3758...(2.4781)),
      .sentenceDifference: Term(-0.0472, -0.2936, within: 0.0...(2.4697)),
      .unknown: Term(14.6487, -58.8629, within: 0.0...(0.1815)),
      .related: Term(-10.03, 24.0277, within: 0.0...(0.3318)),
    ]
  )

  /// The same where the article follows the transcript and its alignment says where a quote stands; fitted on articles some
  /// of whose quotes were replaced by others'.
  package static let placed = PassageRanker(
    bias: -1.4623,
    terms: [
      .quoteCoverage: Term(8.4506, -4.3085, within: 0.0...(0.8351)),
      .passageCoverage: Term(2.9201, 1.4536, within: 0.0...(1.0)),
      .evidence: Term(0.1482, -0.7997, within: 0.0...(2.4193)),
      .allEvidence: Term(0.5313, -0.1153, within: 0.0...(4.6452)),
      .length: Term(-0.2475, 0.1679, within: -2.5518...(1.6603)),
      .numbersFound: Term(0.2949, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.1046, 0.0, within: 0.0...(7.0)),
      .order: Term(-1.2635, 1.7492, within: 0.0...(1.0)),
      .words: Term(-2.4013, 0.2036, within: 1.0986...(4.2908)),
      .filling: Term(0.6919, 2.7625, within: 0.0076...(1.0)),
      .sentences: Term(-0.0012, 0.2187, within: 0.0...(3.468)),
      .density: Term(0.8711, -0.6373, within: 0.0...(2.3889)),
      .strongest: Term(-1.4723, 0.3049, within: 0.0...(7.0)),
      .quoteFit: Term(-0.0328, 0.2534, within: -1.3863...(3.6716)),
      .passageFit: Term(-0.1062, -0.0036, within: -1.3863...(5.5199)),
      .wholeQuoteFit: Term(0.6071, 0.1419, within: -2.7313...(3.9865)),
      .wholePassageFit: Term(0.6148, -0.0363, within: -2.0147...(2.8728)),
      .sentenceDifference: Term(1.2958, -0.2492, within: 0.0...(2.3678)),
      .unknown: Term(20.1676, -91.3198, within: 0.0...(0.1892)),
      .related: Term(-5.8563, 16.3474, within: 0.0...(0.3132)),
      .mutual: Term(-1.3568, 0.156, within: 0.0...(4.9313)),
      .sentenceMutual: Term(1.55, -0.1796, within: 0.0...(4.6057)),
      .surroundings: Term(0.6489, -0.1012, within: 0.0...(4.9725)),
      .neighbours: Term(0.0541, -0.1482, within: -1.8898...(2.0889)),
      .chance: Term(2.9554, -1.2228, within: 0.3465...(3.8208)),
      .place: Term(1.4381, 0.0, within: -9.5956...(-0.0039)),
    ]
  )
}
