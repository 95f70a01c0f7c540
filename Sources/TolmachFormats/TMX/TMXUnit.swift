import TolmachModel

/// A `tu` of TMX as a unit.
enum TMXUnit {
  /// Reads it.
  ///
  /// - Throws: what is missing in it.
  static func read(
    _ element: XMLElement,
    source: LanguageTag?,
    _ languages: inout LanguageCache
  ) throws(FormatProblem) -> TranslationUnit {
    var unit = TranslationUnit(variants: [])
    var source = source
    for attribute in element.attributes {
      // Written out, since going through `TMXNames.fields` takes a tenth of an import.
      switch attribute.name {
      case "tuid": unit.identifier = attribute.value
      case "creationdate": unit.created = attribute.value
      case "creationid": unit.createdBy = attribute.value
      case "changedate": unit.changed = attribute.value
      case "changeid": unit.changedBy = attribute.value
      case "srclang": source = languages.language(attribute.value)
      default: unit.properties.append(property(attribute))
      }
    }
    for case .element(let child) in element.content {
      switch child.name {
      case "tuv": unit.variants.append(try variant(child, &languages))
      case "note": unit.notes.append(child.words)
      case "prop": take(child, into: &unit)
      default: unit.properties.append(.init(name: "tmx:element", value: XMLFragment.text(child, home: "")))
      }
    }
    putFirst(source, of: &unit)
    return unit
  }

  private static func take(_ element: XMLElement, into unit: inout TranslationUnit) {
    let item = property(element)
    guard item.name.hasPrefix("x-tolmach-") else { return unit.properties.append(item) }
    if item.name == "x-tolmach-confidence" {
      unit.properties.append(.init(name: UnitNames.confidence, value: item.value))
    } else if let field = UnitNames.tmxFields.first(where: { $0.name == item.name }) {
      unit[keyPath: field.path] = item.value
    } else {
      unit.properties.append(item)
    }
  }

  private static func property(_ attribute: XMLAttribute) -> TranslationUnit.Property {
    let name = attribute.prefix.isEmpty ? attribute.name : attribute.prefix + ":" + attribute.name
    return .init(name: "tmx:" + name, value: attribute.value)
  }

  /// A `prop`; one that says more than its type and value is kept whole.
  private static func property(_ element: XMLElement) -> TranslationUnit.Property {
    if let type = element.attribute("type"), !type.isEmpty, element.attributes.count == 1, element.isPlain {
      return .init(name: type, value: element.words)
    }
    return .init(name: "tmx:element", value: XMLFragment.text(element, home: ""))
  }

  private static func variant(
    _ element: XMLElement,
    _ languages: inout LanguageCache
  ) throws(FormatProblem) -> TranslationUnit.Variant {
    guard let seg = element.first("seg") else { throw .missing("the element seg") }
    guard let name = element.attributes.first(where: { $0.name == "lang" })?.value else {
      throw .missing("the language of a tuv")
    }
    let language = languages.language(name)
    var made = InlineCodes.tmx.variant(seg, language: language ?? .undetermined)
    if language == nil { made.properties.append(.init(name: "tmx:xml:lang", value: name)) }
    for attribute in element.attributes where attribute.name != "lang" {
      made.properties.append(property(attribute))
    }
    for case .element(let child) in element.content where child.name != "seg" {
      switch child.name {
      case "prop": made.properties.append(property(child))
      case "note": made.properties.append(.init(name: "tmx:note", value: child.words))
      default: made.properties.append(.init(name: "tmx:element", value: XMLFragment.text(child, home: "")))
      }
    }
    return made
  }

  private static func putFirst(_ source: LanguageTag?, of unit: inout TranslationUnit) {
    guard let source else { return }
    let place =
      unit.variants.firstIndex { $0.language == source }
      ?? unit.variants.firstIndex { $0.language.base == source.base }
    if let place, place > 0 { unit.variants.insert(unit.variants.remove(at: place), at: 0) }
  }
}
