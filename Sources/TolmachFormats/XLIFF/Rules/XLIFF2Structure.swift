/// The rules that hold for every element of the core by itself: its attributes, their values, its children.
struct XLIFF2Structure {
  let findings: XLIFF2Findings

  /// Checks an element and, where it is whole, what is in it.
  func check(_ element: XMLElement, isWhole: Bool) {
    guard let rules = XLIFF2Element.core[element.name] else {
      return findings.report("the element", "is none of XLIFF", line: element.line)
    }
    checkAttributes(element, rules)
    guard isWhole else { return }
    checkChildren(element, rules)
    for child in element.children where child.namespace == element.namespace { check(child, isWhole: true) }
  }

  private func checkAttributes(_ element: XMLElement, _ rules: XLIFF2Element) {
    let line = element.line
    for attribute in element.attributes {
      if attribute.namespace.isEmpty {
        guard rules.attributes.contains(attribute.name) else {
          findings.report("an attribute of \(element.name)", "is none that XLIFF knows there", line: line)
          continue
        }
        if let demand = XLIFF2Value.demand(attribute.name, attribute.value) {
          findings.report("\(attribute.name) of \(element.name)", demand, line: line)
        }
      } else {
        checkForeign(attribute, of: element, rules)
      }
    }
    for name in rules.required where element.attribute(name) == nil {
      findings.report("\(name) of \(element.name)", "is missing", line: line)
    }
  }

  private func checkForeign(_ attribute: XMLAttribute, of element: XMLElement, _ rules: XLIFF2Element) {
    if attribute.namespace == XMLAttribute.xml || attribute.namespace == "http://www.w3.org/2001/XMLSchema-instance" {
      return
    }
    if attribute.namespace.hasPrefix(XLIFFNames.modules) || attribute.namespace == XLIFFNames.its {
      return XLIFF2Modules(findings: findings).check(attribute, of: element)
    }
    if !rules.isExtensible {
      findings.report("an attribute of another namespace", "may not stand on \(element.name)", line: element.line)
    }
  }

  private func checkChildren(_ element: XMLElement, _ rules: XLIFF2Element) {
    var stage = 0
    var seen: Set<String> = []
    for piece in element.content {
      switch piece {
      case .text(let words):
        if !rules.hasWords, words.utf8.contains(where: { $0 > 0x20 }) {
          findings.report("\(element.name)", "may hold no words of its own", line: element.line)
        }
      case .element(let child):
        check(child, in: element, rules, &stage, &seen)
      }
    }
    for name in rules.needs where !seen.contains(name) {
      findings.report("\(name) in \(element.name)", "is missing", line: element.line)
    }
  }

  /// Checks that a child may stand in an element, after those that came before it.
  func check(
    _ child: XMLElement,
    in element: XMLElement,
    _ rules: XLIFF2Element,
    _ stage: inout Int,
    _ seen: inout Set<String>
  ) {
    let isModule = child.namespace.hasPrefix(XLIFFNames.modules)
    let foreign = isModule ? XLIFF2Element.module : XLIFF2Element.other
    let kind = child.namespace == element.namespace ? child.name : foreign
    let subject = kind == foreign ? "an element of another namespace" : "the element"
    guard let place = rules.children.firstIndex(where: { $0.contains(kind) }) else {
      return findings.report(subject, "may not stand in \(element.name)", line: child.line)
    }
    if place < stage { findings.report(subject, "comes too late in \(element.name)", line: child.line) }
    stage = max(stage, place)
    if !seen.insert(kind).inserted, rules.single.contains(kind) {
      findings.report("\(kind) in \(element.name)", "may be there once alone", line: child.line)
    }
  }
}
