import TolmachModel

/// What it says when a word of a quote and a word of a transcript stand in the same passage.
///
/// P(word | partner) over P(word) in running text, in both directions: a rare word that a lexicon gives as a usual rendering
/// says much, "and" next to nothing.
struct WordEvidence: Sendable {
  /// One partner of a type of the quotes.
  struct Partner: Sendable {
    /// The type of the transcript.
    var column: Int32
    /// log((1 − λ)·√(both ratios)/`typicalLength` + λ) in nats, 0 … `highest`.
    var value: Float
    /// P(quote's word | transcript's word) / P(quote's word), at most `highestRatio`.
    var backward: Float
    /// P(transcript's word | quote's word) / P(transcript's word), at most `highestRatio`.
    var forward: Float
    /// log(√(both ratios)) in nats, 0 … `highestLikelihood`.
    var likelihood: Float
    /// Whether only related words lead there.
    var isRelated: Bool
  }

  /// Where each row begins in ``partners``; one more at the end.
  private let starts: [Int]
  /// The partners of all rows.
  private let partners: [Partner]
  /// P(type) of the quotes' types.
  let quoteFrequency: [Float]
  /// P(type) of the transcript's types.
  let transcriptFrequency: [Float]
  /// Which types of the quotes any table knows.
  let knownRows: [Bool]
  /// Which types of the transcript any table knows.
  let knownColumns: [Bool]

  private let quoteIsWord: [Bool]

  /// The share of chance in a known word's evidence.
  static let chance: Float = 0.25
  /// The same of a word that no table knows.
  static let unknownChance: Float = 0.6
  /// A passage of so many words is usual.
  static let typicalLength: Float = 14
  /// More than this, one word's evidence does not count.
  static let highest: Float = 7
  private static let highestRatio: Float = 1e5
  private static let highestLikelihood: Float = 6
  /// A transcript of fewer words is taken for a part of one of so many.
  static let leastTranscript = 800
  /// The share of a word's frequency in the transcript itself that counts.
  private static let ownTrust: Float = 1 / 3

  /// Weighs the pairs of a model.
  ///
  /// - Complexity: O(*p*) for *p* pairs.
  init(
    _ model: PartnerModel,
    quotes: SentenceVocabulary,
    language: LanguageTag,
    transcript: SentenceVocabulary,
    transcriptLanguage: LanguageTag,
    transcriptTokens: Int
  ) {
    let (frequency, transcriptWords) = (WordFrequency(language: language), WordFrequency(language: transcriptLanguage))
    quoteFrequency = frequency.probabilities(of: quotes, means: model.means)
    transcriptFrequency = transcriptWords.probabilities(
      of: transcript,
      tokens: max(Self.leastTranscript, transcriptTokens),
      trust: Self.ownTrust,
      means: model.columnMeans
    )
    quoteIsWord = quotes.isWord
    knownRows = model.knownRows
    knownColumns = model.knownColumns
    var starts = [0]
    var partners: [Partner] = []
    for pair in model.pairs {
      while starts.count <= pair.row { starts.append(partners.count) }
      let backward = pair.backward / quoteFrequency[pair.row]
      let forward = pair.forward / transcriptFrequency[pair.column]
      let ratio = (backward * forward).squareRoot()
      let value = Logarithm.of((1 - Self.chance) * ratio / Self.typicalLength + Self.chance)
      partners.append(
        Partner(
          column: Int32(pair.column),
          value: max(0, min(Self.highest, value)),
          backward: min(backward, Self.highestRatio),
          forward: min(forward, Self.highestRatio),
          likelihood: min(Self.highestLikelihood, Logarithm.of(max(1, ratio))),
          isRelated: pair.isRelated
        )
      )
    }
    while starts.count <= quotes.count { starts.append(partners.count) }
    self.starts = starts
    self.partners = partners
  }

  /// The partners of a type of the quotes.
  func partners(of row: Int) -> ArraySlice<Partner> { partners[starts[row]..<starts[row + 1]] }

  /// Whether any table knows a type of the transcript, or it is a likeness of one of the quote's words.
  func isKnown(column: Int32, to quote: QuoteHits) -> Bool {
    knownColumns[Int(column)] || !quote.hits(of: column).isEmpty
  }

  /// Whether a type of the quotes is a number.
  func isNumber(row: Int) -> Bool { !quoteIsWord[row] }

  /// What a word of this probability weighs: −ln P − 2, 0.5 … 9.
  static func weight(_ probability: Float) -> Float { min(9, max(0.5, -Logarithm.of(probability) - 2)) }
}
