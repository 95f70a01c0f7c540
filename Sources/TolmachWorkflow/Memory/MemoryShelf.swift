import Synchronization
public import TolmachMemory
public import TolmachModel

/// A store with the indexes of its languages, made when they are first asked for. Threads may share it.
public final class MemoryShelf: Sendable {
  /// The store.
  public let store: MemoryStore
  private let keeper: IndexKeeper
  private let indexes = Mutex<[LanguageTag: LanguageIndex]>([:])

  /// A shelf over a store.
  public init(store: MemoryStore) {
    self.store = store
    keeper = IndexKeeper(store: store)
  }

  /// A look-up of its own for one thread.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  public func lookup(in language: LanguageTag) throws -> MemoryLookup {
    try MemoryLookup(store: store, index: index(of: language))
  }

  /// The index of a language as it was when it was first asked for.
  public func index(of language: LanguageTag) throws -> LanguageIndex {
    try indexes.withLock { known in
      if let index = known[language.base] { return index }
      let made = try keeper.index(of: language)
      known[language.base] = made
      return made
    }
  }

  /// Whether an index that was given out lags so far behind its store that it should be built anew, when nobody waits.
  public var isDue: Bool { indexes.withLock { $0.values.contains(where: \.isDue) } }
}
