public import TolmachModel

/// Formats that glossaries are read from and written to.
public enum TermFileFormat: String, Sendable, CaseIterable {
  /// TermBase eXchange, versions 2 and 3.
  case tbx
  /// A table with commas or semicolons and quotation marks.
  case csv
  /// A table with tabs.
  case tsv
  /// UTX 1.11, the glossary format of AAMT.
  case utx
  /// OmegaT's: source, target and comment with tabs, no heading.
  case omegat
}

/// A glossary as a file holds it, with what its reader noticed.
public struct TermFile: Sendable {
  /// The format it was read as.
  public var format: TermFileFormat
  /// The format's version, where the file names one.
  public var version: String?
  /// The dialect of TBX, as the file names it.
  public var dialect: String?
  /// The encoding of a table's text, and whether it was guessed.
  public var encoding: String?
  /// What parts the cells of a table: `tab`, `,`, `;` or `|`.
  public var delimiter: String?
  /// The entries, in order.
  public var entries: [TermEntry] = []
  /// The line each entry begins in, from 1.
  public var lines: [Int] = []
  /// What was noticed, by place. Errors were passed over: the rest of the file was read.
  public var problems: [ReadProblem] = []

  /// An empty file.
  public init(format: TermFileFormat) { self.format = format }

  /// The languages there are terms in, most terms first.
  public var languages: [LanguageTag] {
    var counts: [LanguageTag: Int] = [:]
    for section in entries.flatMap(\.sections) { counts[section.language, default: 0] += section.terms.count }
    return counts.filter { $0.value > 0 }.sorted { ($1.value, $0.key.description) < ($0.value, $1.key.description) }
      .map(\.key)
  }

  /// Whether no problem is an error.
  public var isValid: Bool { !problems.contains { $0.severity == .error } }
}
