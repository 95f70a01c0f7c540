public import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
public import TolmachWorkflow

/// `tolmach annotate export -o FILE`
struct AnnotateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes annotations to a file.",
    discussion: """
      jsonl keeps everything and can be imported into another store; jsonld is W3C Web Annotations with quote and position \
      selectors; csv is for spreadsheets, and cells that a spreadsheet would run as a formula begin with an apostrophe; tmx and \
      xlf (XLIFF 2.1 with ITS) take the links of tolmach align alone, verdicts as properties and remarks as notes. \
      The file appears whole or not at all. It holds a source's words: keep it as you keep the interview.

      Examples:
        tolmach annotate export -o reviewed.jsonl --store desk.db
        tolmach annotate export --state disputed -o disputed.csv --store desk.db
        tolmach annotate export --document article.md -o article.jsonld --store desk.db
        tolmach annotate export --kind bead --state confirmed -o checked.tmx --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var which: AnnotationFilterOptions

  @Option(name: .shortAndLong, help: "The file to write; standard output when absent.")
  var output = "-"

  @Option(help: "jsonl, jsonld, csv, tmx or xlf; told by the file's ending when absent, else jsonl.")
  var format: AnnotationFormat?

  func validate() throws { try FileRoles.check(store: store.path, outputs: [output]) }

  func run() throws {
    let opened = try store.open(.readOnly, for: .annotations)
    try which.check(in: opened)
    let items = try opened.reviewed(which.filter())
    let chosen = format ?? AnnotationFormat(path: output) ?? .jsonl
    let document = chosen.document(items)
    try OutputFile.write(document.bytes, to: output)
    let left = items.count - document.count
    let rest = left > 0 ? "; \(left) are no links of these two languages and have no place in \(chosen.rawValue)" : ""
    Terminal.standardError.print("\(Figures.count(document.count, "annotation")) written\(rest)")
  }
}

extension AnnotationFormat: ExpressibleByArgument {}

/// `tolmach annotate import FILE…`
struct AnnotateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Adds verdicts saved in the HTML report, or annotations exported from another store.",
    discussion: """
      Nothing is overwritten: verdicts and remarks are appended to the history, what is there already is passed over, and \
      links on which two people contradict each other are listed and left contested. Exit status 1 when there are such, or \
      when a record could not be read.

      Examples:
        tolmach annotate import verdicts.json --store desk.db
        tolmach annotate import first.jsonl second.jsonl --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions

  @Argument(help: "Files of verdicts (.json) or annotations (.jsonl).")
  var files: [String]

  @Option(help: ArgumentHelp("Who signs verdicts in which nobody is named.", valueName: "alias"))
  var person: String?

  @Option(help: "How to print what came of it: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("name a file of verdicts or annotations") }
    try FileRoles.check(inputs: files)
  }

  func run() throws {
    // All is read before a store is made: a file that is none of these leaves nothing behind.
    let reviews = try files.map { try ImportReviews.Reviews(path: $0, person: person) }
    let isEmpty = reviews.allSatisfy(\.isEmpty)
    let job = isEmpty ? nil : ImportReviews(store: try store.open(.create, for: .annotations))
    var done: [(name: String, summary: ImportReviews.Summary)] = []
    for (file, review) in zip(files, reviews) {
      done.append((file, try job?.run(review) ?? review.unread))
      if format == .text, let last = done.last { Self.tell(last.summary, file) }
    }
    if format == .json { try OutputFile.write(ActRendering.imports(done), to: "-") }
    if done.contains(where: { !$0.summary.skipped.isEmpty || !$0.summary.conflicts.isEmpty }) {
      throw ExitStatus.findings.code
    }
  }

  private static func tell(_ summary: ImportReviews.Summary, _ file: String) {
    let known = summary.known > 0 ? ", \(summary.known) known already" : ""
    Terminal.standardOutput.print(
      "\(Terminal.visible(file)): \(Figures.count(summary.annotations, "annotation")) and "
        + "\(Figures.judgements(summary.acts)) added\(known)"
    )
    for record in summary.skipped {
      let what = "record \(record) passed over: it cannot be read, says nothing or names nobody (see --person)"
      Terminal.standardError.print("tolmach: \(Terminal.visible(file)): \(what)")
    }
    for conflict in summary.conflicts { AnnotationText().printConflict(conflict) }
  }
}
