public import TolmachModel

/// Writes units as TMX 1.4b: what ``TMXUnits`` reads out of it is the same, and so are the bytes written again.
///
/// Control characters, which XML cannot hold, become U+FFFD.
public struct TMXWriter: UnitWriter {
  private var writer = XMLWriter(doctype: "tmx SYSTEM \"tmx14.dtd\"")
  private var source: LanguageTag?
  private var isOpen = false

  /// A file whose header names `source` as the language translated; that of the first unit when nil.
  public init(source: LanguageTag? = nil) { self.source = source }

  /// Adds a unit.
  public mutating func add(_ unit: TranslationUnit) -> Bool {
    guard !unit.variants.isEmpty else { return false }
    open(unit.source?.language)
    writer.begin("tu", attributes(unit))
    for note in unit.notes { writer.element("note", words: note) }
    for field in UnitNames.tmxFields {
      if let value = unit[keyPath: field.path] { writer.element("prop", [("type", field.name)], words: value) }
    }
    write(unit.properties, isVariant: false)
    for variant in unit.variants { write(variant) }
    writer.end()
    return true
  }

  /// Ends the file.
  public mutating func finish() {
    open(nil)
    writer.end()
    writer.end()
  }

  /// The bytes written since the last call.
  public mutating func drain() -> [UInt8] { writer.drain() }

  private mutating func open(_ language: LanguageTag?) {
    guard !isOpen else { return }
    isOpen = true
    if source == nil { source = language }
    writer.begin("tmx", [("version", "1.4")])
    writer.empty(
      "header",
      [
        ("creationtool", "tolmach"), ("creationtoolversion", RunSignature.version), ("segtype", "sentence"),
        ("o-tmf", "tolmach"), ("adminlang", "en"), ("srclang", source?.description ?? "*all*"),
        ("datatype", "plaintext"),
      ]
    )
    writer.begin("body")
  }

  private func attributes(_ unit: TranslationUnit) -> [(name: String, value: String)] {
    var list: [(name: String, value: String)] = []
    for field in TMXNames.fields {
      guard let value = unit[keyPath: field.path] else { continue }
      list.append((field.name, field.name.hasSuffix("date") ? TMXNames.date(value) : value))
    }
    if let language = unit.source?.language, language != source {
      list.append(("srclang", language.description))
    }
    return list + attributes(unit.properties, isVariant: false)
  }

  /// The properties that are attributes in TMX.
  private func attributes(
    _ properties: [TranslationUnit.Property],
    isVariant: Bool
  ) -> [(name: String, value: String)] {
    var seen: Set<String> = []
    return properties.compactMap { item in
      TMXNames.attribute(item.name, isVariant: isVariant).flatMap { seen.insert($0).inserted ? ($0, item.value) : nil }
    }
  }

  private mutating func write(_ properties: [TranslationUnit.Property], isVariant: Bool) {
    var seen: Set<String> = []
    for item in properties {
      if let name = TMXNames.attribute(item.name, isVariant: isVariant), seen.insert(name).inserted { continue }
      switch item.name {
      case InlineCodes.tmx.property, "tmx:xml:lang": continue
      case "tmx:note": writer.element("note", words: item.value)
      case UnitNames.confidence: writer.element("prop", [("type", "x-tolmach-confidence")], words: item.value)
      default:
        if item.name == "tmx:element", let element = XMLFragment.parseElement(item.value, home: "") {
          writer.raw(XMLFragment.text(element, home: ""))
        } else {
          writer.element("prop", [("type", item.name)], words: item.value)
        }
      }
    }
  }

  private mutating func write(_ variant: TranslationUnit.Variant) {
    let kept = variant.properties.first { $0.name == "tmx:xml:lang" }?.value
    let language = variant.language == .undetermined ? kept : nil
    let attributes = attributes(variant.properties, isVariant: true)
    writer.begin("tuv", [("xml:lang", language ?? variant.language.description)] + attributes)
    write(variant.properties, isVariant: true)
    writer.element("seg", markup: InlineCodes.tmx.markup(variant))
    writer.end()
  }
}

extension TMXNames {
  /// Attributes that properties stand for; the elements, fields and the text have names of their own.
  private static let reserved: Set<String> = ["element", "note", "markup", "lang", "xml:lang"]
  /// Those of a unit that are fields.
  private static let reservedOfUnit: Set<String> = [
    "tuid", "creationdate", "creationid", "changedate", "changeid", "srclang",
  ]

  /// The attribute that a property is written as; nil when it is an element.
  static func attribute(_ property: String, isVariant: Bool) -> String? {
    guard property.hasPrefix("tmx:") else { return nil }
    let name = property.dropFirst(4)
    guard !reserved.contains(String(name)), isVariant || !reservedOfUnit.contains(String(name)) else { return nil }
    return UnitNames.isName(name) || name == "xml:space" ? String(name) : nil
  }

  /// A date as TMX writes it, `20260301T120000Z`, where it is given as ISO 8601 writes it; else as it is given.
  static func date(_ text: String) -> String {
    let form = "dddd-dd-ddTdd:dd:ddZ"
    let fits =
      text.utf8.count == form.utf8.count
      && zip(text.utf8, form.utf8).allSatisfy { $1 == 0x64 ? (0x30...0x39).contains($0) : $0 == $1 }
    return fits ? text.filter { $0 != "-" && $0 != ":" } : text
  }
}
