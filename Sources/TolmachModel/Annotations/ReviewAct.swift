/// What a person decided about a link.
public enum Verdict: String, Sendable, CaseIterable {
  /// Somebody must listen to the recording.
  case needsListen = "needs-listen"
  /// The link is right and the words are faithful.
  case confirmed
  /// The same, with a remark that belongs to it.
  case confirmedWithNote = "confirmed-with-note"
  /// Something is doubtful; to be talked about.
  case disputed
  /// The link is wrong, or there is nothing to link.
  case rejected

  /// Whether it needs nobody's look any more.
  public var settles: Bool { self == .confirmed || self == .confirmedWithNote || self == .rejected }

  /// Its place on the scale from `rejected` (0) to `confirmed` (4), for measures that know an order.
  public var rank: Int {
    switch self {
    case .rejected: 0
    case .disputed: 1
    case .needsListen: 2
    case .confirmedWithNote: 3
    case .confirmed: 4
    }
  }
}

/// Something that a person did to an annotation. Acts are appended and never changed.
public struct ReviewAct: Hashable, Sendable {
  /// What a verdict rests on.
  public enum Basis: String, Sendable, CaseIterable {
    /// The person listened.
    case recording
    /// The person read the transcript.
    case transcript
    /// The person read a translation only.
    case translation
  }

  /// A name that no other act has, in any store.
  public var identifier: String
  /// The verdict; nil: a comment alone.
  public var verdict: Verdict?
  /// What it rests on; nil when the person did not say.
  public var basis: Basis?
  /// Whether the person reads the language of the passage; nil when they did not say.
  public var readsLanguage: Bool?
  /// What the person wrote.
  public var comment: String?
  /// Who, as they call themselves.
  public var person: String
  /// When, in UTC: `2026-03-01T12:00:00Z`.
  public var time: String
  /// What was judged: one of the annotation's ``AnnotationSubject`` names then.
  public var subject: String
  /// The machine's probability that the person saw; nil where there was none.
  public var seen: Double?
  /// The signature of the run whose result was judged.
  public var signature: String?
  /// The verdict in the words of the tool it was given in, where those are other: `not-a-quote`.
  public var label: String?

  /// Creates an act.
  public init(
    identifier: String,
    verdict: Verdict? = nil,
    basis: Basis? = nil,
    readsLanguage: Bool? = nil,
    comment: String? = nil,
    person: String,
    time: String,
    subject: String
  ) {
    self.identifier = identifier
    self.verdict = verdict
    self.basis = basis
    self.readsLanguage = readsLanguage
    self.comment = comment
    self.person = person
    self.time = time
    self.subject = subject
  }

  /// A new name for an act: 128 random bits, in hexadecimal.
  public static func newIdentifier() -> String {
    let bits = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))
    return [bits.0, bits.1].map { bits in
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

/// A verdict of a person on a numbered annotation: as much of an act as measures of agreement ask for.
public struct GivenVerdict: Hashable, Sendable {
  /// The annotation's number.
  public var annotation: Int64
  /// Who gave it: an alias.
  public var person: String
  /// The verdict.
  public var verdict: Verdict
  /// Whether it is on the annotation as it is now.
  public var isCurrent: Bool

  /// Creates a verdict.
  public init(annotation: Int64, person: String, verdict: Verdict, isCurrent: Bool = true) {
    self.annotation = annotation
    self.person = person
    self.verdict = verdict
    self.isCurrent = isCurrent
  }
}
