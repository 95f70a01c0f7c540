public import TolmachModel

/// Where a change comes from.
public struct MemoryOrigin: Hashable, Sendable {
  /// When, in UTC: `2026-03-01T12:00:00Z`.
  public var time: String
  /// Who, as they call themselves; nil when nobody says.
  public var person: String?
  /// With which program.
  public var tool: String
  /// From which file.
  public var file: String?

  /// Creates an origin.
  public init(time: String, person: String? = nil, tool: String, file: String? = nil) {
    self.time = time
    self.person = person
    self.tool = tool
    self.file = file
  }

  /// The time as files of units write it: `20260301T120000Z`.
  var compactTime: String { time.filter { $0 != "-" && $0 != ":" } }
}

/// A unit as a store holds it.
public struct StoredUnit: Hashable, Sendable {
  /// Its number in the store, never given twice.
  public var id: Int64
  /// What it says.
  public var unit: TranslationUnit
  /// How it came in.
  public var origin: MemoryOrigin
  /// Whether it was deleted; it can still be looked at.
  public var isDeleted: Bool

  /// Creates a stored unit.
  public init(id: Int64, unit: TranslationUnit, origin: MemoryOrigin, isDeleted: Bool) {
    self.id = id
    self.unit = unit
    self.origin = origin
    self.isDeleted = isDeleted
  }
}

/// Something that was done to a unit after it was added.
public struct MemoryChange: Hashable, Sendable {
  /// What can be done to a unit.
  public enum Action: String, Sendable {
    /// A text was changed by hand.
    case edit
    /// An import added a language or changed a text.
    case merge
    /// What a machine thought of the texts was withdrawn, or another probability took its place: they had changed.
    case confidence
    /// The unit was deleted.
    case delete
  }

  /// Its number, ascending in time.
  public var id: Int64
  /// What was done.
  public var action: Action
  /// The variant it was done to; nil for the whole unit.
  public var language: LanguageTag?
  /// The text, or the probability, before; nil where there was none.
  public var before: String?
  /// The same after; nil where none is left.
  public var after: String?
  /// Who did it, when and how.
  public var origin: MemoryOrigin
}

/// What an import does with a unit whose source the store has already.
public enum ImportPolicy: String, Sendable, CaseIterable {
  /// Adds it, unless all of it is there.
  case add
  /// Adds what is new to the unit that has the same texts where both have one; else adds a unit.
  case merge
  /// Puts its texts in place of the stored ones.
  case replace
  /// The same, where its date is later than the stored one's.
  case newest
}

/// What came of an import.
public struct ImportSummary: Hashable, Sendable {
  /// Why a unit was passed over.
  public enum Skip: String, Sendable, CaseIterable {
    /// All of it is in the store already.
    case alreadyThere = "already-there"
    /// It is no newer than the stored one.
    case notNewer = "not-newer"
    /// Fewer than two of its variants hold text.
    case noPair = "no-pair"
    /// The file's record could not be read.
    case malformed
  }

  /// Records read.
  public var read = 0
  /// Units added.
  public var added = 0
  /// Units that something was added to.
  public var merged = 0
  /// Units whose text was replaced.
  public var replaced = 0
  /// Records passed over, by reason.
  public var skipped: [Skip: Int] = [:]

  /// Nothing yet.
  public init() {}
}

/// What a store holds.
public struct MemoryStatistics: Hashable, Sendable {
  /// Units that are not deleted.
  public var units = 0
  /// Deleted units.
  public var deleted = 0
  /// Documents named.
  public var documents = 0
  /// Changes recorded.
  public var changes = 0
  /// Units by language, in the order of tags.
  public var languages: [(language: String, units: Int)] = []
  /// Units whose source another unit has as well.
  public var sharedSources = 0
  /// Variants by length: less than 16, 32, 64 … characters; the last takes the rest.
  public var lengths = [Int](repeating: 0, count: 8)

  /// Nothing.
  public init() {}

  /// Whether all figures are the same.
  public static func == (a: Self, b: Self) -> Bool {
    a.units == b.units && a.deleted == b.deleted && a.documents == b.documents && a.changes == b.changes
      && a.languages.elementsEqual(b.languages, by: ==) && a.sharedSources == b.sharedSources && a.lengths == b.lengths
  }

  /// Hashes the figures that tell most.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(units)
    hasher.combine(changes)
  }
}
