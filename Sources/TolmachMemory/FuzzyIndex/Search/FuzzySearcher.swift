import CKernels
import TolmachModel
public import TolmachText

/// Finds the segments of an index that are most like a text: exactly those that comparing with every one would find.
///
/// The query's stems are walked from the rarest on. A segment that has none of the stems walked shares at most the
/// others, so the walk ends where even that could not reach the best score so far; within a posting list the segments
/// whose length could reach it are one slice. A 64-bit signature rules most of them out, the rest are compared by
/// bit-parallel Levenshtein distance. There is no recall parameter. Where no segment reaches 85 points (and the minimum
/// asked for) that way, letters are compared as well.
///
/// One thread at a time; make one searcher a thread.
public final class FuzzySearcher {
  /// What a look-up asks for.
  public struct Request: Sendable {
    /// The least score, in hundredths of a point, 1 … 10,000.
    public var minimum = 7_000
    /// How many matches, at least 1.
    public var limit = 1
    /// Whether the same text to the letter alone counts.
    public var isExactOnly = false
    /// Whether letters are compared where comparing words gives nothing good.
    public var comparesLetters = true

    /// The best match from 70 points up.
    public init() {}
  }

  /// The index it searches.
  public let index: FuzzyIndex
  let reader: SegmentReader
  let query: PreparedQuery
  let sections: IndexSections
  private(set) lazy var letters = LetterQuery()
  /// For each segment the last look-up that compared it.
  private let stamps: UnsafeMutablePointer<UInt32>
  private var epoch: UInt32 = 0
  private let limits = UnsafeMutablePointer<Int32>.allocate(capacity: IndexFormat.longest + 1)
  private let candidates = UnsafeMutablePointer<ckernels_candidate>.allocate(capacity: FuzzySearcher.blockCount)
  private var alignment = WordAlignment()
  private let segmentSlots = UnsafeMutablePointer<UInt16>.allocate(capacity: IndexFormat.longest)
  /// Places of bags that passed the filter.
  let bagPlaces = UnsafeMutablePointer<UInt32>.allocate(capacity: FuzzySearcher.blockCount)
  static let blockCount = 4096

  /// Prepares to search `index`.
  public init(index: FuzzyIndex) throws(TextError) {
    self.index = index
    sections = index.sections
    reader = try SegmentReader(language: index.language)
    query = PreparedQuery(sections: index.sections)
    stamps = .allocate(capacity: index.segmentCount)
    stamps.initialize(repeating: 0, count: index.segmentCount)
  }

  deinit {
    stamps.deallocate()
    limits.deallocate()
    candidates.deallocate()
    segmentSlots.deallocate()
    bagPlaces.deallocate()
  }

  /// The matches of `text`, best first.
  ///
  /// - Parameter accepts: asked about a segment that is about to be taken; false passes it over.
  /// - Returns: at most `request.limit` matches, each of at least `request.minimum`.
  /// - Throws: `TextError.tooLarge`, `TextError.icu`.
  public func search(
    _ text: borrowing Span<UInt8>,
    _ request: Request = Request(),
    accepts: ((Int) -> Bool)? = nil
  ) throws(TextError) -> [FuzzyMatch] {
    try reader.read(text)
    var best = BestMatches(limit: max(1, request.limit), minimum: max(1, request.minimum))
    if let segment = exactSegment(), accepts?(segment) ?? true {
      best.insert(FuzzyMatch(segment: segment, score: .exact))
    }
    guard !request.isExactOnly, best.needed <= 9_900, reader.wordCount <= IndexFormat.longest else {
      return best.matches
    }
    query.prepare(reader)
    nextEpoch()
    walk(&best, accepts)
    let isWeak = Int(best.matches.first?.score.hundredths ?? 0) < MatchScore.leastByLetters
    if request.comparesLetters, isWeak { walkLetters(&best, accepts) }
    return best.matches
  }

  /// The segment with the reader's very text; its number of words must agree as well.
  private func exactSegment() -> Int? {
    guard let segment = sections.exactTable.number(of: reader.exactHash) else { return nil }
    let length = reader.wordCount <= IndexFormat.longest ? reader.wordCount : 0
    return sections.lengthStarts.range(length, total: sections.segmentCount).contains(segment) ? segment : nil
  }

  private func nextEpoch() {
    epoch &+= 1
    if epoch == 0 {
      stamps.update(repeating: 0, count: sections.segmentCount)
      epoch = 1
    }
  }

  private func walk(_ best: inout BestMatches, _ accepts: ((Int) -> Bool)?) {
    var seen = query.unknown
    for stem in query.stems {
      let left = query.count - seen
      guard 10_000 * left >= best.needed * query.count else { return }
      walk(stem, left: left, &best, accepts)
      seen += stem.count
    }
  }

  /// Compares the segments that have `stem` and are of a length that can still matter.
  private func walk(
    _ stem: PreparedQuery.Stem,
    left: Int,
    _ best: inout BestMatches,
    _ accepts: ((Int) -> Bool)?
  ) {
    let longest = min(sections.lengthStarts.count - 2, IndexFormat.longest)
    let needed = best.needed
    let low = max(1, (needed * query.count + 9_999) / 10_000)
    let high = min(longest, 10_000 * left / needed)
    guard low <= high else { return }
    var slice = sections.postingStarts.range(stem.number, total: sections.postings.count)
    slice = narrow(slice, from: sections.lengthStarts[low], below: sections.lengthStarts[high + 1])
    while !slice.isEmpty {
      let block = slice.prefix(Self.blockCount)
      slice = slice.dropFirst(Self.blockCount)
      let count = filter(block, low, high, needed: best.needed)
      for place in 0..<count { compare(candidates[place], &best, accepts) }
    }
  }

