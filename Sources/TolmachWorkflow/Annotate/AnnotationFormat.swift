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
  /// TMX 1.4b: links of two versions of a text alone, verdicts as properties and notes.
  case tmx
  /// XLIFF 2.1 with ITS: the same, of the two languages that the first link has.
  case xlf

  /// The format that a file's ending names; nil when it names none.
  public init?(path: String) {
    guard let known = Self.allCases.first(where: { path.hasSuffix(".\($0.rawValue)") }) else { return nil }
    self = known
  }

  /// The annotations as a file's content, and how many of them the format has a place for.
  public func document(_ items: [ReviewedAnnotation]) -> (bytes: [UInt8], count: Int) {
    switch self {
    case .jsonl:
      var writer = JSONWriter()
      for item in items {
        writer.annotation(item)
        writer.newline()
      }
      return (writer.bytes, items.count)
    case .jsonld: return (WebAnnotations(items).document, items.count)
    case .csv: return (Array(AnnotationTable(items).text.utf8), items.count)
    case .tmx: return AnnotationUnits.document(items, .tmx)
    case .xlf: return AnnotationUnits.document(items, .xliff)
    }
  }
}
