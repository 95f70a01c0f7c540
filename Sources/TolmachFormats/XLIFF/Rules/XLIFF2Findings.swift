/// What is wrong with an XLIFF 2 file, gathered while it is read; after many, the rest is counted no more.
final class XLIFF2Findings {
  private(set) var problems: [ReadProblem] = []
  private static let most = 1000

  /// Notes that a rule is broken.
  func report(_ subject: String, _ demand: String, line: Int) {
    guard problems.count < Self.most else { return }
    problems.append(ReadProblem(.error, .violation(FormatRule(subject, demand)), line: line))
  }

  /// Notes a name among `seen`, or that it is there already.
  func unique(_ name: String?, among seen: inout Set<String>, _ subject: String, _ place: String, line: Int) {
    guard let name, !seen.insert(name).inserted else { return }
    report(subject, "must be unique \(place)", line: line)
  }
}
