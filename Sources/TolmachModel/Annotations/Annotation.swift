/// What a machine says of a stretch of a text, and where; what people say of it stands apart, in ``ReviewAct``s.
///
/// The two sides never overwrite each other: a machine's run replaces the machine's part alone, a person appends acts.
public struct Annotation: Hashable, Sendable {
  /// What is annotated.
  public enum Kind: String, Sendable, CaseIterable {
    /// A quote of an article and the passage it renders.
    case quote
    /// A link of two versions of a text.
    case bead
    /// A unit of the translation memory.
    case unit
    /// A term of a glossary.
    case term
  }

  /// How it stands with the machine.
  public enum Condition: String, Sendable, CaseIterable {
    /// The machine found nothing that belongs to it.
    case unmatched
    /// The machine found what belongs to it.
    case proposed
    /// The text has changed since: its words stand there no more, or it is not sure that these are they.
    case stale
  }

  /// A stretch of a text.
  public struct Place: Hashable, Sendable {
    /// The text.
    public var text: AnnotatedText
    /// The stretch, in Unicode scalars, with its words and the words around it.
    public var anchor: TextAnchor

    /// Creates a place.
    public init(text: AnnotatedText, anchor: TextAnchor) {
      self.text = text
      self.anchor = anchor
    }
  }

  /// A name that two stores give to the same thing: a UUID (``name(kind:digest:scalars:)``).
  public var identifier: String
  /// What is annotated.
  public var kind: Kind
  /// Where it stands now.
  public var place: Place
  /// What it is linked with: the passage of a quote, the other side of a bead; nil where there is nothing.
  public var counterpart: Place?
  /// How it stands with the machine.
  public var condition: Condition
  /// What the machine thinks of it.
  public var machine: MachineJudgement
  /// The way of the words from the recording to the text, first step first; empty where nobody knows.
  public var provenance: [ProvenanceStep] = []

  /// Creates an annotation.
  public init(
    identifier: String? = nil,
    kind: Kind,
    place: Place,
    counterpart: Place? = nil,
    condition: Condition? = nil,
    machine: MachineJudgement = MachineJudgement()
  ) {
    let scalars = place.anchor.scalars
    self.identifier = identifier ?? Self.name(kind: kind, digest: place.text.digest, scalars: scalars)
    self.kind = kind
    self.place = place
    self.counterpart = counterpart
    self.condition = condition ?? (counterpart == nil ? .unmatched : .proposed)
    self.machine = machine
  }

  /// The name of what first stood at `scalars` of a text: the same in every store.
  ///
  /// - Source: RFC 9562 (2024), "Universally Unique IDentifiers", §5.8 (version 8).
  public static func name(kind: Kind, digest: String, scalars: Range<Int>) -> String {
    uuid("\(kind.rawValue) \(digest) \(scalars.lowerBound) \(scalars.upperBound)")
  }

  /// A UUID of version 8 made of some words' digest.
  public static func uuid(_ words: String) -> String {
    var bytes = Array(ContentDigest(Array(words.utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    var name = ""
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { name += "-" }
      name += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return name
  }
}

/// A text that annotations point into.
public struct AnnotatedText: Hashable, Sendable {
  /// The digest of its decoded bytes, `sha256:…`.
  public var digest: String
  /// What it is called, usually a file's name.
  public var name: String
  /// Its language; nil when nobody told it.
  public var language: LanguageTag?

  /// Creates a text.
  public init(digest: String, name: String, language: LanguageTag? = nil) {
    self.digest = digest
    self.name = name
    self.language = language == .undetermined ? nil : language
  }
}

/// What a machine thinks of a link.
public struct MachineJudgement: Hashable, Sendable {
  /// Something that a check found.
  public struct Finding: Hashable, Sendable {
    /// Its kind, in the interface's words: `negation`, `number` ….
    public var name: String
    /// How bad it may be: `serious`, `check` or `note`.
    public var severity: String

    /// Creates a finding.
    public init(name: String, severity: String) {
      self.name = name
      self.severity = severity
    }
  }

  /// The calibrated probability that the link is right, 0 … 1; nil where nobody can tell.
  public var probability: Double?
  /// Where that probability lies in 95 of 100 cases, as far as people's verdicts tell; nil where too few tell.
  public var interval: ClosedRange<Double>?
  /// How the link stands in the job's own terms, such as `differs`; nil where the job has none.
  public var status: String?
  /// What gave the probability, such as `quote-passage`.
  public var model: String?
  /// The run's signature, calibration included.
  public var signature: String?
  /// What checks found, in their order.
  public var findings: [Finding]

  /// Creates a judgement; without arguments: none.
  public init(
    probability: Double? = nil,
    interval: ClosedRange<Double>? = nil,
    status: String? = nil,
    model: String? = nil,
    signature: String? = nil,
    findings: [Finding] = []
  ) {
    self.probability = probability
    self.interval = interval
    self.status = status
    self.model = model
    self.signature = signature
    self.findings = findings
  }
}
