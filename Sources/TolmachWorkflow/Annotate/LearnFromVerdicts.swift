public import TolmachAlign
public import TolmachModel

/// Measures the machine's probabilities by people's verdicts, and fits what corrects them: the only way back from people
/// to the machine, run on purpose.
public struct LearnFromVerdicts: Sendable {
  /// The verdicts that count, with the probabilities as the machine gave them.
  public let outcomes: [ReliabilityCurve.Outcome]
  /// The fitted correction; nil with too few verdicts.
  public let recalibration: Recalibration?

  /// Takes settled links.
  ///
  /// A link counts when it has a passage and a probability that no verdicts have changed yet, and people settled it; that
  /// a quote is none says nothing of passages.
  /// - Complexity: O(*n*).
  public init(_ items: [ReviewedAnnotation], kind: Annotation.Kind) {
    outcomes = items.compactMap { item in
      let annotation = item.annotation
      guard annotation.kind == kind, annotation.counterpart != nil, annotation.condition != .stale,
        let probability = annotation.machine.probability, annotation.machine.interval == nil, item.state.isSettled,
        !item.acts.contains(where: { $0.label == "not-a-quote" })
      else { return nil }
      return .init(confidence: probability, isRight: item.state != .rejected)
    }
    recalibration = Recalibration(outcomes)
  }

  /// How well the probabilities hold as they are.
  public var before: ReliabilityCurve { ReliabilityCurve(outcomes) }

  /// How well they hold corrected, each by a fit that has not seen its verdict.
  ///
  /// - Complexity: O(*n*) a step of ten fits.
  public var after: ReliabilityCurve { ReliabilityCurve(Recalibration.heldOut(outcomes)) }
}
