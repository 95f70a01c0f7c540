public import TolmachModel

/// Writes TBX 3 (ISO 30042:2019) in the style DCA or DCT, or TBX 2.
///
/// The root's `type` names the dialect only where every category is the dialect's own; else it is `TBX-Private`. In the
/// dialects Core and Min what they cannot say is left out. The same entries give the same bytes.
public struct TBXWriter: Sendable {
  /// How to write.
  public struct Options: Sendable {
    /// The version: 2 or 3.
    public var version = 3
    /// Whether the style is DCT: an element for each category.
    public var isDCT = false
    /// The dialect.
    public var dialect = TBXDialect.basic
    /// What stands in the header as the file's source.
    public var sourceDescription = "Written by Tolmach"
    /// The language of the file's own words.
    public var language = LanguageTag.english

    /// The defaults: version 3, DCA, Basic.
    public init() {}
  }

  private let options: Options
  private var isDCT: Bool { options.isDCT && options.version == 3 }

  /// A writer.
  public init(options: Options = Options()) { self.options = options }

  /// The file, UTF-8.
  public func write(_ entries: [TermEntry]) -> [UInt8] {
    let isTBX3 = options.version == 3
    var writer = XMLWriter(doctype: isTBX3 ? nil : "martif SYSTEM \"TBXcoreStructV02.dtd\"")
    writer.begin(isTBX3 ? "tbx" : "martif", rootAttributes(entries))
    writer.begin(isTBX3 ? "tbxHeader" : "martifHeader")
    writer.begin("fileDesc")
    writer.begin("sourceDesc")
    writer.element("p", words: options.sourceDescription)
    writer.end()
    writer.end()
    if !isTBX3 {
      writer.begin("encodingDesc")
      writer.element("p", [("type", "XCSURI")], words: "TBXXCSV02.xcs")
      writer.end()
    }
    writer.end()
    writer.begin("text")
    writer.begin("body")
    for entry in entries { write(entry, to: &writer) }
    return writer.bytes
  }

  private func rootAttributes(_ entries: [TermEntry]) -> [(name: String, value: String)] {
    guard options.version == 3 else { return [("type", "TBX"), ("xml:lang", options.language.description)] }
    let fits = options.dialect != .basic || entries.allSatisfy { $0.categories.allSatisfy(options.dialect.allows) }
    var attributes = [
      ("type", fits ? options.dialect.typeName : "TBX-Private"), ("style", isDCT ? "dct" : "dca"),
      ("xml:lang", options.language.description), ("xmlns", TBXCategories.core),
    ]
    if isDCT {
      attributes.append(("xmlns:min", TBXCategories.minNamespace))
      attributes.append(("xmlns:basic", TBXCategories.basicNamespace))
      attributes.append(("xmlns:own", TBXCategories.ownNamespace))
    }
    return attributes
  }

  private func write(_ entry: TermEntry, to writer: inout XMLWriter) {
    let isTBX3 = options.version == 3
    writer.begin(isTBX3 ? "conceptEntry" : "termEntry", entry.identifier.map { [("id", $0)] } ?? [])
    write("descrip", "subjectField", entry.domain, to: &writer)
    write("definition", entry.definition, to: &writer)
    write("admin", "source", entry.source, to: &writer)
    writeShared(notes: entry.notes, history: entry.history, details: entry.details, to: &writer)
    for section in entry.sections {
      writer.begin(isTBX3 ? "langSec" : "langSet", [("xml:lang", section.language.description)])
      write("definition", section.definition, to: &writer)
      writeShared(notes: section.notes, history: section.history, details: section.details, to: &writer)
      for term in section.terms { write(term, to: &writer) }
      writer.end()
    }
    writer.end()
  }

