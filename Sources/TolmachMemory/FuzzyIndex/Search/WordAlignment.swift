/// The pairs of words of one alignment of least distance: what the deductions of a ``MatchScore`` are counted from.
struct WordAlignment {
  private var cells: [UInt16] = []
  /// The pairs of the last alignment, last ones first: a word of the query and one of the segment.
  private(set) var pairs: [(query: Int, segment: Int)] = []

  /// Aligns a query's slots (0: a stem that the index does not know) with a segment's.
  ///
  /// - Parameter distance: the Levenshtein distance of the two.
  /// - Complexity: O((*d* + 1) · *n*) time and memory.
  mutating func align(_ query: UnsafeBufferPointer<UInt16>, _ segment: UnsafeBufferPointer<UInt16>, distance: Int) {
    let (n, m) = (query.count, segment.count)
    pairs.removeAll(keepingCapacity: true)
    let width = 2 * distance + 1
    fill(query, segment, distance: distance, width: width)
    var (i, j) = (n, m)
    func cell(_ i: Int, _ j: Int) -> Int {
      let column = j - i + distance
      return i >= 0 && j >= 0 && column >= 0 && column < width ? Int(cells[i * width + column]) : Int(UInt16.max)
    }
    while i > 0 || j > 0 {
      let here = cell(i, j)
      if i > 0, j > 0 {
        let isEqual = query[i - 1] != 0 && query[i - 1] == segment[j - 1]
        if cell(i - 1, j - 1) + (isEqual ? 0 : 1) == here {
          if isEqual { pairs.append((i - 1, j - 1)) }
          i -= 1
          j -= 1
          continue
        }
      }
      if i > 0, cell(i - 1, j) + 1 == here { i -= 1 } else { j -= 1 }
    }
  }

  private mutating func fill(
    _ query: UnsafeBufferPointer<UInt16>,
    _ segment: UnsafeBufferPointer<UInt16>,
    distance: Int,
    width: Int
  ) {
    let (n, m) = (query.count, segment.count)
    let needed = (n + 1) * width
    if cells.count < needed { cells.append(contentsOf: repeatElement(0, count: needed - cells.count)) }
    var out = cells.mutableSpan
    for i in 0...n {
      for column in 0..<width {
        let j = i + column - distance
        guard j >= 0, j <= m else {
          out[i * width + column] = .max
          continue
        }
        var best = i == 0 ? UInt16(truncatingIfNeeded: j) : j == 0 ? UInt16(truncatingIfNeeded: i) : .max
        if i > 0, j > 0 {
          let isEqual = query[i - 1] != 0 && query[i - 1] == segment[j - 1]
          best = Self.plus(out[(i - 1) * width + column], isEqual ? 0 : 1)
          if column + 1 < width { best = min(best, Self.plus(out[(i - 1) * width + column + 1], 1)) }
          if column > 0 { best = min(best, Self.plus(out[i * width + column - 1], 1)) }
        }
        out[i * width + column] = best
      }
    }
  }

  @inline(__always)
  private static func plus(_ value: UInt16, _ step: UInt16) -> UInt16 { value > .max - 2 ? .max : value &+ step }
}
