/// Finds the stretch of the lattice that the path of a long text passes, in time linear in the text.
///
/// Sentences that share words (by lexicon, cognates, numbers) are points; the heaviest rising chain of points is taken:
/// first of those that share rare words, wherever they stand, then near that path of those that share any. The band runs
/// from point to point with a margin, wide where points are far apart.
///
/// - Source: anchors and a band as in Chang & Chen (1997) and hunalign; the heaviest chain by a Fenwick tree is ours.
struct CoarsePath {
  /// Lattices of at most so many cells are searched whole.
  static let wholeCells = 200_000
  /// Words in at most so many sentences are points anywhere; others only near the path.
  static let rarest = 50
  /// So many renderings of a word are looked at, the most probable ones.
  static let renderings = 4
  /// How far from the first path, in sentences, the second looks.
  static let reach = 60
  /// Sentences that share less, as a share of their words, are no point.
  static let leastShare: Float = 0.04
  /// Points a source sentence may have.
  static let pointsPerSentence = 3
  /// Borders on both sides of the path that are searched too.
  static let margin = 8

  /// The band for two texts under a word model.
  ///
  /// - Complexity: O(*t*·*r* + *p* log *m*) for *t* tokens with *r* renderings and *p* points.
  static func band(source: SentenceTable, target: SentenceTable, model: DirectedModel) -> LatticeBand {
    let whole = LatticeBand(sourceCount: source.count, targetCount: target.count)
    guard (source.count + 1) * (target.count + 1) > wholeCells else { return whole }
    let places = SentencesByType(target)
    let rare = PointFinder(source: source, target: target, model: model, places: places)
    let first = heaviestChain(rare.points(near: nil), targetCount: target.count)
    let middles = path(through: first, sourceCount: source.count, targetCount: target.count)
    let second = heaviestChain(rare.points(near: middles), targetCount: target.count)
    return band(through: second, sourceCount: source.count, targetCount: target.count)
  }

  /// For each source sentence the target sentence that a chain leads to.
  private static func path(through chain: [Point], sourceCount: Int, targetCount: Int) -> [Int] {
    var middles = [Int](repeating: 0, count: sourceCount)
    var from = (row: 0, column: 0)
    for to in chain.map({ (row: $0.source, column: $0.target) }) + [(row: sourceCount, column: targetCount)] {
      let rows = max(1, to.row - from.row)
      for row in from.row..<max(from.row, min(to.row, sourceCount)) {
        middles[row] = from.column + (to.column - from.column) * (row - from.row) / rows
      }
      from = to
    }
    return middles
  }

  /// A pair of sentences that may belong together.
  struct Point: Sendable {
    var source: Int
    var target: Int
    var weight: Float
  }

  /// The chain of points, rising on both sides, with the largest weight.
  static func heaviestChain(_ points: [Point], targetCount: Int) -> [Point] {
    let order = points.indices.sorted {
      let (a, b) = (points[$0], points[$1])
      return a.source != b.source ? a.source < b.source : a.target > b.target
    }
    // A Fenwick tree over target sentences of the best chain that ends at or before each.
    var best = [Float](repeating: 0, count: targetCount + 1)
    var last = [Int](repeating: -1, count: targetCount + 1)
    var before = [Int](repeating: -1, count: points.count)
    var top = (weight: Float(0), point: -1)
    for index in order {
      let point = points[index]
      var weight: Float = 0
      var place = point.target
      while place > 0 {
        if best[place] > weight {
          weight = best[place]
          before[index] = last[place]
        }
        place &= place - 1
      }
      let total = weight + point.weight
      place = point.target + 1
      while place <= targetCount {
        if total > best[place] {
          best[place] = total
          last[place] = index
        }
        place += place & -place
      }
      if total > top.weight { top = (total, index) }
    }
    var chain: [Point] = []
    var index = top.point
    while index >= 0 {
      chain.append(points[index])
      index = before[index]
    }
    return chain.reversed()
  }

