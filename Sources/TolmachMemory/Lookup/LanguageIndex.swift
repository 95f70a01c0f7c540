public import TolmachModel

/// Everything there is to look up in one language: the index of the file, an index in memory of what was added or changed
/// since it was built, and the units of the file that are no longer as it has them.
public struct LanguageIndex: Sendable {
  /// The index of the file.
  public let base: FuzzyIndex
  /// What came later.
  public let delta: FuzzyIndex?
  /// Units of ``base`` that were changed or deleted.
  public let tombstones: Set<Int64>
  /// Whether so much came later that the file should be built anew: by somebody nobody waits for.
  public let isDue: Bool

  /// The two indexes, the file's first.
  var parts: [FuzzyIndex] { delta.map { [base, $0] } ?? [base] }
}

/// Makes and keeps the index files beside a store.
///
/// An index is used only when its bytes agree with their checksums and it was built from this very store, no later than
/// the store's present state. What was added, changed or deleted since is held in memory, so that it counts at once; when
/// that grows, the file is due to be built anew (``refresh()``), which no look-up waits for. Only where no index can be used,
/// or more is new than old, does the look-up itself build one.
///
/// Whoever builds writes a draft beside the file, locked until it takes the file's place at once; a process that is killed
/// leaves the lock to nobody and the draft to the next builder.
public struct IndexKeeper: Sendable {
  private let store: MemoryStore
  /// For so long, in seconds, a look-up without an index waits for a process that is building it.
  private static let patience = 60.0

  /// Keeps the indexes of `store`.
  public init(store: MemoryStore) { self.store = store }

  /// The index of a language, as the store is now.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  public func index(of language: LanguageTag) throws -> LanguageIndex {
    if let index = try usableIndex(of: language) { return index }
    if IndexDrafts.wait(for: path(language), seconds: Self.patience), let index = try usableIndex(of: language) {
      return index
    }
    return LanguageIndex(base: try rebuild(language), delta: nil, tombstones: [], isDue: false)
  }

  /// The index of the file with what came later; nil where there is none, or most of the store came later.
  private func usableIndex(of language: LanguageTag) throws -> LanguageIndex? {
    let now = try store.generation()
    guard let base = usable(language.base, now: now) else { return nil }
    let largest = Self.largestDelta(base)
    let later = try store.unitsChanged(since: base.generation, atMost: largest + 1)
    guard later.all.count <= largest else { return nil }
    return LanguageIndex(
      base: base,
      delta: later.all.isEmpty ? nil : try store.deltaBuilder(language.base, later.all, generation: now).build(),
      tombstones: later.changed,
      isDue: later.all.count > Self.usualDelta(base)
    )
  }

  /// So many later units are indexed in memory: never more work than building the file anew.
  private static func largestDelta(_ base: FuzzyIndex) -> Int { max(20_000, min(base.segmentCount, 100_000)) }

  /// From so many later units on look-ups would notice, and the file is due.
  private static func usualDelta(_ base: FuzzyIndex) -> Int { max(2_000, min(base.segmentCount / 50, 20_000)) }

  private func path(_ language: LanguageTag) -> String {
    StorePath.index(store.path, language: language.base.description)
  }

  /// Builds the index of a language from the whole store and puts it beside the store; where that cannot be written it is
  /// kept in memory.
  @discardableResult
  public func rebuild(_ language: LanguageTag) throws -> FuzzyIndex {
    do {
      // The draft is there before the store is read, so that others see that somebody is at it.
      let draft = try IndexFileSink(path: path(language))
      do { try store.indexBuilder(language.base).write(to: draft) } catch {
        draft.abandon()
        throw error
      }
      if let index = try FuzzyIndex.open(path: path(language)) { return index }
    } catch MemoryError.cannotWriteIndex {}
    return try store.indexBuilder(language.base).build()
  }

  /// Builds the indexes anew that are missing or due: small additions to a large store do not wait for it. What another
  /// process is building already is left to it.
  ///
  /// - Returns: the languages whose index was built.
  @discardableResult
  public func refresh() throws -> [LanguageTag] {
    let now = try store.generation()
    return try store.languages().filter { language in
      if let base = usable(language, now: now) {
        let usual = Self.usualDelta(base)
        if try store.unitsChanged(since: base.generation, atMost: usual + 1).all.count <= usual { return false }
      }
      if IndexDrafts.isUnderway(path(language)) { return false }
      try rebuild(language)
      return true
    }
  }

  /// Builds the indexes of all languages that the store has.
  public func rebuildAll() throws {
    for language in try store.languages() { try rebuild(language) }
  }

  /// What is wrong with the index files there are; none is no fault.
  public func problems() throws -> [MemoryError] {
    var found: [MemoryError] = []
    for language in try store.languages() {
      do throws(MemoryError) {
        try FuzzyIndex.open(path: path(language))?.verify()
      } catch { found.append(error) }
    }
    return found
  }

  private func usable(_ language: LanguageTag, now: IndexGeneration) -> FuzzyIndex? {
    guard let index = try? FuzzyIndex.open(path: path(language)), (try? index.verifyOnce()) != nil else { return nil }
    let made = index.generation
    let fits = made.store == now.store && made.unit <= now.unit && made.change <= now.change
    return fits && index.language == language ? index : nil
  }
}
