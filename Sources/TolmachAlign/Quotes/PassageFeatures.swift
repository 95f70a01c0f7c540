/// What speaks for and against a stretch of a transcript as the passage of a quote: named numbers, each bounded.
///
/// A name keeps its meaning for good, and new ones are added at the end.
package struct PassageFeatures: Hashable, Sendable {
  /// The features.
  package enum Name: String, Sendable, CaseIterable {
    /// The share of the quote's words, by weight, that found a partner.
    case quoteCoverage
    /// The share of the passage's words, by weight, that found a partner.
    case passageCoverage
    /// Evidence a word of the quote, in nats.
    case evidence
    /// All evidence, at most 60 nats, in tens.
    case allEvidence
    /// ln((passage's words + 1) / (quote's words + 1)).
    case length
    /// Numbers of the quote that the passage does not have.
    case numbersMissing
    /// Numbers of the quote that the passage has.
    case numbersFound
    /// Numbers of the passage that the quote does not have.
    case numbersLeft
    /// The share of neighbouring words of the quote whose partners stand in the same order; .5 when nobody can tell.
    case order
    /// ln(words of the quote).
    case words
    /// The share that the passage makes of its sentences.
    case filling
    /// Borders between sentences that the passage crosses.
    case sentences
    /// Words with a partner over the passage's words.
    case density
    /// The strongest evidence of one word.
    case strongest
    /// Mean log-likelihood ratio of a word of the quote, given the passage.
    case quoteFit
    /// Mean log-likelihood ratio of a word of the passage, given the quote.
    case passageFit
    /// The sum of the former, −30 … 40, in tens.
    case wholeQuoteFit
    /// The sum of the latter, −30 … 40, in tens.
    case wholePassageFit
    /// The difference between the numbers of sentences.
    case sentenceDifference
    /// The share of the quote's words that no table knows.
    case unknown
    /// The part of ``evidence`` that related words lead to.
    case related
    /// Mean log-likelihood ratio of a known word of either side, given its best partner, in nats.
    case mutual
    /// The same with the whole of the passage's sentences.
    case sentenceMutual
    /// The same between the article's sentences that hold the quote, author's words included, and the passage's sentences.
    case surroundings
    /// The same between the sentences to either side of both, beyond what chance makes, summed.
    case neighbours
    /// What the quote has in common with sentences whatever they say: the median of ``sentenceMutual`` over its candidates' places.
    case chance
    /// ln(probability that the passage stands in its first sentence, by the article's alignment with the transcript), 0 or less;
    /// 0 where that tells nothing.
    case place
  }

  private var values: [Double]

  /// All zero.
  package init() { values = [Double](repeating: 0, count: Self.count) }

  /// Those named; the others are zero.
  package init(_ named: [Name: Double]) {
    self.init()
    for (name, value) in named { self[name] = value }
  }

  /// How many features there are.
  package static var count: Int { Name.allCases.count }

  /// The features in the order of their names.
  package var vector: [Double] { values }

  /// The same with some features at 0.
  package func without(_ names: Set<Name>) -> PassageFeatures {
    var features = self
    for name in names { features[name] = 0 }
    return features
  }

  /// A feature by name.
  package subscript(name: Name) -> Double {
    get { values[name.index] }
    set { values[name.index] = newValue }
  }
}

extension PassageFeatures.Name {
  /// What says where a passage is, and nothing of where in its sentences it begins and ends.
  package static let ofPlaces: Set<Self> = [.mutual, .sentenceMutual, .surroundings, .neighbours, .chance]

  /// Which way a feature may count.
  package enum Direction: Sendable {
    /// Never against a passage.
    case favours
    /// Never for a passage.
    case opposes

    /// A weight, or 0 where it stands against the direction.
    package func kept(_ weight: Double) -> Double { self == .favours ? max(0, weight) : min(0, weight) }
  }

  /// Which way the feature may count, whatever a sample seems to teach of rare cases; nil where either may be.
  package var direction: Direction? {
    switch self {
    case .numbersFound, .place: .favours
    case .numbersMissing, .numbersLeft: .opposes
    default: nil
    }
  }

  /// The place of the feature in a vector.
  package var index: Int { Self.indices[self] ?? 0 }

  private static let indices = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($0.element, $0.offset) }
  )
}
