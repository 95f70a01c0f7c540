/// What the modules of XLIFF 2 ask of values that depend on one another.
struct XLIFF2ModuleRules {
  let findings: XLIFF2Findings
  let languages: (source: String?, target: String?)

  /// Checks a whole element of a module.
  func check(_ root: XMLElement, _ module: String) {
    root.forEach { element in
      guard element.namespace == root.namespace else { return }
      switch "\(module):\(element.name)" {
      case "matches:match": match(element)
      case "validation:rule": rule(element)
      case "changetracking:revision": revision(element)
      case "resourcedata:source": resource(element, languages.source, "srcLang")
      case "resourcedata:target": resource(element, languages.target, "trgLang")
      default: break
      }
    }
  }

  private func match(_ element: XMLElement) {
    if element.attribute("subType") != nil, element.attribute("type") == nil {
      findings.report("subType of match", "needs a type", line: element.line)
    }
    for name in ["similarity", "matchQuality", "matchSuitability"] {
      guard let value = element.attribute(name) else { continue }
      if Double(value).map({ (0...100).contains($0) }) != true {
        findings.report("\(name) of match", "must be a number from 0 to 100", line: element.line)
      }
    }
    let core = element.children.filter { $0.namespace != element.namespace && $0.name == "source" }
    if core.isEmpty { findings.report("source in match", "is missing", line: element.line) }
  }

  private static let tests: Set<String> = ["isPresent", "isNotPresent", "startsWith", "endsWith"]

  private func rule(_ element: XMLElement) {
    let own = element.attributes.filter { $0.namespace.isEmpty && Self.tests.contains($0.name) }
    let foreign = element.attributes.contains { !$0.namespace.isEmpty && $0.namespace != XMLAttribute.xml }
    if own.count + (foreign ? 1 : 0) != 1 {
      findings.report("rule", "must have exactly one test", line: element.line)
    }
    if let times = element.attribute("occurs"), Int(times).map({ $0 > 0 }) != true {
      findings.report("occurs of rule", "must be a positive integer", line: element.line)
    }
    if element.attribute("existsInSource") != nil, !own.contains(where: { $0.name != "isNotPresent" }) {
      findings.report("existsInSource of rule", "needs isPresent, startsWith or endsWith", line: element.line)
    }
  }

  /// A revision tells each property once.
  private func revision(_ element: XMLElement) {
    var seen: Set<String> = []
    for item in element.children("item") {
      findings.unique(item.attribute("property"), among: &seen, "property of item", "in a revision", line: item.line)
    }
  }

  private func resource(_ element: XMLElement, _ language: String?, _ name: String) {
    if (element.attribute("href") != nil) == !element.content.isEmpty,
      !(element.isBlank && element.attribute("href") != nil)
    {
      findings.report(element.name, "must have either a href or content", line: element.line)
    }
    let own = element.attribute("lang", XMLAttribute.xml)
    if let own, let language, name == "srcLang", own.lowercased() != language.lowercased() {
      findings.report("xml:lang of \(element.name)", "must be \(name)", line: element.line)
    }
  }
}
