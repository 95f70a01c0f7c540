public import TolmachModel
public import TolmachText

/// Judges whether two sentences are translations of each other. One thread at a time.
///
/// Every word of either side looks for its best partner on the other: log(P(word | partner)/P(word)), bounded. The mean
/// evidence of the words that lexicons or likeness know, the shares that found a partner, numbers and lengths go into a
/// logistic rule.
///
/// - Complexity: O(*s*·*t*) for sentences of *s* and *t* words.
public final class PairScorer {
  /// What speaks for a pair.
  public struct Features: Hashable, Sendable {
    /// Mean evidence a word in nats, both sides; 0 where no word is known.
    public var evidence: Double
    /// The smaller of the two sides' shares of known words with a partner: 0 … 1.
    public var partnered: Double
    /// The logarithm of the ratio of lengths, as a distance from its usual value.
    public var lengthDistance: Double
    /// How many words are known on both sides.
    public var knownWords: Int
  }

  private let source: SentenceReader
  private let target: SentenceReader
  private let views: [LexiconView]
  private let isFitted: Bool
  /// More than this, one word's evidence does not count.
  private static let highest: Float = 6

  /// Opens the rules of both languages; lexicons of other languages are passed over.
  public init(from: LanguageTag, to: LanguageTag, lexicons: [Lexicon]) throws(TextError) {
    source = try SentenceReader(language: from)
    target = try SentenceReader(language: to)
    views = LexiconView.views(of: lexicons, from: from, to: to)
    isFitted = Set([from.base, to.base]) == [.russian, .english]
  }

  /// What speaks for the pair.
  public func features(
    source sourceSentence: borrowing Span<UInt8>,
    target targetSentence: borrowing Span<UInt8>
  ) throws(TextError) -> Features {
    var left = SentenceTable()
    var right = SentenceTable()
    try source.read(sourceSentence, into: &left)
    try target.read(targetSentence, into: &right)
    let across = side(PartnerModel(left.vocabulary, right.vocabulary, views), left.vocabulary)
    let back = side(
      PartnerModel(
        right.vocabulary,
        left.vocabulary,
        views.map { LexiconView(lexicon: $0.lexicon, direction: $0.opposite) }
      ),
      right.vocabulary
    )
    let known = across.known + back.known
    return Features(
      evidence: known > 0 ? Double(across.sum + back.sum) / Double(known) : 0,
      partnered: min(across.share, back.share),
      lengthDistance: Double(abs(Logarithm.of((left.lengths[0] + 3) / (right.lengths[0] + 3)))),
      knownWords: known
    )
  }

  /// The evidence of one side's types: how many words there are, the sum, and the share with a partner.
  private func side(
    _ model: PartnerModel,
    _ vocabulary: SentenceVocabulary
  ) -> (known: Int, sum: Float, share: Double) {
    var best = [Float](repeating: 0, count: vocabulary.count)
    for pair in model.pairs {
      let ratio = pair.backward / model.means[pair.row]
      best[pair.row] = max(best[pair.row], min(Self.highest, Logarithm.of(max(ratio, 1))))
    }
    let words = (0..<vocabulary.count).filter { vocabulary.isWord[$0] || model.hasPartner($0) }
    let sum = words.reduce(Float(0)) { $0 + best[$1] }
    let partnered = words.count { best[$0] > 0.5 }
    return (words.count, sum, words.isEmpty ? 0 : Double(partnered) / Double(words.count))
  }

  /// The probability that the two sentences are translations of each other; nil where nothing is known of either, or no
  /// rule was fitted for the languages.
  public func probability(_ features: Features) -> Double? {
    guard isFitted, features.knownWords > 0 else { return nil }
    let words = Double(Logarithm.of(Float(features.knownWords)))
    let logit =
      Self.weights.bias + Self.weights.evidence * features.evidence + Self.weights.partnered * features.partnered
      + Self.weights.length * features.lengthDistance + Self.weights.words * words
      + Self.weights.evidenceOfMany * features.evidence * words
    return 1 / (1 + Double(Logarithm.exponential(Float(-logit))))
  }

  /// Fitted by `Benchmarks/Fitting/pair_score.py` on Russian and English news, manuals and novels against shuffled and
  /// neighbouring sentences, half of them right.
  private static let weights = (
    bias: 3.8822, evidence: 0.9499, partnered: -5.5306, length: -3.6753, words: -2.8586, evidenceOfMany: 0.8421
  )
}
