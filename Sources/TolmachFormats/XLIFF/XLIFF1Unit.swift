import TolmachModel

/// A `trans-unit` of XLIFF 1.2 as units.
enum XLIFF1Unit {
  /// The units of it: one, or one for each segment where both sides are cut into the same ones.
  ///
  /// - Throws: what is missing in it.
  static func units(
    _ element: XMLElement,
    from: LanguageTag,
    to: LanguageTag,
    document: String?
  ) throws(FormatProblem) -> [TranslationUnit] {
    guard let source = element.first("source") else { throw .missing("the element source") }
    let target = element.first("target")
    var unit = TranslationUnit(identifier: element.attribute("id"), variants: [])
    unit.document = document
    takeAttributes(of: element, into: &unit)
    for child in element.children { take(child, of: element, into: &unit) }
    unit.status = target?.attribute("state")
    let segments = segments(element, target)
    guard segments.isEmpty else {
      return segments.map { mark, sides in
        var part = unit
        part.identifier = "\(unit.identifier ?? "").\(mark)"
        part.variants = [
          InlineCodes.xliff1.variant(sides.source, language: from), variant(sides.target, target, language: to),
        ]
        return part
      }
    }
    unit.variants = [InlineCodes.xliff1.variant(source, language: language(source) ?? from)]
    if let target { unit.variants.append(variant(target, target, language: language(target) ?? to)) }
    for child in element.children where child.namespace == XLIFFNames.own { OwnFields.take(child, into: &unit) }
    return [unit]
  }

  private static func language(_ element: XMLElement) -> LanguageTag? {
    element.attribute("lang", XMLAttribute.xml).flatMap { TMXNames.language($0) }
  }

  /// The segments that both sides have, by their marks.
  private static func segments(
    _ element: XMLElement,
    _ target: XMLElement?
  ) -> [(mark: String, sides: (source: XMLElement, target: XMLElement))] {
    guard let cut = element.first("seg-source"), let target else { return [] }
    let translated = marks(target)
    return marks(cut).compactMap { mark in
      guard let name = mark.attribute("mid"), let other = translated.first(where: { $0.attribute("mid") == name })
      else { return nil }
      return (name, (mark, other))
    }
  }

  private static func marks(_ element: XMLElement) -> [XMLElement] {
    var found: [XMLElement] = []
    element.forEach { if $0.name == "mrk", $0.attribute("mtype") == "seg" { found.append($0) } }
    return found
  }

  private static func variant(
    _ element: XMLElement,
    _ target: XMLElement?,
    language: LanguageTag
  ) -> TranslationUnit.Variant {
    var made = InlineCodes.xliff1.variant(element, language: language)
    for attribute in target?.attributes ?? [] where attribute.namespace.isEmpty && attribute.name != "state" {
      made.properties.append(.init(name: "xliff1:@\(attribute.name)", value: attribute.value))
    }
    return made
  }

  private static func takeAttributes(of element: XMLElement, into unit: inout TranslationUnit) {
    var foreign = XMLElement(name: "a", namespace: element.namespace)
    for attribute in element.attributes where attribute.namespace != "" || attribute.name != "id" {
      if attribute.namespace.isEmpty {
        unit.properties.append(.init(name: "xliff1:@\(attribute.name)", value: attribute.value))
      } else {
        foreign.attributes.append(attribute)
      }
    }
    guard !foreign.attributes.isEmpty else { return }
    let text = XMLFragment.text(foreign, home: element.namespace)
    unit.properties.append(.init(name: "xliff1:attributes", value: text))
  }

  private static func take(_ child: XMLElement, of parent: XMLElement, into unit: inout TranslationUnit) {
    if child.namespace == parent.namespace {
      if ["source", "target", "seg-source"].contains(child.name) { return }
      if child.name == "note", child.isPlain { return unit.notes.append(child.words) }
    }
    if child.namespace == XLIFFNames.own { return }
    let text = XMLFragment.text(child, home: parent.namespace)
    unit.properties.append(.init(name: "xliff1:element", value: text))
  }
}
