public import TolmachAlign
public import TolmachAnnotations
public import TolmachModel

/// Turns a report's quotes into annotations and meets them with those of earlier runs, so that what a person settled is
/// not asked again.
public struct AnnotateReport {
  /// How a quote stands to earlier runs.
  public typealias Standing = AnnotationMeeting.Standing

  /// What a quote's annotation is and how it stands.
  public struct Entry: Sendable {
    /// The quote's index in the report.
    public var quote: Int
    /// The annotation; its name is the earlier one's where there was one.
    public var annotation: Annotation
    /// How it stands to earlier runs.
    public var standing: Standing
    /// What people say of it as it is now.
    public var state: ReviewState
    /// Whether a person listened to its recording.
    public var isHeard = false
  }

  /// What came out.
  public struct Result: Sendable {
    /// One entry for each quote that is speech, in the article's order.
    public var entries: [Entry]
    /// Annotations of an earlier version whose quote stands here no more, marked as stale.
    public var gone: [Annotation]

    /// All that a store must be told.
    public var annotations: [Annotation] { entries.map(\.annotation) + gone }
  }

  private let report: QuoteReport
  private let text: AnnotatedText
  private let origins: [AnnotatedText]
  private let offsets: ScalarOffsets
  private let originOffsets: [ScalarOffsets]
  /// Whether somebody named the recording and the translation, for the chain of provenance.
  private let recordings: [String]
  private let translations: [String]
  private let recalibration: Recalibration?

  /// Prepares; names are kept without their folders.
  ///
  /// - Parameter recalibration: what people's verdicts on earlier quotes made of the probabilities.
  public init(
    _ report: QuoteReport,
    articleName: String,
    recordings: [String] = [],
    translations: [String] = [],
    recalibration: Recalibration? = nil
  ) {
    self.report = report
    self.recalibration = recalibration
    text = AnnotatedText(
      digest: ContentDigest(report.article.text).description,
      name: Self.fileName(articleName),
      language: report.language
    )
    origins = report.origins.map {
      let digest = ContentDigest($0.document.text).description
      return AnnotatedText(digest: digest, name: Self.fileName($0.id), language: $0.languages.first)
    }
    offsets = ScalarOffsets(report.article.text)
    originOffsets = report.origins.map { ScalarOffsets($0.document.text) }
    self.recordings = recordings.map(Self.fileName)
    self.translations = translations.map(Self.fileName)
  }

  /// Names and digests under which earlier annotations of this article may be found: its own and the origins'.
  public var lookups: [String] { [text.name, text.digest] + origins.map(\.digest) }

  /// Meets the report's quotes with earlier annotations.
  ///
  /// - Parameter earlier: annotations of quotes in texts that may be earlier versions of this article.
  /// - Complexity: O(*a*·*n*) for *a* earlier annotations and an article of *n* scalars.
  public func met(with earlier: [ReviewedAnnotation]) -> Result {
    let words = String(decoding: report.article.text, as: UTF8.self)
    let meeting = AnnotationMeeting(
      text,
      words: words,
      earlier: earlier,
      reach: Set(origins.flatMap { [$0.name, $0.digest] })
    )
    let speech = report.quotes.indices.filter { report.quotes[$0].status != .notSpeech }
    let met = meeting.met(speech.map { annotation(of: report.quotes[$0]) })
    let entries = zip(speech, met.entries).map { quote, entry in
      Entry(
        quote: quote,
        annotation: entry.annotation,
        standing: entry.standing,
        state: entry.state,
        isHeard: entry.isHeard
      )
    }
    return Result(entries: entries, gone: met.gone)
  }

  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension AnnotateReport {
  /// The annotation of a finding, named after its place in this article.
  private func annotation(of finding: QuoteFinding) -> Annotation {
    let anchor = TextAnchor(finding.quote.inner, in: report.article.text, offsets: offsets)
    let isFound = finding.origin != nil
    var annotation = Annotation(
      kind: .quote,
      place: Annotation.Place(text: text, anchor: anchor),
      counterpart: finding.origin.map(place),
      machine: MachineJudgement(
        probability: finding.confidence.map { isFound ? recalibration?.probability($0) ?? $0 : $0 },
        interval: isFound ? finding.confidence.flatMap { recalibration?.interval($0) } : nil,
        status: finding.reason.map { "\(finding.status.rawValue) \($0.rawValue)" } ?? finding.status.rawValue,
        model: "quote-passage",
        signature: RunSignature.current + (recalibration.map { "|\($0.signature)" } ?? ""),
        findings: finding.flags.map { .init(name: $0.kind.rawValue, severity: $0.severity.rawValue) }
      )
    )
    annotation.provenance = provenance(of: finding)
    return annotation
  }

  private func place(_ passage: Passage) -> Annotation.Place {
    let document = report.origins[passage.origin].document
    var text = origins[passage.origin]
    if passage.language != .undetermined { text.language = passage.language }
    let anchor = TextAnchor(passage.range, in: document.text, offsets: originOffsets[passage.origin])
    return Annotation.Place(text: text, anchor: anchor)
  }

  /// A recording is inferred where nobody named one and the transcript has times; that the article renders the passage is
  /// always inferred. An article in the transcript's language needs no translation; in another, one is inferred.
  private func provenance(of finding: QuoteFinding) -> [ProvenanceStep] {
    guard let passage = finding.origin else { return [] }
    let origin = origins[passage.origin]
    var steps: [ProvenanceStep] = []
    if recordings.indices.contains(passage.origin) {
      steps.append(ProvenanceStep(.recording, name: recordings[passage.origin], ground: .stated))
    } else if passage.time != nil {
      steps.append(ProvenanceStep(.recording, ground: .inferred))
    }
    steps.append(ProvenanceStep(.transcript, name: origin.name, digest: origin.digest, ground: .stated))
    if translations.indices.contains(passage.origin) {
      steps.append(ProvenanceStep(.translation, name: translations[passage.origin], ground: .stated))
    } else if let language = report.language, language.base != passage.language.base {
      steps.append(ProvenanceStep(.translation, ground: .inferred))
    }
    if finding.flags.contains(where: { $0.kind == .relay }) {
      steps.append(ProvenanceStep(.relay, ground: .inferred))
    }
    steps.append(ProvenanceStep(.article, name: text.name, digest: text.digest, ground: .inferred))
    return steps
  }
}
