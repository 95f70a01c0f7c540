/// The word model of one document pair: priors from lexicons and cognates, and what the document teaches.
struct DocumentModel {
  let source: SentenceTable
  let target: SentenceTable
  private(set) var parameters: AlignmentParameters
  private(set) var forward: DirectedModel
  private(set) var backward: DirectedModel
  /// The share of words with a rendering by the lexicons that occurs on the other side, 0 … 1.
  let coverage: Float
  /// The renderings that the coarse path of a long text goes by, as sure as each is: cognates by their likeness.
  private let anchors: TranslationTable
  /// Whether anything is known of the words of either side: a lexicon has one, or one looks like one of the other side.
  let isKnown: Bool
  /// Which types of each side a lexicon has.
  let knownSources: [Bool]
  let knownTargets: [Bool]
  private let times: TimeEvidence

  init(
    source: SentenceTable,
    target: SentenceTable,
    lexicons: [LexiconView],
    hints: AlignmentHints = AlignmentHints(),
    parameters: AlignmentParameters
  ) {
    self.source = source
    self.target = target
    self.parameters = parameters
    times = TimeEvidence(hints, sourceCount: source.count, targetCount: target.count)
    let cognates = Cognates.table(source.vocabulary, target.vocabulary)
    let known = PriorTables(source.vocabulary, target.vocabulary, lexicons: lexicons)
    knownSources = known.sources
    knownTargets = known.targets
    isKnown =
      knownSources.contains(true) || knownTargets.contains(true) || cognates.hasEvidence(source.vocabulary)
    coverage = min(known.coverage(of: source, known.forward), known.coverage(of: target, known.backward))
    anchors = TranslationTable(
      rows: source.vocabulary.count,
      entries: cognates.entries() + known.forward.normalized.entries()
    )
    let back = cognates.transposed(rows: target.vocabulary.count)
    let weight = parameters.lexiconWeight
    forward = DirectedModel(
      prior: PriorTables.mixed(cognates, known.forward, weight: weight),
      priorCounts: parameters.priorCounts
    )
    backward = DirectedModel(
      prior: PriorTables.mixed(back, known.backward, weight: weight),
      priorCounts: parameters.priorCounts
    )
    let trust = max(0, 1 - coverage / parameters.fullCoverage)
    let certainty = min(1, coverage / parameters.fullCoverage)
    self.parameters.floor += certainty * (parameters.knownFloor - parameters.floor)
    self.parameters.lexicalWeight += certainty * (parameters.knownWeight - parameters.lexicalWeight)
    self.parameters.unknownFloor += (1 - certainty) * (parameters.floor - parameters.unknownFloor)
    forward.trust = trust
    backward.trust = trust
    if let lessons = hints.lessons, trust > Self.leastTrust { learn(from: lessons) }
  }

  /// Whether the document taught something about its own words.
  var isTaught: Bool { forward.learned != nil || backward.learned != nil }

  /// Below this the lexicons say enough, and nothing is learned.
  private static let leastTrust: Float = 0.01

  /// Takes what other documents taught as known beforehand.
  private mutating func learn(from lessons: AlignmentHints.Lessons) {
    let across = lessons.shared.table(
      source.vocabulary,
      target.vocabulary,
      isForward: true,
      without: lessons.digest
    )
    let back = lessons.shared.table(
      target.vocabulary,
      source.vocabulary,
      isForward: false,
      without: lessons.digest
    )
    forward.add(across, trust: forward.trust * parameters.lessonWeight)
    backward.add(back, trust: backward.trust * parameters.lessonWeight)
  }

  /// The stretch of the lattice to search.
  var band: LatticeBand { band(through: []) }

  /// The same for paths that pass all of `corners`.
  func band(through corners: [LatticeCorner]) -> LatticeBand {
    CoarsePath.band(source: source, target: target, anchors: anchors, corners: corners, parameters: parameters)
  }

  /// Scores the lattice with what is known now.
  func lattice(in band: LatticeBand) -> BeadLattice {
    BeadLattice(band: band, gains: gains(in: band), parameters: parameters)
  }

  /// What each bead adds to a path, with what is known now.
  private func gains(in band: LatticeBand) -> BeadGains {
    BeadGains(
      source: source,
      target: target,
      forward: {
        LexicalEvidence(given: source, other: target, model: forward, band: band, parameters: parameters)
      },
      backward: {
        LexicalEvidence(given: target, other: source, model: backward, band: band.transposed, parameters: parameters)
      },
      times: times,
      band: band,
      parameters: parameters
    )
  }

  /// The lattice after the document has taught itself, round by round; where the lexicons cover it, only how often gaps
  /// begin is left to learn.
  mutating func learnedLattice(in band: LatticeBand) -> BeadLattice {
    var gains: BeadGains? = self.gains(in: band)
    for _ in 0..<parameters.gapRounds { learnGaps(from: lattice(in: band, gains)) }
    guard forward.trust > Self.leastTrust, source.count > 0, target.count > 0 else { return lattice(in: band, gains) }
    let isLong = source.count + target.count > parameters.longText
    for _ in 0..<(isLong ? parameters.longRounds : parameters.rounds) {
      let lattice = lattice(in: band, gains)
      gains = nil
      learnGaps(from: lattice)
      learn(from: probableBeads(of: lattice), rounds: isLong ? parameters.longInnerRounds : parameters.innerRounds)
    }
    return lattice(in: band)
  }

  /// Scores the lattice by gains that are known already; nil: they have changed since.
  private func lattice(in band: LatticeBand, _ known: BeadGains?) -> BeadLattice {
    BeadLattice(band: band, gains: known ?? gains(in: band), parameters: parameters)
  }

  /// Learns word pairs from beads.
  private mutating func learn(from beads: [PairLearner.WeightedBead], rounds: Int) {
    // What each sentence gave is only left out of what is scored.
    forward.learned?.pieces = SentencePieces()
    backward.learned?.pieces = SentencePieces()
    for _ in 0..<rounds {
      forward.learned = PairLearner(given: source, other: target)
        .learn(from: beads, model: forward, nullWords: parameters.nullWords) { ($0.source, $0.target) }
      backward.learned = PairLearner(given: target, other: source)
        .learn(from: beads, model: backward, nullWords: parameters.nullWords) { ($0.target, $0.source) }
    }
  }

  /// How often gaps begin differs from text to text: the document's own rate, with the usual one as prior.
  private mutating func learnGaps(from lattice: BeadLattice) {
    let gaps = lattice.expectedGaps
    let beads = (Float(source.count + target.count) - gaps.sentences) / 2
    let prior = parameters.gapPriorBeads
    parameters.gapOpen = (gaps.starts + prior * parameters.usualGapOpen) / (beads + gaps.starts + prior) / 2
  }

  private func probableBeads(of lattice: BeadLattice) -> [PairLearner.WeightedBead] {
    let shapes = lattice.gains.shapes
    let least = Double(Logarithm.of(parameters.leastPosterior))
    var beads: [PairLearner.WeightedBead] = []
    for row in 0..<source.count {
      for column in lattice.band.lows[row]...lattice.band.highs[row] {
        guard let cell = lattice.band.cell(row, column), lattice.mayBegin(cell, above: least) else { continue }
        for shape in 0..<shapes.count {
          let weight = lattice.posterior(row: row, column: column, shape: shape)
          guard weight > parameters.leastPosterior else { continue }
          beads.append(
            .init(
              source: row..<row + shapes.sources[shape],
              target: column..<column + shapes.targets[shape],
              weight: weight
            )
          )
        }
      }
    }
    return beads
  }
}
