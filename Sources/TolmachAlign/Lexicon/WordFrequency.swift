import TolmachModel
import TolmachText

/// How probable a stem is in running text, whatever the text is about.
///
/// The commonest words have the probability of their rank by the law of Zipf and Mandelbrot, forms of one stem added up; all
/// others are equally rare.
struct WordFrequency: Sendable {
  private let ranked: [[UInt8]: Float]
  /// Whether so few words have a rank that a lexicon's means tell more of the others.
  private let isShort: Bool

  /// A stem without a rank.
  static let rare: Float = 3e-5
  /// A month, a time or a mark.
  static let number: Float = 1e-4
  /// P(*n*) = `numberScale` · *n*^−`numberDecay`: "two" is said often, 47 hardly ever. After counts of English words.
  private static let numberScale: Float = 2e-3
  private static let numberDecay: Float = 1.25
  /// P(rank *r* from 0) = `scale` / (*r* + `shift`), fitted on Russian and English news and novels.
  private static let scale: Float = 0.1
  private static let shift: Float = 2
  /// A list of fewer words is short.
  private static let fewest = 300

  /// Prepares the table of `language`; without a list of its words, all are rare.
  init(language: LanguageTag) {
    let stemmer = Stemmer(language: language)
    var ranked: [[UInt8]: Float] = [:]
    for (rank, word) in CommonWords.of(language).enumerated() {
      var stem: [UInt8] = []
      stemmer.appendStem(of: word.span, to: &stem)
      ranked[stem, default: 0] += Self.scale / (Float(rank) + Self.shift)
    }
    self.ranked = ranked
    isShort = ranked.count < Self.fewest
  }

  /// How much commoner than a rare word each stem is, to some power.
  func shares(of stems: [[UInt8]], power: Float) -> [Float] {
    guard power != 0 else { return [Float](repeating: 1, count: stems.count) }
    return stems.map { stem in Logarithm.exponential(power * Logarithm.of((ranked[stem] ?? Self.rare) / Self.rare)) }
  }

  /// How probable an amount or a place in an order is, by the value that ends its key.
  private static func probability(ofNumber key: [UInt8]) -> Float {
    let digits = key.drop { !(0x30...0x39).contains($0) }
    let isCounted = ["#", "#o"].contains(String(decoding: key[..<digits.startIndex], as: UTF8.self))
    guard isCounted, let value = Float(String(decoding: digits, as: UTF8.self)) else { return number }
    return numberScale * Logarithm.exponential(-numberDecay * Logarithm.of(max(1, value)))
  }

  /// The probabilities of the types of a vocabulary.
  ///
  /// - Parameters:
  ///   - tokens: where the text is known, a type is at least as probable as it is there, times `trust`.
  ///   - means: how probable each type is as a rendering of any word: counts where hardly any word has a rank.
  func probabilities(
    of vocabulary: SentenceVocabulary,
    tokens: Int = 0,
    trust: Float = 0,
    means: [Float] = []
  ) -> [Float] {
    (0..<vocabulary.count).map { type in
      let unranked = isShort && type < means.count ? max(Self.rare, means[type]) : Self.rare
      let known =
        vocabulary.isWord[type]
        ? ranked[vocabulary.stems[type]] ?? unranked : Self.probability(ofNumber: vocabulary.stems[type])
      guard tokens > 0 else { return max(known, Self.rare) }
      return max(known, Self.rare, trust * vocabulary.counts[type] / Float(tokens))
    }
  }
}
