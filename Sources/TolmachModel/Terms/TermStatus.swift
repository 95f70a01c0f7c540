/// Whether a term should be used for its concept.
///
/// - Source: ISO 12620 / ISO 30042:2019 `administrativeStatus` (`preferredTerm-admn-sts` …); `forbidden` is what house
///   glossaries call a term that must not be printed, which TBX has as a deprecated term with a usage note.
public enum TermStatus: String, Sendable, CaseIterable, Comparable {
  /// The one to use.
  case preferred
  /// May be used.
  case admitted
  /// Was used once; another is better.
  case deprecated
  /// Must not be used.
  case forbidden

  /// Orders the terms of a concept: what to use first stands first.
  public static func < (a: TermStatus, b: TermStatus) -> Bool { a.rank < b.rank }

  /// Whether a text may use the term.
  public var isAllowed: Bool { self == .preferred || self == .admitted }

  private var rank: Int { TermStatus.allCases.firstIndex(of: self) ?? 0 }
}
