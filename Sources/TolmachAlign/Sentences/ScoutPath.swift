/// The best way through a strip of the lattice by lengths and shared words alone, with beads of up to 2×2 and gaps.
///
/// A cheap look ahead: what it finds tells where the real lattice is worth building.
///
/// - Complexity: O(*c*) for *c* cells; a byte for each.
struct ScoutPath {
  private let band: LatticeBand
  private let lengths: LengthModel
  private let shapes: [Shape]

  /// A bead or gap and what it costs beforehand.
  private struct Shape {
    var source: Int
    var target: Int
    var gain: Float
  }

  /// What a pair of sentences gains for all of its words shared, and the most that it gains.
  private static let shareWeight: Float = 30
  private static let mostGain: Float = 6

  init(band: LatticeBand, lengths: LengthModel, parameters: AlignmentParameters) {
    self.band = band
    self.lengths = lengths
    let gap = Logarithm.of(parameters.usualGapOpen / 2)
    var shapes = [Shape(source: 1, target: 0, gain: gap), Shape(source: 0, target: 1, gain: gap)]
    for (source, target) in [(1, 1), (1, 2), (2, 1), (2, 2)] {
      shapes.append(Shape(source: source, target: target, gain: Logarithm.of(parameters.prior(source, target))))
    }
    self.shapes = shapes
  }

  /// The borders that the way passes, from the first corner to the last.
  func walk(_ finder: PointFinder) -> [LatticeCorner] {
    var best = [Float](repeating: Logarithm.never, count: band.cellCount)
    var moves = [UInt8](repeating: 0, count: band.cellCount)
    var words = SharedWords(finder: finder, band: band)
    best[0] = 0
    for row in 0...band.sourceCount {
      words.advance(to: row)
      for column in band.lows[row]...band.highs[row] {
        let value = best[band.offsets[row] &+ column &- band.lows[row]]
        guard value > Logarithm.never else { continue }
        for (move, shape) in shapes.enumerated() {
          let (nextRow, nextColumn) = (row &+ shape.source, column &+ shape.target)
          guard let next = band.cell(nextRow, nextColumn), !band.corners.isPassed(row, column, nextRow, nextColumn)
          else { continue }
          var gain = value + shape.gain
          if shape.source > 0, shape.target > 0 {
            gain += lengths.gain(source: row..<nextRow, target: column..<nextColumn)
            gain += words.gain(shape.source, column..<nextColumn)
          }
          guard gain > best[next] else { continue }
          best[next] = gain
          moves[next] = UInt8(move)
        }
      }
    }
    return path(moves)
  }

  private func path(_ moves: [UInt8]) -> [LatticeCorner] {
    var corner = LatticeCorner(source: band.sourceCount, target: band.targetCount)
    var found = [corner]
    while corner.source > 0 || corner.target > 0, let cell = band.cell(corner.source, corner.target) {
      let shape = shapes[Int(moves[cell])]
      corner = LatticeCorner(source: corner.source - shape.source, target: corner.target - shape.target)
      found.append(corner)
    }
    return found.reversed()
  }

  /// What the words of two neighbouring source sentences share with the target sentences of the strip.
  private struct SharedWords {
    let finder: PointFinder
    let band: LatticeBand
    private var shares: [[Float]] = [[], []]
    private var columns = [0..<0, 0..<0]
    private var row = 0
    private var cursors: [Int32]

    init(finder: PointFinder, band: LatticeBand) {
      self.finder = finder
      self.band = band
      cursors = finder.cursors
      if band.sourceCount > 0 { load(0) }
    }

    /// Makes `row` the first of the two.
    mutating func advance(to row: Int) {
      self.row = row
      if row + 1 < band.sourceCount { load(row + 1) }
    }

    private mutating func load(_ sentence: Int) {
      let slot = sentence % 2
      // A bead of two sentences may begin a row earlier and end a row later.
      let low = band.lows[max(0, sentence - 1)]
      let high = min(band.targetCount, band.highs[min(band.sourceCount, sentence + 1)] + 1)
      columns[slot] = low..<max(low, high)
      finder.shares(of: sentence, in: columns[slot], into: &shares[slot], &cursors)
    }

    /// The gain of `width` sentences from the first on for the target sentences `range`.
    func gain(_ width: Int, _ range: Range<Int>) -> Float {
      var sum: Float = 0
      for sentence in row..<row &+ width {
        let slot = sentence % 2
        for place in range where columns[slot].contains(place) {
          sum += shares[slot][place &- columns[slot].lowerBound]
        }
      }
      return min(ScoutPath.mostGain * Float(max(width, range.count)), ScoutPath.shareWeight * sum)
    }
  }
}