  /// The part of an ascending list whose values lie in `low ..< high`.
  @inline(__always)
  private func narrow(_ slice: Range<Int>, from low: UInt32, below high: UInt32) -> Range<Int> {
    let start = lowerBound(slice, low)
    return start..<lowerBound(start..<slice.upperBound, high)
  }

  @inline(__always)
  private func lowerBound(_ slice: Range<Int>, _ value: UInt32) -> Int {
    var start = slice.lowerBound
    var count = slice.count
    while count > 0 {
      let half = count &>> 1
      let isBelow = sections.postings[start &+ half] < value
      start = isBelow ? start &+ half &+ 1 : start
      count = isBelow ? count &- half &- 1 : half
    }
    return start
  }

  private func filter(_ slice: Range<Int>, _ low: Int, _ high: Int, needed: Int) -> Int {
    for length in low...high {
      let longest = max(length, query.count)
      let limit = MatchScore.greatestDistance(longest: longest, least: needed)
      let fits = longest - min(length, query.count) <= limit
      limits[length - low] = fits ? Int32(truncatingIfNeeded: limit) : -1
    }
    return ckernels_filter_words(
      sections.postings.base + slice.lowerBound,
      slice.count,
      sections.signatures.base,
      sections.segmentCount,
      sections.lengthStarts.base,
      UInt32(truncatingIfNeeded: low),
      UInt32(truncatingIfNeeded: high),
      limits,
      query.signature,
      Int32(truncatingIfNeeded: query.unknown),
      candidates
    )
  }

  @inline(__always)
  private func compare(_ candidate: ckernels_candidate, _ best: inout BestMatches, _ accepts: ((Int) -> Bool)?) {
    let segment = Int(candidate.segment)
    guard stamps[segment] != epoch else { return }
    stamps[segment] = epoch
    let needed = best.needed
    let length = Int(candidate.length)
    let longest = max(length, query.count)
    let limit = MatchScore.greatestDistance(longest: longest, least: needed)
    let tokens = sections.tokenStarts.range(segment, total: sections.tokens.count)
    guard limit >= 0, tokens.count >= length else { return }
    let words = sections.tokens.base + tokens.lowerBound
    let distance = query.pattern.distance(to: words, length: length, limit: limit)
    guard distance <= limit, !best.contains(segment) else { return }
    let score = score(segment, length: length, distance: distance)
    guard Int(score.hundredths) >= needed, accepts?(segment) ?? true else { return }
    best.insert(FuzzyMatch(segment: segment, score: score))
  }
}

extension FuzzySearcher {
  /// The full score of a segment of `length` words at a known distance from the query.
  func score(_ segment: Int, length: Int, distance: Int) -> MatchScore {
    let tokens = sections.tokenStarts.range(segment, total: sections.tokens.count)
    let words = sections.tokens.base + tokens.lowerBound
    for place in 0..<length { segmentSlots[place] = UInt16(truncatingIfNeeded: query.pattern.slot(of: words[place])) }
    alignment.align(
      UnsafeBufferPointer(start: query.slots, count: query.count),
      UnsafeBufferPointer(start: segmentSlots, count: length),
      distance: distance
    )
    let longest = max(length, query.count)
    var score = MatchScore(edit: MatchScore.edit(distance: distance, longest: longest))
    deduct(from: &score, words: words, traits: sections.traits.base + tokens.lowerBound + segment, longest: longest)
    let tags = UnsafeBufferPointer(start: words + length, count: tokens.count - length)
    score.tags = Int32(min(5, Self.tagDifference(query.tags, tags))) * 100
    return score
  }

  private func deduct(
    from score: inout MatchScore,
    words: UnsafePointer<UInt32>,
    traits: UnsafePointer<UInt8>,
    longest: Int
  ) {
    var forms = 0
    var numbers = 0
    var cases = 0
    var marks = WordTrait(rawValue: traits[0]).gap != query.leading.gap ? 1 : 0
    let numberWords = sections.stemStarts.range(0, total: sections.wordCount)
    for (queryPlace, place) in alignment.pairs {
      let trait = WordTrait(rawValue: traits[1 + place])
      let queryTrait = WordTrait(rawValue: query.traits[queryPlace])
      if query.words[queryPlace] != words[place] {
        if numberWords.contains(Int(words[place])) { numbers += 1 } else { forms += 1 }
      }
      if trait.letterCase != queryTrait.letterCase { cases += 1 }
      if trait.gap != queryTrait.gap { marks += 1 }
    }
    score.stem = Int32(5_000 * forms / max(1, longest))
    score.numbers = Int32(5_000 * numbers / max(1, longest))
    score.letterCase = Int32(min(6, cases)) * 50
    score.punctuation = Int32(min(6, marks)) * 50
  }

  /// How many tags must be added, removed or replaced to make one set of the other; both may hold a tag several times.
  static func tagDifference(_ query: [UInt32], _ segment: UnsafeBufferPointer<UInt32>) -> Int {
    if query.isEmpty || segment.isEmpty { return max(query.count, segment.count) }
    let other = segment.sorted()
    var common = 0
    var (i, j) = (0, 0)
    while i < query.count, j < other.count {
      if query[i] == other[j] { common += 1 }
      (i, j) = (i + (query[i] <= other[j] ? 1 : 0), j + (other[j] <= query[i] ? 1 : 0))
    }
    return max(query.count, other.count) - common
  }
}
