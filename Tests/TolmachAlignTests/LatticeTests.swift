import Glibc
@testable import TolmachAlign
import Testing
import TolmachModel
import TolmachTestSupport

/// A small lattice over random toy texts.
private struct SmallLattice {
  let document: DocumentModel
  let lattice: BeadLattice

  init(seed: UInt64, source: Int, target: Int, band: LatticeBand? = nil) throws {
    var toy = ToyLanguages(seed: seed, vocabulary: 8)
    let left = try #require(LanguageTag("de"))
    let right = try #require(LanguageTag("fr"))
    document = DocumentModel(
      source: try Self.table((0..<source).map { _ in toy.sentence(words: 1...3).0 }, left),
      target: try Self.table((0..<target).map { _ in toy.sentence(words: 1...3).1 }, right),
      lexicons: [],
      parameters: AlignmentParameters()
    )
    lattice = document.lattice(in: band ?? document.band)
  }

  private static func table(_ sentences: [String], _ language: LanguageTag) throws -> SentenceTable {
    let reader = try SentenceReader(language: language)
    var table = SentenceTable()
    for sentence in sentences { try reader.read(Array(sentence.utf8).span, into: &table) }
    return table
  }

  /// The best value of any path from a cell to the end.
  func bestValue(_ row: Int, _ column: Int) -> Float {
    let band = lattice.band
    if row == band.sourceCount, column == band.targetCount { return 0 }
    guard band.cell(row, column) != nil else { return -1e9 }
    let parameters = document.parameters
    var best: Float = -1e9
    let shapes = lattice.gains.shapes
    for shape in 0..<shapes.count {
      let posterior = lattice.posterior(row: row, column: column, shape: shape)
      guard posterior > 1e-6 else { continue }
      let rest = bestValue(row + shapes.sources[shape], column + shapes.targets[shape])
      best = max(best, posterior - parameters.beadCost + rest)
    }
    if row < band.sourceCount {
      let gain = parameters.gapWeight * (lattice.sourceGap(row: row, column: column) - parameters.beadCost)
      best = max(best, gain + bestValue(row + 1, column))
    }
    if column < band.targetCount {
      let gain = parameters.gapWeight * (lattice.targetGap(row: row, column: column) - parameters.beadCost)
      best = max(best, gain + bestValue(row, column + 1))
    }
    return best
  }

  /// The sum of the probabilities of all paths from a cell to the end.
  func sum(_ row: Int, _ column: Int, inGap: Bool) -> Double {
    let band = lattice.band
    if row == band.sourceCount, column == band.targetCount { return 1 }
    guard let cell = band.cell(row, column) else { return 0 }
    let shapes = lattice.gains.shapes
    var total = 0.0
    for shape in 0..<shapes.count {
      let gain = lattice.gains.values[cell * shapes.count + shape]
      guard gain > -1e20 else { continue }
      total += exp(Double(gain)) * sum(row + shapes.sources[shape], column + shapes.targets[shape], inGap: false)
    }
    let price = Double(inGap ? document.parameters.gapExtend : document.parameters.gapOpen)
    return total + price * (sum(row + 1, column, inGap: true) + sum(row, column + 1, inGap: true))
  }
}

@Suite struct LatticeTests {
  @Test func cellsPassedOverBeginNoProbableBead() throws {
    var passedOver = 0
    for seed in 0..<40 as Range<UInt64> {
      let lattice = try SmallLattice(seed: seed, source: Int(seed % 9), target: Int(seed / 5 % 9)).lattice
      for row in 0..<lattice.band.sourceCount {
        for column in lattice.band.lows[row]...lattice.band.highs[row] {
          guard let cell = lattice.band.cell(row, column) else { continue }
          let best = (0..<lattice.gains.shapes.count).map { lattice.posterior(row: row, column: column, shape: $0) }
            .max()
          for least in [1e-6, 0.02] as [Float] where !lattice.mayBegin(cell, above: Double(Logarithm.of(least))) {
            passedOver += 1
            #expect((best ?? 0) <= least, "seed \(seed) at \(row), \(column)")
          }
        }
      }
    }
    #expect(passedOver > 100)
  }

