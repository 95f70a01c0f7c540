/// Finds the stretch of the lattice that the path of a long text passes, in time linear in the text.
///
/// Sentences that share rare words (by lexicon, cognates, numbers) are points; the heaviest rising chain of points is
/// taken, and the band runs from point to point with a margin, wide where points are far apart.
///
/// - Source: anchors and a band as in Chang & Chen (1997) and hunalign; the heaviest chain by a Fenwick tree is ours.
struct CoarsePath {
  /// Lattices of at most so many cells are searched whole.
  static let wholeCells = 200_000
  /// A word in more sentences than this is no point.
  static let commonest = 24
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
    let chain = heaviestChain(points(source, target, model), targetCount: target.count)
    return band(through: chain, sourceCount: source.count, targetCount: target.count)
  }

  /// A pair of sentences that may belong together.
  struct Point: Sendable {
    var source: Int
    var target: Int
    var weight: Float
  }

  private static func points(_ source: SentenceTable, _ target: SentenceTable, _ model: DirectedModel) -> [Point] {
    let places = SentencesByType(target)
    var scores = [Float](repeating: 0, count: target.count)
    var found: [Point] = []
    for sentence in 0..<source.count {
      var touched: [Int] = []
      for type in source.sentence(sentence) {
        for index in model.prior.row(Int(type)) {
          let column = Int(model.prior.columns[index])
          let sentences = places.sentences(of: column)
          guard sentences.count <= commonest else { continue }
          let weight = model.prior.values[index] / Float(sentences.count)
          for place in sentences {
            if scores[Int(place)] == 0 { touched.append(Int(place)) }
            scores[Int(place)] += weight
          }
        }
      }
      let length = Float(max(4, source.sentence(sentence).count))
      var candidates: [Point] = []
      for place in touched {
        let size = length * Float(max(4, target.sentence(place).count))
        candidates.append(Point(source: sentence, target: place, weight: scores[place] / size.squareRoot()))
      }
      candidates.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.target < $1.target }
      for place in touched { scores[place] = 0 }
      found += candidates.prefix(pointsPerSentence).filter { $0.weight > 0.01 }
    }
    return found
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

  /// In which sentences each type stands, up to one more than ``commonest``.
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
  }
}
