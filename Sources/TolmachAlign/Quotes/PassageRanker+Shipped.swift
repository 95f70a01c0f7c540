extension PassageRanker {
  /// Fitted on quotes of Russian news articles in English, present and absent ones, and a tenth as much on dialogue of novels,
  /// each with three lexicons: the shipped one, with a dictionary, with one trained on other texts.
  package static let shipped = PassageRanker(
    bias: -5.7667,
    named: [
      .quoteCoverage: 3.1949, .passageCoverage: 1.5309, .evidence: 0.4638, .allEvidence: 0.6964, .length: 0.7557,
      .numbersMissing: -0.4417, .numbersFound: -1.355, .numbersLeft: -1.2797, .order: 1.6841, .words: -0.5389,
      .filling: 2.0298, .sentences: -1.0494, .density: 0.1293, .strongest: 0.3348, .quoteFit: -0.262,
      .passageFit: 0.0184, .wholeQuoteFit: 0.5314, .wholePassageFit: 1.7497, .sentenceDifference: -0.403,
      .unknown: 6.1551,
    ]
  )
}
