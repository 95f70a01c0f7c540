import TolmachAlign
import TolmachModel
import TolmachText

/// What tells where a quote is, beside its words and neighbours.
enum Guidance {
  /// Nothing does.
  case none
  /// The article follows the transcript: the sentences around it tell.
  case aligned
  /// A translation of the transcript has its words.
  case translated
}

/// What was found for the quotes of an article before anything is decided.
struct QuoteSearch {
  let finder: PassageFinder
  /// For each quote that is speech.
  let answers: [PassageFinder.Answer]
  /// What tells where each quote is, beside its words and neighbours.
  let guidance: [Guidance]
  /// The languages that quotes can be compared with, and whether most of the origins are in them.
  let comparable: (languages: Set<LanguageTag>, areMost: Bool)
  /// The numbers of the origins whose translations do not look like theirs.
  let strangeTranslations: [Int]

  /// Whether nothing can tell where a quote is, or that it is nowhere.
  ///
  /// - Parameter passage: what was found for it.
  func isUncompared(_ quote: Int, _ passage: Passage?) -> Bool {
    guard guidance[quote] != .translated else { return false }
    return passage.map { !comparable.languages.contains($0.language) } ?? !comparable.areMost
  }
}

extension VerifyQuotes {
  /// Searches for the quotes with everything that tells where they are.
  ///
  /// - Parameters:
  ///   - names: everybody who speaks in the origins.
  ///   - handicaps: what speaks against a quote's being in any origin, in nats.
  mutating func search(
    for quotes: ArticleQuotes,
    in article: Document,
    _ origins: [Origin],
    _ indexes: [OriginIndex],
    names: SpeakerNames,
    handicaps: [Double]
  ) throws -> QuoteSearch {
    let alignment = try ArticleAlignment(article, language: quotes.language, indexes: indexes) {
      try shelf.lexiconsAndBridges(from: $0, to: $1)
    }
    var finder = PassageFinder(indexes: indexes, ranker: ranker)
    let (guides, strange) = try guides(for: quotes, origins, indexes)
    let places = quotes.spoken.map { alignment.places(of: quotes.all[$0.number].quote.outer) }
    let clues = clues(for: quotes, places: places, handicaps: handicaps)
    var found = try finder.options(for: quotes.spoken.map(\.query), clues: clues, language: quotes.language) {
      try shelf.lexiconsAndBridges(from: quotes.language, to: $0)
    }
    var prior = SpeakerPrior(indexes, names: names)
    for (number, quote) in quotes.spoken.enumerated() {
      prior.weigh(&found[number], attribution: quote.attribution.map { OriginIndex.string($0, article.text) })
    }
    let answers = answers(among: found, of: quotes, guides: guides, clues: clues, in: finder)
    let languages = indexes.languages(comparableWith: quotes.language, by: shelf)
    return QuoteSearch(
      finder: finder,
      answers: answers,
      guidance: quotes.spoken.indices.map { quote in
        if guides.indices.contains(quote), !guides[quote].isEmpty { return .translated }
        return places[quote].isEmpty ? .none : .aligned
      },
      comparable: (languages, indexes.areMostly(in: languages)),
      strangeTranslations: strange
    )
  }

  /// What tells where each quote is, beside its words.
  private func clues(for quotes: ArticleQuotes, places: [[PassagePlace]], handicaps: [Double]) -> PassageFinder.Clues {
    PassageFinder.Clues(
      contexts: quotes.spoken.map(\.context),
      places: places,
      handicaps: handicaps,
      // A place that the alignment tells says more than a neighbour's.
      goesOn: zip(quotes.spoken, places).map { $0.goesOn && $1.isEmpty }
    )
  }

  /// Weighs what was found, and again where the answers tell of other quotes' places.
  private func answers(
    among found: [[PassageFinder.Option]],
    of quotes: ArticleQuotes,
    guides: [[PassageGuide]],
    clues: PassageFinder.Clues,
    in finder: PassageFinder
  ) -> [PassageFinder.Answer] {
    var found = found
    var answers = finder.answers(among: found, guides: guides, clues: clues)
    let claims = WordClaims(of: answers, in: finder)
    if !claims.isEmpty {
      claims.weigh(&found)
      answers = finder.answers(among: found, guides: guides, clues: clues)
    }
    let repeated = RepeatedParts(of: quotes.spoken).guides(by: answers, in: finder)
    let beside = BareParts(of: quotes.spoken, language: quotes.language).guides(by: answers, in: finder)
    let led = zip(repeated, beside).map { $0 + $1 }
    guard led.contains(where: { !$0.isEmpty }) else { return answers }
    let all = guides.isEmpty ? led : zip(guides, led).map { $0 + $1 }
    return finder.answers(among: found, guides: all, clues: clues)
  }

  /// What the translations of origins say for each quote; empty where there are none. Also which of them look like another
  /// text's.
  private mutating func guides(
    for quotes: ArticleQuotes,
    _ origins: [Origin],
    _ indexes: [OriginIndex]
  ) throws -> (guides: [[PassageGuide]], strange: [Int]) {
    var guides: [[PassageGuide]] = []
    var strange: [Int] = []
    for (number, origin) in origins.enumerated() {
      guard let translation = origin.translation else { continue }
      let guide = try TranslationGuide(
        origin: indexes[number],
        number: number,
        translation: translation,
        language: quotes.language
      ) { try shelf.lexiconsAndBridges(from: $0, to: $1) }
      if guide.isStrange { strange.append(number) }
      let found = try guide.guides(for: quotes.spoken.map(\.query), language: quotes.language, ranker: ranker) {
        try shelf.lexiconsAndBridges(from: quotes.language, to: $0)
      }
      guides = guides.isEmpty ? found : zip(guides, found).map { $0 + $1 }
    }
    return (guides, strange)
  }
}