  /// Rectangles between neighbouring points, widened by the margin; long ones shrink to their diagonal.
  private static func band(through chain: [Point], sourceCount: Int, targetCount: Int) -> LatticeBand {
    var lows = [Int](repeating: targetCount, count: sourceCount + 1)
    var highs = [Int](repeating: 0, count: sourceCount + 1)
    var from = (row: 0, column: 0)
    let corners = chain.map { (row: $0.source, column: $0.target) } + [(row: sourceCount, column: targetCount)]
    for to in corners {
      let rows = max(1, to.row - from.row)
      let columns = to.column - from.column
      let isLong = rows > 4 * margin || columns > 4 * margin
      let slack = margin + (isLong ? max(rows, columns) / 4 : 0)
      for row in from.row...to.row {
        let middle = from.column + columns * (row - from.row) / rows
        let low = isLong ? max(from.column - margin, middle - slack) : from.column - margin
        let high = isLong ? min(to.column + margin, middle + slack) : to.column + margin
        lows[row] = min(lows[row], low)
        highs[row] = max(highs[row], high)
      }
      from = to
    }
    return LatticeBand(lows: lows, highs: highs, targetCount: targetCount)
  }
}

/// Scores pairs of sentences by the words they share.
private struct PointFinder {
  let source: SentenceTable
  let target: SentenceTable
  let model: DirectedModel
  let places: SentencesByType

  /// The best partners of each source sentence; near a path when it is given, else by rare words alone.
  func points(near path: [Int]?) -> [CoarsePath.Point] {
    var scores = [Float](repeating: 0, count: target.count)
    var found: [CoarsePath.Point] = []
    var touched: [Int] = []
    let strongest = self.strongest
    let vocabularyScale = Logarithm.of(Float(max(3, target.count)))
    for sentence in 0..<source.count {
      for type in source.sentence(sentence) {
        for index in strongest[Int(type)] {
          let all = places.sentences(of: Int(model.prior.columns[index]))
          guard path != nil || all.count <= CoarsePath.rarest else { continue }
          let near = path.map { places.near(all, $0[sentence]) } ?? all
          let weight = model.prior.values[index] * (1 - Logarithm.of(Float(all.count)) / vocabularyScale)
          for place in near {
            if scores[Int(place)] == 0 { touched.append(Int(place)) }
            scores[Int(place)] += weight
          }
        }
      }
      appendBest(of: touched, scores, sentence, to: &found)
      for place in touched { scores[place] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return found
  }

  /// The entries of each source type's most probable renderings.
  private var strongest: [[Int]] {
    (0..<model.prior.rowCount).map { type in
      let row = model.prior.row(type)
      guard row.count > CoarsePath.renderings else { return Array(row) }
      let values = model.prior.values
      return Array(
        row.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }.prefix(CoarsePath.renderings)
      )
    }
  }

  private func appendBest(of touched: [Int], _ scores: [Float], _ sentence: Int, to found: inout [CoarsePath.Point]) {
    let length = Float(max(4, source.sentence(sentence).count))
    var best: [CoarsePath.Point] = []
    for place in touched {
      let size = length * Float(max(4, target.sentence(place).count))
      // Squared, so that a few sentences that fit well outweigh many that share a word by chance.
      let share = scores[place] / size.squareRoot()
      let point = CoarsePath.Point(source: sentence, target: place, weight: share * share)
      guard share > CoarsePath.leastShare else { continue }
      let rank = best.firstIndex { $0.weight < point.weight || ($0.weight == point.weight && $0.target > place) }
      if let rank { best.insert(point, at: rank) } else { best.append(point) }
      if best.count > CoarsePath.pointsPerSentence { best.removeLast() }
    }
    found += best
  }
}

/// In which sentences each type stands, in order.
private struct SentencesByType {
  private var starts: [Int]
  private var places: [Int32]

  init(_ table: SentenceTable) {
    var counts = [Int](repeating: 0, count: table.vocabulary.count + 1)
    for token in table.tokens { counts[Int(token) + 1] += 1 }
    for type in 1..<max(1, counts.count) { counts[type] += counts[type - 1] }
    starts = counts
    places = [Int32](repeating: 0, count: table.tokens.count)
    var next = counts
    for sentence in 0..<table.count {
      for type in table.sentence(sentence) {
        places[next[Int(type)]] = Int32(sentence)
        next[Int(type)] += 1
      }
    }
  }

  func sentences(of type: Int) -> ArraySlice<Int32> { places[starts[type]..<starts[type + 1]] }

  /// The part of `sentences` within reach of `middle`.
  func near(_ sentences: ArraySlice<Int32>, _ middle: Int) -> ArraySlice<Int32> {
    let first = Self.lowerBound(sentences, Int32(clamping: middle - CoarsePath.reach))
    let last = Self.lowerBound(sentences, Int32(clamping: middle + CoarsePath.reach))
    return sentences[first..<last]
  }

  private static func lowerBound(_ sentences: ArraySlice<Int32>, _ value: Int32) -> Int {
    var low = sentences.startIndex
    var high = sentences.endIndex
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
