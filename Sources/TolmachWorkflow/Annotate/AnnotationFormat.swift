import TolmachFormats
public import TolmachModel

/// A format that annotations leave in.
public enum AnnotationFormat: String, Sendable, CaseIterable {
  /// One `tolmach.annotation/1` a line: everything.
  case jsonl
  /// W3C Web Annotations.
  case jsonld
  /// A table for spreadsheets (RFC 4180).
  case csv

  /// The format that a file's ending names; nil when it names none.
  public init?(path: String) {
    guard let known = Self.allCases.first(where: { path.hasSuffix(".\($0.rawValue)") }) else { return nil }
    self = known
  }

  /// The annotations as a file's content.
  public func document(_ items: [ReviewedAnnotation]) -> [UInt8] {
    switch self {
    case .jsonl:
      var writer = JSONWriter()
      for item in items {
        writer.annotation(item)
        writer.newline()
      }
      return writer.bytes
    case .jsonld: return WebAnnotations(items).document
    case .csv: return Array(AnnotationTable(items).text.utf8)
    }
  }
}
