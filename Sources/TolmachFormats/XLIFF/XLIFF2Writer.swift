public import TolmachModel

/// Writes units of two languages as XLIFF 2.1, a unit of one segment each.
///
/// The confidence stands around the translation as `its:mtConfidence`; fields that the format has no place for stand in a
/// group of the metadata module.
public struct XLIFF2Writer: UnitWriter {
  private let from: LanguageTag
  private let to: LanguageTag
  private var writer = XMLWriter()
  private var count = 0
  private static let home = XLIFFNames.version2

  /// A file of translations from one language into another.
  public init(from: LanguageTag, to: LanguageTag) {
    self.from = from
    self.to = to
    writer.begin(
      "xliff",
      [("version", "2.1"), ("xmlns", Self.home), ("srcLang", "\(from)"), ("trgLang", "\(to)")]
    )
    writer.begin("file", [("id", "f1")])
  }

  /// Adds a unit, translated or not; false when it has no text in the source language.
  public mutating func add(_ unit: TranslationUnit) -> Bool {
    guard let source = unit.variant(in: from) else { return false }
    let target = unit.translation(of: source, in: to)
    count += 1
    let attributes = OwnMarkup.attributes(unit, prefix: "xliff2:", home: Self.home, reserved: ["id"])
    writer.begin("unit", [("id", "u\(count)")] + attributes)
    writeElements(unit, [source] + (target.map { [$0] } ?? []))
    writer.begin("segment", segmentAttributes(unit))
    writer.element("source", markup: InlineCodes.xliff2.markup(source))
    if let target { writer.element("target", markup: confidence(unit, InlineCodes.xliff2.markup(target))) }
    writer.end()
    writer.end()
    return true
  }

  private mutating func writeElements(_ unit: TranslationUnit, _ sides: [TranslationUnit.Variant]) {
    var elements = unit.properties.filter { $0.name == "xliff2:element" }
      .compactMap { XMLFragment.parseElement($0.value, home: Self.home) }
    let own = group(unit, sides)
    if let place = elements.firstIndex(where: { $0.name == "metadata" && $0.namespace == XLIFFNames.metadata }) {
      elements[place].content.append(.element(own))
    } else {
      let content = [XMLElement.Content.element(own)]
      elements.append(XMLElement(name: "metadata", namespace: XLIFFNames.metadata, content: content))
    }
    for element in elements where element.namespace != Self.home {
      writer.raw(XMLFragment.text(element, home: Self.home))
    }
    if !unit.notes.isEmpty {
      writer.begin("notes")
      for note in unit.notes { writer.element("note", words: note) }
      writer.end()
    }
    for element in elements where element.namespace == Self.home {
      writer.raw(XMLFragment.text(element, home: Self.home))
    }
  }

  /// The group of metadata that holds what has no other place.
  private func group(_ unit: TranslationUnit, _ sides: [TranslationUnit.Variant]) -> XMLElement {
    var fields = [(name: "number", value: "\(count)")]
    fields += OwnFields.list(unit, without: "xliff2:").filter { $0.name != UnitNames.confidence }
    for (side, variant) in sides.enumerated() {
      for item in variant.properties where !item.name.begins("xliff2:") {
        fields.append(("\(side)/\(item.name)", item.value))
      }
    }
    var group = XMLElement(name: "metaGroup", namespace: XLIFFNames.metadata)
    group.attributes = [XMLAttribute(name: "category", prefix: "", value: "tolmach")]
    group.content = fields.map { field in
      var meta = XMLElement(name: "meta", namespace: XLIFFNames.metadata)
      meta.attributes = [XMLAttribute(name: "type", prefix: "", value: field.name)]
      meta.content = [.text(field.value)]
      return .element(meta)
    }
    return group
  }

  private func segmentAttributes(_ unit: TranslationUnit) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    if let name = unit.properties.first(where: { $0.name == "xliff2:segment" })?.value, UnitNames.isToken(name) {
      list.append(("id", name))
    }
    guard let status = unit.status, XLIFF2Names.states.contains(status) else { return list }
    list.append(("state", status))
    if let word = unit.properties.first(where: { $0.name == "xliff2:subState" })?.value {
      list.append(("subState", word))
    }
    return list
  }

  private func confidence(_ unit: TranslationUnit, _ markup: String) -> String {
    guard let value = unit.properties.first(where: { $0.name == UnitNames.confidence })?.value else { return markup }
    return "<mrk xmlns:its=\"\(XLIFFNames.its)\" id=\"confidence\" type=\"its:generic\" "
      + "its:annotatorsRef=\"mt-confidence|tolmach\" its:mtConfidence=\"\(XMLText.escaped(value))\">\(markup)</mrk>"
  }

  /// Ends the file.
  public mutating func finish() { for _ in 0..<2 { writer.end() } }

  /// The bytes written since the last call.
  public mutating func drain() -> [UInt8] { writer.drain() }
}