  @Test func decoderFindsTheBestPath() throws {
    for seed in 0..<40 as Range<UInt64> {
      let small = try SmallLattice(seed: seed, source: Int(seed % 5), target: Int(seed / 5 % 5))
      let path = BeadDecoder.decode(small.lattice, parameters: small.document.parameters)
      let value = path.reduce(Float(0)) { $0 + $1.posterior - small.document.parameters.beadCost }
      #expect(abs(value - small.bestValue(0, 0)) < 1e-4, "seed \(seed)")
    }
  }

  @Test func totalIsTheSumOverAllPaths() throws {
    for seed in 0..<20 as Range<UInt64> {
      let small = try SmallLattice(seed: seed, source: Int(seed % 4), target: Int(seed / 4 % 4))
      let total = log(small.sum(0, 0, inGap: false))
      #expect(abs(Double(small.lattice.total) - total) < 1e-3, "seed \(seed)")
    }
  }

  @Test func posteriorsOfEverySentenceSumToOne() throws {
    for seed in 0..<12 as Range<UInt64> {
      let (rows, columns) = (5 + Int(seed % 5), 4 + Int(seed % 7))
      let lows = (0...rows).map { max(0, $0 - 3) }
      let highs = (0...rows).map { $0 + 3 }
      let narrow = LatticeBand(lows: lows, highs: highs, targetCount: columns)
      for band in [nil, narrow] {
        let small = try SmallLattice(seed: seed, source: rows, target: columns, band: band)
        let sums = Self.coverage(small.lattice)
        for sum in sums { #expect(abs(sum - 1) < 1e-3, "seed \(seed)") }
      }
    }
  }

  /// For each source sentence the posteriors of all beads and gaps that cover it.
  private static func coverage(_ lattice: BeadLattice) -> [Float] {
    let shapes = lattice.gains.shapes
    var sums = [Float](repeating: 0, count: lattice.band.sourceCount)
    for row in sums.indices {
      for column in lattice.band.lows[row]...lattice.band.highs[row] {
        sums[row] += lattice.sourceGap(row: row, column: column)
        for shape in 0..<shapes.count {
          let posterior = lattice.posterior(row: row, column: column, shape: shape)
          for covered in row..<min(row + shapes.sources[shape], sums.count) { sums[covered] += posterior }
        }
      }
    }
    return sums
  }

  @Test func bandTransposedTwiceIsItself() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let rows = Int.random(in: 0...9, using: &generator)
      let columns = Int.random(in: 0...9, using: &generator)
      let lows = (0...rows).map { _ in Int.random(in: -2...columns, using: &generator) }
      let highs = (0...rows).map { _ in Int.random(in: 0...columns + 2, using: &generator) }
      let band = LatticeBand(lows: lows, highs: highs, targetCount: columns)
      let again = band.transposed.transposed
      #expect(again.lows == band.lows && again.highs == band.highs && again.offsets == band.offsets)
      for row in 0...rows {
        for column in 0...columns {
          #expect((band.cell(row, column) == nil) == (band.transposed.cell(column, row) == nil))
        }
      }
    }
  }

  @Test func heaviestChainIsTheHeaviest() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let points = (0..<Int.random(in: 0...10, using: &generator)).map { _ in
        CoarsePath.Point(
          source: Int.random(in: 0..<6, using: &generator),
          target: Int.random(in: 0..<6, using: &generator),
          weight: Float.random(in: 0.1...2, using: &generator)
        )
      }
      let chain = CoarsePath.heaviestChain(points, targetCount: 6)
      for (a, b) in zip(chain, chain.dropFirst()) { #expect(a.source < b.source && a.target < b.target) }
      let weight = chain.reduce(0) { $0 + $1.weight }
      #expect(abs(weight - Self.heaviest(points[...], (-1, -1))) < 1e-4)
    }
  }

  /// The largest weight of a rising chain beyond a point, by trying all.
  private static func heaviest(_ points: ArraySlice<CoarsePath.Point>, _ last: (Int, Int)) -> Float {
    var best: Float = 0
    for point in points where point.source > last.0 && point.target > last.1 {
      best = max(best, point.weight + heaviest(points, (point.source, point.target)))
    }
    return best
  }
}
