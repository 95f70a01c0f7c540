import TolmachModel

/// A `unit` of XLIFF 2 as units, a segment each.
enum XLIFF2Unit {
  /// The units of its segments; `ignorable` is none.
  ///
  /// - Throws: what is missing in it.
  static func units(
    _ element: XMLElement,
    from: LanguageTag,
    to: LanguageTag,
    document: String?
  ) throws(FormatProblem) -> [TranslationUnit] {
    var common = TranslationUnit(identifier: element.attribute("id"), variants: [])
    common.document = document
    takeAttributes(of: element, into: &common)
    for child in element.children { take(child, of: element, into: &common) }
    let segments = element.children("segment")
    guard !segments.isEmpty else { throw .missing("the element segment") }
    var units: [TranslationUnit] = []
    for (number, segment) in segments.enumerated() {
      guard let source = segment.first("source") else { throw .missing("the element source") }
      var unit = common
      if number > 0 { unit.properties.removeAll { $0.name == "xliff2:element" && !$0.value.begins("<originalData") } }
      if segments.count > 1 {
        unit.identifier = "\(common.identifier ?? "").\(segment.attribute("id") ?? "\(number + 1)")"
      }
      unit.status = segment.attribute("state")
      if let name = segment.attribute("id") { unit.properties.append(.init(name: "xliff2:segment", value: name)) }
      if let word = segment.attribute("subState") {
        unit.properties.append(.init(name: "xliff2:subState", value: word))
      }
      unit.variants = [InlineCodes.xliff2.variant(source, language: from)]
      if let target = segment.first("target") { unit.variants.append(variant(target, language: to, &unit)) }
      for child in element.children where child.namespace == XLIFFNames.metadata { restore(child, into: &unit) }
      units.append(unit)
    }
    return units
  }

  /// A translation; a confidence that stands around the whole of it becomes the unit's.
  private static func variant(
    _ target: XMLElement,
    language: LanguageTag,
    _ unit: inout TranslationUnit
  ) -> TranslationUnit.Variant {
    var target = target
    if target.content.count == 1, case .element(let mark) = target.content[0], mark.name == "mrk",
      let confidence = mark.attribute("mtConfidence", XLIFFNames.its)
    {
      if !unit.properties.contains(where: { $0.name == UnitNames.confidence }) {
        unit.properties.append(.init(name: UnitNames.confidence, value: confidence))
      }
      target.content = mark.content
    }
    return InlineCodes.xliff2.variant(target, language: language)
  }

  private static func takeAttributes(of element: XMLElement, into unit: inout TranslationUnit) {
    var foreign = XMLElement(name: "a", namespace: element.namespace)
    for attribute in element.attributes where attribute.namespace != "" || attribute.name != "id" {
      if attribute.namespace.isEmpty {
        unit.properties.append(.init(name: "xliff2:@\(attribute.name)", value: attribute.value))
      } else {
        foreign.attributes.append(attribute)
      }
    }
    guard !foreign.attributes.isEmpty else { return }
    let text = XMLFragment.text(foreign, home: element.namespace)
    unit.properties.append(.init(name: "xliff2:attributes", value: text))
  }

  private static func take(_ child: XMLElement, of parent: XMLElement, into unit: inout TranslationUnit) {
    if child.namespace == parent.namespace {
      switch child.name {
      case "segment", "ignorable": return
      case "notes": return unit.notes += child.children("note").map(\.words)
      default: break
      }
    }
    var child = child
    if child.namespace == XLIFFNames.metadata, child.name == "metadata" {
      child.content.removeAll(where: isOwn)
      if child.isBlank { return }
    }
    let text = XMLFragment.text(child, home: parent.namespace)
    unit.properties.append(.init(name: "xliff2:element", value: text))
  }

  /// Whether it is the group of metadata that ``XLIFF2Writer`` writes.
  private static func isOwn(_ piece: XMLElement.Content) -> Bool {
    if case .element(let group) = piece { group.attribute("category") == "tolmach" } else { false }
  }

  /// Takes the fields out of such a group.
  private static func restore(_ metadata: XMLElement, into unit: inout TranslationUnit) {
    for case .element(let group) in metadata.content where isOwn(.element(group)) {
      OwnFields.begin(&unit)
      for meta in group.children("meta") {
        guard let name = meta.attribute("type"), name != "number" else { continue }
        OwnFields.put(name, meta.words, into: &unit)
      }
    }
  }
}
