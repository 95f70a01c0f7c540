import TolmachAnnotations
public import TolmachMemory
import TolmachModel

/// Keeps what machines found in a store, beside what people said of it.
public struct StoredReviews {
  private let store: MemoryStore

  /// A store opened for writing.
  public init(store: MemoryStore) { self.store = store }

  /// Meets a report's annotations with the store's, and writes them; what people said is read and never written.
  ///
  /// - Throws: `MemoryError`; then nothing is written.
  public func keep(_ job: AnnotateReport) throws(MemoryError) -> AnnotateReport.Result {
    let result = job.met(with: try earlier(.quote, job.lookups))
    _ = try store.put(result.annotations)
    return result
  }

  /// The same for the links of two texts.
  ///
  /// - Throws: `MemoryError`; then nothing is written.
  public func keep(_ job: AnnotateAlignment) throws(MemoryError) -> AnnotateAlignment.Result {
    let result = job.met(with: try earlier(.bead, job.lookups))
    _ = try store.put(result.annotations)
    return result
  }

  /// Puts links into the memory as units of a document, each with its confidence; those that a person rejected stay out,
  /// and so do sentences that stand alone.
  ///
  /// - Throws: `MemoryError`; then nothing is written.
  public func remember(
    _ result: AnnotateAlignment.Result,
    document: String,
    origin: MemoryOrigin
  ) throws -> ImportSummary {
    var units = result.entries.lazy.filter { $0.state != .rejected }
      .compactMap { AnnotationUnits.unit($0.annotation, document: document) }.makeIterator()
    return try store.importUnits(policy: .merge, origin: origin) { units.next().map { .unit($0) } }
  }

  /// The links of two texts, by names or digests, that people confirmed, as the words of both sides.
  ///
  /// - Throws: `MemoryError`.
  public func confirmedLinks(_ lookups: [String]) throws(MemoryError) -> [(source: String, target: String)] {
    let confirmed: [ReviewState] = [.confirmed, .confirmedWithNote]
    return try earlier(.bead, lookups, states: confirmed).compactMap { item in
      item.annotation.counterpart.map { (item.annotation.place.anchor.running, $0.anchor.running) }
    }
  }

  /// The annotations of all texts that are linked with the same texts or are called the same.
  private func earlier(
    _ kind: Annotation.Kind,
    _ lookups: [String],
    states: [ReviewState] = []
  ) throws(MemoryError) -> [ReviewedAnnotation] {
    var digests: Set<String> = []
    for name in lookups {
      for item in try annotations(kind, in: name, []) { digests.insert(item.annotation.place.text.digest) }
    }
    var seen: Set<String> = []
    var found: [ReviewedAnnotation] = []
    for digest in digests.sorted() {
      for item in try annotations(kind, in: digest, states) where item.annotation.place.text.digest == digest {
        if seen.insert(item.annotation.identifier).inserted { found.append(item) }
      }
    }
    return found
  }

  private func annotations(
    _ kind: Annotation.Kind,
    in document: String,
    _ states: [ReviewState]
  ) throws(MemoryError) -> [ReviewedAnnotation] {
    var filter = AnnotationFilter()
    filter.kind = kind
    filter.document = document
    filter.states = states
    filter.order = .place
    return try store.reviewed(filter)
  }
}
