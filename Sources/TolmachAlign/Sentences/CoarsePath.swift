/// Finds the stretch of the lattice that the path of a long text passes, in time linear in the text.
///
/// Sentences that share words (by lexicon, cognates, numbers) are points. The heaviest rising chain of points that share
/// rare words, wherever they stand, tells about where the path runs; between its points it follows the lengths of the
/// texts. A scout then walks a wide strip around it by lengths and shared words (``ScoutPath``), and the band is what lies
/// near the scout's way: wider where the scout left sentences out. Where nothing is shared lengths alone lead.
///
/// - Source: anchors and a band as in Chang & Chen (1997), a cheap first pass by lengths as in Moore (2002); the heaviest
///   chain by a Fenwick tree is ours.
struct CoarsePath {
  /// Lattices of at most so many cells are searched whole.
  static let wholeCells = 300_000
  /// Words in at most so many sentences are points anywhere; others only near the path.
  static let rarest = 50
  /// So many renderings of a word are looked at, the most probable ones.
  static let renderings = 4
  /// Sentences that share less, as a share of their words, are no point.
  static let leastShare: Float = 0.04
  /// Points a source sentence may have.
  static let pointsPerSentence = 4
  /// Points that stand farther from where lengths let them expect, as a share of the text, count for less, down to the
  /// weight of the farthest.
  static let usualDrift: Float = 0.02
  static let farWeight: Float = 0.2
  /// Borders on both sides of the path that are searched too.
  static let margin = 8
  /// How far from the chain, in sentences, the scout looks: so far at least, more where its points are far apart.
  static let nearest = 60
  static let farthest = 400
  /// Sentences that the scout left out widen the band so far around them, and by at most so much.
  static let gapReach = 20
  static let mostSlack = 40

  /// The band for two texts; `anchors` are the renderings that points are found by, `corners` borders that belong
  /// together for certain.
  ///
  /// - Complexity: O(*t*·*r* + *p* log *m* + *n*) for *t* tokens with *r* renderings, *p* points, *n* sentences.
  static func band(
    source: SentenceTable,
    target: SentenceTable,
    anchors: TranslationTable,
    corners: [LatticeCorner] = [],
    parameters: AlignmentParameters
  ) -> LatticeBand {
    let whole = LatticeBand(sourceCount: source.count, targetCount: target.count)
      .passing(through: corners)
    guard (source.count + 1) * (target.count + 1) > wholeCells else { return whole }
    let lengths = LengthModel(source: source.lengths, target: target.lengths, parameters: parameters)
    let finder = PointFinder(source: source, target: target, anchors: anchors, lengths: lengths)
    let points = finder.points().filter { whole.cell($0.source, $0.target) != nil }
    let chain = heaviestChain(points, targetCount: target.count).map {
      LatticeCorner(source: $0.source, target: $0.target)
    }
    let marks = (chain + corners).sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    let strip = strip(around: marks, lengths: lengths, whole: whole).passing(through: corners)
    let path = ScoutPath(band: strip, lengths: lengths, parameters: parameters).walk(finder)
    return band(along: path, targetCount: target.count).passing(through: corners)
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

  /// Where the path is looked for: around the chain, led by lengths between its points.
  private static func strip(around marks: [LatticeCorner], lengths: LengthModel, whole: LatticeBand) -> LatticeBand {
    var lows = [Int](repeating: whole.targetCount, count: whole.sourceCount + 1)
    var highs = [Int](repeating: 0, count: whole.sourceCount + 1)
    var from = LatticeCorner(source: 0, target: 0)
    for to in marks + [LatticeCorner(source: whole.sourceCount, target: whole.targetCount)] {
      let apart = max(to.source - from.source, to.target - from.target)
      let reach = min(farthest, nearest + apart / 8)
      var column = from.target
      for row in from.source...to.source {
        column = lengths.counterpart(of: row, from: from, to: to, startingAt: column)
        lows[row] = min(lows[row], column - reach)
        highs[row] = max(highs[row], column + reach)
      }
      from = to
    }
    return LatticeBand(lows: lows, highs: highs, targetCount: whole.targetCount)
  }

  /// What lies near a way through the lattice, given by the borders that it passes.
  private static func band(along path: [LatticeCorner], targetCount: Int) -> LatticeBand {
    let rows = (path.last?.source ?? 0) + 1
    var lows = [Int](repeating: targetCount, count: rows)
    var highs = [Int](repeating: 0, count: rows)
    // Sentences left out up to each border of the way.
    var gaps = [0]
    for (one, next) in zip(path, path.dropFirst()) {
      gaps.append(gaps[gaps.count - 1] + (next.source == one.source || next.target == one.target ? 1 : 0))
    }
    for index in path.indices {
      let first = max(0, index - gapReach)
      let last = min(path.count - 1, index + gapReach)
      let slack = margin + min(mostSlack, 2 * (gaps[last] - gaps[first]))
      let next = path[min(index + 1, path.count - 1)]
      for row in path[index].source...max(path[index].source, next.source - 1) {
        lows[row] = min(lows[row], path[index].target - slack)
        highs[row] = max(highs[row], next.target + slack)
      }
    }
    return LatticeBand(lows: lows, highs: highs, targetCount: targetCount)
  }
}
