/// What each bead adds to a path: its shape's prior, the words both ways, and its lengths.
struct BeadGains: Sendable {
  let shapes: BeadShapes
  /// `values[cell · shapes + shape]`: the gain of the bead of that shape beginning at the cell, ``Logarithm/never`` where
  /// it would leave the band.
  private(set) var values: [Float]

  /// The gains within a band. The evidence of either direction is worked out when it is needed, and let go.
  init(
    source: SentenceTable,
    target: SentenceTable,
    forward: () -> LexicalEvidence,
    backward: () -> LexicalEvidence,
    times: TimeEvidence,
    band: LatticeBand,
    parameters: AlignmentParameters
  ) {
    shapes = BeadShapes(parameters)
    values = [Float](repeating: Logarithm.never, count: band.cellCount * shapes.count)
    addWords(backward(), band)
    let lengths = LengthModel(source: source.lengths, target: target.lengths, parameters: parameters)
    finish(forward(), lengths, times, band, parameters)
  }

  /// The words of the source given those of the target, for the beads inside the band.
  private mutating func addWords(_ backward: LexicalEvidence, _ band: LatticeBand) {
    let shapes = shapes
    var out = values.mutableSpan
    for row in 0..<band.sourceCount {
      for column in band.lows[row]...band.highs[row] {
        let base = (band.offsets[row] &+ column &- band.lows[row]) &* shapes.count
        for width in 1...min(shapes.widest, band.sourceCount &- row) {
          let end = row &+ width
          guard backward.reaches(row: column, column: end) else { continue }
          let shape = base &+ shapes.base(ofWidth: width)
          for height in shapes.heights(ofWidth: width, from: column, into: band.lows[end], band.highs[end])
          where !band.corners.isPassed(row, column, end, column &+ height) {
            out[shape &+ height] = backward.sum(row: column, width: height, from: row, to: end)
          }
        }
      }
    }
  }

  /// Adds all else.
  private mutating func finish(
    _ forward: LexicalEvidence,
    _ lengths: LengthModel,
    _ times: TimeEvidence,
    _ band: LatticeBand,
    _ parameters: AlignmentParameters
  ) {
    let shapes = shapes
    let weight = parameters.lexicalWeight / 2
    var out = values.mutableSpan
    for row in 0..<band.sourceCount {
      for column in band.lows[row]...band.highs[row] {
        let base = (band.offsets[row] &+ column &- band.lows[row]) &* shapes.count
        for width in 1...min(shapes.widest, band.sourceCount &- row) {
          let end = row &+ width
          let first = shapes.base(ofWidth: width)
          let left = lengths.left(row..<end)
          for height in shapes.heights(ofWidth: width, from: column, into: band.lows[end], band.highs[end])
          where out[base &+ first &+ height] > Logarithm.never {
            let shape = first &+ height
            let last = column &+ height
            let words = forward.sum(row: row, width: width, from: column, to: last) + out[base &+ shape]
            let length = lengths.gain(left: left, target: column..<last)
            var gain = shapes.logPriors[shape] + weight * words + parameters.lengthWeight * length
            if times.isPresent { gain += parameters.timeWeight * times.overlap(row..<end, column..<last) }
            out[base &+ shape] = gain
          }
        }
      }
    }
  }
}

/// How well the lengths of two spans fit: a Gaussian on their difference (Gale & Church 1993), capped.
struct LengthModel: Sendable {
  private let source: [Float]
  private let target: [Float]
  /// The square root of the ratio of the sides.
  private let scale: Float
  private let variance: Float
  private let cap: Float

  /// Takes the sentences' lengths in scalars; the ratio of the sides is the documents' own.
  init(source: [Float], target: [Float], parameters: AlignmentParameters) {
    func sums(_ lengths: [Float]) -> [Float] {
      var sums: [Float] = [0]
      for length in lengths { sums.append(sums[sums.count - 1] + length) }
      return sums
    }
    self.source = sums(source)
    self.target = sums(target)
    let whole = self.source[source.count]
    let ratio = whole > 0 && self.target[target.count] > 0 ? self.target[target.count] / whole : 1
    scale = ratio.squareRoot()
    variance = parameters.lengthVariance
    cap = parameters.lengthCap
  }

  /// The gain in nats; 0.5 where the lengths agree.
  @inline(__always)
  func gain(source range: Range<Int>, target other: Range<Int>) -> Float { gain(left: left(range), target: other) }

  /// The same of a source span by its length from ``left(_:)``, which many beads have in common.
  @inline(__always)
  func gain(left: Float, target other: Range<Int>) -> Float {
    let right = self.right(other)
    let difference = left - right
    return 0.5 - 0.5 * min(difference * difference / (((left + right) / 2 + 1) * variance), cap)
  }

  /// The target border that a source border between two corners stands for, by the lengths on the way.
  ///
  /// - Parameter column: a target border at or before it.
  func counterpart(of row: Int, from: LatticeCorner, to: LatticeCorner, startingAt column: Int) -> Int {
    let whole = source[to.source] - source[from.source]
    guard whole > 0 else { return column }
    let share = (source[row] - source[from.source]) / whole
    let place = target[from.target] + share * (target[to.target] - target[from.target])
    var border = column
    while border < to.target, target[border] < place { border += 1 }
    return border
  }

  /// How far the lengths are from agreeing, in standard deviations; below zero where the target is the longer one.
  func deviation(source range: Range<Int>, target other: Range<Int>) -> Double {
    let (left, right) = (self.left(range), self.right(other))
    return Double((left - right) / (((left + right) / 2 + 1) * variance).squareRoot())
  }

  /// The length of a source span in the unit of both sides' geometric mean, so that changing them changes nothing.
  @inline(__always)
  func left(_ range: Range<Int>) -> Float { (source[range.upperBound] - source[range.lowerBound]) * scale }

  /// The same of a target span.
  @inline(__always)
  private func right(_ range: Range<Int>) -> Float { (target[range.upperBound] - target[range.lowerBound]) / scale }
}
