import TolmachModel

/// Counts what an XLIFF file holds and checks it; version 2 against all its rules.
enum XLIFFInspector {
  /// Inspects a file of any version.
  static func inspect(_ source: ByteSource, _ inspection: inout Inspection) throws(FormatError) {
    inspection.format = "xliff"
    let stream = try XMLStream(source, format: "XLIFF") { element, root in
      guard let root else { return false }
      return isVersion2(root)
        ? XLIFF2Validator.isRecord(element) : element.name == "trans-unit" || element.name == "bin-unit"
    }
    guard case .open(let root)? = try firstElement(stream), root.name == "xliff" else {
      throw .malformed(
        path: source.path,
        format: "XLIFF",
        problem: .missing("the element xliff"),
        line: 1,
        column: 1
      )
    }
    inspection.version = root.attribute("version")
    if isVersion2(root.namespace) {
      try inspect2(stream, root, &inspection)
    } else if root.namespace.hasPrefix(XLIFFNames.modules + "document:2") {
      inspection.add(
        .error,
        .violation(FormatRule("the namespace of xliff", "is of no known version")),
        line: root.line
      )
    } else {
      try inspect1(stream, &inspection)
    }
  }

  private static func isVersion2(_ namespace: String) -> Bool {
    namespace == XLIFFNames.version2 || namespace == XLIFFNames.version22
  }

  private static func firstElement(_ stream: XMLStream) throws(FormatError) -> XMLStream.Piece? {
    while let piece = try stream.next() {
      if case .text = piece { continue }
      return piece
    }
    return nil
  }

  private static func inspect2(
    _ stream: XMLStream,
    _ root: XMLElement,
    _ inspection: inout Inspection
  ) throws(FormatError) {
    var validator = XLIFF2Validator()
    defer {
      inspection.records = validator.counts.units
      inspection.counts = [
        ("units", validator.counts.units), ("segments", validator.counts.segments),
        ("ignorables", validator.counts.ignorables), ("targets", validator.counts.targets),
      ]
      inspection.problems += validator.findings.problems
    }
    inspection.languages = ["srcLang", "trgLang"].compactMap { root.attribute($0).flatMap { LanguageTag($0) } }
    validator.open(root)
    while let piece = try stream.next() {
      switch piece {
      case .open(let element): validator.open(element)
      case .close: validator.close()
      case .record(let element): validator.take(element)
      case .text(let line): validator.words(line: line)
      }
    }
  }

  private static func inspect1(_ stream: XMLStream, _ inspection: inout Inspection) throws(FormatError) {
    var languages: [LanguageTag: Int] = [:]
    var counts = (files: 0, targets: 0, candidates: 0)
    var names: Set<String> = []
    var marks: Set<String> = []
    while let piece = try stream.next() {
      if case .open(let element) = piece { checkMarks(element, &marks, &inspection) }
      if case .record(let element) = piece { element.forEach { checkMarks($0, &marks, &inspection) } }
      switch piece {
      case .open(let element) where element.name == "file":
        counts.files += 1
        names.removeAll()
        for name in ["source-language", "target-language"] {
          if let tag = element.attribute(name).flatMap({ TMXNames.language($0) }) { languages[tag, default: 0] += 1 }
        }
      case .record(let element) where element.name == "trans-unit":
        inspection.records += 1
        counts.targets += element.first("target") == nil ? 0 : 1
        counts.candidates += element.children("alt-trans").count
        if element.first("source") == nil {
          inspection.add(.error, .violation(FormatRule("source in trans-unit", "is missing")), line: element.line)
        }
        if let name = element.attribute("id"), !names.insert(name).inserted {
          inspection.add(.warning, .violation(FormatRule("id of trans-unit", "is there twice")), line: element.line)
        }
      default: continue
      }
    }
    inspection.languages = ExchangeInspector.byFrequency(languages)
    inspection.counts = [
      ("files", counts.files), ("transUnits", inspection.records), ("targets", counts.targets),
      ("altTrans", counts.candidates),
    ]
  }

  /// What `xml:id` names is named once in a file (xml:id 1.0, 4).
  private static func checkMarks(_ element: XMLElement, _ marks: inout Set<String>, _ inspection: inout Inspection) {
    guard let name = element.attribute("id", XMLAttribute.xml), !marks.insert(name).inserted else { return }
    inspection.add(.error, .violation(FormatRule("xml:id", "must be unique in the file")), line: element.line)
  }
}
