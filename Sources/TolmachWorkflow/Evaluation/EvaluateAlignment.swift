public import TolmachAlign
import TolmachModel

/// Scores an alignment against gold beads: precision and recall, and how far its confidences can be believed.
public struct EvaluateAlignment: Sendable {
  /// What an aligner came to.
  public struct Result: Sendable {
    /// Precision and recall.
    public var score = BeadScore()
    /// Beads of two sides in the documents.
    public var twoSidedCount = 0
    /// The confidences of beads with two sides.
    public var twoSided: [ReliabilityCurve.Outcome] = []
    /// The confidences of sentences without a counterpart.
    public var oneSided: [ReliabilityCurve.Outcome] = []

    /// The share of beads with two sides that carry a confidence.
    public var confidentShare: Double { Double(twoSided.count) / Double(max(twoSidedCount, 1)) }

    /// Counts one document.
    mutating func add(_ beads: [FoundAlignment.FoundBead], gold: [BeadScore.Link]) {
      score.add(gold: gold, found: beads.map(\.link))
      let right = Set(gold)
      for bead in beads {
        if bead.link.isTwoSided { twoSidedCount += 1 }
        guard let confidence = bead.confidence, (0...1).contains(confidence) else { continue }
        let outcome = ReliabilityCurve.Outcome(confidence: confidence, isRight: right.contains(bead.link))
        if bead.link.isTwoSided { twoSided.append(outcome) } else { oneSided.append(outcome) }
      }
    }
  }

  private let gold: [GoldAlignment]

  /// Prepares for gold records.
  public init(gold: [GoldAlignment]) { self.gold = gold }

  /// Aligns the records and scores what comes out.
  public func score(shelf: LexiconShelf, calibration: Calibration = .shipped) throws -> Result {
    var aligners: [[LanguageTag]: SentenceAligner] = [:]
    var result = Result()
    for record in gold {
      let pair = [record.from, record.to]
      let aligner =
        try aligners[pair]
        ?? SentenceAligner(
          from: record.from,
          to: record.to,
          lexicons: shelf.lexicons(from: record.from, to: record.to),
          calibration: calibration
        )
      aligners[pair] = aligner
      let beads = try aligner.align(source: record.source, target: record.target)
      result.add(beads.map { .init(link: .init($0), confidence: $0.confidence) }, gold: record.gold)
    }
    return result
  }

  /// Scores the answers of another aligner; a record without an answer has no beads.
  public func score(_ answers: [FoundAlignment]) -> Result {
    var byID: [String: FoundAlignment] = [:]
    for answer in answers { byID[answer.id] = answer }
    var result = Result()
    for record in gold { result.add(byID[record.id]?.beads ?? [], gold: record.gold) }
    return result
  }
}
