public import TolmachModel

/// Writes units of two languages as XLIFF 1.2, a `trans-unit` each; fields that the format has no place for stand in
/// elements of this toolkit's namespace.
///
/// A unit that has a translation, but only into another language, stands in a `file` of its own pair: the format gives a
/// target language to each `file`, and what was translated is not written as untranslated.
public struct XLIFF1Writer: UnitWriter {
  private let from: LanguageTag
  private let to: LanguageTag
  /// The target language of the `file` that is open.
  private var current: LanguageTag
  private var writer = XMLWriter()
  private var count = 0

  /// A file of translations from one language into another.
  public init(from: LanguageTag, to: LanguageTag) {
    self.from = from
    self.to = to
    current = to
    writer.begin("xliff", [("version", "1.2"), ("xmlns", XLIFFNames.version1)])
    beginFile()
  }

  private mutating func beginFile() {
    let languages = [("source-language", "\(from)"), ("target-language", "\(current)")]
    writer.begin("file", [("original", "memory")] + languages + [("datatype", "plaintext")])
    writer.begin("body")
  }

  /// Goes on in a `file` of this target language.
  private mutating func turn(to language: LanguageTag) {
    guard language != current else { return }
    writer.end()
    writer.end()
    current = language
    beginFile()
  }

  /// Adds a unit, translated or not; false when it has no text in the source language.
  public mutating func add(_ unit: TranslationUnit) -> Bool {
    guard let source = unit.variant(in: from) else { return false }
    let expected = unit.translation(of: source, in: to)
    let target = expected ?? unit.variants.first { $0 != source }
    turn(to: expected == nil ? target?.language ?? to : to)
    count += 1
    let attributes = OwnMarkup.attributes(unit, prefix: "xliff1:", home: XLIFFNames.version1, reserved: ["id"])
    writer.begin("trans-unit", [("id", "u\(count)")] + attributes)
    writer.element("source", [("xml:lang", "\(source.language)")], markup: InlineCodes.xliff1.markup(source))
    if let target {
      writer.element("target", targetAttributes(unit, target), markup: InlineCodes.xliff1.markup(target))
    }
    for note in unit.notes { writer.element("note", words: note) }
    for element in OwnMarkup.elements(unit, name: "xliff1:element", home: XLIFFNames.version1) { writer.raw(element) }
    writeFields(unit, [source] + (target.map { [$0] } ?? []))
    writer.end()
    return true
  }

  private mutating func writeFields(_ unit: TranslationUnit, _ sides: [TranslationUnit.Variant]) {
    writer.begin("fields", [("xmlns", XLIFFNames.own)])
    for field in OwnFields.list(unit, without: "xliff1:") {
      writer.element("field", [("name", field.name)], words: field.value)
    }
    for (side, variant) in sides.enumerated() {
      for item in variant.properties where !item.name.begins("xliff1:") {
        writer.element("field", [("name", "\(side)/\(item.name)")], words: item.value)
      }
    }
    writer.end()
  }

  private func targetAttributes(
    _ unit: TranslationUnit,
    _ target: TranslationUnit.Variant
  ) -> [(name: String, value: String)] {
    var list = [(name: "xml:lang", value: "\(target.language)")]
    if let status = unit.status, Self.states.contains(status) || status.begins("x-") { list.append(("state", status)) }
    for item in target.properties where item.name.begins("xliff1:@") {
      let name = String(item.name.dropFirst(8))
      if UnitNames.isName(name), !list.contains(where: { $0.name == name }) { list.append((name, item.value)) }
    }
    return list
  }

  /// The states of XLIFF 1.2, 2.3.
  private static let states: Set<String> = [
    "final", "needs-adaptation", "needs-l10n", "needs-review-adaptation", "needs-review-l10n",
    "needs-review-translation", "needs-translation", "new", "signed-off", "translated",
  ]

  /// Ends the file.
  public mutating func finish() { for _ in 0..<3 { writer.end() } }

  /// The bytes written since the last call.
  public mutating func drain() -> [UInt8] { writer.drain() }
}

/// Properties of a unit that are XML of the format it is written in.
enum OwnMarkup {
  /// The attributes: those with a name, and those of other namespaces with the declarations they need.
  static func attributes(
    _ unit: TranslationUnit,
    prefix: String,
    home: String,
    reserved: Set<String>
  ) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    var seen = reserved
    for item in unit.properties {
      if item.name.begins(prefix + "@") {
        let name = String(item.name.dropFirst(prefix.count + 1))
        if UnitNames.isName(name), seen.insert(name).inserted { list.append((name, item.value)) }
      } else if item.name == prefix + "attributes" {
        list += foreign(item.value, home: home, &seen)
      }
    }
    return list
  }

  private static func foreign(
    _ text: String,
    home: String,
    _ seen: inout Set<String>
  ) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    for attribute in XMLFragment.parseElement(text, home: home)?.attributes ?? [] where !attribute.prefix.isEmpty {
      let name = "\(attribute.prefix):\(attribute.name)"
      guard seen.insert(name).inserted else { continue }
      if attribute.prefix != "xml", seen.insert("xmlns:\(attribute.prefix)").inserted {
        list.append(("xmlns:\(attribute.prefix)", attribute.namespace))
      }
      list.append((name, attribute.value))
    }
    return list
  }

  /// The elements kept under a name, each as a text that is sound XML.
  static func elements(_ unit: TranslationUnit, name: String, home: String) -> [String] {
    unit.properties.filter { $0.name == name }.compactMap { item in
      XMLFragment.parseElement(item.value, home: home).map { XMLFragment.text($0, home: home) }
    }
  }
}
