/// Whether two aligned texts are translations of each other at all, judged by what was known before they were aligned:
/// what the texts taught the aligner proves nothing, for it learns from whatever it is given.
struct DocumentAgreement {
  /// What speaks for it.
  struct Features {
    /// The share of words with a partner in their bead, by information.
    var partnered = 0.0
    /// Evidence of a token in nats.
    var gain = 0.0
    /// The share of sentences that have a counterpart.
    var linked = 0.0
    /// The logarithm of the number of two-sided beads plus one.
    var beads = 0.0
    /// The mean of the posteriors of the path.
    var certainty = 0.0
    /// The share of words that a lexicon knows and that have no partner in their bead.
    var missed = 0.0
    /// The lexicons' coverage of the documents: what share of words finds a rendering anywhere in the other text.
    var coverage = 0.0
  }

  /// The probability that two texts are translations of each other.
  struct Probability {
    /// Where half of all pairs are.
    var balanced: Double
    /// Where nearly all are, as when somebody asks to have two texts aligned.
    var expected: Double

    /// Fitted on Russian-English news, Chechen prose and a German-French yearbook, whole texts and their first one to
    /// eight sentences, with and without lexicons, each against another text of its set.
    private static let weights = (
      bias: -0.231, partnered: 19.125, gain: 5.297, linked: 2.31, beads: 0.237, certainty: 5.095, coverage: -10.308,
      missed: -8.629
    )
    /// The log-odds of 19 to 1.
    private static let expectation = 2.944

    /// Weighs the features.
    init(_ features: Features) {
      let weights = Self.weights
      let lexical =
        weights.partnered * features.partnered + weights.gain * features.gain + weights.missed * features.missed
        + weights.coverage * features.coverage
      let path =
        weights.linked * features.linked + weights.beads * features.beads + weights.certainty * features.certainty
      let logit = weights.bias + lexical + path
      balanced = 1 / (1 + Logarithm.exponential(-logit))
      expected = 1 / (1 + Logarithm.exponential(-logit - Self.expectation))
    }
  }

  private let path: [BeadDecoder.Choice]
  private let sentences: Int
  private let coverage: Double
  private let pairs: [PathFit.Pair?]

  /// Prepares for a path whose beads were measured without what the document taught.
  init(document: DocumentModel, path: [BeadDecoder.Choice], fit: PathFit) {
    self.path = path
    sentences = document.source.count + document.target.count
    coverage = Double(document.coverage)
    pairs = fit.pairs
  }

  /// The features.
  func read() -> Features {
    let beads = zip(path, pairs).filter { $1 != nil }
    var features = Features()
    features.coverage = coverage
    guard !beads.isEmpty else { return features }
    for case (let bead, let pair?) in beads {
      features.partnered += (pair.across.partners + pair.back.partners) / 2
      features.gain += (pair.across.gain + pair.back.gain) / 2
      features.missed += (pair.across.missed + pair.back.missed) / 2
      features.linked += Double(bead.source.count + bead.target.count)
    }
    let count = Double(beads.count)
    features.partnered /= count
    features.gain /= count
    features.missed /= count
    features.linked /= Double(max(sentences, 1))
    features.beads = Logarithm.double(count + 1)
    features.certainty = path.reduce(0) { $0 + Double($1.posterior) } / Double(path.count)
    return features
  }
}
