public import TolmachAlign
public import TolmachFormats
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

extension Recalibration {
  /// The correction as JSON, `tolmach.recalibration/1`.
  public func json(kind: Annotation.Kind) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.recalibration/1")
    writer.key("kind")
    writer.string(kind.rawValue)
    writer.key("intercept")
    writer.number(intercept, decimals: 9)
    writer.key("slope")
    writer.number(slope, decimals: 9)
    writer.key("covariance")
    writer.beginArray()
    for value in covariance { writer.number(value, decimals: 9) }
    writer.endArray()
    writer.key("verdicts")
    writer.integer(count)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  /// Reads what ``json(kind:)`` wrote.
  ///
  /// - Throws: `FormatError` when it is none, or one of another kind.
  public static func read(path: String, kind: Annotation.Kind) throws(FormatError) -> Recalibration {
    let bytes = try ByteSource(path: path).readAll()
    var found: Recalibration?
    do throws(FormatProblem) {
      try JSONLines.read(bytes, with: JSONParser()) { (value) throws(FormatProblem) in
        guard value.member("schema")?.string == "tolmach.recalibration/1", let intercept = value.member("intercept"),
          let slope = value.member("slope")?.number, let count = value.member("verdicts")?.integer
        else { throw .missing("the schema tolmach.recalibration/1") }
        guard value.member("kind")?.string == kind.rawValue else { throw .missing("the kind \(kind.rawValue)") }
        let covariance = (value.member("covariance")?.elements ?? []).compactMap(\.number)
        guard let start = intercept.number, covariance.count == 3 else { throw .missing("covariance") }
        found = Recalibration(intercept: start, slope: slope, covariance: covariance, count: count)
      }
    } catch {
      throw .malformed(path: path, format: "a recalibration", problem: error, line: 1, column: 1)
    }
    guard let found else {
      throw .malformed(path: path, format: "a recalibration", problem: .noRecords, line: 1, column: 1)
    }
    return found
  }
}
