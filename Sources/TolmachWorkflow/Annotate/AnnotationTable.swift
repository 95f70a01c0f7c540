import TolmachModel

/// Annotations as a table, one row for each act, or one without an act where nobody said anything.
///
/// Cells that a spreadsheet would take for a formula (= + - @, tab, CR first) begin with an apostrophe.
/// - Source: RFC 4180 (2005); OWASP, "CSV Injection", for the marks.
struct AnnotationTable {
  private let items: [ReviewedAnnotation]

  init(_ items: [ReviewedAnnotation]) { self.items = items }

  private static let header = [
    "number", "annotation", "kind", "state", "condition", "confidence", "status", "findings", "document", "start",
    "end", "text", "origin", "originStart", "originEnd", "originText", "signature", "verdict", "basis",
    "readsLanguage", "comment", "person", "time",
  ]

  /// The whole table.
  var text: String {
    var rows = [Self.header]
    for item in items {
      let machine = Self.machine(item)
      if item.acts.isEmpty { rows.append(machine + Array(repeating: "", count: 6)) }
      for act in item.acts { rows.append(machine + Self.person(act)) }
    }
    return rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func machine(_ item: ReviewedAnnotation) -> [String] {
    let annotation = item.annotation
    let (place, other) = (annotation.place.anchor, annotation.counterpart)
    return [
      "\(item.number)", annotation.identifier, annotation.kind.rawValue, item.state.rawValue,
      annotation.condition.rawValue, annotation.machine.probability.map { "\($0)" } ?? "",
      annotation.machine.status ?? "", annotation.machine.findings.map(\.name).joined(separator: " "),
      annotation.place.text.name, "\(place.scalars.lowerBound)", "\(place.scalars.upperBound)", place.running,
      other?.text.name ?? "", other.map { "\($0.anchor.scalars.lowerBound)" } ?? "",
      other.map { "\($0.anchor.scalars.upperBound)" } ?? "", other?.anchor.running ?? "",
      annotation.machine.signature ?? "",
    ]
  }

  private static func person(_ act: ReviewAct) -> [String] {
    [
      act.verdict?.rawValue ?? "", act.basis?.rawValue ?? "", act.readsLanguage.map { $0 ? "yes" : "no" } ?? "",
      act.comment ?? "", act.person, act.time,
    ]
  }

  /// A cell, guarded and quoted where need be.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t", "\r"].contains(first) { text = "'" + text }
    guard text.unicodeScalars.contains(where: { [",", "\"", "\n", "\r"].contains($0) }) else { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
