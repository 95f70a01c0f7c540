/// The rules of the modules of XLIFF 2 (section 5): attributes of modules on the core, elements of modules.
struct XLIFF2Modules {
  let findings: XLIFF2Findings

  private static let markup = Set(
    """
    a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 \
    head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot \
    th thead title tr tt u ul
    """.split(separator: " ").map(String.init)
  )

  /// Checks an attribute of a module on an element of the core.
  func check(_ attribute: XMLAttribute, of element: XMLElement) {
    let value = attribute.value
    func fail(_ demand: String) { findings.report(attribute.name, demand, line: element.line) }
    if attribute.namespace.hasPrefix(XLIFFNames.modules + "fs:") {
      let isOpenEnd = element.name == "ec" && element.attribute("isolated") != "yes"
      if isOpenEnd || ["em", "cp", "source", "target", "data"].contains(element.name) { fail("may not stand here") }
      switch attribute.name {
      case "fs": if !Self.markup.contains(value) { fail("must be the name of an element of HTML") }
      case "subFs": break
      default: fail("is none that the module knows")
      }
    } else if attribute.namespace.hasPrefix(XLIFFNames.modules + "sizerestriction:") {
      checkSize(attribute, of: element, fail)
    } else if attribute.namespace == XLIFFNames.its, attribute.name == "mtConfidence" {
      if Double(value).map({ (0...1).contains($0) }) != true { fail("must be a number from 0 to 1") }
    }
  }

  private func checkSize(_ attribute: XMLAttribute, of element: XMLElement, _ fail: (String) -> Void) {
    let onOpenEnd = element.name == "ec" && element.attribute("isolated") != "yes"
    switch attribute.name {
    case "sizeRestriction", "storageRestriction":
      if !Self.isRestriction(attribute.value) { fail("must be *, a number, or two with a comma") }
    case "equivStorage", "sizeInfo":
      if onOpenEnd { fail("may stand on isolated ec alone") }
      if Int(attribute.value).map({ $0 >= 0 }) != true { fail("must be an integer") }
    case "sizeInfoRef":
      if onOpenEnd { fail("may stand on isolated ec alone") }
      if element.attribute("sizeInfo", attribute.namespace) != nil { fail("may not stand with sizeInfo") }
    default: fail("is none that the module knows")
    }
  }

  private static func isRestriction(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count < 3, let last = parts.last else { return false }
    return parts.dropLast().allSatisfy { UInt($0) != nil } && (last == "*" || UInt(last) != nil)
  }

  /// Checks a whole element of a module: its form, and names that must be unique in it.
  func check(_ root: XMLElement, languages: (source: String?, target: String?)) {
    guard let module = Self.module(root.namespace) else { return }
    var seen: Set<String> = []
    var isOwn = true
    root.forEach { element in
      guard element.namespace == root.namespace else { return }
      if let rules = XLIFF2Module.elements["\(module):\(element.name)"] {
        checkForm(element, rules)
      } else {
        findings.report("an element of a module", "is none that the module knows", line: element.line)
      }
      findings.unique(
        element.attribute("id"),
        among: &seen,
        "id of an element of a module",
        "in \(root.name)",
        line: element.line
      )
      isOwn = false
    }
    if !isOwn { XLIFF2ModuleRules(findings: findings, languages: languages).check(root, module) }
  }

  /// The short name of a module by its namespace; nil for what is none.
  static func module(_ namespace: String) -> String? {
    guard namespace.hasPrefix(XLIFFNames.modules) else { return nil }
    let name = namespace.dropFirst(XLIFFNames.modules.utf8.count).split(separator: ":").first.map(String.init) ?? ""
    return XLIFF2Module.known.contains(name) ? name : nil
  }

  private func checkForm(_ element: XMLElement, _ rules: XLIFF2Module) {
    for attribute in element.attributes where attribute.namespace.isEmpty {
      if let known = rules.attributes, !known.contains(attribute.name) {
        findings.report("an attribute of \(element.name)", "is none that the module knows", line: element.line)
      }
      if attribute.name == "id", !XLIFF2Value.isToken(attribute.value) {
        findings.report("id of \(element.name)", "must be an NMTOKEN", line: element.line)
      }
      if let values = rules.values[attribute.name], !values.contains(attribute.value) {
        findings.report(
          "\(attribute.name) of \(element.name)",
          "must be one of \(values.sorted().joined(separator: ", "))",
          line: element.line
        )
      }
    }
    for name in rules.required where element.attribute(name) == nil {
      findings.report("\(name) of \(element.name)", "is missing", line: element.line)
    }
    guard !rules.hasWords else { return }
    for case .text(let words) in element.content where words.utf8.contains(where: { $0 > 0x20 }) {
      return findings.report(element.name, "may hold no words of its own", line: element.line)
    }
    for child in element.children where child.namespace == element.namespace {
      if let known = rules.children, !known.contains(child.name) {
        findings.report("the element", "may not stand in \(element.name)", line: child.line)
      }
    }
    if let least = rules.needs, !element.children.contains(where: { least.contains($0.name) }) {
      findings.report(least.sorted().joined(separator: " or "), "is missing in \(element.name)", line: element.line)
    }
  }
}
