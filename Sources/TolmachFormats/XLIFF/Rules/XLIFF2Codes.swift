/// A code or annotation of a unit in one language, in the order of the text.
struct XLIFF2Code {
  /// Its element, without what is in it.
  var element: XMLElement
  /// The number of the part of the unit it is in.
  var part: Int
  /// Whether it is the end of a `pc` or `mrk`.
  var isEnd = false

  /// The codes of a part's side.
  static func list(_ element: XMLElement?, part: Int) -> [XLIFF2Code] {
    var found: [XLIFF2Code] = []
    if let element { add(element, part, &found) }
    return found
  }

  private static func add(_ element: XMLElement, _ part: Int, _ found: inout [XLIFF2Code]) {
    for child in element.children where child.namespace == element.namespace && child.name != "cp" {
      var bare = child
      bare.content = []
      found.append(XLIFF2Code(element: bare, part: part))
      guard child.name == "pc" || child.name == "mrk" else { continue }
      add(child, part, &found)
      found.append(XLIFF2Code(element: bare, part: part, isEnd: true))
    }
  }

  /// The name by which the other side must have the same code.
  var key: String { (element.attribute("id") ?? element.attribute("startRef") ?? "") + (isEnding ? "/" : "") }
  /// Whether it closes what another one opened.
  var isEnding: Bool {
    isEnd || element.name == "em" || (element.name == "ec" && element.attribute("isolated") != "yes")
  }
  /// Whether it may be moved.
  var reorder: String {
    let value = element.attribute("canReorder") ?? "yes"
    return isEnd && value == "firstNo" ? "no" : value
  }
}

/// The rules for codes and annotations of a unit in one language (4.7.2).
struct XLIFF2CodeRules {
  let findings: XLIFF2Findings
  /// The names of the unit's original data; nil where it has none.
  let data: Set<String>?

  /// Checks the codes of a side in the order of its text.
  func check(_ codes: [XLIFF2Code]) {
    var opened: [String: XMLElement] = [:]
    var closed: Set<String> = []
    for code in codes where !code.isEnd {
      checkAlone(code.element)
      switch code.element.name {
      case "sc", "sm": opened[code.element.attribute("id") ?? ""] = code.element
      case "ec": checkEnd(code.element, opened, &closed)
      case "em":
        let start = code.element.attribute("startRef") ?? ""
        if opened[start]?.name != "sm" {
          findings.report("startRef of em", "must name an sm before it in the unit", line: code.element.line)
        }
        closed.insert(start)
      default: break
      }
    }
    for (name, start) in opened.sorted(by: { $0.key < $1.key }) {
      let isIsolated = start.attribute("isolated") == "yes"
      if start.name == "sc", isIsolated, closed.contains(name) {
        findings.report("isolated of sc", "must be no where the unit has its ec", line: start.line)
      } else if !isIsolated, !closed.contains(name) {
        findings.report(start.name, "must have its end in the unit, or be isolated", line: start.line)
      }
    }
    checkCopies(codes)
    checkOrder(codes)
  }

  private func checkEnd(_ end: XMLElement, _ opened: [String: XMLElement], _ closed: inout Set<String>) {
    let start = end.attribute("startRef")
    if end.attribute("isolated") == "yes" {
      if start != nil { findings.report("startRef of ec", "must not be on an isolated ec", line: end.line) }
      if end.attribute("id") == nil { findings.report("id of ec", "must be on an isolated ec", line: end.line) }
      if let start { closed.insert(start) }
      return
    }
    if end.attribute("id") != nil {
      findings.report("id of ec", "must not be on an ec that has a start", line: end.line)
    }
    if end.attribute("dir") != nil { findings.report("dir of ec", "is for isolated ec alone", line: end.line) }
    guard let start else { return findings.report("startRef of ec", "is missing", line: end.line) }
    closed.insert(start)
    guard let open = opened[start], open.name == "sc" else {
      return findings.report("startRef of ec", "must name an sc before it in the unit", line: end.line)
    }
    compare(open, end)
  }

