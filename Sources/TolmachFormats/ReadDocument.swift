public import TolmachModel

/// Something about a file that a reader wants to say, without the file's words.
public struct ReadProblem: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The file is not what its format says it should be.
    case error
    /// Odd, but its meaning is clear.
    case warning
  }

  /// How bad it is.
  public var severity: Severity
  /// What it is.
  public var problem: FormatProblem
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in Unicode scalars.
  public var column: Int

  /// Creates a problem.
  public init(_ severity: Severity, _ problem: FormatProblem, line: Int, column: Int = 1) {
    self.severity = severity
    self.problem = problem
    self.line = line
    self.column = column
  }
}

/// A document with what its reader noticed.
public struct ReadDocument: Sendable {
  /// The document.
  public var document: Document
  /// What was noticed, by place. Errors were passed over: the rest of the file was read.
  public var problems: [ReadProblem]
  /// How many records of the format's own kind the file has; nil: its cues, or its blocks where there are no times.
  public var records: Int?
  /// Further counts by name, such as `tiers`, in order.
  public var counts: [(name: String, count: Int)] = []
  /// The language that the file says its words are in.
  public var language: LanguageTag?

  /// Creates the pair.
  public init(document: Document, problems: [ReadProblem] = []) {
    self.document = document
    self.problems = problems
  }

  /// Whether no problem is an error.
  public var isValid: Bool { !problems.contains { $0.severity == .error } }
}
