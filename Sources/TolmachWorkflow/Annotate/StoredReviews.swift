public import TolmachMemory
import TolmachModel

/// Keeps a report's annotations in a store.
public struct StoredReviews {
  private let store: MemoryStore

  /// A store opened for writing.
  public init(store: MemoryStore) { self.store = store }

  /// Meets a report's annotations with the store's, and writes them; what people said is read and never written.
  ///
  /// - Throws: `MemoryError`; then nothing is written.
  public func keep(_ job: AnnotateReport) throws(MemoryError) -> AnnotateReport.Result {
    let result = job.met(with: try earlier(job))
    _ = try store.put(result.annotations)
    return result
  }

  /// The annotations of all texts that quote the same origins or are called the same.
  private func earlier(_ job: AnnotateReport) throws(MemoryError) -> [ReviewedAnnotation] {
    var digests: Set<String> = []
    for name in job.lookups {
      for item in try annotations(in: name) { digests.insert(item.annotation.place.text.digest) }
    }
    var seen: Set<String> = []
    var found: [ReviewedAnnotation] = []
    for digest in digests.sorted() {
      for item in try annotations(in: digest) where item.annotation.place.text.digest == digest {
        if seen.insert(item.annotation.identifier).inserted { found.append(item) }
      }
    }
    return found
  }

  private func annotations(in document: String) throws(MemoryError) -> [ReviewedAnnotation] {
    var filter = AnnotationFilter()
    filter.kind = .quote
    filter.document = document
    filter.order = .place
    return try store.reviewed(filter)
  }
}
