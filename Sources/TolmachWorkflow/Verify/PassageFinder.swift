import Glibc
import TolmachAlign
import TolmachModel
import TolmachText

/// Searches all origins for the passages of an article's quotes and weighs what is found.
struct PassageFinder {
  /// A passage that a quote may render, with its probability.
  struct Option {
    /// The number of the origin.
    var origin: Int
    /// Which of its languages.
    var part: Int
    var candidate: PassageSearch.Candidate
    /// Its segments among all of the origin.
    var segments: Range<Int>
    var logit: Double
    var probability = 0.0
    /// Whether it stands beside the passage of another part of the same utterance: it is weighed whatever its words.
    var isBeside = false
  }

  /// What an article tells of where its quotes stand, beside their words; for each quote, or empty where it tells nothing.
  struct Clues {
    /// The words around each quote.
    var contexts: [PassageSearch.Query] = []
    /// Where each quote stands if the article is a translation itself.
    var places: [[PassagePlace]] = []
    /// What speaks against its being in any origin, in nats; one that is not 0 says nothing of the other quotes.
    var handicaps: [Double] = []
    /// Whether it goes on with the utterance of the one before.
    var goesOn: [Bool] = []

    /// Whether the article's alignment tells where a quote stands.
    func isPlaced(_ quote: Int) -> Bool { places.indices.contains(quote) && !places[quote].isEmpty }
  }

  /// What was found for one quote.
  struct Answer {
    /// Likeliest first.
    var options: [Option]
    /// Others, too unlikely to be weighed.
    var others: [Option] = []
    /// The probability that none of them is the passage.
    var none: Double

    /// The different passages, likeliest first, each with its probability, the sum of its options': an option that lies over
    /// several passages speaks for the one with the likeliest option.
    ///
    /// What tells where a passage is need not tell where it ends: of the options about one passage the stretch is taken
    /// whose ends fit best, if any of them is a stretch.
    var distinct: [Option] {
      var leaders: [Option] = []
      var probabilities: [Double] = []
      for option in options {
        if let place = leaders.firstIndex(where: { $0.sharesPassage(with: option) }) {
          probabilities[place] += option.probability
        } else {
          leaders.append(option)
          probabilities.append(option.probability)
        }
      }
      var stretches = [[Option]](repeating: [], count: leaders.count)
      for option in options + others where option.candidate.isStretch {
        if let place = leaders.firstIndex(where: { $0.sharesPassage(with: option) }) { stretches[place].append(option) }
      }
      let order = leaders.indices.sorted {
        probabilities[$0] != probabilities[$1] ? probabilities[$0] > probabilities[$1] : $0 < $1
      }
      return order.map { place in
        let fits = stretches[place].map { (option: $0, fit: $0.fit) }
        var chosen = fits.max { $0.fit < $1.fit }?.option ?? leaders[place]
        chosen.probability = probabilities[place]
        return chosen
      }
    }
  }

  let indexes: [OriginIndex]
  let ranker: PassageRanker
  /// What was found, by origin and language.
  private(set) var found: [[QuoteCandidates]] = []

  /// How many sentences all origins have.
  var sentences: Int { indexes.reduce(0) { $0 + $1.segments.count } }

  init(indexes: [OriginIndex], ranker: PassageRanker) {
    self.indexes = indexes
    self.ranker = ranker
  }

  /// Looks for all quotes, each by itself: what ``answers(among:guides:clues:)`` weighs.
  mutating func options(
    for quotes: [PassageSearch.Query],
    clues: Clues = Clues(),
    language: LanguageTag,
    lexicons: (LanguageTag) throws -> [Lexicon]
  ) throws -> [[Option]] {
    let all = try candidates(for: quotes + clues.contexts, language: language, lexicons: lexicons)
    var options = Array(all.prefix(quotes.count))
    addNeighbours(to: &options, goesOn: clues.goesOn)
    for quote in clues.contexts.indices {
      guard !clues.isPlaced(quote) else {
        weigh(&options[quote], quote: quote, at: clues.places[quote])
        continue
      }
      let prior = PlacePrior(around: sorted(all[quotes.count + quote], by: \.logit), sentences: sentences)
      for number in options[quote].indices { options[quote][number].logit += prior.gain(options[quote][number]) }
    }
    for (quote, handicap) in clues.handicaps.enumerated() {
      for number in options[quote].indices { options[quote][number].logit -= handicap }
    }
    return options
  }

