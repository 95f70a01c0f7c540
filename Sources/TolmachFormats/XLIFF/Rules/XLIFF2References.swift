/// The rules for references from inside a unit.
struct XLIFF2References {
  let findings: XLIFF2Findings
  let frame: XLIFF2Frame
  let unit: XMLElement
  /// The names of the unit's parts, codes and annotations.
  let names: Set<String>

  /// Checks the references of the codes, and those of the modules in the unit.
  func check(_ codes: [XLIFF2Code]) {
    for code in codes where !code.isEnd {
      guard let text = code.element.attribute("ref"), text.hasPrefix("#") || code.element.attribute("type") == "comment"
      else { continue }
      annotation(code.element, text)
    }
    for child in unit.children where child.namespace != unit.namespace {
      child.forEach { element in
        switch (XLIFF2Modules.module(element.namespace), element.name) {
        case ("matches", "match"): text(element, mustBeText: true)
        case ("glossary", "glossEntry"): text(element, mustBeText: false)
        case ("changetracking", "revisions"): revisions(element)
        default: break
        }
      }
    }
  }

  private func annotation(_ mark: XMLElement, _ text: String) {
    guard let fragment = XLIFF2Fragment(text) else {
      return findings.report("ref of \(mark.name)", "must be a sound fragment identifier", line: mark.line)
    }
    guard mark.attribute("type") == "comment" else { return }
    let notes = unit.first("notes")?.children("note").compactMap { $0.attribute("id") } ?? []
    let isHere =
      fragment.name("u").map { $0 == unit.attribute("id") } ?? (fragment.name("f") ?? fragment.name("g") == nil)
    if !isHere || !notes.contains(fragment.name("n") ?? "") {
      findings.report("ref of a comment", "must name a note of the unit", line: mark.line)
    }
  }

  /// The reference of a match or an entry of a glossary, to a stretch of text in the unit.
  private func text(_ element: XMLElement, mustBeText: Bool) {
    guard let text = element.attribute("ref") else { return }
    guard let fragment = XLIFF2Fragment(text) else {
      return findings.report("ref of \(element.name)", "must be a sound fragment identifier", line: element.line)
    }
    guard mustBeText else { return }
    let name = fragment.name("") ?? fragment.name("t")
    if name.map({ names.contains($0) }) != true {
      findings.report("ref of \(element.name)", "must name a stretch of text of the unit", line: element.line)
    }
  }

  /// The reference of a revision names an element of the unit; what was changed is its content or one of its attributes.
  private func revisions(_ element: XMLElement) {
    guard let name = element.attribute("ref") else { return }
    var changed: XMLElement?
    unit.forEach { if $0.attribute("id") == name, $0.namespace == unit.namespace { changed = $0 } }
    guard let changed else {
      return findings.report("ref of revisions", "must name an element of the unit", line: element.line)
    }
    for item in element.children("revision").flatMap({ $0.children("item") }) {
      guard let property = item.attribute("property"), property != "content" else { continue }
      if changed.attribute(property) == nil {
        findings.report("property of item", "must be content or an attribute of what was changed", line: item.line)
      }
    }
  }
}
