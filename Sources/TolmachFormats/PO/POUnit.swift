import TolmachModel

/// An entry of a PO file as a unit and back.
enum POUnit {
  /// The unit of an entry that is not the header.
  static func unit(_ entry: POEntry, from: LanguageTag, to: LanguageTag) -> TranslationUnit {
    var source = TranslationUnit.Variant(language: from, text: entry.source ?? "")
    var target = TranslationUnit.Variant(language: to, text: entry.targets[0] ?? "")
    if let plural = entry.plural { source.properties.append(.init(name: "po:plural", value: plural)) }
    for (number, text) in entry.targets.sorted(by: { $0.key < $1.key }) where number > 0 {
      target.properties.append(.init(name: "po:msgstr[\(number)]", value: text))
    }
    var unit = TranslationUnit(variants: [source, target])
    unit.notes = entry.comments
    if entry.flags.contains("fuzzy") { unit.status = "fuzzy" }
    func keep(_ name: String, _ value: String) { unit.properties.append(.init(name: name, value: value)) }
    if let context = entry.context.flatMap(plain) { keep("po:msgctxt", context) }
    if entry.isObsolete { keep("po:obsolete", "yes") }
    for line in entry.references { keep("po:reference", line) }
    for flag in entry.flags where flag != "fuzzy" { keep("po:flag", flag) }
    for field in entry.previous { keep("po:previous:\(field.keyword)", field.text) }
    for line in entry.extracted where !restore(line, &unit) {
      unit.properties.append(.init(name: "po:extracted", value: line))
    }
    return unit
  }

  /// A context that tells a message from others of its source.
  static func numbered(_ context: String?, _ number: Int) -> String {
    (context.map { $0 + " " } ?? "") + "tolmach:\(number)"
  }

  /// A context without such a number; nil where nothing else is in it.
  private static func plain(_ context: String) -> String? {
    guard let mark = context.ranges(of: "tolmach:").last, !context[mark.upperBound...].isEmpty,
      context[mark.upperBound...].utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return context }
    let rest = context[..<mark.lowerBound]
    return rest.isEmpty ? nil : rest.last == " " ? String(rest.dropLast()) : context
  }

  private static let mark = "x-tolmach "

  /// Takes back what ``entry(_:from:to:)`` wrote into a remark; false for any other remark.
  private static func restore(_ line: String, _ unit: inout TranslationUnit) -> Bool {
    guard line.begins(mark), let words = POString.list(line.dropFirst(mark.count)) else { return false }
    switch words.count {
    case 2:
      if let field = UnitNames.fields.first(where: { $0.name == words[0] }) {
        unit[keyPath: field.path] = words[1]
      } else {
        unit.properties.append(.init(name: words[0], value: words[1]))
      }
    case 3:
      guard let side = Int(words[0]), unit.variants.indices.contains(side) else { return false }
      unit.variants[side].properties.append(.init(name: words[1], value: words[2]))
    default: return false
    }
    return true
  }

  /// The entry of a unit; nil where it has no text in one of the languages, or an empty source.
  static func entry(_ unit: TranslationUnit, from: LanguageTag, to: LanguageTag) -> POEntry? {
    guard let source = unit.variant(in: from), let target = unit.variant(in: to), !source.text.isEmpty else {
      return nil
    }
    var entry = POEntry()
    entry.comments = unit.notes
    entry.source = source.text
    entry.targets[0] = target.text
    if unit.status == "fuzzy" { entry.flags.append("fuzzy") }
    for field in UnitNames.fields {
      guard let value = unit[keyPath: field.path], field.name != "status" || value != "fuzzy" else { continue }
      entry.extracted.append(remark([field.name, value]))
    }
    for item in unit.properties { put(item, into: &entry) }
    for item in source.properties {
      if item.name == "po:plural" { entry.plural = item.value } else { keep(item, side: 0, &entry) }
    }
    for item in target.properties {
      if let number = form(item.name) { entry.targets[number] = item.value } else { keep(item, side: 1, &entry) }
    }
    return entry
  }

  private static func form(_ name: String) -> Int? {
    guard name.begins("po:msgstr["), name.hasSuffix("]"), let number = Int(name.dropFirst(10).dropLast()),
      (1..<32).contains(number)
    else { return nil }
    return number
  }

  private static func put(_ item: TranslationUnit.Property, into entry: inout POEntry) {
    let isLine = !item.value.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    switch item.name {
    case "po:msgctxt": entry.context = item.value
    case "po:obsolete" where item.value == "yes": entry.isObsolete = true
    case "po:reference" where isLine: entry.references.append(item.value)
    case "po:flag" where isLine: entry.flags.append(item.value)
    case "po:extracted" where isLine: entry.extracted.append(item.value)
    case "po:previous:msgid", "po:previous:msgctxt", "po:previous:msgid_plural":
      entry.previous.append((String(item.name.dropFirst(12)), item.value))
    default: entry.extracted.append(remark([item.name, item.value]))
    }
  }

  private static func keep(_ item: TranslationUnit.Property, side: Int, _ entry: inout POEntry) {
    entry.extracted.append(remark(["\(side)", item.name, item.value]))
  }

  private static func remark(_ words: [String]) -> String {
    mark + words.map { POString.line($0) }.joined(separator: " ")
  }
}