  private func write(_ term: Term, to writer: inout XMLWriter) {
    writer.begin(options.version == 3 ? "termSec" : "tig")
    writer.element("term", words: term.text)
    write("termNote", "partOfSpeech", term.partOfSpeech, to: &writer)
    write("termNote", "grammaticalGender", term.gender, to: &writer)
    write("termNote", "termType", term.kind, to: &writer)
    // A status in the file's own words stands among the details.
    if !term.details.contains(where: { $0.element == .termNote && $0.category == "administrativeStatus" }) {
      write("termNote", "administrativeStatus", term.status.flatMap { TBXCategories.statuses[$0] }, to: &writer)
    }
    write("termNote", "transliteratedForm", term.transliteration, to: &writer)
    for detail in term.details where detail.element == .termNote { write(detail, to: &writer) }
    write("context", term.context, to: &writer)
    write("descrip", "reliabilityCode", term.reliability.map(String.init), to: &writer)
    write("admin", "source", term.source, to: &writer)
    let notes = term.status == .forbidden ? [TBXCategories.forbiddenNote] + term.notes : term.notes
    let others = term.details.filter { $0.element != .termNote }
    writeShared(notes: notes, history: term.history, details: others, to: &writer)
    writer.end()
  }

  private func writeShared(
    notes: [String],
    history: [TermEvent],
    details: [TermDetail],
    to writer: inout XMLWriter
  ) {
    for detail in details { write(detail, to: &writer) }
    for event in history where options.dialect == .basic { write(event, to: &writer) }
    for note in notes { writer.element("note", words: note) }
  }

  private func write(_ event: TermEvent, to writer: inout XMLWriter) {
    writer.begin("transacGrp")
    value("transac", "transactionType", event.action, to: &writer)
    if let person = event.person { value("transacNote", "responsibility", person, to: &writer) }
    if let date = event.date { writer.element("date", words: date) }
    writer.end()
  }

  private func write(_ category: String, _ statement: TermStatement?, to writer: inout XMLWriter) {
    guard let statement else { return }
    write(TermDetail(.descrip, category: category, value: statement.text, source: statement.source), to: &writer)
  }

  private func write(_ element: String, _ category: String, _ words: String?, to writer: inout XMLWriter) {
    guard let words, allows(category) else { return }
    value(element, category, words, to: &writer)
  }

  private func write(_ detail: TermDetail, to writer: inout XMLWriter) {
    guard allows(detail.category) else { return }
    let element = detail.element.rawValue
    guard let source = detail.source else {
      return value(element, detail.category, detail.value, target: detail.target, to: &writer)
    }
    let group = ["termNote": "termNoteGrp", "admin": "adminGrp"][element] ?? "descripGrp"
    writer.begin(group)
    value(element, detail.category, detail.value, target: detail.target, to: &writer)
    value("admin", "source", source, to: &writer)
    writer.end()
  }

  /// Core and Min leave out what they do not have; Basic gives way to a private dialect.
  private func allows(_ category: String) -> Bool { options.dialect == .basic || options.dialect.allows(category) }

  private func value(
    _ element: String,
    _ category: String,
    _ words: String,
    target: String? = nil,
    to writer: inout XMLWriter
  ) {
    let pointer = target.map { [(name: "target", value: $0)] } ?? []
    guard isDCT else {
      return writer.element(element, [(name: "type", value: category)] + pointer, words: words)
    }
    if TBXCategories.min.contains(category) {
      writer.element("min:" + category, pointer, words: words)
    } else if TBXCategories.basic[category] == element {
      writer.element("basic:" + category, pointer, words: words)
    } else {
      let kind = [(name: "category", value: category), (name: "metaType", value: element)]
      writer.element("own:detail", kind + pointer, words: words)
    }
  }
}

extension TermEntry {
  /// Every category that the entry's file needs.
  fileprivate var categories: Set<String> {
    var found: Set<String> = []
    if domain != nil { found.insert("subjectField") }
    found.formUnion(details.map(\.category))
    for section in sections {
      found.formUnion(section.details.map(\.category))
      for term in section.terms {
        found.formUnion(term.details.map(\.category))
        if term.reliability != nil { found.insert("reliabilityCode") }
        if term.transliteration != nil { found.insert("transliteratedForm") }
      }
    }
    return found
  }
}
