public import ArgumentParser
public import TolmachFormats
public import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach memory import FILE…`
struct MemoryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Brings files into the store, each of them whole or not at all.",
    discussion: """
      tsv: the first row names the columns (ru, en, document, speaker, status, note, id; others become properties). \
      jsonl: what memory export or align writes, or objects like {"ru":"Да.","en":"Yes."}. moses: two files, line by \
      line. tmx: TMX 1.1 to 1.4b. xliff: XLIFF 1.2 and 2.0 to 2.2 and the dialects of tools. po: GNU gettext. All may be \
      packed with gzip; where the ending says nothing, the beginning of the file does.

      Policies, for a unit whose source is in the store already: add keeps both; merge adds what is missing where the \
      rest is the same, else keeps both; replace takes the new texts; newest takes them if their date is later.

      Examples:
        tolmach memory import pairs.tsv --store desk.db
        tolmach memory import trados.tmx interview.xlf --store desk.db
        tolmach memory import corpus.ru corpus.en --format moses --store desk.db
        tolmach memory import pairs.jsonl --from ru --to en --policy newest --dry-run
      """
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "Files; - is standard input.")
  var files: [String]

  @Option(
    help:
      "Their format; told by their ending when absent: \(UnitFormat.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var format: UnitFormat?

  @Option(help: "The language that is translated.")
  var from: LanguageTag?

  @Option(help: "The language it is translated into.")
  var to: LanguageTag?

  @Option(help: ArgumentHelp("The columns of a table without a heading, such as ru,en.", valueName: "names"))
  var columns: String?

  @Option(help: "What becomes of a unit whose source is in the store: add, merge, replace, newest.")
  var policy = ImportPolicy.merge

  @Option(help: ArgumentHelp("The document of units that name none.", valueName: "name"))
  var document: String?

  @Flag(help: "Says what would come of it and changes nothing.")
  var dryRun = false

  @Option(name: .customLong("summary"), help: "How the summary is printed: text or json.")
  var summaryFormat = OutputFormat.text

  func run() throws {
    var settings = ImportMemory.Options()
    settings.policy = policy
    settings.format = format
    settings.from = from
    settings.to = to
    settings.columns = columns?.split(separator: ",").map(String.init)
    settings.document = document
    settings.isDryRun = dryRun
    let isPair = format == .moses || (format == nil && files.count == 2 && UnitFormat(path: files[0]) == nil)
    let sets = isPair ? [files] : files.map { [$0] }
    // All is read once before a store is made: a file that fails half-way leaves nothing behind.
    if !options.exists { for paths in sets where !paths.contains("-") { try ImportMemory.check(paths, settings) } }
    let rehearsal = dryRun ? try options.rehearsal() : nil
    let store = try rehearsal?.store ?? options.open(.create)
    let job = ImportMemory(store: store, options: settings)
    for paths in sets {
      let summary = try job.run(paths, origin: writer.origin) { report($0) }
      show(summary, of: paths)
    }
    if !dryRun { try IndexKeeper(store: store).refresh() }
  }

  private func report(_ event: ImportMemory.Event) {
    switch event {
    case .read(let count):
      if Terminal.standardError.isTerminal { Terminal.standardError.print("\u{1B}[1A\u{1B}[2K\(count) read") }
    case .malformed(let path, let line, let problem):
      Terminal.standardError.print("tolmach: \(Terminal.visible(path)):\(line): passed over: \(problem.sentence)")
    }
  }

  private func show(_ summary: ImportSummary, of paths: [String]) {
    let name = paths.joined(separator: ", ")
    guard summaryFormat == .json else { return Terminal.standardOutput.print(summary.sentence(name, isDryRun: dryRun)) }
    var json = JSONWriter()
    json.beginObject()
    json.key("schema")
    json.string("tolmach.import/1")
    json.key("file")
    json.string(name)
    json.key("dryRun")
    json.bool(dryRun)
    for (key, value) in [
      ("read", summary.read), ("added", summary.added), ("merged", summary.merged), ("replaced", summary.replaced),
    ] {
      json.key(key)
      json.integer(value)
    }
    json.key("skipped")
    json.beginObject()
    for reason in ImportSummary.Skip.allCases {
      json.key(reason.rawValue)
      json.integer(summary.skipped[reason] ?? 0)
    }
    json.endObject()
    json.endObject()
    Terminal.standardOutput.print(String(decoding: json.bytes, as: UTF8.self))
  }
}

extension ImportSummary {
  /// The summary in a line.
  fileprivate func sentence(_ name: String, isDryRun: Bool) -> String {
    var text = "\(Terminal.visible(name)): \(read) read, \(added) added, \(merged) merged, \(replaced) replaced"
    let words: [Skip: String] = [
      .alreadyThere: "already there", .notNewer: "no newer", .noPair: "without a pair of texts",
      .malformed: "unreadable",
    ]
    let reasons = Skip.allCases.compactMap { reason in
      skipped[reason].map { "\($0) \(words[reason] ?? reason.rawValue)" }
    }
    text += ", \(skipped.values.reduce(0, +)) skipped"
    if !reasons.isEmpty { text += " (\(reasons.joined(separator: ", ")))" }
    return isDryRun ? text + "; nothing was changed" : text
  }
}

extension UnitFormat: ExpressibleByArgument {}
extension ImportPolicy: ExpressibleByArgument {}
