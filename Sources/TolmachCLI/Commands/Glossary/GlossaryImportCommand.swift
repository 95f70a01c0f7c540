import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach glossary import FILE…`
struct GlossaryImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Brings glossaries into the store, each file whole or not at all.",
    discussion: """
      Formats: TBX 2 and 3, TSV, CSV, UTX, OmegaT; told by content. Entries meet by identifier, or by a term in common \
      in two languages. Policies: add keeps both; merge adds what is missing and keeps disagreements as notes; replace \
      takes the new entry. glossary undo takes a whole import back.

      Examples:
        tolmach glossary import glossaries/terms --store desk.db
        tolmach glossary import client.csv --encoding windows-1251 --policy add --dry-run --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "Files or folders; - is standard input.")
  var files: [String]

  @Option(help: ArgumentHelp("The encoding of tables that are neither UTF-8 nor UTF-16.", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The columns of a table without a heading, such as ru,en,note.", valueName: "names"))
  var columns: String?

  @Option(help: "What becomes of an entry whose concept is in the store: add, merge, replace.")
  var policy = TermImportPolicy.merge

  @Flag(help: "Says what would come of it and changes nothing.")
  var dryRun = false

  @Option(name: .customLong("summary"), help: "How the summary is printed: text or json.")
  var summaryFormat = OutputFormat.text

  func validate() throws { try FileRoles.check(inputs: files) }

  func run() throws {
    var options = TermFileReader.Options()
    options.encoding = encoding
    options.columns = columns?.split(separator: ",").map(String.init)
    // All is read before a store is made: a file that is no glossary leaves nothing behind.
    let read = try files.flatMap(GlossaryFiles.expand).map { path in
      let file = try TermFileReader.read(path: path, options: options)
      GlossaryOptions.report(file, path)
      return (path, file)
    }
    let rehearsal = dryRun ? try store.rehearsal() : nil
    let store = try rehearsal?.store ?? store.open(.create, for: .terms)
    for (path, file) in read {
      var origin = writer.origin
      origin.file = path
      let summary = try store.importTermEntries(file.entries, policy: policy, origin: origin, isDryRun: dryRun)
      show(summary, file, path)
    }
  }

  private func show(_ summary: TermImportSummary, _ file: TermFile, _ path: String) {
    let counts = [
      ("read", summary.read), ("added", summary.added), ("merged", summary.merged), ("replaced", summary.replaced),
      ("unchanged", summary.unchanged),
    ]
    guard summaryFormat == .json else {
      var facts = [file.format.rawValue, file.encoding, file.delimiter.map { "cells parted by \($0)" }].compactMap {
        $0
      }
      facts += counts.map { "\($0.1) \($0.0)" }
      if dryRun { facts.append("nothing was changed") }
      return Terminal.standardOutput.print("\(Terminal.visible(path)): \(facts.joined(separator: ", "))")
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.glossary-import/1")
    writer.key("file")
    writer.string(path)
    writer.key("format")
    writer.string(file.format.rawValue)
    writer.optional("encoding", file.encoding)
    writer.optional("delimiter", file.delimiter)
    writer.key("dryRun")
    writer.bool(dryRun)
    for (name, count) in counts {
      writer.key(name)
      writer.integer(count)
    }
    writer.key("problems")
    writer.integer(file.problems.count)
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}
