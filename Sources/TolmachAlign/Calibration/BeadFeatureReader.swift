/// Works out the features of every bead of a path.
///
/// - Complexity: O(*t*·*r* + *b*·*s*) for *t* tokens with *r* renderings and *b* beads among *s* shapes; a gap looks
///   through its row or column of the band.
struct BeadFeatureReader {
  private let document: DocumentModel
  private let lattice: BeadLattice
  private let path: [BeadDecoder.Choice]
  /// The band by target borders.
  private let columns: LatticeBand
  private let borders: PathBorders
  /// Of each two-sided bead how far its lengths are from agreeing, in standard deviations, signed.
  private let deviations: [Double?]
  private var fit: PathFit

  private static let mostOdds = 12.0
  private static let mostMerge = 8.0
  private static let mostDeviation = 5.0
  /// Sentences of the other side, to the left and right, that a gap is compared with.
  private static let gapWindow = 2

  init(document: DocumentModel, lattice: BeadLattice, path: [BeadDecoder.Choice], fit: PathFit) {
    self.document = document
    self.lattice = lattice
    self.path = path
    self.fit = fit
    columns = lattice.band.transposed
    let lengths = LengthModel(
      source: document.source.lengths,
      target: document.target.lengths,
      parameters: document.parameters
    )
    deviations = path.map { choice in
      let isPair = !choice.source.isEmpty && !choice.target.isEmpty
      return isPair ? lengths.deviation(source: choice.source, target: choice.target) : nil
    }
    borders = PathBorders(document: document, path: path, pairs: fit.pairs, deviations: deviations)
  }

  /// The beads of the path with their features, in order.
  mutating func read() -> [DescribedBead] {
    let odds = path.map(self.odds)
    let certainty = path.reduce(0) { $0 + Double($1.posterior) } / Double(max(path.count, 1))
    return path.indices.map { index in
      let choice = path[index]
      var features = BeadFeatures()
      features[.posterior] = 1 / (1 + Logarithm.exponential(-odds[index]))
      features[.coverage] = Double(document.coverage)
      if let pair = fit.pairs[index] {
        readPair(choice, pair, into: &features)
        readBorders(of: index, into: &features)
      } else {
        features[.odds] = odds[index]
        features[.certainty] = certainty
        features[.neighbours] = beside(index).map { odds[$0] }.min() ?? 0
        features[.besideGaps] = Double(beside(index).count { fit.pairs[$0] == nil })
        readGap(choice, run: gapsAround(index), into: &features)
      }
      return DescribedBead(bead: Bead(source: choice.source, target: choice.target), features: features)
    }
  }

  /// The beads before and behind, as far as there are any.
  private func beside(_ index: Int) -> [Int] { [index - 1, index + 1].filter(path.indices.contains) }

  private func readPair(_ choice: BeadDecoder.Choice, _ pair: PathFit.Pair, into features: inout BeadFeatures) {
    features[.gain] = (pair.across.gain + pair.back.gain) / 2
    features[.partners] = (pair.across.partners + pair.back.partners) / 2
    features[.weakest] = min(pair.across.weakest, pair.back.weakest)
    features[.looseEnd] = Logarithm.double(1 + max(pair.across.loose, pair.back.loose))
    features[.size] = Double(choice.source.count + choice.target.count - 2)
  }

  private func readBorders(of index: Int, into features: inout BeadFeatures) {
    let sides = [index, index + 1]
    features[.lengthBeside] = beside(index).map(deviation).max() ?? 0
    features[.merge] = beside(index).map { mergeGain(path[index], path[$0]) }.max() ?? -Self.mostMerge
    features[.shift] = sides.map { borders.shift[$0] }.max() ?? 0
    features[.strayNumbers] = sides.map { borders.numbers[$0] }.max() ?? 0
    features[.missingNumbers] = Double(min(2, borders.missing[index]))
    features[.unlikeEnds] = sides.reduce(0) { $0 + borders.ends[$1] }
    guard let pair = fit.pairs[index] else { return }
    let crossing = sides.map { borders.crossing[$0] }.max() ?? 0
    features[.crossing] = crossing / (1 + pair.across.information + pair.back.information)
  }

  private func deviation(_ index: Int) -> Double {
    min(Self.mostDeviation, (deviations[index] ?? 0).magnitude)
  }

