/// Scores pairs of sentences by the words they share.
struct PointFinder {
  private let source: SentenceTable
  private let target: SentenceTable
  private let lengths: LengthModel
  private let places: SentencesByType
  /// Where each source type's most probable renderings begin in ``renderings``; one more at the end.
  private var starts = [0]
  private var renderings: [Rendering] = []

  /// A target type that renders a source type, and what its occurrence is worth.
  private struct Rendering {
    var type: Int32
    var weight: Float
  }

  /// Finds points by the renderings of `anchors`, whose values say how sure each is.
  init(source: SentenceTable, target: SentenceTable, anchors: TranslationTable, lengths: LengthModel) {
    self.lengths = lengths
    self.source = source
    self.target = target
    places = SentencesByType(target)
    let scale = Logarithm.of(Float(max(3, target.count)))
    let values = anchors.values
    for type in 0..<anchors.rowCount {
      for index in Self.strongest(anchors.row(type), values) {
        let column = anchors.columns[index]
        let count = Float(places.sentences(of: Int(column)).count)
        renderings.append(Rendering(type: column, weight: values[index] * (1 - Logarithm.of(count) / scale)))
      }
      starts.append(renderings.count)
    }
  }

  /// The entries of a row that are most probable.
  private static func strongest(_ row: Range<Int>, _ values: [Float]) -> [Int] {
    guard row.count > CoarsePath.renderings else { return Array(row) }
    let order = row.sorted { values[$0] != values[$1] ? values[$0] > values[$1] : $0 < $1 }
    return Array(order.prefix(CoarsePath.renderings))
  }

  /// The best partners of each source sentence by rare words alone, wherever they stand.
  func points() -> [CoarsePath.Point] {
    var scores = [Float](repeating: 0, count: target.count)
    var found: [CoarsePath.Point] = []
    var touched: [Int] = []
    let end = LatticeCorner(source: source.count, target: target.count)
    var expected = 0
    for sentence in 0..<source.count {
      let start = LatticeCorner(source: 0, target: 0)
      expected = lengths.counterpart(of: sentence, from: start, to: end, startingAt: expected)
      for type in source.sentence(sentence) {
        for rendering in renderings[starts[Int(type)]..<starts[Int(type) + 1]] {
          let all = places.sentences(of: Int(rendering.type))
          guard all.count <= CoarsePath.rarest else { continue }
          for place in all {
            if scores[Int(place)] == 0 { touched.append(Int(place)) }
            scores[Int(place)] += rendering.weight
          }
        }
      }
      appendBest(of: touched, scores, sentence, expected: expected, to: &found)
      for place in touched { scores[place] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    return found
  }

  /// How much of its words a source sentence shares with each of the target sentences `columns`: 0 … about 1.
  ///
  /// - Parameter cursors: for each target type how many of its occurrences lie before all columns asked about so far,
  ///   zeros at first; columns must not fall back from call to call.
  func shares(of sentence: Int, in columns: Range<Int>, into shares: inout [Float], _ cursors: inout [Int32]) {
    shares.removeAll(keepingCapacity: true)
    shares.append(contentsOf: repeatElement(0, count: columns.count))
    for type in source.sentence(sentence) {
      for rendering in renderings[starts[Int(type)]..<starts[Int(type) + 1]] {
        let all = places.sentences(of: Int(rendering.type))
        var index = all.startIndex + Int(cursors[Int(rendering.type)])
        while index < all.endIndex, Int(all[index]) < columns.lowerBound { index += 1 }
        cursors[Int(rendering.type)] = Int32(index - all.startIndex)
        while index < all.endIndex, Int(all[index]) < columns.upperBound {
          shares[Int(all[index]) - columns.lowerBound] += rendering.weight
          index += 1
        }
      }
    }
    for place in columns where shares[place - columns.lowerBound] > 0 {
      shares[place - columns.lowerBound] /= size(sentence, place)
    }
  }

  /// Cursors for ``shares(of:in:into:_:)``.
  var cursors: [Int32] { [Int32](repeating: 0, count: target.vocabulary.count) }

  /// How well the lengths of two sentences fit, and how near they stand to where the lengths of the texts so far let
  /// them expect each other: a name that stands in every other sentence is found everywhere.
  private func likelihood(_ sentence: Int, _ place: Int, expected: Int) -> Float {
    let fit = Logarithm.exponential(lengths.gain(source: sentence..<sentence + 1, target: place..<place + 1) - 0.5)
    let distance = Float(place - expected) / (CoarsePath.usualDrift * Float(target.count))
    return (0.1 + fit) * (CoarsePath.farWeight + 1 / (1 + distance * distance))
  }

  /// The geometric mean of the sentences' tokens; short ones count as longer, for one shared word proves little.
  private func size(_ sentence: Int, _ place: Int) -> Float {
    let length = Float(max(4, source.sentence(sentence).count))
    return (length * Float(max(4, target.sentence(place).count))).squareRoot()
  }

  private func appendBest(
    of touched: [Int],
    _ scores: [Float],
    _ sentence: Int,
    expected: Int,
    to found: inout [CoarsePath.Point]
  ) {
    var best: [CoarsePath.Point] = []
    for place in touched {
      let share = scores[place] / size(sentence, place)
      guard share > CoarsePath.leastShare else { continue }
      // Squared, so that a few sentences that fit well outweigh many that share a word by chance.
      let weight = share * share * likelihood(sentence, place, expected: expected)
      let point = CoarsePath.Point(source: sentence, target: place, weight: weight)
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
}
