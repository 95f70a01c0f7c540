/// A match as the finder keeps it: tokens, and where its terms stand in the automaton's list.
struct TermHit {
  var first: Int32
  var last: Int32
  var termStart: Int32
  var termEnd: Int32
  /// The place of the hit that covers it; −1 for none.
  var coveredBy: Int32 = -1

  var length: Int32 { last - first + 1 }
}

/// Chooses among matches that overlap.
enum TermOverlaps {
  /// Marks each hit that a longer one, or an equally long earlier one, covers. Hits must be ordered by their first token.
  ///
  /// - Complexity: O(*k* log *k*) in each run of *k* overlapping hits.
  static func resolve(_ hits: inout [TermHit]) {
    var start = 0
    while start < hits.count {
      var end = start + 1
      var last = hits[start].last
      while end < hits.count, hits[end].first <= last {
        last = max(last, hits[end].last)
        end += 1
      }
      if end - start > 1, !settleByOne(&hits, start..<end) { settle(&hits, start..<end, through: last) }
      start = end
    }
  }

  /// Settles a run whose best hit overlaps all others: the usual case. False, and nothing changed, for another run.
  private static func settleByOne(_ hits: inout [TermHit], _ run: Range<Int>) -> Bool {
    var best = run.lowerBound
    for index in run where hits[index].length > hits[best].length { best = index }
    let (first, last) = (hits[best].first, hits[best].last)
    for index in run where hits[index].first > last || hits[index].last < first { return false }
    for index in run where index != best { hits[index].coveredBy = Int32(best) }
    return true
  }

  private static func settle(_ hits: inout [TermHit], _ run: Range<Int>, through last: Int32) {
    let origin = hits[run.lowerBound].first
    var owner = [Int32](repeating: -1, count: Int(last - origin) + 1)
    let order = run.sorted { (hits[$1].length, $0) < (hits[$0].length, $1) }
    for index in order {
      let places = Int(hits[index].first - origin)...Int(hits[index].last - origin)
      if let taken = places.lazy.map({ owner[$0] }).first(where: { $0 >= 0 }) {
        hits[index].coveredBy = taken
      } else {
        for place in places { owner[place] = Int32(index) }
      }
    }
  }
}
