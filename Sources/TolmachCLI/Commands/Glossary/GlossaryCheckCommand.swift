public import ArgumentParser
import TolmachFormats
public import TolmachGlossary
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach glossary check SOURCE TARGET`
struct GlossaryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the terms of a translation: missing, forbidden, inconsistent, names, untranslated.",
    discussion: """
      With two files their sentences are aligned first (--lines: line n renders line n); with one file, a table of pairs \
      (.tsv with a heading such as ru,en, or .jsonl); with none, the memory of the store is checked. Findings keep \
      their names as long as the pair stays: list a name in a file and give it to --silence to hear no more of it. \
      Exit status 1 where something is found.

      Examples:
        tolmach glossary check interview.ru.txt interview.en.txt --from ru --to en --glossary glossaries/terms
        tolmach glossary check pairs.tsv --from ru --to en --glossary desk.tbx --format sarif > terms.sarif
        tolmach glossary check --from ru --to en --store desk.db --only inconsistent
      """
  )

  /// How findings are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @OptionGroup var options: GlossaryOptions

  @Argument(help: "The text and its translation, or a table of pairs, or nothing for the store's memory.")
  var files: [String] = []

  @Option(help: "The source's language.")
  var from: LanguageTag

  @Option(help: "The target's language.")
  var to: LanguageTag

  @Flag(help: "Line n of the one file renders line n of the other.")
  var lines = false

  @Option(help: "Only these checks; may be repeated.")
  var only: [TermFinding.Check] = []

  @Option(help: ArgumentHelp("A list of findings' names to be silent about.", valueName: "file"))
  var silence: String?

  @Option(help: "How to print findings: text, json or sarif (SARIF 2.1.0).")
  var format = Format.text

  func validate() throws {
    guard files.count < 3 else { throw ValidationError("name a text and its translation, or one table of pairs") }
    try FileRoles.check(inputs: files + options.glossary + [silence])
  }

  func run() throws {
    let glossary = try options.read()
    let job = try CheckGlossary(
      glossary: glossary,
      from: from,
      to: to,
      silenced: silence.map { try SilenceList.read(path: $0) } ?? SilenceList(),
      checks: only.isEmpty ? Set(TermFinding.Check.allCases) : Set(only)
    )
    let file = files.count == 1 ? try PairFile(path: files[0], from: from, to: to) : nil
    let report = try job.run(file?.pairs ?? pairs())
    let rendering = GlossaryReportRendering(report: report, path: files.last ?? options.store.path)
    switch format {
    case .text: rendering.printText()
    case .json: rendering.printJSON()
    case .sarif: rendering.printSARIF()
    }
    if !report.findings.isEmpty { throw ExitStatus.findings.code }
    try file?.end()
  }

  private func pairs() throws -> [TranslatedPair] {
    switch files.count {
    case 0: return try TranslatedPair.pairs(of: options.store.open(.readOnly), from: from, to: to)
    default:
      let shelf = try LexiconShelf(paths: DataFolder.glossaries())
      let left = try InputOptions.read(files[0], encoding: options.encoding)
      let right = try InputOptions.read(files[1], encoding: options.encoding)
      let result = try AlignDocuments(from: from, to: to, shelf: shelf).align(
        AlignDocuments.Version(name: files[0], document: left.document, isLines: lines),
        AlignDocuments.Version(name: files[1], document: right.document, isLines: lines)
      )
      return TranslatedPair.pairs(of: result.text)
    }
  }
}

extension TermFinding.Check: ExpressibleByArgument {}
