import TolmachFormats
import TolmachGlossary
import TolmachModel
import TolmachWorkflow

/// Prints a report of terms.
struct GlossaryReportRendering {
  let report: CheckGlossary.Report
  /// The file that the findings are of.
  let path: String

  func printText() {
    let output = Terminal.standardOutput
    for placed in report.findings {
      let finding = placed.finding
      let place = "\(Terminal.visible(path)):\(placed.pair.number)"
      output.print("\(place): \(finding.check.rawValue): \(Terminal.visible(finding.message))  [\(finding.identifier)]")
      for (mark, text, range) in [
        ("<", placed.pair.source, finding.source), (">", placed.pair.target, finding.target),
      ] {
        if let range { output.print("  \(mark) \(Self.excerpt(text, range))") }
      }
    }
    var sentence = "\(Figures.count(report.pairs, "pair")), \(Figures.count(report.findings.count, "finding"))"
    if report.silenced > 0 { sentence += ", \(report.silenced) silenced" }
    Terminal.standardError.print(sentence)
  }

  /// The words around a place, with the place in brackets.
  private static func excerpt(_ text: [UInt8], _ range: TextRange) -> String {
    let before = String(decoding: text[..<range.start], as: UTF8.self).suffix(40)
    let words = String(decoding: text[range.start..<range.end], as: UTF8.self)
    let after = String(decoding: text[range.end...], as: UTF8.self).prefix(40)
    return Terminal.visible("\(before)[\(words)]\(after)")
  }

  func printJSON() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.term-findings/1")
    writer.key("pairs")
    writer.integer(report.pairs)
    writer.key("silenced")
    writer.integer(report.silenced)
    writer.key("findings")
    writer.beginArray()
    for placed in report.findings {
      writer.beginObject()
      writer.key("pair")
      writer.integer(placed.pair.number)
      writer.key("finding")
      let (source, target) = (ScalarOffsets(placed.pair.source), ScalarOffsets(placed.pair.target))
      writer.finding(placed.finding, source: source, target: target)
      writer.endObject()
    }
    writer.endArray()
    writer.key("renderings")
    writer.beginArray()
    for item in report.renderings {
      writer.beginObject()
      writer.key("entry")
      writer.string(item.entry)
      writer.key("counts")
      writer.beginObject()
      for (text, count) in item.counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        writer.key(text)
        writer.integer(count)
      }
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }

  /// SARIF 2.1.0 (OASIS 2020): a result a finding; its line is the pair's number.
  func printSARIF() {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("$schema")
    writer.string("https://json.schemastore.org/sarif-2.1.0.json")
    writer.key("version")
    writer.string("2.1.0")
    writer.key("runs")
    writer.beginArray()
    writer.beginObject()
    writer.key("tool")
    writer.tool(checks: TermFinding.Check.allCases.map(\.rawValue))
    writer.key("columnKind")
    writer.string("unicodeCodePoints")
    writer.key("results")
    writer.beginArray()
    for placed in report.findings { writer.result(placed, path: path) }
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

extension JSONWriter {
  fileprivate mutating func tool(checks: [String]) {
    beginObject()
    key("driver")
    beginObject()
    key("name")
    string("tolmach")
    key("version")
    string(RunSignature.version)
    key("rules")
    beginArray()
    for check in checks {
      beginObject()
      key("id")
      string(check)
      endObject()
    }
    endArray()
    endObject()
    endObject()
  }

  fileprivate mutating func result(_ placed: CheckGlossary.Placed, path: String) {
    beginObject()
    key("ruleId")
    string(placed.finding.check.rawValue)
    key("level")
    string(placed.finding.severity == .check ? "warning" : "note")
    key("message")
    beginObject()
    key("text")
    string(placed.finding.message)
    endObject()
    key("partialFingerprints")
    beginObject()
    key("tolmachFinding/v1")
    string(placed.finding.identifier)
    endObject()
    key("locations")
    beginArray()
    beginObject()
    key("physicalLocation")
    beginObject()
    key("artifactLocation")
    beginObject()
    key("uri")
    string(path)
    endObject()
    key("region")
    beginObject()
    key("startLine")
    integer(placed.pair.number)
    if let range = placed.finding.target {
      let scalars = ScalarOffsets(placed.pair.target).scalars(range)
      key("startColumn")
      integer(scalars.lowerBound + 1)
      key("endColumn")
      integer(scalars.upperBound + 1)
    }
    endObject()
    endObject()
    endObject()
    endArray()
    endObject()
  }
}
