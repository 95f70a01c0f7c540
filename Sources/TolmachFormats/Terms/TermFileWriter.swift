public import TolmachModel

/// Writes glossaries in every format.
///
/// TBX keeps everything. Tables keep one row a concept with what ``TermColumns`` names; histories and the details of
/// sections and terms stay behind. UTX and OmegaT keep pairs of two languages: a row for each allowed or forbidden target.
public struct TermFileWriter: Sendable {
  /// How to write.
  public struct Options: Sendable {
    /// The format.
    public var format = TermFileFormat.tbx
    /// Of tables and pairs: the languages, in order; all when empty.
    public var languages: [LanguageTag] = []
    /// Of TBX.
    public var tbx = TBXWriter.Options()

    /// The defaults: TBX 3, all languages.
    public init() {}
  }

  private let options: Options

  /// A writer.
  public init(options: Options) { self.options = options }

  /// The file, UTF-8.
  public func write(_ entries: [TermEntry]) -> [UInt8] {
    switch options.format {
    case .tbx: return TBXWriter(options: options.tbx).write(entries)
    case .csv: return TermTableWriter(entries, languages: languages(entries), delimiter: .comma).bytes
    case .tsv: return TermTableWriter(entries, languages: languages(entries), delimiter: .tab).bytes
    case .utx, .omegat: return pairs(entries)
    }
  }

  private func languages(_ entries: [TermEntry]) -> [LanguageTag] {
    guard options.languages.isEmpty else { return options.languages }
    var found: [LanguageTag] = []
    for section in entries.flatMap(\.sections) where !found.contains(section.language) {
      found.append(section.language)
    }
    return found
  }

  private func pairs(_ entries: [TermEntry]) -> [UInt8] {
    let tags = languages(entries)
    guard let from = tags.first else { return [] }
    let to = tags.count > 1 ? tags[1] : from
    let isUTX = options.format == .utx
    var text =
      isUTX
      ? "#UTX 1.11; \(from)/\(to); copyright: see the source\n#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tconcept id\tcomment\n"
      : "# Glossary in tab-separated format -*- coding: utf-8 -*-\n"
    let cell = { (text: String?) in DelimitedCell.written(text ?? "", delimiter: .tab) }
    for entry in entries {
      for source in entry.terms(in: from) where source.isAllowed || isUTX {
        for target in entry.terms(in: to) where target.isAllowed || isUTX {
          let status = target.status.flatMap { status in UTXReader.statuses.first { $0.value == status }?.key }
          let note = (entry.notes + target.notes).joined(separator: " ")
          let cells: [String?] =
            isUTX
            ? [source.text, target.text, source.partOfSpeech, target.partOfSpeech, status, entry.identifier, note]
            : [source.text, target.text, note]
          text += cells.map(cell).joined(separator: "\t") + "\n"
        }
      }
    }
    return Array(text.utf8)
  }
}

/// Writes a table: a heading with the columns that the entries need, then a row a concept.
struct TermTableWriter {
  private let entries: [TermEntry]
  private let languages: [LanguageTag]
  private let delimiter: DelimitedText.Delimiter

  init(_ entries: [TermEntry], languages: [LanguageTag], delimiter: DelimitedText.Delimiter) {
    self.entries = entries
    self.languages = languages
    self.delimiter = delimiter
  }

  /// A column: its heading, and its cell for an entry.
  private typealias Column = (heading: String, cell: (TermEntry) -> String)

  var bytes: [UInt8] {
    let columns = self.columns
    let separator = String(UnicodeScalar(delimiter.rawValue))
    var text =
      columns.map { DelimitedCell.written($0.heading, delimiter: delimiter) }.joined(separator: separator) + "\n"
    for entry in entries {
      let cells = columns.map { DelimitedCell.written($0.cell(entry), delimiter: delimiter) }
      text += cells.joined(separator: separator) + "\n"
    }
    return Array(text.utf8)
  }

  private var columns: [Column] {
    var columns: [Column] = languages.map { language in
      (language.description, { entry in TermList.joined(terms(entry, language).map(\.text)) })
    }
    for language in languages { columns += attributes(of: language).filter(isUsed) }
    let fields: [Column] = [
      ("concept", { $0.identifier ?? "" }), ("domain", { $0.domain ?? "" }),
      ("definition", { $0.definition?.text ?? "" }), ("source", { $0.source ?? "" }),
    ]
    columns += fields.filter(isUsed)
    var names: [String] = []
    for detail in entries.flatMap(\.details) where detail.element == .admin && !names.contains(detail.category) {
      names.append(detail.category)
    }
    columns += names.map { name in (name, { $0.details.first { $0.category == name }?.value ?? "" }) }
    for index in 0..<(entries.map(\.notes.count).max() ?? 0) {
      columns.append(("note", { index < $0.notes.count ? $0.notes[index] : "" }))
    }
    return columns
  }

  private func isUsed(_ column: Column) -> Bool { entries.contains { !column.cell($0).isEmpty } }

  private func terms(_ entry: TermEntry, _ language: LanguageTag) -> [Term] {
    entry.sections.filter { $0.language == language }.flatMap(\.terms)
  }

  private func attributes(of language: LanguageTag) -> [Column] {
    func column(_ name: TermColumns.Attribute, _ value: @escaping (Term) -> String?) -> Column {
      let cell = { (entry: TermEntry) -> String in
        let values = terms(entry, language).map { value($0) ?? "" }
        return values.allSatisfy(\.isEmpty) ? "" : TermList.joined(values)
      }
      return ("\(language).\(name.rawValue)", cell)
    }
    let definition: Column = (
      "\(language).definition",
      { entry in entry.sections.first { $0.language == language }?.definition?.text ?? "" }
    )
    return [
      column(.status) { $0.status?.rawValue }, column(.partOfSpeech) { $0.partOfSpeech },
      column(.gender) { $0.gender }, column(.kind) { $0.kind }, column(.transliteration) { $0.transliteration },
      column(.reliability) { $0.reliability.map(String.init) }, column(.context) { $0.context?.text },
      column(.source) { $0.source }, column(.note) { $0.notes.isEmpty ? nil : $0.notes.joined(separator: " ") },
      definition,
    ]
  }
}
