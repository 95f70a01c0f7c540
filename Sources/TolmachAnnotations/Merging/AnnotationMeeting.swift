public import TolmachModel

/// Meets what a machine says of a text now with annotations of earlier runs, so that names, and with them people's
/// verdicts, go over to what is still the same.
public struct AnnotationMeeting: Sendable {
  /// How an annotation stands to earlier runs.
  public enum Standing: String, Sendable, CaseIterable {
    /// No run saw it before.
    case new
    /// Its words, or those it is linked with, are others than before.
    case changed
    /// A run saw it, and nobody settled it.
    case unsettled
    /// A person settled it.
    case settled
  }

  /// An annotation that has met what was known of it.
  public struct Entry: Sendable {
    /// The annotation; its name is the earlier one's where there was one.
    public var annotation: Annotation
    /// How it stands to earlier runs.
    public var standing: Standing
    /// What people say of it as it is now.
    public var state: ReviewState
    /// Whether a person listened to the recording of what it is now.
    public var isHeard = false
  }

  /// An earlier annotation and where its words stand in this text.
  private struct Found {
    var item: ReviewedAnnotation
    var scalars: Range<Int>?
  }

  private let found: [Found]
  private let reach: Set<String>?

  /// Finds earlier annotations in a text.
  ///
  /// - Parameters:
  ///   - earlier: annotations of texts that may be earlier versions of this one. A text counts as one when half of its
  ///     annotations are surely found again, or one of them and the name is the same.
  ///   - reach: names and digests of the texts that this run looked for passages in; nil: of all. Where it found none,
  ///     an earlier run's passage in another text stands.
  /// - Complexity: O(*a*·*n*) for *a* annotations of other versions and a text of *n* scalars.
  public init(_ text: AnnotatedText, words: String, earlier: [ReviewedAnnotation], reach: Set<String>? = nil) {
    var found: [Found] = []
    var search: Reanchoring?
    let versions = Dictionary(grouping: earlier, by: \.annotation.place.text.digest)
    for (digest, items) in versions.sorted(by: { $0.key < $1.key }) {
      if digest == text.digest {
        found += items.map { Found(item: $0, scalars: $0.annotation.place.anchor.scalars) }
        continue
      }
      let prepared = search ?? Reanchoring(words)
      search = prepared
      let outcomes = prepared.outcomes(for: items.map(\.annotation.place.anchor))
      let sure = outcomes.count(where: \.isSure)
      let isNamesake = items.contains { $0.annotation.place.text.name == text.name }
      guard 2 * sure >= items.count || isNamesake && sure > 0 else { continue }
      found += zip(items, outcomes).map { Found(item: $0, scalars: $1.scalars) }
    }
    self.found = found
    self.reach = reach
  }

  /// Meets annotations with the earlier ones at their places.
  ///
  /// - Returns: an entry for each annotation, in order, and the earlier ones that nothing met, marked as stale.
  /// - Complexity: O(*n* log *n* + *n*·*k*) for *n* annotations of which *k* overlap one place.
  public func met(_ annotations: [Annotation]) -> (entries: [Entry], gone: [Annotation]) {
    let order = found.indices.filter { found[$0].scalars != nil }
      .sorted { start(found[$0].scalars) < start(found[$1].scalars) }
    let longest = order.map { found[$0].scalars?.count ?? 0 }.max() ?? 0
    var isMet = Set<Int>()
    let entries = annotations.map { annotation in
      let range = annotation.place.anchor.scalars
      let first = order.partitioningIndex { start(found[$0].scalars) + longest >= range.lowerBound }
      let near = order[first...].prefix { start(found[$0].scalars) <= range.upperBound }
      let best = near.lazy.filter { !isMet.contains($0) && found[$0].item.annotation.kind == annotation.kind }
        .map { (place: $0, shared: Self.overlap(found[$0].scalars, range)) }
        .filter { $0.shared > 0.5 }.max { $0.shared < $1.shared }
      guard let best else { return Entry(annotation: annotation, standing: .new, state: .open) }
      isMet.insert(best.place)
      return entry(annotation, found[best.place].item)
    }
    let gone = found.indices.filter { !isMet.contains($0) }.map { place in
      var annotation = found[place].item.annotation
      annotation.condition = .stale
      return annotation
    }
    return (entries, gone)
  }

  private func start(_ scalars: Range<Int>?) -> Int { scalars?.lowerBound ?? 0 }

  private func entry(_ now: Annotation, _ before: ReviewedAnnotation) -> Entry {
    var annotation = now
    annotation.identifier = before.annotation.identifier
    if now.counterpart == nil, let other = before.annotation.counterpart?.text, let reach,
      !reach.contains(other.digest), !reach.contains(other.name)
    {
      annotation = before.annotation
      annotation.place = now.place
    }
    let subject = AnnotationSubject(annotation)
    let state = ReviewState(before.acts, on: subject)
    let known = AnnotationSubject(before.annotation)
    let isSame = known.words == subject.words || known.place == subject.place
    let standing: Standing = state.isSettled ? .settled : isSame || state != .open ? .unsettled : .changed
    let isHeard = before.acts.contains {
      $0.basis == .recording && $0.verdict != .needsListen && subject.isJudged(by: $0)
    }
    return Entry(annotation: annotation, standing: standing, state: state, isHeard: isHeard)
  }

  private static func overlap(_ one: Range<Int>?, _ other: Range<Int>) -> Double {
    let shared = one?.clamped(to: other).count ?? 0
    return Double(shared) / Double(max(1, (one?.count ?? 0) + other.count - shared))
  }
}
