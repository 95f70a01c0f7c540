/// Finds the path with the largest expected number of right beads (maximum expected accuracy).
///
/// Each bead is worth its posterior less ``AlignmentParameters/beadCost``, each gap likewise with its own weight.
///
/// - Complexity: O(*c*·*s*) for *c* cells and *s* shapes.
struct BeadDecoder {
  /// A bead of the path with its posterior.
  struct Choice: Sendable {
    var source: Range<Int>
    var target: Range<Int>
    var posterior: Float
  }

  private static let sourceGap: UInt8 = 254
  private static let targetGap: UInt8 = 255
  /// Beads less probable than this are never taken.
  private static let leastPosterior: Float = 1e-6

  /// The path, in order.
  static func decode(_ lattice: BeadLattice, parameters: AlignmentParameters) -> [Choice] {
    let band = lattice.band
    let shapes = lattice.gains.shapes
    let leastLogarithm = Double(Logarithm.of(leastPosterior))
    var values = [Float](repeating: Logarithm.never, count: band.cellCount)
    var moves = [UInt8](repeating: Self.sourceGap, count: band.cellCount)
    if let corner = band.cell(0, 0) { values[corner] = 0 }
    for row in 0...band.sourceCount {
      for column in band.lows[row]...band.highs[row] {
        let cell = band.offsets[row] + column - band.lows[row]
        let value = values[cell]
        guard value > Logarithm.never else { continue }
        func reach(_ next: Int?, _ gain: Float, _ move: UInt8) {
          guard let next, value + gain > values[next] else { return }
          values[next] = value + gain
          moves[next] = move
        }
        for shape in 0..<(lattice.mayBegin(cell, above: leastLogarithm) ? shapes.count : 0) {
          let posterior = lattice.posterior(row: row, column: column, shape: shape)
          guard posterior > leastPosterior else { continue }
          let next = band.cell(row + shapes.sources[shape], column + shapes.targets[shape])
          reach(next, posterior - parameters.beadCost, UInt8(shape))
        }
        let weight = parameters.gapWeight
        reach(
          band.cell(row + 1, column),
          weight * (lattice.sourceGap(row: row, column: column) - parameters.beadCost),
          Self.sourceGap
        )
        reach(
          band.cell(row, column + 1),
          weight * (lattice.targetGap(row: row, column: column) - parameters.beadCost),
          Self.targetGap
        )
      }
    }
    return path(lattice, moves)
  }

  private static func path(_ lattice: BeadLattice, _ moves: [UInt8]) -> [Choice] {
    let band = lattice.band
    let shapes = lattice.gains.shapes
    var row = band.sourceCount
    var column = band.targetCount
    var found: [Choice] = []
    while row > 0 || column > 0, let cell = band.cell(row, column) {
      let move = moves[cell]
      let width = move == sourceGap ? 1 : move == targetGap ? 0 : shapes.sources[Int(move)]
      let height = move == sourceGap ? 0 : move == targetGap ? 1 : shapes.targets[Int(move)]
      row -= width
      column -= height
      let posterior =
        switch move {
        case sourceGap: lattice.sourceGap(row: row, column: column)
        case targetGap: lattice.targetGap(row: row, column: column)
        default: lattice.posterior(row: row, column: column, shape: Int(move))
        }
      found.append(Choice(source: row..<row + width, target: column..<column + height, posterior: posterior))
    }
    return found.reversed()
  }
}
