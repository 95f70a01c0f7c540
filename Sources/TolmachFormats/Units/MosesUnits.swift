public import TolmachModel

/// Reads units from two files of which line *n* of the one is line *n* of the other.
///
/// The document of the units is the first file's name. Files of different length are an error, not a shorter memory.
public final class MosesUnits: UnitReader {
  private let source: TextLines
  private let target: TextLines
  private let languages: (from: LanguageTag, to: LanguageTag)
  private let document: String

  /// Opens both files.
  public init(_ source: ByteSource, _ target: ByteSource, from: LanguageTag, to: LanguageTag) {
    self.source = TextLines(source)
    self.target = TextLines(target)
    languages = (from, to)
    document = source.path.split(separator: "/").last.map(String.init) ?? source.path
  }

  /// The next pair of lines as a unit.
  public func next() throws(FormatError) -> UnitRecord? {
    let left = try source.next()
    let right = try target.next()
    guard let left, let right else {
      guard left == nil, right == nil else { throw uneven(left == nil ? source : target) }
      return nil
    }
    var unit = TranslationUnit(variants: [
      .init(language: languages.from, text: String(decoding: left, as: UTF8.self)),
      .init(language: languages.to, text: String(decoding: right, as: UTF8.self)),
    ])
    unit.document = document
    return .unit(unit)
  }

  private func uneven(_ shorter: TextLines) -> FormatError {
    .malformed(
      path: shorter.path,
      format: "one of two parallel files",
      problem: .missing("the line that its partner has here"),
      line: shorter.line + 1,
      column: 1
    )
  }
}
