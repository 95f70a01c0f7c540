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
    var hits: [Hit] = []
    /// The last segment that was counted.
    fileprivate var last = -1
  }

  private var runs: [Range<Int>: Run] = [:]
  /// So many hits of a run are kept, for filters to choose from.
  private static let mostHits = 2_000

  /// Notes that a segment holds a run; segments come in ascending order. Of several places in one that with the query's
  /// own forms is kept.
  mutating func add(_ words: Range<Int>, _ hit: Hit) {
    var run = runs[words] ?? Run(words: words)
    if run.last != hit.segment {
      run.last = hit.segment
      run.segments += 1
      if run.hits.count < Self.mostHits { run.hits.append(hit) }
    } else if hit.hasSameForms, let known = run.hits.last, known.segment == hit.segment, !known.hasSameForms {
      run.hits[run.hits.count - 1] = hit
    } else {
      return
    }
    runs[words] = run
  }

  /// All runs, longer ones first, then in the query's order.
  var longestFirst: [Run] {
    runs.values.sorted { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }
  }
}
