/// The part of the lattice of sentence borders that a path may pass: for each source border a stretch of target borders.
///
/// Borders run from 0 to the number of sentences. Both ends of the stretches never fall back from row to row.
struct LatticeBand: Sendable {
  /// The first target border of each row.
  let lows: [Int]
  /// The last target border of each row.
  let highs: [Int]
  /// Where each row's cells begin.
  let offsets: [Int]
  /// The number of target sentences.
  let targetCount: Int
  /// Corners that every path passes.
  let corners: CornerIndex

  /// The whole lattice of *n* source and *m* target sentences.
  init(sourceCount: Int, targetCount: Int) {
    self.init(
      lows: [Int](repeating: 0, count: sourceCount + 1),
      highs: [Int](repeating: targetCount, count: sourceCount + 1),
      targetCount: targetCount
    )
  }

  /// A band; the corners are made to belong to it, and the ends to rise.
  init(lows: [Int], highs: [Int], targetCount: Int, corners: [LatticeCorner] = []) {
    var lows = lows.map { min(max(0, $0), targetCount) }
    var highs = highs.map { min(max(0, $0), targetCount) }
    lows[0] = 0
    highs[highs.count - 1] = targetCount
    for row in stride(from: lows.count - 2, through: 0, by: -1) { lows[row] = min(lows[row], lows[row + 1]) }
    for row in 1..<max(1, highs.count) { highs[row] = max(highs[row], highs[row - 1]) }
    // Neighbouring rows must overlap, or no path leads on.
    for row in 1..<max(1, lows.count) { lows[row] = min(lows[row], highs[row - 1]) }
    for row in stride(from: lows.count - 2, through: 0, by: -1) { lows[row] = min(lows[row], lows[row + 1]) }
    self.lows = lows
    self.highs = highs
    self.targetCount = targetCount
    self.corners = CornerIndex(corners, rows: lows.count)
    var offsets = [0]
    for row in lows.indices { offsets.append(offsets[row] + highs[row] - lows[row] + 1) }
    self.offsets = offsets
  }

  /// The number of source sentences.
  var sourceCount: Int { lows.count - 1 }
  /// The number of cells.
  var cellCount: Int { offsets[offsets.count - 1] }

  /// The cell of two borders; nil outside the band.
  @inline(__always)
  func cell(_ row: Int, _ column: Int) -> Int? {
    guard row >= 0, row < lows.count, column >= lows[row], column <= highs[row] else { return nil }
    return offsets[row] &+ column &- lows[row]
  }

  /// The same band with the sides changed.
  var transposed: LatticeBand {
    var first: [Int] = []
    var last = [Int](repeating: 0, count: targetCount + 1)
    var row = 0
    for column in 0...targetCount {
      while highs[row] < column { row += 1 }
      first.append(row)
    }
    row = sourceCount
    for column in stride(from: targetCount, through: 0, by: -1) {
      while lows[row] > column { row -= 1 }
      last[column] = row
    }
    let corners = corners.corners.map { LatticeCorner(source: $0.target, target: $0.source) }
    return LatticeBand(lows: first, highs: last, targetCount: sourceCount, corners: corners)
  }
}
