package import TolmachModel

/// From the features of beads to the probability that they are right, by pair of languages.
///
/// A pair that was never measured has none: its beads carry no confidence.
public struct Calibration: Sendable {
  /// The regressions of a pair of languages, or of several that were measured together.
  public struct Entry: Sendable {
    /// The pairs, each in either direction.
    package var pairs: [[LanguageTag]]
    /// For beads with two sides.
    package var twoSided: LogisticCalibrator
    /// For sentences without a counterpart; nil where too few were seen.
    package var oneSided: LogisticCalibrator?

    /// Creates an entry.
    package init(pairs: [[LanguageTag]], twoSided: LogisticCalibrator, oneSided: LogisticCalibrator?) {
      self.pairs = pairs
      self.twoSided = twoSided
      self.oneSided = oneSided
    }

    /// The probability that a bead is right.
    package func confidence(_ described: DescribedBead) -> Double? {
      (described.isTwoSided ? twoSided : oneSided)?.probability(described.features.vector)
    }

    /// A bead with its confidence in texts that are translations of each other with a probability of `document`: where
    /// they are none, no link is right and no sentence has a counterpart.
    func bead(_ described: DescribedBead, of document: Double?) -> Bead {
      var bead = described.bead
      guard let confidence = confidence(described) else { return bead }
      let sure = document ?? 1
      bead.confidence = described.isTwoSided ? confidence * sure : confidence * sure + 1 - sure
      return bead
    }
  }

  /// The entries.
  public var entries: [Entry]

  /// Creates a calibration; an empty one calibrates nothing.
  public init(entries: [Entry] = []) { self.entries = entries }

  /// The entry of a pair of languages, in either direction.
  package func entry(from: LanguageTag, to: LanguageTag) -> Entry? {
    entries.first { entry in entry.pairs.contains { Set($0.map(\.base)) == [from.base, to.base] } }
  }
}
