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
  }

  private var runs: [Range<Int>: Run] = [:]
  /// So many hits of a run are kept, to choose from.
  private static let mostHits = 24

  /// Notes that a segment holds a run; segments come in ascending order, each once a run.
  mutating func add(_ words: Range<Int>, _ hit: Hit) {
    var run = runs[words] ?? Run(words: words)
    guard run.hits.last?.segment != hit.segment else { return }
    run.segments += 1
    if run.hits.count < Self.mostHits {
      run.hits.append(hit)
    } else if hit.hasSameForms, let other = run.hits.lastIndex(where: { !$0.hasSameForms }) {
      run.hits.remove(at: other)
      run.hits.append(hit)
    }
    runs[words] = run
  }

  /// All runs, longer ones first, then in the query's order.
  var longestFirst: [Run] {
    runs.values.sorted { ($1.words.count, $0.words.lowerBound) < ($0.words.count, $1.words.lowerBound) }
  }
}
