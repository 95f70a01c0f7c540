public import TolmachModel
import TolmachAnnotations

/// Turns a report's quotes into annotations and meets them with those of earlier runs, so that what a person settled is
/// not asked again.
public struct AnnotateReport {
  /// How a quote stands to earlier runs.
  public enum Standing: String, Sendable, CaseIterable {
    /// No run saw it before.
    case new
    /// Its words, or the passage behind it, are others than before.
    case changed
    /// A run saw it, and nobody settled it.
    case unsettled
    /// A person settled it.
    case settled
  }

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

  /// Prepares; names are kept without their folders.
  public init(_ report: QuoteReport, articleName: String, recordings: [String] = [], translations: [String] = []) {
    self.report = report
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
  /// - Parameter earlier: annotations of quotes in texts that may be earlier versions of this article. A text counts as
  ///   one when it has the same name, or when half of its annotations are surely found again.
  /// - Complexity: O(*a*·*n*) for *a* earlier annotations and an article of *n* scalars.
  public func met(with earlier: [ReviewedAnnotation]) -> Result {
    let found = found(earlier)
    var isMet = Set<Int>()
    var entries: [Entry] = []
    for (index, finding) in report.quotes.enumerated() where finding.status != .notSpeech {
      var annotation = annotation(of: finding)
      let range = annotation.place.anchor.scalars
      let known = found.indices.filter { !isMet.contains($0) }
        .map { (place: $0, shared: found[$0].scalars.map { Self.overlap($0, range) } ?? 0) }
        .filter { $0.shared > 0.5 }.max { $0.shared < $1.shared }
      guard let known else {
        entries.append(Entry(quote: index, annotation: annotation, standing: .new, state: .open))
        continue
      }
      isMet.insert(known.place)
      let before = found[known.place].item
      annotation.identifier = before.annotation.identifier
      entries.append(entry(index, annotation, before))
    }
    let gone = found.indices.filter { !isMet.contains($0) }.map { place in
      var annotation = found[place].item.annotation
      annotation.condition = .stale
      return annotation
    }
    return Result(entries: entries, gone: gone)
  }

  private func entry(_ index: Int, _ annotation: Annotation, _ before: ReviewedAnnotation) -> Entry {
    let subject = AnnotationSubject(annotation)
    let state = ReviewState(before.acts, on: subject)
    let isSame = AnnotationSubject(before.annotation) == subject
    let isJudged = state != .open || before.acts.allSatisfy { $0.verdict == nil }
    let standing: Standing = state.isSettled ? .settled : isSame || (isJudged && state != .open) ? .unsettled : .changed
    return Entry(quote: index, annotation: annotation, standing: standing, state: state)
  }

  /// Earlier annotations with their place in this text, those of unrelated texts left out.
  private func found(_ earlier: [ReviewedAnnotation]) -> [(item: ReviewedAnnotation, scalars: Range<Int>?)] {
    var found: [(item: ReviewedAnnotation, scalars: Range<Int>?)] = []
    let search = Reanchoring(String(decoding: report.article.text, as: UTF8.self))
    for (digest, items) in Dictionary(grouping: earlier, by: \.annotation.place.text.digest).sorted(by: {
      $0.key < $1.key
    }) {
      if digest == text.digest {
        found += items.map { ($0, $0.annotation.place.anchor.scalars) }
        continue
      }
      let outcomes = search.outcomes(for: items.map(\.annotation.place.anchor))
      let sure = outcomes.count(where: \.isSure)
      let isVersion = items.contains { $0.annotation.place.text.name == text.name } || 2 * sure >= items.count
      if isVersion { found += zip(items, outcomes).map { ($0, $1.scalars) } }
    }
    return found
  }

  private static func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Double {
    let shared = one.clamped(to: other).count
    return Double(shared) / Double(max(1, one.count + other.count - shared))
  }

  static func fileName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

extension AnnotateReport {
  /// The annotation of a finding, named after its place in this article.
  private func annotation(of finding: QuoteFinding) -> Annotation {
    let anchor = TextAnchor(finding.quote.inner, in: report.article.text, offsets: offsets)
    var annotation = Annotation(
      kind: .quote,
      place: Annotation.Place(text: text, anchor: anchor),
      counterpart: finding.origin.map(place),
      machine: MachineJudgement(
        probability: finding.confidence,
        status: finding.reason.map { "\(finding.status.rawValue) \($0.rawValue)" } ?? finding.status.rawValue,
        model: "quote-passage",
        signature: RunSignature.current,
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
