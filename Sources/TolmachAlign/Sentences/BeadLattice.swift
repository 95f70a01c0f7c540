/// Probabilities of all paths through the lattice of beads and gaps: forward and backward sums.
///
/// A path is a row of beads and gaps; a gap has one probability to begin and another to go on (affine). States: behind a
/// bead, and inside a gap.
///
/// - Complexity: O(*c*·*s*) for *c* cells and *s* shapes.
struct BeadLattice {
  let band: LatticeBand
  let gains: BeadGains
  private let open: Double
  private let extend: Double
  private var forwardBead: [Double]
  private var forwardGap: [Double]
  private var forwardAny: [Double]
  private var backwardBead: [Double]
  private var backwardGap: [Double]
  /// The logarithm of the sum over all paths.
  private(set) var total: Double = 0

  init(band: LatticeBand, gains: BeadGains, parameters: AlignmentParameters) {
    self.band = band
    self.gains = gains
    open = Double(Logarithm.of(parameters.gapOpen))
    extend = Double(Logarithm.of(parameters.gapExtend))
    let blank = [Double](repeating: LogSum.never, count: band.cellCount)
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
    let band = band
    let (lows, highs, offsets) = (band.lows.span, band.highs.span, band.offsets.span)
    let values = gains.values
    let gains = values.span
    for row in 0...band.sourceCount {
      for column in lows[row]...highs[row] {
        let cell = offsets[row] &+ column &- lows[row]
        var sum = LogSum()
        if row == 0, column == 0 { sum.add(0) }
        for width in 1..<max(1, min(shapes.widest, row) &+ 1) {
          let start = row &- width
          let first = offsets[start] &- lows[start] &+ column
          let shape = shapes.base(ofWidth: width)
          for height in shapes.heights(ofWidth: width, backFrom: column, into: lows[start], highs[start]) {
            let before = first &- height
            let gain = gains[before &* shapes.count &+ shape &+ height]
            guard gain > Logarithm.never else { continue }
            sum.add(forwardAny[before] + Double(gain))
          }
        }
        forwardBead[cell] = sum.value
        var gap = LogSum()
        addGap(to: &gap, before: band.cell(row &- 1, column))
        addGap(to: &gap, before: band.cell(row, column &- 1))
        forwardGap[cell] = gap.value
        forwardAny[cell] = LogSum.of(sum.value, gap.value)
      }
    }
  }

  @inline(__always)
  private func addGap(to gap: inout LogSum, before cell: Int?) {
    guard let cell else { return }
    gap.add(forwardBead[cell] + open)
    gap.add(forwardGap[cell] + extend)
  }

  private mutating func runBackward() {
    let shapes = gains.shapes
    let band = band
    let (lows, highs, offsets) = (band.lows.span, band.highs.span, band.offsets.span)
    let values = gains.values
    let gains = values.span
    for row in stride(from: band.sourceCount, through: 0, by: -1) {
      for column in stride(from: highs[row], through: lows[row], by: -1) {
        let cell = offsets[row] &+ column &- lows[row]
        var sum = LogSum()
        if row == band.sourceCount, column == band.targetCount { sum.add(0) }
        for width in 1..<max(1, min(shapes.widest, band.sourceCount &- row) &+ 1) {
          let end = row &+ width
          let first = offsets[end] &- lows[end] &+ column
          let shape = cell &* shapes.count &+ shapes.base(ofWidth: width)
          for height in shapes.heights(ofWidth: width, from: column, into: lows[end], highs[end]) {
            let gain = gains[shape &+ height]
            guard gain > Logarithm.never else { continue }
            sum.add(Double(gain) + backwardBead[first &+ height])
          }
        }
        var gap = LogSum()
        if let after = band.cell(row &+ 1, column) { gap.add(backwardGap[after]) }
        if let after = band.cell(row, column &+ 1) { gap.add(backwardGap[after]) }
        backwardGap[cell] = LogSum.of(sum.value, gap.value + extend)
        backwardBead[cell] = LogSum.of(sum.value, gap.value + open)
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
    let path = forwardAny[cell] + Double(gain) + backwardBead[after] - total
    return path < -20 ? 0 : min(1, Logarithm.exponential(Float(path)))
  }

  /// Whether a bead that begins at a cell may have a posterior of which the logarithm is above `least`: none has more than
  /// all paths through the cell together.
  @inline(__always)
  func mayBegin(_ cell: Int, above least: Double) -> Bool {
    // Far more than rounding can make.
    forwardAny[cell] + backwardBead[cell] - total > least - 1
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
          if start > -12 { starts += Logarithm.exponential(Float(min(0, start))) }
          if more > -12 { sentences += Logarithm.exponential(Float(min(0, more))) }
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
    let path = LogSum.of(forwardBead[from] + open, forwardGap[from] + extend) + backwardGap[to] - total
    return path < -20 ? 0 : min(1, Logarithm.exponential(Float(path)))
  }
}

/// A sum of probabilities given by their logarithms, added one by one.
///
/// The logarithms are in double precision: over a long text they grow far beyond what a float can hold exactly. Only
/// differences between them are small enough for one.
struct LogSum {
  /// The logarithm of a probability that cannot be.
  static let never = -1e30

  private var high = Self.never
  private var rest: Float = 0

  @inline(__always)
  mutating func add(_ value: Double) {
    guard value > Self.never / 2 else { return }
    if value <= high {
      let difference = Float(value - high)
      if difference > -16 { rest += Logarithm.exponential(difference) }
    } else {
      let difference = Float(high - value)
      rest = difference > -16 ? rest * Logarithm.exponential(difference) + 1 : 1
      high = value
    }
  }

  var value: Double { rest > 0 ? high + Double(Logarithm.of(rest)) : Self.never }

  /// The sum of two.
  @inline(__always)
  static func of(_ a: Double, _ b: Double) -> Double {
    let higher = max(a, b)
    let difference = Float(min(a, b) - higher)
    return difference < -16 ? higher : higher + Double(Logarithm.onePlus(Logarithm.exponential(difference)))
  }
}
