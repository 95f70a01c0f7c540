public import TolmachModel

/// Reads units from XLIFF 1.0 to 1.2 and 2.0 to 2.2, and the dialects of 1.2 that tools write, in constant memory.
///
/// Segments are units of their own: those of a unit with several are called `unit.segment`. What a unit has beside texts,
/// notes, state and name stands in properties `xliff1:…` or `xliff2:…`, elements of other namespaces as they are; not
/// kept are the headers, skeletons and groups of a file.
public final class XLIFFUnits: UnitReader {
  /// The version that the root names; empty before the first unit was read.
  public private(set) var version = ""
  /// The languages of the file that was opened last.
  private(set) var languages: (from: LanguageTag?, to: LanguageTag?) = (nil, nil)
  private let stream: XMLStream
  private var namespace = ""
  private var document: String?
  private var sawRoot = false
  private var given: (from: LanguageTag?, to: LanguageTag?)
  private var pending: [UnitRecord] = []

  /// Opens a file; the languages are those of the file where they are nil.
  public init(_ bytes: ByteSource, from: LanguageTag? = nil, to: LanguageTag? = nil) throws(FormatError) {
    stream = try XMLStream(bytes, format: "XLIFF") { element, _ in
      element.name == "trans-unit" || element.name == "unit"
    }
    given = (from, to)
  }

  /// The next unit.
  public func next() throws(FormatError) -> UnitRecord? {
    while pending.isEmpty {
      guard let piece = try stream.next() else {
        guard sawRoot else { throw failure(.missing("the element xliff"), 1) }
        return nil
      }
      switch piece {
      case .open(let element): try open(element)
      case .close, .text: continue
      case .record(let element):
        guard sawRoot else { throw failure(.unexpected("the root element"), element.line) }
        if element.namespace == namespace { pending = records(element).reversed() }
      }
    }
    return pending.popLast()
  }

  private var isVersion2: Bool { namespace == XLIFFNames.version2 || namespace == XLIFFNames.version22 }

  private func open(_ element: XMLElement) throws(FormatError) {
    if !sawRoot {
      guard element.name == "xliff" else { throw failure(.unexpected("the root element"), element.line) }
      sawRoot = true
      namespace = element.namespace
      version = element.attribute("version") ?? ""
      take(element, "srcLang", "trgLang")
    } else if element.name == "file", element.namespace == namespace {
      document = element.attribute("original")
      if !isVersion2 { take(element, "source-language", "target-language") }
    }
  }

  private func take(_ element: XMLElement, _ source: String, _ target: String) {
    languages.from = given.from ?? element.attribute(source).flatMap { TMXNames.language($0) }
    languages.to = given.to ?? element.attribute(target).flatMap { TMXNames.language($0) }
  }

  private func records(_ element: XMLElement) -> [UnitRecord] {
    let from = languages.from ?? .undetermined
    let to = languages.to ?? .undetermined
    do throws(FormatProblem) {
      let units =
        isVersion2
        ? try XLIFF2Unit.units(element, from: from, to: to, document: document)
        : try XLIFF1Unit.units(element, from: from, to: to, document: document)
      return units.map { .unit($0) }
    } catch {
      return [.malformed(line: element.line, problem: error)]
    }
  }

  private func failure(_ problem: FormatProblem, _ line: Int) -> FormatError {
    .malformed(path: stream.path, format: "XLIFF", problem: problem, line: line, column: 1)
  }
}