  private func compare(_ start: XMLElement, _ end: XMLElement) {
    for name in ["canCopy", "canDelete", "canOverlap"]
    where end.attribute(name) ?? "yes" != start.attribute(name) ?? "yes" {
      findings.report("\(name) of ec", "must be that of its sc", line: end.line)
    }
    for name in ["type", "subType"] {
      if let value = end.attribute(name), value != start.attribute(name) {
        findings.report("\(name) of ec", "must be that of its sc", line: end.line)
      }
    }
    let wanted = start.attribute("canReorder").map { $0 == "firstNo" ? "no" : $0 } ?? "yes"
    if end.attribute("canReorder") ?? "yes" != wanted {
      findings.report("canReorder of ec", "must go with that of its sc", line: end.line)
    }
  }

  /// What holds for one code by itself.
  private func checkAlone(_ code: XMLElement) {
    for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
      guard let value = code.attribute(name) else { continue }
      if data?.contains(value) != true { findings.report(name, "must name a data of the unit", line: code.line) }
    }
    checkType(code)
    if code.attribute("canReorder").map({ $0 != "yes" }) == true, code.name != "ec",
      code.attribute("canCopy") != "no" || code.attribute("canDelete") != "no"
    {
      let demand = "must be no where canReorder is not yes"
      findings.report("canCopy and canDelete of \(code.name)", demand, line: code.line)
    }
    guard code.name == "mrk" || code.name == "sm" else { return }
    if code.attribute("type") == "comment", (code.attribute("value") == nil) == (code.attribute("ref") == nil) {
      findings.report("a comment", "must have either a value or a ref", line: code.line)
    }
  }

  private static let types: Set<String> = ["fmt", "ui", "quote", "link", "image", "other"]
  private static let annotations: Set<String> = ["generic", "comment", "term"]
  private static let subTypes = [
    "xlf:lb": "fmt", "xlf:pb": "fmt", "xlf:b": "fmt", "xlf:i": "fmt", "xlf:u": "fmt", "xlf:var": "ui",
  ]

  private func checkType(_ code: XMLElement) {
    let type = code.attribute("type")
    if code.name == "mrk" || code.name == "sm" {
      if let type, !Self.annotations.contains(type), !XLIFF2Value.isQualified(type) {
        findings.report("type of \(code.name)", "must be generic, comment, term or prefix:value", line: code.line)
      }
      return
    }
    if let type, !Self.types.contains(type) {
      findings.report("type of \(code.name)", "must be fmt, ui, quote, link, image or other", line: code.line)
    }
    guard let subType = code.attribute("subType") else { return }
    guard let type else { return findings.report("subType of \(code.name)", "needs a type", line: code.line) }
    if subType.hasPrefix("xlf:"), Self.subTypes[subType] != type {
      findings.report("subType of \(code.name)", "must be one of XLIFF's own that goes with its type", line: code.line)
    }
  }

  private func checkCopies(_ codes: [XLIFF2Code]) {
    for code in codes where !code.isEnd {
      guard let name = code.element.attribute("copyOf") else { continue }
      let line = code.element.line
      if ["dataRef", "dataRefStart", "dataRefEnd"].contains(where: { code.element.attribute($0) != nil }) {
        findings.report("copyOf", "must not stand with a dataRef", line: line)
      }
      guard let base = codes.first(where: { $0.element.attribute("id") == name })?.element else {
        findings.report("copyOf", "must name a code of the unit", line: line)
        continue
      }
      if base.attribute("canCopy") == "no" {
        findings.report("copyOf", "must name a code that can be copied", line: line)
      }
    }
  }

  /// A code that cannot be moved stands first in its row (`firstNo`) or follows one of the row (4.7.2.2.5).
  private func checkOrder(_ codes: [XLIFF2Code]) {
    var isInRow = false
    for code in codes {
      switch code.reorder {
      case "firstNo": isInRow = true
      case "no" where !isInRow:
        findings.report("canReorder", "must be firstNo on the first code of a row", line: code.element.line)
      default: break
      }
    }
  }
}
