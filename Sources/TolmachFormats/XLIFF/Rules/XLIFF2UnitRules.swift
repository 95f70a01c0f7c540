/// The rules that hold inside one unit.
struct XLIFF2UnitRules {
  let findings: XLIFF2Findings
  /// What the unit stands in.
  let frame: XLIFF2Frame
  private let structure: XLIFF2Structure

  /// Rules for a unit that stands in `frame`.
  init(findings: XLIFF2Findings, frame: XLIFF2Frame) {
    self.findings = findings
    self.frame = frame
    structure = XLIFF2Structure(findings: findings)
  }

  /// Checks a unit; the units that its codes name as subflows.
  func check(_ unit: XMLElement) -> [(name: String, line: Int)] {
    structure.check(unit, isWhole: true)
    var frame = frame
    frame.enter(unit)
    let parts = unit.children.filter { $0.namespace == unit.namespace && ["segment", "ignorable"].contains($0.name) }
    let source = parts.enumerated().flatMap { XLIFF2Code.list($1.first("source"), part: $0) }
    let target = inOrder(parts).flatMap { XLIFF2Code.list(parts[$0].first("target"), part: $0) }
    checkNames(unit, parts, source, target)
    let data = unit.first("originalData").map { list in Set(list.children("data").compactMap { $0.attribute("id") }) }
    let codes = XLIFF2CodeRules(findings: findings, data: data)
    codes.check(source)
    if !target.isEmpty { codes.check(target) }
    XLIFF2Sides(findings: findings).check(parts, source: source, target: target)
    for part in parts { checkPart(part, frame) }
    checkCharacters(unit)
    let names = Set(
      (source + target).compactMap { $0.element.attribute("id") } + parts.compactMap { $0.attribute("id") }
    )
    XLIFF2References(findings: findings, frame: frame, unit: unit, names: names).check(source + target)
    return (source + target).filter { !$0.isEnd }.flatMap { subflows($0.element) }
  }

  /// The parts in the order of their targets.
  private func inOrder(_ parts: [XMLElement]) -> [Int] {
    let places = parts.enumerated().map { number, part in
      part.first("target")?.attribute("order").flatMap { Int($0) } ?? number + 1
    }
    return parts.indices.sorted { (places[$0], $0) < (places[$1], $1) }
  }

  private func subflows(_ code: XMLElement) -> [(name: String, line: Int)] {
    ["subFlows", "subFlowsStart", "subFlowsEnd"].compactMap { code.attribute($0) }
      .flatMap { $0.split(separator: " ") }.map { (String($0), code.line) }
  }

  /// Parts and codes have names of their own; a code of the target may have that of its source alone.
  private func checkNames(_ unit: XMLElement, _ parts: [XMLElement], _ source: [XLIFF2Code], _ target: [XLIFF2Code]) {
    var names: Set<String> = []
    for part in parts {
      findings.unique(part.attribute("id"), among: &names, "id of \(part.name)", "in the unit", line: part.line)
    }
    var targetNames = names
    for code in source where !code.isEnd {
      let element = code.element
      findings.unique(
        element.attribute("id"),
        among: &names,
        "id of \(element.name)",
        "in the unit",
        line: element.line
      )
    }
    for code in target where !code.isEnd {
      let element = code.element
      let name = element.attribute("id")
      findings.unique(name, among: &targetNames, "id of \(element.name)", "in the targets", line: element.line)
    }
    var data: Set<String> = []
    for item in unit.first("originalData")?.children("data") ?? [] {
      findings.unique(item.attribute("id"), among: &data, "id of data", "in originalData", line: item.line)
      if let space = item.attribute("space", XMLAttribute.xml), space != "preserve" {
        findings.report("xml:space of data", "must be preserve", line: item.line)
      }
    }
  }

  private func checkPart(_ part: XMLElement, _ frame: XLIFF2Frame) {
    if part.attribute("subState") != nil, part.attribute("state") == nil {
      findings.report("subState of segment", "needs a state", line: part.line)
    }
    guard let source = part.first("source") else { return }
    frame.checkLanguage(source, wanted: frame.languages.source, "srcLang", findings)
    guard let target = part.first("target") else { return }
    if frame.languages.target == nil {
      findings.report("trgLang of xliff", "is missing and there is a target", line: target.line)
    }
    frame.checkLanguage(target, wanted: frame.languages.target, "trgLang", findings)
    let spaces = [source, target].map { $0.attribute("space", XMLAttribute.xml) ?? frame.space }
    if spaces[0] != spaces[1] {
      findings.report("xml:space of target", "must be that of the source", line: target.line)
    }
  }

  /// `cp` stands for a character that XML cannot hold, and for nothing else.
  private func checkCharacters(_ unit: XMLElement) {
    unit.forEach { element in
      guard element.name == "cp", element.namespace == unit.namespace, let hex = element.attribute("hex") else {
        return
      }
      guard (4...6).contains(hex.utf8.count), let value = UInt32(hex, radix: 16), value <= 0x10FFFF else {
        return findings.report("hex of cp", "must be four to six hexadecimal digits", line: element.line)
      }
      let isText =
        value == 9 || value == 10 || value == 13 || (0x20...0xD7FF).contains(value)
        || (0xE000...0xFFFD).contains(value) || value >= 0x10000
      if isText { findings.report("hex of cp", "must be a character that XML cannot hold", line: element.line) }
    }
  }
}
