public import TolmachModel

/// Reads translation units out of a file, one at a time and in constant memory: every format of memories is one of these.
public protocol UnitReader: AnyObject {
  /// The next record; nil at the end.
  ///
  /// - Throws: `FormatError` when the file cannot be read on.
  func next() throws(FormatError) -> UnitRecord?
}

/// A record of a file of translation units.
public enum UnitRecord: Hashable, Sendable {
  /// A unit.
  case unit(TranslationUnit)
  /// A record that cannot be read; the file's other records can. Lines count from 1.
  case malformed(line: Int, problem: FormatProblem)
}

/// How a memory's file is written.
public enum UnitFormat: String, Sendable, CaseIterable {
  /// Tab-separated, the first row names the columns.
  case tsv
  /// A JSON object a line: everything a unit holds.
  case jsonl
  /// Two files, line by line.
  case moses

  /// The format that a file's ending speaks for; `.gz` behind it is passed over.
  public init?(path: String) {
    let parts = path.split(separator: "/").last?.split(separator: ".").map { $0.lowercased() } ?? []
    guard let ending = parts.last == "gz" ? parts.dropLast().last : parts.last else { return nil }
    if ending == "ndjson" { self = .jsonl } else { self.init(rawValue: ending) }
  }
}
