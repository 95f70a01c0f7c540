package import TolmachAlign
import TolmachFormats
import TolmachModel

/// Fits the weights by which passages of quotes are chosen, on quotes whose passages are known.
///
/// Each record is searched once with every set of lexicons, so that the weights hold with a good lexicon and with a thin
/// one. In a record without absent quotes, each quote counts once more as absent, its right candidates taken away.
public struct CalibrateVerification {
  /// What was seen of the gold.
  public struct Summary: Hashable, Sendable {
    /// Quotes with a passage.
    public var present = 0
    /// How many of them have it among their candidates.
    public var found = 0
    /// Quotes without.
    public var absent = 0
    /// Quotes of the gold that were not found in their article, or not as speech.
    public var unseen = 0
  }

  /// How much a quote counts as absent whose passage was taken away.
  private static let bereftWeight = 0.25

  private var tools = TextTools()
  private var samples: [PassageRanker.Sample] = []
  /// The same with nothing but what tells where a stretch begins and ends.
  private var stretches: [PassageRanker.Sample] = []
  /// The quotes of articles that follow a transcript, with what the alignment tells of their places.
  private var placed: [PassageRanker.Sample] = []
  /// What was seen so far.
  public private(set) var summary = Summary()

  /// Prepares a fit.
  public init() {}

  /// Adds records, searched with the lexicons of `shelf`.
  ///
  /// - Throws: `TextError` when ICU fails.
  public mutating func add(_ gold: [GoldVerification], shelf: LexiconShelf) throws {
    for record in gold { try add(record, shelf) }
  }

  /// The weights that make the right passages likeliest; nil where no quote has one.
  package func fit() -> PassageRanker? { PassageRanker.fit(samples) }

  /// The weights that choose among stretches of one passage; nil where no quote has one.
  package func fitStretches() -> PassageRanker? { PassageRanker.fit(stretches) }

  /// The weights where the article's alignment says where a quote stands; nil where it says so of no quote with a passage.
  /// Only records with absent quotes tell; they count alike.
  package func fitPlaced() -> PassageRanker? { PassageRanker.fit(placed) }

  private mutating func add(_ record: GoldVerification, _ shelf: LexiconShelf) throws {
    let indexes = try record.origins.map { origin in try OriginIndex(origin) }
    let article = PlainText.read(record.article).document
    let quotes = try tools.articleQuotes(of: article, language: record.language)
    var finder = PassageFinder(indexes: indexes, ranker: .shipped)
    let options = try finder.candidates(for: quotes.spoken.map(\.query), language: quotes.language) {
      try shelf.lexiconsAndBridges(from: quotes.language, to: $0)
    }
    let builder = PassageBuilder(indexes: indexes, found: finder.found, quotes: quotes.spoken.map(\.text))
    let hasAbsent = record.quotes.contains { $0.passage == nil }
    // Without absent quotes a record says nothing of places.
    let alignment =
      try hasAbsent
      ? ArticleAlignment(article, language: quotes.language, indexes: indexes) {
        try shelf.lexiconsAndBridges(from: $0, to: $1)
      } : nil
    for gold in record.quotes {
      guard let number = quotes.spoken.firstIndex(where: { quotes.all[$0.number].quote.inner.covers(half: gold.range) })
      else {
        summary.unseen += 1
        continue
      }
      func isRight(_ option: PassageFinder.Option) -> Bool {
        let passage = builder.passage(option, quote: number, confidence: 0, for: .compared)
        return gold.passage.map { $0.origin == passage.origin && $0.range.covers(half: passage.range) } ?? false
      }
      let isPresent = gold.passage != nil
      add(options[number], right: options[number].map(isRight), isPresent: isPresent, record, hasAbsent)
      let places = alignment?.places(of: quotes.all[quotes.spoken[number].number].quote.outer) ?? []
      guard !places.isEmpty else { continue }
      var known = options[number]
      finder.weigh(&known, quote: number, at: places)
      let features = known.map(\.candidate.features)
      placed.append(PassageRanker.Sample(candidates: features, right: known.map(isRight), isPresent: isPresent))
    }
  }

  /// Adds a quote as the rankers see it that know no place.
  private mutating func add(
    _ options: [PassageFinder.Option],
    right: [Bool],
    isPresent: Bool,
    _ record: GoldVerification,
    _ hasAbsent: Bool
  ) {
    let found = options.map(\.candidate)
    count(isPresent: isPresent, isFound: right.contains(true))
    let all = PassageRanker.Sample(candidates: found.map(\.features), right: right, isPresent: isPresent)
    samples += weighted(all, record, hasAbsent)
    let kept = found.indices.filter { found[$0].isStretch }
    let ends = kept.map { found[$0].features.without(PassageFeatures.Name.ofPlaces) }
    let fitting = PassageRanker.Sample(candidates: ends, right: kept.map { right[$0] }, isPresent: isPresent)
    stretches += weighted(fitting, record, hasAbsent)
  }

  private mutating func count(isPresent: Bool, isFound: Bool) {
    summary.absent += isPresent ? 0 : 1
    summary.present += isPresent ? 1 : 0
    summary.found += isPresent && isFound ? 1 : 0
  }

  /// A sample of a record and, where its record has no absent quotes, the same bereft of its passage.
  private func weighted(
    _ sample: PassageRanker.Sample,
    _ record: GoldVerification,
    _ hasAbsent: Bool
  ) -> [PassageRanker.Sample] {
    var sample = sample
    sample.weight = record.weight
    guard sample.isPresent, sample.right.contains(true), !hasAbsent else { return [sample] }
    let left = zip(sample.candidates, sample.right).filter { !$0.1 }.map(\.0)
    let bereft = PassageRanker.Sample(
      candidates: left,
      right: left.map { _ in false },
      isPresent: false,
      weight: record.weight * Self.bereftWeight
    )
    return [sample, bereft]
  }
}

extension TextRange {
  /// Whether more than half of another range lies in this one.
  fileprivate func covers(half other: TextRange) -> Bool {
    let common = Swift.min(end, other.end) - Swift.max(start, other.start)
    return common * 2 > other.end - other.start
  }
}
