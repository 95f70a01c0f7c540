/// What speaks for and against a bead of the path that was taken: named numbers, each bounded, and the same when
/// the sides are changed.
///
/// A calibration weighs them by name, and names change with the run signature's `cal`: one fitted before is refused. Each
/// kind of bead has its own: what is not said of a kind is 0 there.
package struct BeadFeatures: Hashable, Sendable {
  /// The features.
  package enum Name: String, Sendable, CaseIterable {
    // Of both kinds.
    /// The probability of the bead in the lattice, against all that begin or end where it does; of a one-sided bead: that
    /// its sentence lies in any gap.
    case posterior
    /// Evidence of a token by the other side's words, in nats, mean of both directions; of a one-sided bead: by the best
    /// of the sentences across.
    case gain
    /// The share of words with a partner on the other side, by information, mean of both directions.
    case partners
    /// Sentences beyond two; of a one-sided bead: the other gaps beside it, at most 4.
    case size
    /// The lexicons' coverage of the documents.
    case coverage

    // Of beads with one side.
    /// The same as ``posterior`` as log-odds, −12 … 12.
    case odds
    /// The smaller log-odds of the beads before and behind.
    case neighbours
    /// How many of the two are one-sided.
    case besideGaps
    /// Logarithm of the tokens plus one.
    case tokens
    /// The mean of the posteriors of the whole path.
    case certainty

    // Of beads with two sides.
    /// The smallest share of words with a partner of a single sentence.
    case weakest
    /// How far the lengths of the beads before and behind are from what the documents let expect, in standard deviations,
    /// the larger, 0 … 5; this bead's own are part of ``posterior``.
    case lengthBeside
    /// What one bead made of this one and a neighbour would gain over the two, in nats, −8 … 8; the larger.
    case merge
    /// Words with their partner in a neighbour that lacks one for its own, as a share of all by information, the worse
    /// border.
    case crossing
    /// How far the lengths of this bead and a neighbour are off to opposite sides, in standard deviations, 0 … 2.
    case shift
    /// 1 where a number that this bead lacks stands in a neighbour that has no like for it.
    case strayNumbers
    /// Numbers without their like on the other side, 0 … 2.
    case missingNumbers
    /// At how many of the bead's two borders the sentences of the two sides do not end alike.
    case unlikeEnds
    /// The logarithm of the information of words without a partner together at one end, in nats, plus one.
    case looseEnd
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
    case .posterior: 0
    case .gain: 1
    case .partners: 2
    case .size: 3
    case .coverage: 4
    case .odds: 5
    case .neighbours: 6
    case .besideGaps: 7
    case .tokens: 8
    case .certainty: 9
    case .weakest: 10
    case .lengthBeside: 11
    case .merge: 12
    case .crossing: 13
    case .shift: 14
    case .strayNumbers: 15
    case .missingNumbers: 16
    case .unlikeEnds: 17
    case .looseEnd: 18
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
