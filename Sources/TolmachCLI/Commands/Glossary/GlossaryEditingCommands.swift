import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// A term of the command line: `ru=следственный изолятор`.
struct TermArgument: ExpressibleByArgument {
  var language: LanguageTag
  var text: String

  init?(argument: String) {
    guard let equals = argument.firstIndex(of: "="), let tag = LanguageTag(String(argument[..<equals])) else {
      return nil
    }
    let text = argument[argument.index(after: equals)...]
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    language = tag
    self.text = String(text)
  }
}

/// `tolmach glossary add ru=… en=…`
struct GlossaryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds an entry to the store and prints its number.",
    discussion: """
      Examples:
        tolmach glossary add ru=СИЗО "en=remand prison" en=SIZO --domain detention --person K. --store desk.db
        tolmach glossary add --from-candidate candidates.tsv --row 3 --store desk.db
      """
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: ArgumentHelp("Terms with their languages.", valueName: "language=term"))
  var terms: [TermArgument] = []

  @Option(help: ArgumentHelp("A file that glossary extract wrote.", valueName: "file"))
  var fromCandidate: String?

  @Option(help: "Which of its rows, from 1; may be repeated.")
  var row: [Int] = []

  @Option(help: "The subject field.")
  var domain: String?

  @Option(help: "What the concept is.")
  var definition: String?

  @Option(help: "A remark.")
  var note: [String] = []

  @Option(help: "Where the entry comes from.")
  var source: String?

  @Option(help: "The status of all its terms: preferred, admitted, deprecated, forbidden.")
  var status: TermStatus?

  @Flag(help: "Says what would be added and changes nothing.")
  var dryRun = false

  func validate() throws {
    if fromCandidate == nil, terms.isEmpty { throw ValidationError("name terms such as ru=СИЗО, or --from-candidate") }
    if fromCandidate != nil, row.isEmpty { throw ValidationError("--from-candidate needs --row") }
  }

  func run() throws {
    var entries: [TermEntry] = []
    if let fromCandidate { entries = try candidates(fromCandidate) }
    if !terms.isEmpty {
      var entry = TermEntry()
      for term in terms { entry.add(Term(term.text), in: term.language) }
      entries.append(entry)
    }
    let store = dryRun ? nil : try options.open(.create, for: .terms)
    for var entry in entries {
      complete(&entry)
      guard let store else {
        Terminal.standardOutput.print(Terminal.visible(entry.line))
        continue
      }
      Terminal.standardOutput.print("\(try store.addTermEntry(entry, origin: writer.origin))")
    }
  }

  private func complete(_ entry: inout TermEntry) {
    entry.domain = domain ?? entry.domain
    entry.definition = definition.map { TermStatement($0) } ?? entry.definition
    entry.source = source ?? entry.source
    entry.notes += note
    let origin = writer.origin
    entry.history.append(TermEvent(action: "origination", person: origin.person, date: origin.time))
    guard let status else { return }
    for section in entry.sections.indices {
      for term in entry.sections[section].terms.indices { entry.sections[section].terms[term].status = status }
    }
  }

  private func candidates(_ path: String) throws -> [TermEntry] {
    let file = try TermFileReader.read(path: path)
    return try row.map { number in
      guard number > 0, number <= file.entries.count else {
        throw CommandFailure("\(path): there is no row \(number); it has \(file.entries.count)", status: .badData)
      }
      let found = file.entries[number - 1]
      var entry = TermEntry(sections: found.sections)
      entry.source = "extracted from aligned text"
      entry.notes = found.notes
      return entry
    }
  }
}

/// `tolmach glossary edit ENTRY`
struct GlossaryEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Changes an entry of the store; what was there stays in the history.",
    discussion: """
      Examples:
        tolmach glossary edit 17 --add "en=pre-trial detention centre" --store desk.db
        tolmach glossary edit 17 --term en=jail --status forbidden --store desk.db
      """
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "The entry's number.")
  var entry: Int64

  @Option(help: ArgumentHelp("A term to add.", valueName: "language=term"))
  var add: [TermArgument] = []

  @Option(help: ArgumentHelp("A term to take away.", valueName: "language=term"))
  var drop: [TermArgument] = []

  @Option(
    help: ArgumentHelp("The term that --status, --part-of-speech and --gender are of.", valueName: "language=term")
  )
  var term: TermArgument?

  @Option(help: "The term's status.")
  var status: TermStatus?

  @Option(help: "The term's part of speech.")
  var partOfSpeech: String?

  @Option(help: "The term's gender.")
  var gender: String?

  @Option(help: "The subject field.")
  var domain: String?

  @Option(help: "What the concept is.")
  var definition: String?

  @Option(help: "A remark to add.")
  var note: [String] = []

  func validate() throws {
    if term == nil, status != nil || partOfSpeech != nil || gender != nil {
      throw ValidationError("--status, --part-of-speech and --gender need --term")
    }
    let isEmpty = add.isEmpty && drop.isEmpty && note.isEmpty && domain == nil && definition == nil
    if isEmpty, status == nil, partOfSpeech == nil, gender == nil {
      throw ValidationError("nothing to change; name what to --add, to --drop or to put in place of what is there")
    }
  }

  func run() throws {
    let origin = writer.origin
    try options.open(.readWrite, for: .terms).editTermEntry(entry, origin: origin) { entry in
      let before = entry
      for item in add { entry.add(Term(item.text), in: item.language) }
      for item in drop { try change(&entry, item) { $0.remove(at: $1) } }
      if let term { try change(&entry, term, edit) }
      entry.sections.removeAll { $0.terms.isEmpty }
      entry.domain = domain ?? entry.domain
      entry.definition = definition.map { TermStatement($0) } ?? entry.definition
      entry.notes += note
      guard entry != before else { return }
      entry.history.append(TermEvent(action: "modification", person: origin.person, date: origin.time))
    }
  }

  private func edit(_ terms: inout [Term], _ place: Int) {
    if let status { terms[place].status = status }
    if let partOfSpeech { terms[place].partOfSpeech = partOfSpeech }
    if let gender { terms[place].gender = gender }
  }

  private func change(_ entry: inout TermEntry, _ item: TermArgument, _ body: (inout [Term], Int) -> Void) throws {
    for section in entry.sections.indices where entry.sections[section].language == item.language {
      guard let place = entry.sections[section].terms.firstIndex(where: { $0.text == item.text }) else { continue }
      return body(&entry.sections[section].terms, place)
    }
    throw CommandFailure(
      "entry \(self.entry) has no such term in \(item.language); glossary history \(self.entry) shows its terms",
      status: .badData
    )
  }
}

/// `tolmach glossary remove ENTRY…`
struct GlossaryRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Removes entries from the store; their history stays.",
    discussion: "Example:\n  tolmach glossary remove 17 18 --store desk.db"
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "The entries' numbers.")
  var entries: [Int64]

  func run() throws { try options.open(.readWrite, for: .terms).removeTermEntries(entries, origin: writer.origin) }
}

/// `tolmach glossary merge ENTRY ENTRY…`
struct GlossaryMergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Brings entries of one concept together in the first of them.",
    discussion: """
      Terms, notes and sources of all are kept; disagreements become notes. Example:
        tolmach glossary merge 17 18 --store desk.db
      """
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "The entries' numbers; the first stays.")
  var entries: [Int64]

  func validate() throws {
    guard Set(entries).count > 1 else { throw ValidationError("name at least two entries") }
  }

  func run() throws { try options.open(.readWrite, for: .terms).mergeTermEntries(entries, origin: writer.origin) }
}
