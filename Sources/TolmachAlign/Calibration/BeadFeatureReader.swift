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
  private let lengths: LengthModel
  private var fit: PathFit

  private static let mostOdds = 12.0
  private static let mostMerge = 8.0
  /// Sentences of the other side, to the left and right, that a gap is compared with.
  private static let gapWindow = 2

  init(document: DocumentModel, lattice: BeadLattice, path: [BeadDecoder.Choice], fit: PathFit) {
    self.document = document
    self.lattice = lattice
    self.path = path
    columns = lattice.band.transposed
    lengths = LengthModel(
      source: document.source.lengths,
      target: document.target.lengths,
      parameters: document.parameters
    )
    self.fit = fit
  }

  /// The beads of the path with their features, in order.
  mutating func read() -> [DescribedBead] {
    let odds = path.map(self.odds)
    let certainty = path.reduce(0) { $0 + Double($1.posterior) } / Double(max(path.count, 1))
    return path.indices.map { index in
      let choice = path[index]
      var features = BeadFeatures()
      features[.odds] = odds[index]
      features[.posterior] = 1 / (1 + Logarithm.exponential(-odds[index]))
      features[.coverage] = Double(document.coverage)
      features[.certainty] = certainty
      let beside = [index - 1, index + 1].filter(path.indices.contains)
      features[.neighbours] = beside.map { odds[$0] }.min() ?? 0
      features[.besideGaps] = Double(beside.count { path[$0].source.isEmpty || path[$0].target.isEmpty })
      if let pair = fit.pairs[index] {
        readPair(choice, pair, into: &features)
        features[.merge] = beside.map { mergeGain(choice, path[$0]) }.max() ?? -Self.mostMerge
      } else {
        readGap(choice, run: gapsAround(index), into: &features)
      }
      return DescribedBead(bead: Bead(source: choice.source, target: choice.target), features: features)
    }
  }

  private func readPair(_ choice: BeadDecoder.Choice, _ pair: PathFit.Pair, into features: inout BeadFeatures) {
    let (across, back) = (pair.across, pair.back)
    features[.gain] = (across.gain + back.gain) / 2
    features[.lesserGain] = min(across.gain, back.gain)
    features[.partners] = (across.partners + back.partners) / 2
    features[.fewerPartners] = min(across.partners, back.partners)
    features[.weakest] = min(across.weakest, back.weakest)
    features[.stray] = max(across.stray, back.stray)
    features[.margin] = margin(of: choice)
    features[.length] = min(5, lengths.deviation(source: choice.source, target: choice.target))
    features[.oneToOne] = choice.source.count == 1 && choice.target.count == 1 ? 1 : 0
    features[.size] = Double(choice.source.count + choice.target.count - 2)
    let shorter = min(document.source.tokenCount(choice.source), document.target.tokenCount(choice.target))
    features[.tokens] = Logarithm.double(Double(shorter + 1))
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
      wrong = max(wrong, rivals(of: choice).sum)
    }
    return Self.logOdds(right, wrong)
  }

  private func margin(of choice: BeadDecoder.Choice) -> Double {
    Self.logOdds(Double(choice.posterior), rivals(of: choice).best)
  }

  private static func logOdds(_ right: Double, _ wrong: Double) -> Double {
    let odds = Logarithm.double(max(right, 1e-9)) - Logarithm.double(max(wrong, 1e-9))
    return min(mostOdds, max(-mostOdds, odds))
  }

  /// The posteriors of beads and gaps that begin, or end, where the bead does: the larger sum, and the largest one.
  private func rivals(of choice: BeadDecoder.Choice) -> (sum: Double, best: Double) {
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
    let sum = max(starting.reduce(0) { $0 + Double($1) }, ending.reduce(0) { $0 + Double($1) })
    return (sum, Double(max(starting.max() ?? 0, ending.max() ?? 0)))
  }
}

extension SentenceTable {
  /// How many tokens a span holds.
  func tokenCount(_ span: Range<Int>) -> Int { starts[span.upperBound] - starts[span.lowerBound] }
}
