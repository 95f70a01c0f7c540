import CKernels
import TolmachModel

extension FuzzySearcher {
  /// Compares by letters, where comparing words gave nothing good: typos and inflection.
  ///
  /// Segments lie by their number of letters with a bag of letters each. Lengths are walked outwards from the query's, as
  /// far as they can reach the score that is needed; bags rule most segments out, the rest are compared by bit-parallel
  /// Levenshtein distance. Exact from ``MatchScore/leastByLetters`` up.
  func walkLetters(_ best: inout BestMatches, _ accepts: ((Int) -> Bool)?) {
    letters.prepare(reader)
    let count = letters.count
    guard count > 0 else { return }
    let last = sections.bagStarts.count - 2
    var step = 0
    while true {
      let needed = max(MatchScore.leastByLetters, best.needed)
      let low = count - step
      let high = count + step
      let reachesLow = low > 0 && 10_000 * low >= needed * count
      let reachesHigh = high <= last && 10_000 * count >= needed * high
      guard reachesLow || reachesHigh else { return }
      if reachesLow, low <= last { walkLetters(length: low, &best, accepts) }
      if reachesHigh, step > 0 { walkLetters(length: high, &best, accepts) }
      step += 1
    }
  }

  private func walkLetters(length: Int, _ best: inout BestMatches, _ accepts: ((Int) -> Bool)?) {
    let longest = max(length, letters.count)
    let needed = max(MatchScore.leastByLetters, best.needed)
    let limit = MatchScore.greatestDistance(longest: longest, least: needed)
    // An insertion changes the sum of differences by one, a substitution by two.
    let sum = 2 * limit - abs(length - letters.count)
    guard limit >= 0, sum >= 0 else { return }
    var rest = sections.bagStarts.range(length, total: sections.bagSegments.count)
    while !rest.isEmpty {
      let block = rest.prefix(Self.blockCount)
      rest = rest.dropFirst(Self.blockCount)
      let found = withUnsafeBytes(of: letters.bag.counts) { bag in
        ckernels_filter_bags(
          sections.bags.base + LetterBag.count * block.lowerBound,
          block.count,
          bag.baseAddress?.assumingMemoryBound(to: UInt8.self),
          UInt32(truncatingIfNeeded: sum),
          bagPlaces
        )
      }
      for place in 0..<found {
        let segment = Int(sections.bagSegments[block.lowerBound + Int(bagPlaces[place])])
        compareLetters(segment, letterCount: length, &best, accepts)
      }
    }
  }

  private func compareLetters(
    _ segment: Int,
    letterCount: Int,
    _ best: inout BestMatches,
    _ accepts: ((Int) -> Bool)?
  ) {
    guard segment < sections.segmentCount else { return }
    let needed = max(MatchScore.leastByLetters, best.needed)
    let longest = max(letterCount, letters.count)
    let limit = MatchScore.greatestDistance(longest: longest, least: needed)
    let length = wordCount(of: segment)
    let tokens = sections.tokenStarts.range(segment, total: sections.tokens.count)
    guard limit >= 0, tokens.count >= length, length > 0 else { return }
    let words = UnsafeBufferPointer(start: sections.tokens.base + tokens.lowerBound, count: length)
    let distance = letters.distance(to: words, in: index, letters: letterCount, limit: limit)
    guard distance <= limit else { return }
    let score = letterScore(segment, words, letters: MatchScore.edit(distance: distance, longest: longest))
    guard Int(score.hundredths) >= needed, accepts?(segment) ?? true else { return }
    best.raise(FuzzyMatch(segment: segment, score: score))
  }

  /// The score by letters of a segment whose letters gave `edit`.
  private func letterScore(_ segment: Int, _ words: UnsafeBufferPointer<UInt32>, letters edit: Int32) -> MatchScore {
    guard let base = words.baseAddress else { return MatchScore(edit: 0) }
    let longest = max(words.count, query.count)
    let distance = query.pattern.distance(to: base, length: words.count, limit: longest)
    var score = score(segment, length: words.count, distance: distance)
    score.edit = edit
    score.stem = 0
    score.isByLetters = true
    return score
  }

  /// How many words a segment has: segments are numbered by it.
  private func wordCount(of segment: Int) -> Int {
    var (low, high) = (0, sections.lengthStarts.count - 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(sections.lengthStarts[middle]) <= segment { low = middle } else { high = middle }
    }
    return min(low, IndexFormat.longest)
  }
}
