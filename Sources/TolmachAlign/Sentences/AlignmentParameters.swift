/// The aligner's constants, fitted on development data of several kinds (news, a yearbook, prose; ru-en, de-fr, ce-ru).
package struct AlignmentParameters: Sendable {
  /// At most so many sentences on one side of a bead, and so many on both.
  package var widest = 6
  package var widestSum = 8
  /// Of each sentence the first so many tokens are evidence: bounds time and memory on a text whose line never ends.
  /// Lengths count in full.
  package var mostTokens = 1000
  /// Weight of the lexical evidence, both directions together.
  package var lexicalWeight: Float = 0.35
  /// The same where the lexicons cover the text.
  package var knownWeight: Float = 0.5
  /// Weight of the length evidence.
  package var lengthWeight: Float = 1
  /// What full agreement in time is worth, in nats.
  package var timeWeight: Float = 3
  /// Variance of the length difference per scalar.
  package var lengthVariance: Float = 6
  /// The largest squared deviation that counts.
  package var lengthCap: Float = 6
  /// The share of each token's evidence that is chance: with good tables little, without more.
  package var floor: Float = 0.5
  /// The same where the lexicons cover the text.
  package var knownFloor: Float = 0.3
  /// The same for words that no table knows.
  package var unknownFloor: Float = 0.9
  /// Words that the empty word accounts for, in words.
  package var nullWords: Float = 1
  /// Pseudo-counts of the prior table in a learned row.
  package var priorCounts: Float = 1
  /// Weight of the lexicon beside the cognates in the prior table.
  package var lexiconWeight: Float = 1
  /// What an expected count of other documents weighs beside one of the document itself.
  package var lessonWeight: Float = 1
  /// Rounds of learning from the document itself.
  package var rounds = 4
  package var innerRounds = 2
  /// The same for texts of more sentences on both sides together: much text teaches in fewer rounds.
  package var longText = 4000
  package var longRounds = 2
  package var longInnerRounds = 1
  /// Gap probabilities: to begin one, to go on in one.
  package var gapOpen: Float = 0.004
  package var gapExtend: Float = 0.05
  /// The usual rate of gaps among beads, how many beads it weighs, and rounds of learning the document's own.
  package var usualGapOpen: Float = 0.03
  package var gapPriorBeads: Float = 20
  package var gapRounds = 1
  /// Decoding: what a bead costs in expected right beads, and the weight of gaps.
  package var beadCost: Float = 0.5
  package var gapWeight: Float = 1
  /// Beads less probable than this teach nothing.
  package var leastPosterior: Float = 0.02
  /// The coverage of the lexicon at which the document stops teaching.
  package var fullCoverage: Float = 0.75

  /// The prior probability of a bead of `source` to `target` sentences.
  func prior(_ source: Int, _ target: Int) -> Float {
    switch (min(source, target), max(source, target)) {
    case (1, 1): 0.8
    case (1, 2): 0.06
    case (2, 2): 0.008
    case (1, 3): 0.01
    case (1, let more): 0.0015 / Self.power(4, more - 4)
    case (let less, let more): 0.0015 / Self.power(4, less + more - 5)
    }
  }

  private static func power(_ base: Float, _ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<max(0, exponent) { result *= base }
    return result
  }
}

/// The shapes a two-sided bead may have, with the logarithms of their priors: by source sentences, then by target ones.
struct BeadShapes: Sendable {
  let sources: [Int]
  let targets: [Int]
  let logPriors: [Float]
  let widest: Int
  /// The first shape of each number of source sentences, less one; one more at the end.
  private let firsts: [Int]

  init(_ parameters: AlignmentParameters) {
    var sources: [Int] = []
    var targets: [Int] = []
    var priors: [Float] = []
    var firsts = [-1]
    for source in 1...parameters.widest {
      for target in 1...parameters.widest where source + target <= parameters.widestSum {
        sources.append(source)
        targets.append(target)
        priors.append(Logarithm.of(parameters.prior(source, target)))
      }
      firsts.append(sources.count - 1)
    }
    self.sources = sources
    self.targets = targets
    self.firsts = firsts
    logPriors = priors
    widest = parameters.widest
  }

  var count: Int { sources.count }

  /// The number before that of the first shape of `width` source sentences: the target sentences are to be added.
  @inline(__always)
  func base(ofWidth width: Int) -> Int { firsts[width &- 1] }

  /// The numbers of target sentences beside `width` source sentences that lead from `column` to one of `low ... high`.
  @inline(__always)
  func heights(ofWidth width: Int, from column: Int, into low: Int, _ high: Int) -> Range<Int> {
    let most = firsts[width] &- firsts[width &- 1]
    let first = max(1, low &- column)
    return first..<max(first, min(most, high &- column) &+ 1)
  }

  /// The same for the way back from `column`.
  @inline(__always)
  func heights(ofWidth width: Int, backFrom column: Int, into low: Int, _ high: Int) -> Range<Int> {
    let most = firsts[width] &- firsts[width &- 1]
    let first = max(1, column &- high)
    return first..<max(first, min(most, column &- low) &+ 1)
  }
}
