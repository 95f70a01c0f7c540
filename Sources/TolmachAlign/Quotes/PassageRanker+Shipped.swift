extension PassageRanker {
  /// What was fitted on development data; `tolmach calibrate verify` writes this file.
  package static let shipped = PassageRanker(
    bias: -1.7311,
    terms: [
      .quoteCoverage: Term(4.8805, -0.3061, within: 0.0...(0.8378)),
      .passageCoverage: Term(2.9259, -0.5599, within: 0.0...(1.0)),
      .evidence: Term(1.0744, -0.6144, within: 0.0...(2.4939)),
      .allEvidence: Term(0.9747, -0.1943, within: 0.0...(4.8543)),
      .length: Term(-1.3674, -0.9553, within: -2.8706...(1.833)),
      .numbersMissing: Term(-0.8197, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.6505, 0.0, within: 0.0...(19.0)),
      .order: Term(1.8837, -0.6268, within: 0.0...(1.0)),
      .words: Term(-2.4753, 0.3152, within: 1.0986...(4.5588)),
      .filling: Term(0.122, 1.7268, within: 0.0076...(1.0)),
      .sentences: Term(-1.5424, 0.3886, within: 0.0...(2.812)),
      .density: Term(-1.3113, -0.0682, within: 0.0...(2.3872)),
      .strongest: Term(-0.8934, 0.1797, within: 0.0...(7.0)),
      .quoteFit: Term(0.5053, -0.0338, within: -1.3834...(3.584)),
      .passageFit: Term(0.036, 0.0127, within: -1.3633...(5.3487)),
      .wholeQuoteFit: Term(0.8268, 0.0485, within: -3.0...(4.0)),
      .wholePassageFit: Term(0.8037, -0.0761, within: -2.4172...(3.0757)),
      .sentenceDifference: Term(0.645, -0.2892, within: 0.0...(1.9147)),
      .unknown: Term(11.7007, -59.2228, within: 0.0...(0.1856)),
      .related: Term(-8.1538, 16.3795, within: 0.0...(0.3532)),
      .mutual: Term(-1.4238, 0.2387, within: 0.0...(4.9924)),
      .sentenceMutual: Term(0.5012, -0.2466, within: 0.0...(4.5884)),
      .surroundings: Term(0.48, 0.3355, within: 0.0...(4.778)),
      .neighbours: Term(0.4321, 0.1897, within: -1.478...(1.5744)),
      .chance: Term(0.1153, -0.6478, within: 0.2096...(3.7428)),
    ]
  )

  /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
  package static let stretches = PassageRanker(
    bias: -5.9572,
    terms: [
      .quoteCoverage: Term(4.0638, 1.6064, within: 0.0...(0.825)),
      .passageCoverage: Term(4.59, -1.25, within: 0.0006...(1.0)),
      .evidence: Term(2.302, -0.993, within: 0.0003...(2.4547)),
      .allEvidence: Term(0.9822, -0.1543, within: 0.0002...(4.8462)),
      .length: Term(-2.679, -1.6097, within: -2.7064...(0.9014)),
      .numbersMissing: Term(-0.7988, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.8558, 0.0, within: 0.0...(8.0)),
      .order: Term(1.824, -0.6155, within: 0.0...(1.0)),
      .words: Term(0.4866, -0.3351, within: 1.0986...(4.5622)),
      .filling: Term(2.1833, 0.0458, within: 0.0076...(1.0)),
      .sentences: Term(-1.4308, 0.3724, within: 0.0...(2.9628)),
      .density: Term(-2.5879, 0.5651, within: 0.0...(2.5298)),
      .strongest: Term(-1.2282, 0.2161, within: 0.0016...(7.0)),
      .quoteFit: Term(0.0661, 0.2435, within: -1.3163...(3.6502)),
      .passageFit: Term(-0.0844, 0.0196, within: -1.2761...(5.663)),
      .wholeQuoteFit: Term(0.4475, 0.1061, within: -3.0...(4.0)),
      .wholePassageFit: Term(0.8474, 0.1361, within: -1.509...(2.6376)),
      .sentenceDifference: Term(0.0436, -0.2605, within: 0.0...(2.3176)),
      .unknown: Term(13.4625, -58.9204, within: 0.0...(0.1827)),
      .related: Term(-10.1711, 21.6874, within: 0.0...(0.3506)),
    ]
  )

  /// The same where the article follows the transcript and its alignment says where a quote stands; fitted on articles some
  /// of whose quotes were replaced by others'.
  package static let placed = PassageRanker(
    bias: -8.8,
    terms: [
      .quoteCoverage: Term(10.7573, -5.1621, within: 0.0...(0.8317)),
      .passageCoverage: Term(-1.6719, 3.8302, within: 0.0...(1.0)),
      .evidence: Term(0.6138, -1.1761, within: 0.0...(2.4056)),
      .allEvidence: Term(0.4337, -0.1116, within: 0.0...(4.6088)),
      .length: Term(-0.3552, 0.3066, within: -2.5603...(1.6686)),
      .numbersFound: Term(0.5374, 0.0, within: 0.0...(4.0)),
      .numbersLeft: Term(-0.6957, 0.0, within: 0.0...(6.0)),
      .order: Term(0.3366, 0.661, within: 0.0...(1.0)),
      .words: Term(-0.3102, -0.1822, within: 1.0986...(4.2941)),
      .filling: Term(0.9313, 2.0013, within: 0.0076...(1.0)),
      .sentences: Term(0.4117, -0.0238, within: 0.0...(3.3768)),
      .density: Term(0.8536, -0.5834, within: 0.0...(2.3801)),
      .strongest: Term(-1.2796, 0.2722, within: 0.0...(7.0)),
      .quoteFit: Term(-0.1168, 0.3294, within: -1.3863...(3.652)),
      .passageFit: Term(0.2329, -0.0575, within: -1.3863...(5.5322)),
      .wholeQuoteFit: Term(0.7116, 0.112, within: -2.7376...(3.9745)),
      .wholePassageFit: Term(0.4579, 0.038, within: -2.0045...(2.8446)),
      .sentenceDifference: Term(1.2577, -0.0864, within: 0.0...(2.3339)),
      .unknown: Term(13.0019, -53.7958, within: 0.0...(0.1987)),
      .related: Term(-3.9459, 7.6312, within: 0.0...(0.3151)),
      .mutual: Term(-1.4989, 0.1531, within: 0.0...(4.9303)),
      .sentenceMutual: Term(1.7384, -0.1657, within: 0.0...(4.6046)),
      .surroundings: Term(-0.1519, 0.0273, within: 0.0...(4.9677)),
      .neighbours: Term(-0.0274, -0.1391, within: -1.8676...(2.051)),
      .chance: Term(2.6625, -1.1632, within: 0.2096...(3.8259)),
      .place: Term(1.3858, 0.0, within: -4.6052...(4.9501)),
    ]
  )
}
