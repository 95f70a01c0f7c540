public import ArgumentParser
public import TolmachFormats
import TolmachGlossary
public import TolmachMemory
public import TolmachModel
import TolmachWorkflow

/// Which glossary a command reads.
struct GlossaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A glossary (TBX, TSV, CSV, UTX, OmegaT) or a folder of them; else the store's, else the shipped ones.",
      valueName: "file"
    )
  )
  var glossary: [String] = []

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("The encoding of tables that are neither UTF-8 nor UTF-16.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The columns of a table without a heading, such as ru,en,note.", valueName: "names"))
  var columns: String?

  /// Whether the store is what is read.
  var usesStore: Bool { glossary.isEmpty && (store.store != nil || ByteSource.exists(store.path)) }

  /// How files are read.
  var reading: TermFileReader.Options {
    var options = TermFileReader.Options()
    options.encoding = encoding
    options.columns = columns?.split(separator: ",").map(String.init)
    return options
  }

  /// Reads the glossary and says on standard error what was odd about its files.
  func read() throws -> Glossary {
    if usesStore {
      return Glossary(
        try store.open(.readOnly, for: .terms).termEntries().map { stored in
          var entry = stored.entry
          entry.identifier = entry.identifier ?? "\(stored.id)"
          return entry
        }
      )
    }
    let paths = glossary.isEmpty ? DataFolder.termGlossaries() : glossary
    let read = try GlossaryFiles.read(paths, options: reading)
    for (path, file) in read.files { Self.report(file, path) }
    return read.glossary
  }

  /// Says what a file's reader noticed.
  static func report(_ file: TermFile, _ path: String) {
    for problem in file.problems.prefix(20) {
      let place = "\(Terminal.visible(path)):\(problem.line)"
      Terminal.standardError.print("tolmach: \(place): \(problem.severity.rawValue): \(problem.problem.sentence)")
    }
    let more = file.problems.count - 20
    if more > 0 { Terminal.standardError.print("tolmach: \(Terminal.visible(path)): \(more) more such places") }
  }
}

extension TermFileFormat: ExpressibleByArgument {}
extension TermStatus: ExpressibleByArgument {}
extension TermImportPolicy: ExpressibleByArgument {}

extension TermEntry {
  /// The entry on one line: its terms by language.
  var line: String {
    sections.map { section in
      let terms = section.terms.map { term in
        term.status.map { $0.isAllowed ? term.text : "\(term.text) (\($0.rawValue))" } ?? term.text
      }
      return "\(section.language) \(terms.joined(separator: "; "))"
    }.joined(separator: "  |  ")
  }
}

extension JSONWriter {
  /// Writes an entry's members into an open object.
  mutating func termEntryMembers(_ entry: TermEntry) {
    optional("id", entry.identifier)
    optional("domain", entry.domain)
    optional("definition", entry.definition?.text)
    optional("source", entry.source)
    key("notes")
    strings(entry.notes)
    key("languages")
    beginArray()
    for section in entry.sections {
      beginObject()
      key("language")
      string(section.language.description)
      optional("definition", section.definition?.text)
      key("terms")
      beginArray()
      for term in section.terms { termObject(term) }
      endArray()
      endObject()
    }
    endArray()
  }

  private mutating func termObject(_ term: Term) {
    beginObject()
    key("text")
    string(term.text)
    optional("status", term.status?.rawValue)
    optional("partOfSpeech", term.partOfSpeech)
    optional("gender", term.gender)
    optional("kind", term.kind)
    optional("transliteration", term.transliteration)
    key("reliability")
    if let reliability = term.reliability { integer(reliability) } else { null() }
    optional("context", term.context?.text)
    optional("source", term.source)
    key("notes")
    strings(term.notes)
    endObject()
  }

  private mutating func strings(_ values: [String]) {
    beginArray()
    for value in values { string(value) }
    endArray()
  }
}
