/// Probabilities of all paths through the lattice of beads and gaps: forward and backward sums.
///
/// A path is a row of beads and gaps; a gap has one probability to begin and another to go on (affine). States: behind a
/// bead, and inside a gap.
///
/// - Complexity: O(*c*·*s*) for *c* cells and *s* shapes.
struct BeadLattice {
  let band: LatticeBand
  let gains: BeadGains
  private let open: Float
  private let extend: Float
  private var forwardBead: [Float]
  private var forwardGap: [Float]
  private var forwardAny: [Float]
  private var backwardBead: [Float]
  private var backwardGap: [Float]
  /// The logarithm of the sum over all paths.
  private(set) var total: Float = 0

  init(band: LatticeBand, gains: BeadGains, parameters: AlignmentParameters) {
    self.band = band
    self.gains = gains
    open = Logarithm.of(parameters.gapOpen)
    extend = Logarithm.of(parameters.gapExtend)
    let blank = [Float](repeating: Logarithm.never, count: band.cellCount)
    forwardBead = blank
    forwardGap = blank
    forwardAny = blank
    backwardBead = blank
    backwardGap = blank
    runForward()
    runBackward()
    total = band.cell(0, 0).map { backwardBead[$0] } ?? 0
  }

  private mutating func runForward() {
    let shapes = gains.shapes
    for row in 0...band.sourceCount {
      for column in band.lows[row]...band.highs[row] {
        let cell = band.offsets[row] + column - band.lows[row]
        var sum = LogSum()
        if row == 0, column == 0 { sum.add(0) }
        for shape in 0..<shapes.count {
          guard let before = band.cell(row - shapes.sources[shape], column - shapes.targets[shape]) else { continue }
          let gain = gains.values[before &* shapes.count &+ shape]
          guard gain > Logarithm.never else { continue }
          sum.add(forwardAny[before] + gain)
        }
        forwardBead[cell] = sum.value
        var gap = LogSum()
        for before in [band.cell(row - 1, column), band.cell(row, column - 1)] {
          guard let before else { continue }
          gap.add(forwardBead[before] + open)
          gap.add(forwardGap[before] + extend)
        }
        forwardGap[cell] = gap.value
        forwardAny[cell] = Logarithm.sum(sum.value, gap.value)
      }
    }
  }

  private mutating func runBackward() {
    let shapes = gains.shapes
    for row in stride(from: band.sourceCount, through: 0, by: -1) {
      for column in stride(from: band.highs[row], through: band.lows[row], by: -1) {
        let cell = band.offsets[row] + column - band.lows[row]
        var sum = LogSum()
        if row == band.sourceCount, column == band.targetCount { sum.add(0) }
        for shape in 0..<shapes.count {
          let gain = gains.values[cell &* shapes.count &+ shape]
          guard gain > Logarithm.never,
            let after = band.cell(row + shapes.sources[shape], column + shapes.targets[shape])
          else { continue }
          sum.add(gain + backwardBead[after])
        }
        var gap = LogSum()
        for after in [band.cell(row + 1, column), band.cell(row, column + 1)] {
          guard let after else { continue }
          gap.add(backwardGap[after])
        }
        backwardGap[cell] = Logarithm.sum(sum.value, gap.value + extend)
        backwardBead[cell] = Logarithm.sum(sum.value, gap.value + open)
      }
    }
  }

  /// The posterior of the bead of a shape that begins at a cell; 0 where there is none.
  func posterior(row: Int, column: Int, shape: Int) -> Float {
    let shapes = gains.shapes
    guard let cell = band.cell(row, column),
      let after = band.cell(row + shapes.sources[shape], column + shapes.targets[shape])
    else { return 0 }
    let gain = gains.values[cell &* shapes.count &+ shape]
    guard gain > Logarithm.never else { return 0 }
    let path = forwardAny[cell] + gain + backwardBead[after] - total
    return path < -20 ? 0 : min(1, Logarithm.exponential(path))
  }

  /// How many gaps are expected to begin, and how many sentences to lie in gaps.
  var expectedGaps: (starts: Float, sentences: Float) {
    var starts: Float = 0
    var sentences: Float = 0
    for row in 0...band.sourceCount {
      for column in band.lows[row]...band.highs[row] {
        let cell = band.offsets[row] + column - band.lows[row]
        for next in [band.cell(row + 1, column), band.cell(row, column + 1)] {
          guard let next else { continue }
          let ahead = backwardGap[next] - total
          let start = forwardBead[cell] + open + ahead
          let more = forwardGap[cell] + extend + ahead
          if start > -12 { starts += Logarithm.exponential(min(0, start)) }
          if more > -12 { sentences += Logarithm.exponential(min(0, more)) }
        }
      }
    }
    return (starts, sentences + starts)
  }

  /// The posterior of leaving out source sentence `row` at column `column`.
  func sourceGap(row: Int, column: Int) -> Float { gap(from: band.cell(row, column), to: band.cell(row + 1, column)) }

  /// The posterior of leaving out target sentence `column` at row `row`.
  func targetGap(row: Int, column: Int) -> Float { gap(from: band.cell(row, column), to: band.cell(row, column + 1)) }

  private func gap(from: Int?, to: Int?) -> Float {
    guard let from, let to else { return 0 }
    let path = Logarithm.sum(forwardBead[from] + open, forwardGap[from] + extend) + backwardGap[to] - total
    return path < -20 ? 0 : min(1, Logarithm.exponential(path))
  }
}

/// A sum of probabilities given by their logarithms, added one by one.
struct LogSum {
  private var high = Logarithm.never
  private var rest: Float = 0

  @inline(__always)
  mutating func add(_ value: Float) {
    guard value > Logarithm.never / 2 else { return }
    if value <= high {
      let difference = value - high
      if difference > -16 { rest += Logarithm.exponential(difference) }
    } else {
      let difference = high - value
      rest = difference > -16 ? rest * Logarithm.exponential(difference) + 1 : 1
      high = value
    }
  }

  var value: Float { rest > 0 ? high + Logarithm.of(rest) : Logarithm.never }
}
