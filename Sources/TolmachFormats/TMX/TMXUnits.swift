public import TolmachModel

/// Reads units from TMX 1.1 to 1.4b, levels 1 and 2, in constant memory.
///
/// Attributes other than dates and names become properties `tmx:…`, elements `prop` properties of their type; codes in a
/// text are kept as ``InlineCodes`` says. The order of variants is the file's, but the source comes first. Not kept: the
/// header, and the languages of notes.
public final class TMXUnits: UnitReader {
  /// The version that the root names; empty before the first unit was read.
  public private(set) var version = ""
  /// What is odd outside of units.
  private(set) var problems: [ReadProblem] = []
  private let stream: XMLStream
  private var source: LanguageTag?
  private var languages = LanguageCache()
  private let overridesSource: Bool
  private var sawRoot = false
  private var sawHeader = false
  private var sawBody = false

  /// Opens a file; `source` overrides the language that the file says is translated.
  public init(_ bytes: ByteSource, source: LanguageTag? = nil) throws(FormatError) {
    var limits = XMLStream.Limits()
    limits.allowsUndeclaredPrefixes = true
    stream = try XMLStream(bytes, format: "TMX", limits: limits) { element, _ in
      switch element.name {
      case "tu", "header", "TU", "HEADER": true
      default: false
      }
    }
    self.source = source
    overridesSource = source != nil
  }

  /// The next unit.
  public func next() throws(FormatError) -> UnitRecord? {
    while let piece = try stream.next() {
      switch piece {
      case .open(let element): try open(element)
      case .close, .text: continue
      case .record(let element):
        guard sawRoot else { throw failure(.unexpected("the root element"), element.line) }
        if element.name.utf8.count == 6 { header(element) } else { return record(TMXNames.lowercased(element)) }
      }
    }
    guard sawRoot else { throw failure(.missing("the element tmx"), 1) }
    if !sawBody { throw failure(.missing("the element body"), 1) }
    return nil
  }

  private func open(_ element: XMLElement) throws(FormatError) {
    let name = element.name.lowercased()
    guard !sawRoot else {
      sawBody = sawBody || name == "body"
      return
    }
    guard name == "tmx" else { throw failure(.unexpected("the root element"), element.line) }
    sawRoot = true
    version = element.attributes.first { $0.name.lowercased() == "version" }?.value ?? ""
  }

  private func header(_ element: XMLElement) {
    sawHeader = true
    guard !overridesSource else { return }
    source = element.attributes.first { $0.name.lowercased() == "srclang" }.flatMap { TMXNames.language($0.value) }
  }

  private func record(_ element: XMLElement) -> UnitRecord {
    do throws(FormatProblem) {
      return .unit(try TMXUnit.read(element, source: source, &languages))
    } catch {
      return .malformed(line: element.line, problem: error)
    }
  }

  private func failure(_ problem: FormatProblem, _ line: Int) -> FormatError {
    .malformed(path: stream.path, format: "TMX", problem: problem, line: line, column: 1)
  }
}

/// What TMX calls things.
enum TMXNames {
  /// Attributes of a unit that a field holds.
  static let fields: [UnitField] = [
    ("tuid", \.identifier), ("creationdate", \.created), ("creationid", \.createdBy), ("changedate", \.changed),
    ("changeid", \.changedBy),
  ]

  /// A language as TMX files write it: in any case, with `-` or `_`; nil for `*all*` and what is no language.
  static func language(_ text: String) -> LanguageTag? { LanguageTag(text.filter { $0 != " " }) }

  /// The element with the names of TMX 1.1 files, which may be in capitals, in small letters.
  static func lowercased(_ element: XMLElement) -> XMLElement {
    guard element.name == "TU" else { return element }
    return small(element)
  }

  private static func small(_ element: XMLElement) -> XMLElement {
    var copy = element
    copy.name = element.name.lowercased()
    copy.attributes = element.attributes.map {
      var attribute = $0
      attribute.name = $0.name.lowercased()
      return attribute
    }
    copy.content = element.content.map { piece in
      if case .element(let child) = piece { .element(small(child)) } else { piece }
    }
    return copy
  }
}

/// The languages of a file by the names it gives them: there are few, and each is named often.
struct LanguageCache {
  private var known: [String: LanguageTag?] = [:]

  /// The language of a name; nil when it is none.
  mutating func language(_ name: String) -> LanguageTag? {
    if let found = known[name] { return found }
    if known.count > 1000 { known.removeAll() }
    let found = TMXNames.language(name)
    known[name] = .some(found)
    return found
  }
}
