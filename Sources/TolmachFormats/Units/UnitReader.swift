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
  /// Translation Memory eXchange: 1.1 to 1.4b are read, 1.4b is written.
  case tmx
  /// XLIFF: every version is read, 2.1 is written.
  case xliff
  /// XLIFF 1.2.
  case xliff1
  /// Messages of GNU gettext.
  case po

  /// The format that a file's ending speaks for; `.gz` behind it is passed over.
  public init?(path: String) {
    let parts = path.split(separator: "/").last?.split(separator: ".").map { $0.lowercased() } ?? []
    guard let ending = parts.last == "gz" ? parts.dropLast().last : parts.last else { return nil }
    switch ending {
    case "ndjson": self = .jsonl
    case "xlf", "sdlxliff", "mqxliff", "mxliff", "mxlf", "txlf": self = .xliff
    case "pot": self = .po
    default: self.init(rawValue: ending)
    }
  }
}
