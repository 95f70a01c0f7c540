public import TolmachFormats
public import TolmachModel

/// Reads units from JSON lines, in the form that ``JSONUnitWriter`` writes, or as flat objects that name languages
/// (`{"ru":"Да.","en":"Yes."}`), or as `tolmach align` writes them.
public final class JSONUnits: UnitReader {
  private let lines: TextLines
  private let parser = JSONParser()
  private let languages: (from: LanguageTag, to: LanguageTag)?

  /// Opens a file; `languages` are those of `sourceText` and `targetText`.
  public init(_ bytes: ByteSource, languages: (from: LanguageTag, to: LanguageTag)? = nil) {
    lines = TextLines(bytes)
    self.languages = languages
  }

  /// The next line as a unit.
  public func next() throws(FormatError) -> UnitRecord? {
    while var line = try lines.next() {
      if line.isEmpty { continue }
      let count = line.count
      line.append(contentsOf: repeatElement(0, count: JSONParser.padding))
      return line.withUnsafeBufferPointer { bytes in record(bytes, count: count) }
    }
    return nil
  }

  private func record(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> UnitRecord {
    guard let start = bytes.baseAddress, let value = try? parser.parse(start, count: count), value.isObject else {
      return .malformed(line: lines.line, problem: .unexpected("what is no JSON object"))
    }
    guard let unit = unit(value) else {
      return .malformed(line: lines.line, problem: .missing("a text in each of two languages"))
    }
    return .unit(unit)
  }

  private func unit(_ value: JSONValue) -> TranslationUnit? {
    var unit = TranslationUnit(variants: variants(value))
    guard unit.variants.count > 1 else { return nil }
    unit.identifier = value.member("identifier")?.string
    unit.document = value.member("document")?.string
    unit.speaker = value.member("speaker")?.string
    unit.status = value.member("status")?.string
    unit.created = value.member("created")?.string
    unit.createdBy = value.member("createdBy")?.string
    unit.changed = value.member("changed")?.string
    unit.changedBy = value.member("changedBy")?.string
    unit.notes = value.member("notes")?.elements?.compactMap(\.string) ?? []
    unit.properties = properties(value)
    if let confidence = value.member("confidence")?.number {
      unit.properties.append(.init(name: TranslationUnit.confidenceName, value: "\(confidence)"))
    }
    return unit
  }

  private func properties(_ value: JSONValue) -> [TranslationUnit.Property] {
    value.member("properties")?.elements?.compactMap { item in
      guard let name = item.member("name")?.string, let text = item.member("value")?.string else { return nil }
      return TranslationUnit.Property(name: name, value: text)
    } ?? []
  }

  private func variants(_ value: JSONValue) -> [TranslationUnit.Variant] {
    if let list = value.member("variants")?.elements {
      return list.compactMap { item in
        guard let tag = item.member("language")?.string.flatMap({ LanguageTag($0) }),
          let text = item.member("text")?.string
        else { return nil }
        return .init(language: tag, text: text, properties: properties(item))
      }
    }
    if let languages, let source = value.member("sourceText")?.string, let target = value.member("targetText")?.string {
      return [.init(language: languages.from, text: source), .init(language: languages.to, text: target)]
    }
    var flat: [TranslationUnit.Variant] = []
    value.forEachChild { child in
      guard let key = child.key, key.utf8.count <= 3, let tag = LanguageTag(key), tag.language.utf8.count == 2,
        let text = child.string
      else { return }
      flat.append(.init(language: tag, text: text))
    }
    return flat
  }
}

/// Writes units as JSON lines, with all that they hold.
public struct JSONUnitWriter: Sendable {
  /// A writer.
  public init() {}

  /// The line of a unit.
  public func line(_ unit: TranslationUnit) -> [UInt8] {
    var writer = JSONWriter()
    writer.unit(unit)
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  /// Writes a unit with all that it holds.
  package mutating func unit(_ unit: TranslationUnit) {
    beginObject()
    unitMembers(unit)
    endObject()
  }

  /// Writes a unit's members into an open object; what it does not have is left out.
  package mutating func unitMembers(_ unit: TranslationUnit) {
    optional("identifier", unit.identifier)
    key("variants")
    beginArray()
    for variant in unit.variants {
      beginObject()
      key("language")
      string(variant.language.description)
      key("text")
      string(variant.text)
      properties(variant.properties)
      endObject()
    }
    endArray()
    optional("document", unit.document)
    optional("speaker", unit.speaker)
    optional("status", unit.status)
    optional("created", unit.created)
    optional("createdBy", unit.createdBy)
    optional("changed", unit.changed)
    optional("changedBy", unit.changedBy)
    properties(unit.properties)
    guard !unit.notes.isEmpty else { return }
    key("notes")
    beginArray()
    for note in unit.notes { string(note) }
    endArray()
  }

  private mutating func properties(_ list: [TranslationUnit.Property]) {
    guard !list.isEmpty else { return }
    key("properties")
    beginArray()
    for item in list {
      beginObject()
      key("name")
      string(item.name)
      key("value")
      string(item.value)
      endObject()
    }
    endArray()
  }

  /// Writes a member that is there only when it has a value.
  package mutating func optional(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }
}
