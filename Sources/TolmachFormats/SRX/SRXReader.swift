public import TolmachText

/// Reads SRX files; every regular expression is compiled once, so that a broken rule is refused here.
public enum SRXReader {
  /// Reads a file's bytes; the encoding is XML's own affair.
  public static func read(_ bytes: [UInt8], path: String) throws(FormatError) -> SegmentationRules {
    var builder = Builder(path: path)
    try XMLEventReader.read(bytes, path: path, format: "SRX") { event throws(FormatError) in
      try builder.take(event)
    }
    guard builder.sawRoot else {
      throw .malformed(path: path, format: "SRX", problem: .missing("the element srx"), line: 1, column: 1)
    }
    return builder.file
  }

  private struct Builder {
    let path: String
    var file = SegmentationRules()
    var sawRoot = false
    private var rule: SegmentationRules.Rule?
    private var ruleLine = 0
    private var text: String?

    init(path: String) { self.path = path }

    mutating func take(_ event: XMLEvent) throws(FormatError) {
      switch event.kind {
      case .text(let words): text? += words
      case .start(let attributes): try start(event, attributes)
      case .end: try end(event)
      }
    }

    private mutating func start(_ event: XMLEvent, _ attributes: [XMLAttribute]) throws(FormatError) {
      func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
      if !sawRoot {
        guard event.name == "srx" else { throw failure(.unexpected("the root element"), event.line) }
        sawRoot = true
        file.version = value("version") ?? ""
      }
      switch event.name {
      case "header": file.cascades = value("cascade") == "yes"
      case "languagerule": file.languageRules.append(.init(name: value("languagerulename") ?? "", rules: []))
      case "rule":
        rule = SegmentationRules.Rule(breaks: value("break") != "no", before: "", after: "")
        ruleLine = event.line
      case "beforebreak", "afterbreak": text = ""
      case "languagemap":
        let map = SegmentationRules.LanguageMap(
          pattern: value("languagepattern") ?? "",
          ruleName: value("languagerulename") ?? ""
        )
        try compile(map.pattern, line: event.line)
        file.maps.append(map)
      default: break
      }
    }

    private mutating func end(_ event: XMLEvent) throws(FormatError) {
      switch event.name {
      case "beforebreak":
        rule?.before = JavaPattern.icu(text ?? "")
        text = nil
      case "afterbreak":
        rule?.after = JavaPattern.icu(text ?? "")
        text = nil
      case "rule":
        guard let finished = rule, !file.languageRules.isEmpty else {
          throw failure(.unexpected("a rule outside languagerule"), event.line)
        }
        try compile(finished.before, line: ruleLine)
        try compile(finished.after, line: ruleLine)
        file.languageRules[file.languageRules.count - 1].rules.append(finished)
        rule = nil
      default: break
      }
    }

    private func compile(_ pattern: String, line: Int) throws(FormatError) {
      guard !pattern.isEmpty else { return }  // matches anything
      do throws(TextError) { _ = try RegularExpression(pattern, rule: file.ruleCount + 1) } catch {
        throw failure(.badPattern(rule: file.ruleCount + 1), line)
      }
    }

    private func failure(_ problem: FormatProblem, _ line: Int) -> FormatError {
      .malformed(path: path, format: "SRX", problem: problem, line: line, column: 1)
    }
  }
}
