/// What speaks for and against a bead of the path that was taken: named numbers, each bounded, and the same when
/// the sides are changed.
///
/// A calibration weighs them by name; a name keeps its meaning for good, and new ones are added at the end.
package struct BeadFeatures: Hashable, Sendable {
  /// The features.
  package enum Name: String, Sendable, CaseIterable {
    /// Log-odds of the bead in the lattice, −12 … 12; of a one-sided bead: that its sentence lies in any gap.
    case odds
    /// The same as a probability.
    case posterior
    /// Log-odds against the best other bead that begins or ends where this one does, −12 … 12.
    case margin
    /// The smaller log-odds of the beads before and behind.
    case neighbours
    /// How many of the two are one-sided.
    case besideGaps
    /// Evidence of a token by the other side's words, in nats, mean of both directions.
    case gain
    /// The same of the worse direction.
    case lesserGain
    /// The share of words with a partner on the other side, by information, mean of both directions.
    case partners
    /// The same of the worse direction.
    case fewerPartners
    /// The smallest such share of a single sentence.
    case weakest
    /// The share of words that lack a partner here and have one in the sentences just outside.
    case stray
    /// How far the lengths are from what the documents let expect, in standard deviations, 0 … 5.
    case length
    /// 1 for one sentence on each side.
    case oneToOne
    /// Sentences beyond two; of a one-sided bead: the other gaps beside it, at most 4.
    case size
    /// Logarithm of the tokens of the shorter side plus one.
    case tokens
    /// The lexicons' coverage of the documents.
    case coverage
    /// The mean of the posteriors of the whole path.
    case certainty
    /// What one bead made of this one and a neighbour would gain over the two, in nats, −8 … 8; the larger.
    case merge
  }

  private var values: [Double]

  /// All zero.
  package init() { values = [Double](repeating: 0, count: Self.count) }

  /// How many features there are.
  package static var count: Int { Name.allCases.count }

  /// The features in the order of their names.
  package var vector: [Double] { values }

  /// A feature by name.
  package subscript(name: Name) -> Double {
    get { values[name.index] }
    set { values[name.index] = newValue }
  }
}

extension BeadFeatures.Name {
  /// The place among all names.
  var index: Int {
    switch self {
    case .odds: 0
    case .posterior: 1
    case .margin: 2
    case .neighbours: 3
    case .besideGaps: 4
    case .gain: 5
    case .lesserGain: 6
    case .partners: 7
    case .fewerPartners: 8
    case .weakest: 9
    case .stray: 10
    case .length: 11
    case .oneToOne: 12
    case .size: 13
    case .tokens: 14
    case .coverage: 15
    case .certainty: 16
    case .merge: 17
    }
  }
}

/// A bead with its features.
package struct DescribedBead: Hashable, Sendable {
  /// The bead.
  package var bead: Bead
  /// What speaks for and against it.
  package var features: BeadFeatures

  /// Whether both sides hold sentences.
  package var isTwoSided: Bool { !bead.source.isEmpty && !bead.target.isEmpty }
}
