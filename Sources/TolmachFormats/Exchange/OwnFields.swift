import TolmachModel

/// What this toolkit adds to a unit where a format has no place for it, by name: in XLIFF 1.2 as
/// `<fields><field name="speaker">…</field></fields>` in its own namespace, in XLIFF 2 as a group of metadata. What a
/// variant has beside its text is called `0/name` for the source, `1/name` for the translation.
enum OwnFields {
  /// Takes the fields that an element of the toolkit's namespace holds.
  static func take(_ element: XMLElement, into unit: inout TranslationUnit) {
    begin(&unit)
    for field in element.children("field") { put(field.attribute("name") ?? "", field.words, into: &unit) }
  }

  /// A unit that was written by this toolkit has no name and no document but those among the fields.
  static func begin(_ unit: inout TranslationUnit) {
    unit.identifier = nil
    unit.document = nil
  }

  /// Takes one field.
  static func put(_ name: String, _ value: String, into unit: inout TranslationUnit) {
    if let field = UnitNames.fields.first(where: { $0.name == name }) {
      unit[keyPath: field.path] = value
    } else if let side = name.utf8.first.map({ Int($0) - 0x30 }), name.dropFirst().first == "/",
      unit.variants.indices.contains(side)
    {
      unit.variants[side].properties.append(.init(name: String(name.dropFirst(2)), value: value))
    } else {
      unit.properties.append(.init(name: name, value: value))
    }
  }

  /// The fields of a unit; properties whose names begin with `prefix` have a place of their own.
  static func list(_ unit: TranslationUnit, without prefix: String) -> [(name: String, value: String)] {
    var list = UnitNames.fields.compactMap { field in
      unit[keyPath: field.path].map { (name: field.name, value: $0) }
    }
    list += unit.properties.filter { !$0.name.begins(prefix) }.map { ($0.name, $0.value) }
    return list
  }
}
