/// The stretches of a query that were found, each with some of the segments that hold it.
struct FragmentRuns {
  /// A segment that holds a run.
  struct Hit {
    var segment: Int
    /// Where the run begins among the segment's words.
    var place: Int
    var hasSameForms: Bool
  }

  /// A run of the query's words and where it was found.
  struct Run {
    var words: Range<Int>
    var segments = 0
    /// Hits with the query's own forms first.
    var hits: [Hit] { exact + inflected }
    private var exact: [Hit] = []
    private var inflected: [Hit] = []
    /// The last segment that was counted.
    private var last = -1

    init(words: Range<Int>) { self.words = words }

    /// Counts a segment once. Of several places in one that with the query's own forms is kept.
    fileprivate mutating func add(_ hit: Hit) {
      let isNew = last != hit.segment
      if isNew { segments += 1 }
      last = hit.segment
      if hit.hasSameForms {
        if inflected.last?.segment == hit.segment { inflected.removeLast() }
        if exact.last?.segment != hit.segment, exact.count < FragmentRuns.mostHits { exact.append(hit) }
      } else if isNew, inflected.count < FragmentRuns.mostHits {
        inflected.append(hit)
      }
    }
  }

  private var runs: [Range<Int>: Run] = [:]
  /// So many hits of a run are kept of either kind, for filters to choose from.
  private static let mostHits = 2_000

  /// Notes that a segment holds a run; segments come in ascending order.
  mutating func add(_ words: Range<Int>, _ hit: Hit) { runs[words, default: Run(words: words)].add(hit) }

  /// All runs, longer ones first, then in the query's order.
  var longestFirst: [Run] {
    runs.values.sorted { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }
  }
}