  /// Weighs the options of all quotes against each other.
  ///
  /// - Parameters:
  ///   - guides: for each of the quotes what else points at places of the origins; or none for all.
  ///   - clues: as the options were found with.
  func answers(among options: [[Option]], guides: [[PassageGuide]] = [], clues: Clues = Clues()) -> [Answer] {
    var options = options
    for (quote, known) in guides.enumerated() { follow(known, &options[quote], quote: quote) }
    return weighed(options.map { sorted($0, by: \.logit) }, clues)
  }

  /// Looks for quotes of which nothing is known but their words.
  mutating func answers(
    for quotes: [PassageSearch.Query],
    language: LanguageTag,
    lexicons: (LanguageTag) throws -> [Lexicon]
  ) throws -> [Answer] {
    answers(among: try options(for: quotes, language: language, lexicons: lexicons))
  }

  /// The options of every query in every origin, by what speaks for each alone.
  mutating func candidates(
    for queries: [PassageSearch.Query],
    language: LanguageTag,
    lexicons: (LanguageTag) throws -> [Lexicon]
  ) throws -> [[Option]] {
    found = []
    var options = [[Option]](repeating: [], count: queries.count)
    for (number, index) in indexes.enumerated() {
      var parts: [QuoteCandidates] = []
      for (part, known) in index.searches.enumerated() {
        let answer = try known.search.candidates(
          for: queries,
          language: language,
          lexicons: try lexicons(known.language)
        )
        for (query, candidates) in answer.candidates.enumerated() {
          options[query] += candidates.map {
            Option(
              origin: number,
              part: part,
              candidate: $0,
              segments: known.segments(of: $0.sentences),
              logit: ranker.logit($0.features)
            )
          }
        }
        parts.append(answer)
      }
      found.append(parts)
    }
    return options
  }

  /// Weighs the options with most evidence of each quote; the rest is kept beside.
  private func weighed(_ ranked: [[Option]], _ clues: Clues) -> [Answer] {
    let options = ranked.map { options in
      options.prefix(PassageSearch.most) + options.dropFirst(PassageSearch.most).filter(\.isBeside)
    }
    let counts = clues.handicaps.isEmpty ? options.map { _ in true } : clues.handicaps.map { $0 == 0 }
    var probabilities: [[Double]] = []
    var shifts = [Double](repeating: 0, count: options.count)
    let order = PassageOrder(
      options.map { $0.map(\.ordered) },
      goesOn: clues.goesOn,
      isPlaced: options.indices.map(clues.isPlaced),
      sentences: indexes.map(\.segments.count)
    )
    for _ in 0..<Self.presenceRounds {
      probabilities = order.probabilities(shifts: shifts)
      shifts = PassagePresence.shifts(probabilities.map { 1 - ($0.last ?? 1) }, counts: counts)
    }
    return ranked.indices.map { quote in
      var weighed = Array(options[quote])
      for number in weighed.indices { weighed[number].probability = probabilities[quote][number] }
      return Answer(
        options: sorted(weighed, by: \.probability),
        others: ranked[quote].dropFirst(PassageSearch.most).filter { !$0.isBeside },
        none: probabilities[quote].last ?? 1
      )
    }
  }

  /// Rounds of learning how many of an article's quotes have a passage.
  private static let presenceRounds = 4

  /// Ties go by the origin's id and the place, not by the order given.
  func sorted(_ options: [Option], by value: KeyPath<Option, Double>) -> [Option] {
    options.sorted {
      if $0[keyPath: value] != $1[keyPath: value] { return $0[keyPath: value] > $1[keyPath: value] }
      let (one, other) = (indexes[$0.origin].id, indexes[$1.origin].id)
      if one != other { return one < other }
      return ($0.origin, $0.segments.lowerBound, $0.candidate.start, $0.candidate.end)
        < ($1.origin, $1.segments.lowerBound, $1.candidate.start, $1.candidate.end)
    }
  }
}

extension PassageFinder.Option {
  /// As the order of quotes sees it.
  fileprivate var ordered: PassageOrder.Option {
    PassageOrder.Option(logit: logit, origin: origin, sentences: segments, words: candidate.tokens)
  }

  /// How well its ends fit, as a logit.
  fileprivate var fit: Double { PassageRanker.stretches.logit(candidate.features) }

  /// Whether two options are about one passage: the shorter one lies in the other by half at least.
  func sharesPassage(with other: PassageFinder.Option) -> Bool {
    guard origin == other.origin, part == other.part else { return false }
    let common =
      min(candidate.tokens.upperBound, other.candidate.tokens.upperBound)
      - max(candidate.tokens.lowerBound, other.candidate.tokens.lowerBound)
    return common * 2 >= min(candidate.tokens.count, other.candidate.tokens.count)
  }
}
