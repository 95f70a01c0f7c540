public import TolmachModel

/// A glossary entry as a store holds it.
public struct StoredTermEntry: Hashable, Sendable {
  /// Its number in the store, never given twice.
  public var id: Int64
  /// The entry.
  public var entry: TermEntry
  /// How it came in.
  public var origin: MemoryOrigin
  /// Whether it was removed; it can still be looked at.
  public var isDeleted: Bool
}

/// Something that was done to an entry.
public struct TermChange: Hashable, Sendable {
  /// What can be done to an entry.
  public enum Action: String, Sendable {
    /// It was added, by hand or by an import.
    case add
    /// It was changed by hand.
    case edit
    /// Another entry's words were added to it.
    case merge
    /// Another entry took its place.
    case replace
    /// It was removed.
    case remove
    /// An earlier change was taken back.
    case undo
  }

  /// Its number, ascending in time.
  public var id: Int64
  /// The entry's number.
  public var concept: Int64
  /// What was done.
  public var action: Action
  /// The entry before; nil where there was none.
  public var before: TermEntry?
  /// The entry after; nil where none is left.
  public var after: TermEntry?
  /// Who did it, when and how.
  public var origin: MemoryOrigin
}

/// What an import does with an entry whose concept the store has already.
public enum TermImportPolicy: String, Sendable, CaseIterable {
  /// Adds it, unless the same entry is there.
  case add
  /// Adds its words to the stored entry; disagreements become notes.
  case merge
  /// Puts it in place of the stored one.
  case replace
}

/// What came of an import of entries.
public struct TermImportSummary: Hashable, Sendable {
  /// Entries read.
  public var read = 0
  /// Entries added.
  public var added = 0
  /// Entries that something was added to.
  public var merged = 0
  /// Entries that were replaced.
  public var replaced = 0
  /// Entries that were there already, word for word.
  public var unchanged = 0

  /// Nothing yet.
  public init() {}
}
