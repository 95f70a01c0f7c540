public import TolmachAnnotations
import TolmachFormats
public import TolmachModel

/// Turns the links of two versions of a text into annotations and meets them with those of earlier runs.
public struct AnnotateAlignment {
  /// What came out.
  public struct Result: Sendable {
    /// One entry for each link, in order.
    public var entries: [AnnotationMeeting.Entry]
    /// Annotations of an earlier version whose words stand here no more, marked as stale.
    public var gone: [Annotation]

    /// All that a store must be told.
    public var annotations: [Annotation] { entries.map(\.annotation) + gone }
  }

  private struct Side {
    var text: AnnotatedText
    var content: [UInt8]
    var offsets: ScalarOffsets
    var ranges: [TextRange]

    init(_ version: AlignDocuments.Version, language: LanguageTag, ranges: [TextRange]) {
      content = version.document.text
      text = AnnotatedText(
        digest: ContentDigest(content).description,
        name: AnnotateReport.fileName(version.name),
        language: language
      )
      offsets = ScalarOffsets(content)
      self.ranges = ranges
    }

    /// From the first sentence's beginning to the last one's end; nil for no sentence.
    func place(_ sentences: Range<Int>) -> Annotation.Place? {
      guard let first = sentences.first, let last = sentences.last, ranges.indices.contains(last) else { return nil }
      let range = ranges[first].union(ranges[last])
      return Annotation.Place(text: text, anchor: TextAnchor(range, in: content, offsets: offsets))
    }
  }

  private let links: [AlignedText.Link]
  private let source: Side
  private let target: Side
  private let hasTimes: Bool

  /// Prepares; names are kept without their folders.
  public init(_ result: AlignDocuments.Result, source: AlignDocuments.Version, target: AlignDocuments.Version) {
    links = result.text.links
    self.source = Side(source, language: result.text.source.language, ranges: result.sourceRanges)
    self.target = Side(target, language: result.text.target.language, ranges: result.targetRanges)
    hasTimes = result.text.source.times.contains { $0 != nil }
  }

  /// Names and digests under which earlier annotations of these texts may be found.
  public var lookups: [String] { [source, target].flatMap { [$0.text.name, $0.text.digest] } }

  /// Meets the links with earlier annotations; sentences that stand alone in the target are met apart.
  ///
  /// - Complexity: O(*a*·*n*) for *a* annotations of other versions and texts of *n* scalars.
  public func met(with earlier: [ReviewedAnnotation]) -> Result {
    let links = links.compactMap(annotation)
    var entries = [AnnotationMeeting.Entry?](repeating: nil, count: links.count)
    var gone: [Annotation] = []
    for (side, other) in [(source, target), (target, source)] {
      let own = links.indices.filter { links[$0].place.text.digest == side.text.digest }
      let words = String(decoding: side.content, as: UTF8.self)
      let known = Self.versions(earlier, of: side.text, linkedWith: other.text, own.map { links[$0] })
      let met = AnnotationMeeting(side.text, words: words, earlier: known).met(own.map { links[$0] })
      for (link, entry) in zip(own, met.entries) { entries[link] = entry }
      gone += met.gone
    }
    return Result(entries: entries.compactMap { $0 }, gone: gone)
  }

  /// The earlier annotations that may be of versions of one text, linked with versions of the other: another translation
  /// of the same original is none. A text counts as a version by its digest, its name, or half of its linked words.
  private static func versions(
    _ earlier: [ReviewedAnnotation],
    of text: AnnotatedText,
    linkedWith other: AnnotatedText,
    _ links: [Annotation]
  ) -> [ReviewedAnnotation] {
    let words = Set(links.compactMap { $0.counterpart?.anchor.exact })
    let candidates = earlier.filter { item in
      let own = item.annotation.place.text
      return own.digest == text.digest || own.language == text.language && own.digest != other.digest
    }
    let groups = Dictionary(grouping: candidates) { $0.annotation.counterpart?.text.digest ?? "" }
    return groups.sorted { $0.key < $1.key }.flatMap { digest, items -> [ReviewedAnnotation] in
      let isNamed = digest.isEmpty || digest == other.digest || items[0].annotation.counterpart?.text.name == other.name
      let shared = items.count { item in item.annotation.counterpart.map { words.contains($0.anchor.exact) } ?? false }
      return isNamed || 2 * shared >= items.count ? items : []
    }
  }

  /// The annotation of a link; nil for one whose sentences have no place.
  private func annotation(_ link: AlignedText.Link) -> Annotation? {
    let sides = [source.place(link.source), target.place(link.target)].compactMap { $0 }
    guard let place = sides.first else { return nil }
    let other = sides.dropFirst().first
    let ends = [place, other].compactMap { $0 }.map { "\($0.text.digest) \($0.anchor.scalars)" }
    var annotation = Annotation(
      identifier: Annotation.uuid("bead \(ends.joined(separator: " "))"),
      kind: .bead,
      place: place,
      counterpart: other,
      machine: MachineJudgement(
        probability: link.confidence,
        status: "\(link.source.count)-\(link.target.count)",
        model: "bead",
        signature: RunSignature.current
      )
    )
    annotation.provenance = provenance
    return annotation
  }

  /// The source is a transcript where it has times, of a recording that nobody named; that the target translates it is
  /// what the user said by aligning them.
  private var provenance: [ProvenanceStep] {
    var steps: [ProvenanceStep] = []
    if hasTimes { steps.append(ProvenanceStep(.recording, ground: .inferred)) }
    let ground: ProvenanceStep.Ground = hasTimes ? .stated : .inferred
    steps.append(ProvenanceStep(.transcript, name: source.text.name, digest: source.text.digest, ground: ground))
    steps.append(ProvenanceStep(.translation, name: target.text.name, digest: target.text.digest, ground: .stated))
    return steps
  }
}
