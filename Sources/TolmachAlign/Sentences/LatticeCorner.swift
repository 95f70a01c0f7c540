/// A border of source sentences and the border of target sentences that it belongs to.
public struct LatticeCorner: Hashable, Sendable {
  /// Source sentences before the border.
  public var source: Int
  /// Target sentences before the border.
  public var target: Int

  /// Creates a corner.
  public init(source: Int, target: Int) {
    self.source = source
    self.target = target
  }
}

extension LatticeBand {
  /// The same band for paths that pass all of `corners`: no column beyond one before it, none before one behind it.
  ///
  /// - Parameter corners: rising on both sides.
  func passing(through corners: [LatticeCorner]) -> LatticeBand {
    guard !corners.isEmpty else { return self }
    var lows = lows
    var highs = highs
    for corner in corners {
      lows[corner.source] = min(lows[corner.source], corner.target)
      highs[corner.source] = max(highs[corner.source], corner.target)
    }
    var least = 0
    var next = 0
    for row in lows.indices {
      lows[row] = max(lows[row], least)
      while next < corners.count, corners[next].source == row {
        least = corners[next].target
        next += 1
      }
    }
    var most = targetCount
    next = corners.count - 1
    for row in highs.indices.reversed() {
      highs[row] = min(highs[row], most)
      while next >= 0, corners[next].source == row {
        most = corners[next].target
        next -= 1
      }
    }
    return LatticeBand(lows: lows, highs: highs, targetCount: targetCount, corners: corners)
  }
}

/// The corners of a band by their rows.
struct CornerIndex: Sendable {
  /// The corners, rising on both sides.
  let corners: [LatticeCorner]
  /// The first corner of each row; one more at the end. Empty where there are no corners.
  private let starts: [Int]

  init(_ corners: [LatticeCorner], rows: Int) {
    self.corners = corners
    guard !corners.isEmpty else {
      starts = []
      return
    }
    var starts = [Int](repeating: 0, count: rows + 1)
    for corner in corners { starts[corner.source + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    self.starts = starts
  }

  /// Whether a step from one pair of borders to another goes past a corner instead of through it.
  @inline(__always)
  func isPassed(_ row: Int, _ column: Int, _ nextRow: Int, _ nextColumn: Int) -> Bool {
    starts.isEmpty ? false : isCornerPassed(row, column, nextRow, nextColumn)
  }

  private func isCornerPassed(_ row: Int, _ column: Int, _ nextRow: Int, _ nextColumn: Int) -> Bool {
    for index in starts[row]..<starts[nextRow + 1] {
      let corner = corners[index]
      guard (column...nextColumn).contains(corner.target) else { continue }
      let isStart = corner.source == row && corner.target == column
      let isEnd = corner.source == nextRow && corner.target == nextColumn
      if !isStart, !isEnd { return true }
    }
    return false
  }
}