  private mutating func readGap(_ choice: BeadDecoder.Choice, run: Int, into features: inout BeadFeatures) {
    let isSource = choice.target.isEmpty
    let own = isSource ? choice.source : choice.target
    let place = isSource ? choice.target.lowerBound : choice.source.lowerBound
    let count = isSource ? document.target.count : document.source.count
    for other in max(0, place - Self.gapWindow)..<max(0, min(count, place + Self.gapWindow)) {
      let fit =
        isSource ? fit.back(other..<other + 1, own) : fit.across(other..<other + 1, own)
      features[.gain] = max(features[.gain], fit.gain)
      features[.partners] = max(features[.partners], fit.partners)
    }
    features[.size] = Double(min(run, 4))
    features[.tokens] = Logarithm.double(Double((isSource ? document.source : document.target).tokenCount(own) + 1))
  }

  /// How many gaps follow each other around `index`, itself not counted.
  private func gapsAround(_ index: Int) -> Int {
    func isGap(_ place: Int) -> Bool {
      path.indices.contains(place) && (path[place].source.isEmpty || path[place].target.isEmpty)
    }
    var first = index
    while isGap(first - 1), index - first < 4 { first -= 1 }
    var last = index
    while isGap(last + 1), last - index < 4 { last += 1 }
    return last - first
  }
}

extension BeadFeatureReader {
  /// The gain of one bead over both, less the gains of the two.
  private func mergeGain(_ one: BeadDecoder.Choice, _ other: BeadDecoder.Choice) -> Double {
    let source =
      min(one.source.lowerBound, other.source.lowerBound)..<max(one.source.upperBound, other.source.upperBound)
    let target =
      min(one.target.lowerBound, other.target.lowerBound)..<max(one.target.upperBound, other.target.upperBound)
    guard let both = gain(source, target), let own = gain(one.source, one.target) else { return -Self.mostMerge }
    // A gap gains what its price is; near enough.
    let rest = gain(other.source, other.target) ?? Double(Logarithm.of(document.parameters.gapOpen))
    return min(Self.mostMerge, max(-Self.mostMerge, both - own - rest))
  }

  /// The gain of a two-sided bead; nil for any other, or outside the band.
  private func gain(_ source: Range<Int>, _ target: Range<Int>) -> Double? {
    let shapes = lattice.gains.shapes
    let shape = (0..<shapes.count).first { shapes.sources[$0] == source.count && shapes.targets[$0] == target.count }
    guard let shape, let cell = lattice.band.cell(source.lowerBound, target.lowerBound) else { return nil }
    let gain = lattice.gains.values[cell * shapes.count + shape]
    return gain > Logarithm.never ? Double(gain) : nil
  }

  /// The log-odds of a bead, or of its sentence lying in a gap wherever that is.
  private func odds(of choice: BeadDecoder.Choice) -> Double {
    var right = Double(choice.posterior)
    var wrong = 1 - right
    if choice.target.isEmpty {
      let row = choice.source.lowerBound
      right = (lattice.band.lows[row]...lattice.band.highs[row]).reduce(0) {
        $0 + Double(lattice.sourceGap(row: row, column: $1))
      }
      wrong = 1 - right
    } else if choice.source.isEmpty {
      let column = choice.target.lowerBound
      right = (columns.lows[column]...columns.highs[column]).reduce(0) {
        $0 + Double(lattice.targetGap(row: $1, column: column))
      }
      wrong = 1 - right
    } else {
      wrong = max(wrong, rivals(of: choice))
    }
    return Self.logOdds(right, wrong)
  }

  private static func logOdds(_ right: Double, _ wrong: Double) -> Double {
    let odds = Logarithm.double(max(right, 1e-9)) - Logarithm.double(max(wrong, 1e-9))
    return min(mostOdds, max(-mostOdds, odds))
  }

  /// The posteriors of beads and gaps that begin, or end, where the bead does: the larger sum.
  private func rivals(of choice: BeadDecoder.Choice) -> Double {
    let shapes = lattice.gains.shapes
    let (row, column) = (choice.source.lowerBound, choice.target.lowerBound)
    let (end, last) = (choice.source.upperBound, choice.target.upperBound)
    var starting = [lattice.sourceGap(row: row, column: column), lattice.targetGap(row: row, column: column)]
    var ending = [lattice.sourceGap(row: end - 1, column: last), lattice.targetGap(row: end, column: last - 1)]
    for shape in 0..<shapes.count {
      let (width, height) = (shapes.sources[shape], shapes.targets[shape])
      guard width != choice.source.count || height != choice.target.count else { continue }
      starting.append(lattice.posterior(row: row, column: column, shape: shape))
      ending.append(lattice.posterior(row: end - width, column: last - height, shape: shape))
    }
    return max(starting.reduce(0) { $0 + Double($1) }, ending.reduce(0) { $0 + Double($1) })
  }
}
