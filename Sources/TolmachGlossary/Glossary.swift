public import TolmachModel

/// Entries of one or more files or stores, to be found in texts and checked against them.
public struct Glossary: Sendable {
  /// The entries, in order; places in it are what matches speak of.
  public private(set) var entries: [TermEntry]

  /// A glossary of entries.
  public init(_ entries: [TermEntry] = []) { self.entries = entries }

  /// Adds the entries of another one behind these.
  public mutating func add(_ more: [TermEntry]) { entries += more }

  /// The name an entry goes by in findings: its identifier, else its place.
  public func name(of entry: Int) -> String { entries[entry].identifier ?? "#\(entry + 1)" }

  /// The term that a match speaks of.
  public func term(_ reference: TermReference) -> Term {
    entries[reference.entry].sections[reference.section].terms[reference.term]
  }

  /// How many terms there are.
  public var termCount: Int { entries.reduce(0) { $0 + $1.termCount } }
}

/// Which term of a glossary is meant.
public struct TermReference: Hashable, Sendable, Comparable {
  /// The entry's place in the glossary.
  public var entry: Int
  /// The section's place in the entry.
  public var section: Int
  /// The term's place in the section.
  public var term: Int

  /// Orders by place.
  public static func < (a: Self, b: Self) -> Bool {
    (a.entry, a.section, a.term) < (b.entry, b.section, b.term)
  }
}
