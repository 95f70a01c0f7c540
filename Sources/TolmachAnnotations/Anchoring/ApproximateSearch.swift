/// The stretch of a text that differs least from some words.
///
/// - Source: Sellers (1980), "The theory and computation of evolutionary distances: pattern recognition", Journal of
///   Algorithms 1, 359–373, DOI 10.1016/0196-6774(80)90016-4.
enum ApproximateSearch {
  /// The stretch of `window` that `pattern` turns into with the fewest insertions, deletions and replacements; of equals
  /// the first.
  ///
  /// - Returns: the stretch and the number of changes; nil when the pattern is empty.
  /// - Complexity: O(*n*·*m*) time, O(*n*) memory.
  static func best(
    _ pattern: [UInt32],
    in text: [UInt32],
    window: Range<Int>
  ) -> (range: Range<Int>, distance: Int)? {
    guard !pattern.isEmpty else { return nil }
    let count = window.count
    // A cell holds the distance and where the stretch begins.
    var costs = [Int](repeating: 0, count: count + 1)
    var starts = Array(0...count)
    for scalar in pattern {
      var diagonal = (cost: costs[0], start: starts[0])
      costs[0] += 1
      for place in 0..<count {
        let above = (cost: costs[place + 1], start: starts[place + 1])
        var cost = diagonal.cost + (text[window.lowerBound + place] == scalar ? 0 : 1)
        var start = diagonal.start
        if above.cost + 1 < cost { (cost, start) = (above.cost + 1, above.start) }
        if costs[place] + 1 < cost { (cost, start) = (costs[place] + 1, starts[place]) }
        costs[place + 1] = cost
        starts[place + 1] = start
        diagonal = above
      }
    }
    guard let end = costs.indices.min(by: { costs[$0] < costs[$1] }) else { return nil }
    let start = window.lowerBound + starts[end]
    return (start..<max(start, window.lowerBound + end), costs[end])
  }
}
