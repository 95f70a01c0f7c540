import TolmachAnnotations
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// The store that an alignment heeds and leaves its links in; does nothing where none is named.
struct AlignmentStore {
  private let store: MemoryStore?
  private let origin: MemoryOrigin
  private let hasAnchors: Bool

  init(_ command: AlignCommand) throws {
    store = try command.store.map { try MemoryStore(path: $0, mode: .create) }
    origin = command.origin.origin
    hasAnchors = command.anchors != nil
  }

  /// Aligns two versions; links that people confirmed settle what they can, unless the links of a file do.
  func align(
    _ source: AlignDocuments.Version,
    _ target: AlignDocuments.Version,
    job: AlignDocuments,
    options: AlignDocuments.Options
  ) throws -> AlignDocuments.Result {
    guard let store, !hasAnchors else { return try job.align(source, target, options: options) }
    let names = [source, target].flatMap { [FilePath.name(of: $0.name), ContentDigest($0.document.text).description] }
    let links = try StoredReviews(store: store).confirmedLinks(names)
    guard !links.isEmpty else { return try job.align(source, target, options: options) }
    var settled = options
    settled.settled = SettledLinks(confirmed: links)
    do {
      return try job.align(source, target, options: settled)
    } catch AlignmentError.contradiction {
      Terminal.standardError.print("tolmach: warning: links confirmed in the store contradict each other; none settles")
      return try job.align(source, target, options: options)
    }
  }

  /// Keeps the links, and says how they stand to earlier runs.
  func keep(
    _ result: AlignDocuments.Result,
    _ source: AlignDocuments.Version,
    _ target: AlignDocuments.Version
  ) throws {
    guard let store else { return }
    let reviews = StoredReviews(store: store)
    let kept = try reviews.keep(AnnotateAlignment(result, source: source, target: target))
    let units = try reviews.remember(kept, document: FilePath.name(of: source.name), origin: origin)
    let standings = kept.entries.map { ($0.standing, $0.state) }
    let sentence = StandingSentence(standings, gone: kept.gone.count).words
    Terminal.standardError.print(
      "\(sentence) \(units.added) \(units.added == 1 ? "unit" : "units") added to the memory."
    )
  }
}
