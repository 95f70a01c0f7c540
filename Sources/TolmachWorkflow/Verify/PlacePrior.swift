import Glibc
import TolmachAlign

/// What is known, beside a quote's own words, of where its passage stands: a prior for the options.
struct PlacePrior {
  private var places: [PassagePlace] = []
  private var found = 0.0
  private let sentences: Double

  /// The share of a context's evidence that is believed at most: its words may be the author's own.
  private static let trust = 0.5
  /// With so many partners more than one it is believed so far: "according to her" says nothing of a place.
  private static let tellingPartners = 4.0

  /// The words around a quote have their own passages; the quote's is beside them.
  ///
  /// - Parameters:
  ///   - options: those of the words around, likeliest first.
  ///   - sentences: how many sentences the origins have.
  init(around options: [PassageFinder.Option], sentences: Int) {
    self.sentences = Double(sentences)
    let best = options.prefix(PassageSearch.most)
    let probabilities = PassageRanker.probabilities(best.map(\.logit))
    for (option, probability) in zip(best, probabilities) {
      let segments = option.segments.lowerBound - 1..<option.segments.upperBound + 1
      let telling = Double(max(0, option.candidate.partners - 1)) / Self.tellingPartners
      let believed = Self.trust * min(1, telling) * probability
      places.append(PassagePlace(origin: option.origin, segments: segments, probability: believed))
      found += believed
    }
  }

  /// The article's alignment with the origins says where the quote stands.
  init(_ places: [PassagePlace], sentences: Int) {
    self.sentences = Double(sentences)
    self.places = places
    found = min(0.99, places.reduce(0) { max($0, $1.probability) })
  }

  /// How much likelier an option's sentence is than any is without it, in nats.
  func gain(_ option: PassageFinder.Option) -> Double { logProbability(option) + log(sentences) }

  /// How probable it is that the passage stands in an option's sentence, as a logarithm.
  func logProbability(_ option: PassageFinder.Option) -> Double {
    let near = places.reduce(0) { sum, place in
      guard place.origin == option.origin, place.segments.contains(option.segments.lowerBound) else { return sum }
      return sum + place.probability / Double(place.segments.count)
    }
    return log((1 - found) / sentences + near)
  }
}

extension PassageFinder {
  /// Weighs a quote's options where the article's alignment says where it stands: a quote that was invented in the place of
  /// another has a place as well, so that the words have to agree with it. How long the transcript is says nothing then.
  func weigh(_ options: inout [Option], quote: Int, at known: [PassagePlace]) {
    for place in known { addOptions(in: place, to: &options, quote: quote) }
    let prior = PlacePrior(known, sentences: sentences)
    for number in options.indices {
      options[number].candidate.features[.place] = prior.logProbability(options[number])
      options[number].logit = PassageRanker.placed.logit(options[number].candidate.features)
    }
  }

  /// Adds the stretches of a place that a quote's words alone did not bring among the best, and the place as a whole.
  func addOptions(in place: PassagePlace, to options: inout [Option], quote: Int) {
    for (part, sentences) in sentences(of: place.segments, in: place.origin) {
      let known = indexes[place.origin].searches[part]
      for candidate in found[place.origin][part].stretches(in: sentences, quote: quote) {
        let isNew = !options.contains {
          $0.origin == place.origin && $0.part == part && $0.candidate.tokens == candidate.tokens
        }
        guard isNew else { continue }
        options.append(
          Option(
            origin: place.origin,
            part: part,
            candidate: candidate,
            segments: known.segments(of: candidate.sentences),
            logit: ranker.logit(candidate.features)
          )
        )
      }
    }
  }

  /// The sentences of each language among some segments of an origin, by their numbers in that language's search.
  func sentences(of segments: Range<Int>, in origin: Int) -> [(part: Int, sentences: Range<Int>)] {
    indexes[origin].searches.enumerated().compactMap { part, known in
      let places = known.segments.indices.filter { segments.contains(known.segments[$0]) }
      guard let first = places.first, let last = places.last else { return nil }
      return (part, first..<last + 1)
    }
  }
}
