/// Checks XLIFF 2.0 to 2.2 against the rules of its specification, those that no schema can say among them, unit by unit.
struct XLIFF2Validator {
  /// What stands around the units.
  private struct Scope {
    var element: XMLElement
    var frame: XLIFF2Frame
    var stage = 0
    var children: Set<String> = []
    var extensionNames: Set<String> = []
  }

  /// What is wrong.
  let findings = XLIFF2Findings()
  /// Units and their parts.
  private(set) var counts = (units: 0, segments: 0, ignorables: 0, targets: 0)
  private let structure: XLIFF2Structure
  private var scopes: [Scope] = []
  private var files: Set<String> = []
  private var groups: Set<String> = []
  private var units: Set<String> = []
  private var subflows: [(name: String, line: Int)] = []

  /// A validator at the start of a file.
  init() { structure = XLIFF2Structure(findings: findings) }

  /// Whether an element is looked at as a whole: all but those that hold units.
  static func isRecord(_ element: XMLElement) -> Bool {
    !["xliff", "file", "group"].contains(element.name)
      || (element.namespace != XLIFFNames.version2 && element.namespace != XLIFFNames.version22)
  }

  /// An element that holds units opens.
  mutating func open(_ element: XMLElement) {
    structure.check(element, isWhole: false)
    place(element)
    var scope = Scope(element: element, frame: scopes.last?.frame ?? XLIFF2Frame())
    scope.frame.enter(element)
    switch element.name {
    case "xliff": checkRoot(element)
    case "file":
      findings.unique(element.attribute("id"), among: &files, "id of file", "in xliff", line: element.line)
      (groups, units, subflows) = ([], [], [])
    default: findings.unique(element.attribute("id"), among: &groups, "id of group", "in the file", line: element.line)
    }
    scopes.append(scope)
  }

  /// The element that opened last closes.
  mutating func close() {
    guard let scope = scopes.popLast() else { return }
    scopes.last?.frame.checkSizes(scope.element, findings)
    let needed = ["xliff": ["file"], "file": ["unit", "group"]][scope.element.name] ?? []
    if !needed.isEmpty, scope.children.isDisjoint(with: needed) {
      findings.report(needed.joined(separator: " or "), "is missing in \(scope.element.name)", line: scope.element.line)
    }
    guard scope.element.name == "file" else { return }
    for (name, line) in subflows where !units.contains(name) {
      findings.report("a subflow", "must name a unit of the file", line: line)
    }
  }

  /// Words that stand where only elements may.
  func words(line: Int) {
    findings.report(scopes.last?.element.name ?? "xliff", "may hold no words of its own", line: line)
  }

  /// A whole element.
  mutating func take(_ element: XMLElement) {
    guard let scope = scopes.last else { return }
    place(element)
    if element.namespace != scope.element.namespace { return foreign(element) }
    switch element.name {
    case "unit": unit(element, scope)
    case "notes":
      structure.check(element, isWhole: true)
      notes(element)
    case "skeleton":
      structure.check(element, isWhole: true)
      if (element.attribute("href") != nil) != element.content.isEmpty {
        findings.report("skeleton", "must have either a href or content", line: element.line)
      }
    default: structure.check(element, isWhole: true)
    }
  }

  private mutating func unit(_ element: XMLElement, _ scope: Scope) {
    findings.unique(element.attribute("id"), among: &units, "id of unit", "in the file", line: element.line)
    counts.units += 1
    counts.segments += element.children("segment").count
    counts.ignorables += element.children("ignorable").count
    counts.targets += element.children("segment").count { $0.first("target") != nil }
    if let list = element.first("notes") { notes(list) }
    var frame = scope.frame
    var names: Set<String> = []
    for child in element.children where child.namespace != element.namespace {
      module(child, frame, &names)
      frame.sizes.formUnion(sizes(child))
    }
    subflows += XLIFF2UnitRules(findings: findings, frame: scope.frame).check(element)
    frame.checkSizes(element, findings)
  }

  private mutating func foreign(_ element: XMLElement) {
    let last = scopes.count - 1
    var names = scopes[last].extensionNames
    module(element, scopes[last].frame, &names)
    scopes[last].extensionNames = names
    scopes[last].frame.sizes.formUnion(sizes(element))
  }

  /// Checks an element of a module; of others the names alone.
  private func module(_ element: XMLElement, _ frame: XLIFF2Frame, _ names: inout Set<String>) {
    if element.namespace.hasPrefix(XLIFFNames.modules) {
      return XLIFF2Modules(findings: findings).check(element, languages: frame.languages)
    }
    var seen = names
    element.forEach { inner in
      let name = inner.attribute("id") ?? inner.attribute("id", XMLAttribute.xml)
      findings.unique(name, among: &seen, "id of an element of another namespace", "beside it", line: inner.line)
    }
    names = seen
  }

  /// The names in an element `data` of the size restriction module.
  private func sizes(_ element: XMLElement) -> Set<String> {
    guard XLIFF2Modules.module(element.namespace) == "sizerestriction", element.name == "data" else { return [] }
    var names: Set<String> = []
    element.forEach { if let name = $0.attribute("id") { names.insert(name) } }
    return names
  }

  private func notes(_ element: XMLElement) {
    var seen: Set<String> = []
    for note in element.children("note") {
      findings.unique(note.attribute("id"), among: &seen, "id of note", "among its notes", line: note.line)
    }
  }

  /// Checks an element's place among those before it.
  private mutating func place(_ element: XMLElement) {
    let last = scopes.count - 1
    guard last >= 0, let rules = XLIFF2Element.core[scopes[last].element.name] else { return }
    let parent = scopes[last].element
    var scope = scopes[last]
    structure.check(element, in: parent, rules, &scope.stage, &scope.children)
    scopes[last] = scope
  }

  private func checkRoot(_ element: XMLElement) {
    let version = element.attribute("version") ?? ""
    let known = element.namespace == XLIFFNames.version22 ? ["2.0", "2.1", "2.2"] : ["2.0", "2.1"]
    if !known.contains(version) {
      findings.report("version of xliff", "must go with its namespace", line: element.line)
    }
    for name in ["srcLang", "trgLang"] {
      if let value = element.attribute(name), LanguageName.isSound(value) == false {
        findings.report("\(name) of xliff", "must be a language tag of BCP 47", line: element.line)
      }
    }
  }
}
