/// The rules that hold between the source and the target of a unit.
struct XLIFF2Sides {
  let findings: XLIFF2Findings

  /// Checks a unit's parts; `source` and `target` are their codes.
  func check(_ parts: [XMLElement], source: [XLIFF2Code], target: [XLIFF2Code]) {
    checkCorrespondence(source, target)
    checkRemoved(parts, source, target)
    checkRows(parts, source, target)
    checkPlaces(parts)
  }

  /// A code of the target that has its source's name is the same kind of code.
  private func checkCorrespondence(_ source: [XLIFF2Code], _ target: [XLIFF2Code]) {
    var known: [String: XMLElement] = [:]
    for code in source where !code.isEnding { known[code.key] = code.element }
    for code in target where !code.isEnding {
      guard let other = known[code.key] else { continue }
      let same =
        code.element.name == other.name || [code.element.name, other.name].contains("pc")
        || Set([code.element.name, other.name]).isSubset(of: ["mrk", "sm"])
      let agrees = ["translate", "type", "subType"].allSatisfy { code.element.attribute($0) == other.attribute($0) }
      if !same || !agrees {
        let demand = "must be the same kind of code as that of its id in the source"
        findings.report("\(code.element.name) in the target", demand, line: code.element.line)
      }
    }
  }

  /// What must not be deleted is in some target when its own segment is translated.
  private func checkRemoved(_ parts: [XMLElement], _ source: [XLIFF2Code], _ target: [XLIFF2Code]) {
    let kept = Set(target.map(\.key))
    for code in source where code.element.attribute("canDelete") == "no" && !code.isEnd {
      if parts[code.part].first("target") != nil, !kept.contains(code.key) {
        findings.report("a code that cannot be deleted", "is missing in the target", line: code.element.line)
      }
    }
  }

  /// A row of codes that cannot be moved is the same on both sides, with nothing between (4.7.2.2.5).
  private func checkRows(_ parts: [XMLElement], _ source: [XLIFF2Code], _ target: [XLIFF2Code]) {
    for row in rows(source) {
      let keys = row.map(\.key)
      let target = target.filter { !["mrk", "sm", "em"].contains($0.element.name) }
      guard let start = target.firstIndex(where: { $0.key == keys[0] }), Set(target.map(\.key)).isSuperset(of: keys)
      else { continue }
      let slice = target[start...].prefix(keys.count).map(\.key)
      if slice != keys {
        let demand = "must stand in the target as in the source"
        findings.report("codes that cannot be moved", demand, line: target[start].element.line)
      }
    }
  }

  private func rows(_ codes: [XLIFF2Code]) -> [[XLIFF2Code]] {
    var rows: [[XLIFF2Code]] = []
    var start: Int?
    var last = 0
    let codes = codes.filter { !["mrk", "sm", "em"].contains($0.element.name) }
    for (place, code) in codes.enumerated() {
      if code.reorder == "firstNo" {
        if let start { rows.append(Array(codes[start...last])) }
        start = place
        last = place
      } else if code.reorder == "no", start != nil {
        last = place
      }
    }
    if let start { rows.append(Array(codes[start...last])) }
    return rows
  }

  /// The places that targets say they have in the text are different ones, none beyond the last (4.3.1.20).
  private func checkPlaces(_ parts: [XMLElement]) {
    let targets = parts.map { $0.first("target") }
    guard targets.contains(where: { $0?.attribute("order") != nil }) else { return }
    var seen: Set<Int> = []
    for (number, target) in targets.enumerated() {
      guard let target else { continue }
      let place = target.attribute("order").flatMap { Int($0) } ?? number + 1
      if place > parts.count { findings.report("order", "must not exceed the number of parts", line: target.line) }
      if !seen.insert(place).inserted {
        findings.report("order", "must be unique in the unit, places that are not written counted", line: target.line)
      }
    }
  }
}
