import TolmachAlign

/// What the parts of an interrupted utterance («“A,” she said. “B.”») say of each other's places.
extension PassageFinder {
  /// So many passages of a part are looked around, if they are no less probable than this.
  private static let likely = (count: 3, probability: 0.1)
  /// A second part begins at most so many sentences behind the end of the first.
  private static let reach = 2

  /// Adds to each part what stands beside the likeliest passages of the others, whatever its words.
  func addNeighbours(to options: inout [[Option]], goesOn: [Bool]) {
    let found = options.indices.map { quote in
      let isPart = goesOn.indices.contains(quote) && goesOn[quote]
      let isFollowed = goesOn.indices.contains(quote + 1) && goesOn[quote + 1]
      return isPart || isFollowed ? likeliest(options[quote]) : []
    }
    for quote in goesOn.indices where goesOn[quote] {
      for one in found[quote - 1] {
        let last = one.segments.upperBound - 1
        add(last - 1..<last + Self.reach + 1, of: one.origin, to: &options[quote], quote: quote)
      }
      for next in found[quote] {
        let first = next.segments.lowerBound
        add(first - Self.reach..<first + 2, of: next.origin, to: &options[quote - 1], quote: quote - 1)
      }
    }
  }

  /// The passages of a part that its own words make likely.
  private func likeliest(_ options: [Option]) -> [Option] {
    let best = sorted(options, by: \.logit).prefix(PassageSearch.most)
    let probabilities = PassageRanker.probabilities(best.map(\.logit))
    return zip(best, probabilities).filter { $0.1 >= Self.likely.probability }.prefix(Self.likely.count).map(\.0)
  }

  /// Adds stretches of some segments of an origin, and each segment as a whole.
  private func add(_ segments: Range<Int>, of origin: Int, to options: inout [Option], quote: Int) {
    let segments = segments.clamped(to: 0..<indexes[origin].segments.count)
    for segment in segments {
      let place = PassagePlace(origin: origin, segments: segment..<segment + 1, probability: 0)
      addOptions(in: place, to: &options, quote: quote)
    }
    for number in options.indices
    where options[number].origin == origin && segments.contains(options[number].segments.lowerBound) {
      options[number].isBeside = true
    }
  }
}
