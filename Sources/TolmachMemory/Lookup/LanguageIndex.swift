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

  /// The two indexes, the file's first.
  var parts: [FuzzyIndex] { delta.map { [base, $0] } ?? [base] }
}

/// Makes and keeps the index files beside a store.
///
/// An index is used only when its bytes agree with their checksums and it was built from this very store, no later than
/// the store's present state. Otherwise, and when too much was changed since, it is built anew.
public struct IndexKeeper: Sendable {
  private let store: MemoryStore
  /// How many later units are indexed in memory before the file is built anew.
  private static let largestDelta = 20_000

  /// Keeps the indexes of `store`.
  public init(store: MemoryStore) { self.store = store }

  /// The index of a language, as the store is now.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  public func index(of language: LanguageTag) throws -> LanguageIndex {
    let now = try store.generation()
    if let base = usable(language.base, now: now) {
      let later = try store.unitsChanged(since: base.generation)
      if later.all.count <= Self.largestDelta {
        return LanguageIndex(
          base: base,
          delta: later.all.isEmpty ? nil : try store.deltaBuilder(language.base, later.all, generation: now).build(),
          tombstones: later.changed
        )
      }
    }
    return LanguageIndex(base: try rebuild(language), delta: nil, tombstones: [])
  }

  /// Builds the index of a language from the whole store and puts it beside the store; where that cannot be written it is
  /// kept in memory.
  @discardableResult
  public func rebuild(_ language: LanguageTag) throws -> FuzzyIndex {
    let builder = try store.indexBuilder(language.base)
    let path = StorePath.index(store.path, language: language.base.description)
    do {
      try builder.write(to: path)
      if let index = try FuzzyIndex.open(path: path) { return index }
    } catch MemoryError.cannotWriteIndex { return try store.indexBuilder(language.base).build() }
    return try store.indexBuilder(language.base).build()
  }

  /// Builds the indexes anew that are missing, or that so much was added to that look-ups would notice: small imports into
  /// a large store do not wait for it.
  public func refresh() throws {
    let now = try store.generation()
    for language in try store.languages() {
      if let base = usable(language, now: now) {
        let later = try store.unitsChanged(since: base.generation).all.count
        if later <= min(Self.largestDelta, max(2_000, base.segmentCount / 50)) { continue }
      }
      try rebuild(language)
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
        try FuzzyIndex.open(path: StorePath.index(store.path, language: language.description))?.verify()
      } catch { found.append(error) }
    }
    return found
  }

  private func usable(_ language: LanguageTag, now: IndexGeneration) -> FuzzyIndex? {
    let path = StorePath.index(store.path, language: language.description)
    guard let index = try? FuzzyIndex.open(path: path), (try? index.verifyOnce()) != nil else { return nil }
    let made = index.generation
    let fits = made.store == now.store && made.unit <= now.unit && made.change <= now.change
    return fits && index.language == language ? index : nil
  }
}
