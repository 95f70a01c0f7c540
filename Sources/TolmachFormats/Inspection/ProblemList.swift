/// The problems of a file as its reader meets them: the first hundred, and whether there were more.
struct ProblemList {
  /// How many are kept.
  static let limit = 100

  private var kept: [ReadProblem] = []
  private var rest: ReadProblem?

  /// Whether no more are kept, so that a place need not be looked for.
  var isFull: Bool { kept.count >= Self.limit }

  /// Adds a problem.
  mutating func add(_ severity: ReadProblem.Severity, _ problem: FormatProblem, line: Int, column: Int = 1) {
    guard isFull else { return kept.append(ReadProblem(severity, problem, line: line, column: column)) }
    let worst = rest?.severity == .error ? .error : severity
    let more = FormatProblem.overLimit("the number of problems", limit: Self.limit)
    rest = ReadProblem(worst, more, line: rest?.line ?? line)
  }

  /// The problems in order; the last says that there were more.
  var all: [ReadProblem] { kept + (rest.map { [$0] } ?? []) }
}
