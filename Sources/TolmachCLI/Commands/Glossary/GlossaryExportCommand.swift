public import ArgumentParser
public import TolmachFormats
import TolmachGlossary
import TolmachModel
import TolmachWorkflow

/// `tolmach glossary export -o FILE`
struct GlossaryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes a glossary to a file, or turns one format into another.",
    discussion: """
      TBX keeps everything; tables keep a row a concept; UTX and OmegaT keep pairs of two languages. Cells that a \
      spreadsheet would take for formulas are guarded. The file appears whole or not at all.

      Examples:
        tolmach glossary export -o desk.tbx --store desk.db
        tolmach glossary export --glossary desk.tbx -o desk.csv --language ru --language en
        tolmach glossary export --glossary desk.tsv -o desk.tbx --dialect min --dct
      """
  )

  @OptionGroup var options: GlossaryOptions

  @Option(name: .shortAndLong, help: "The file to write; standard output when absent.")
  var output = "-"

  @Option(help: "The format: tbx, tsv, csv, utx, omegat; told by the file's ending when absent, else tbx.")
  var format: TermFileFormat?

  @Option(help: "A language to write, in this order; all when absent.")
  var language: [LanguageTag] = []

  @Option(help: "The dialect of TBX: core, min or basic.")
  var dialect = TBXDialect.basic

  @Flag(help: "TBX 3 in the style DCT.")
  var dct = false

  @Flag(name: .customLong("tbx2"), help: "TBX 2 (martif) instead of 3.")
  var isTBX2 = false

  func validate() throws {
    let read = options.glossary.isEmpty && !options.usesStore ? DataFolder.termGlossaries() : options.glossary
    try FileRoles.check(inputs: GlossaryFiles.contents(read), outputs: output == "-" ? [] : [output])
    try FileRoles.check(store: options.store.path, outputs: [output])
    let chosen = format ?? TermFileFormat(path: output) ?? .tbx
    if [.utx, .omegat].contains(chosen), !language.isEmpty, language.count != 2 {
      throw ValidationError("\(chosen.rawValue) holds two languages; name two with --language")
    }
  }

  func run() throws {
    var settings = TermFileWriter.Options()
    settings.format = format ?? TermFileFormat(path: output) ?? .tbx
    settings.languages = language
    settings.tbx.dialect = dialect
    settings.tbx.isDCT = dct
    settings.tbx.version = isTBX2 ? 2 : 3
    var entries = try options.read().entries
    if !language.isEmpty, settings.format == .tbx {
      for index in entries.indices { entries[index].sections.removeAll { !language.contains($0.language) } }
      entries.removeAll { $0.sections.isEmpty }
    }
    let bytes = TermFileWriter(options: settings).write(entries)
    if output == "-" { try ByteSink.standardOutput.write(bytes) } else { try OutputFile.write(bytes, to: output) }
    Terminal.standardError.print("\(Figures.count(entries.count, "entry", "entries")) written")
  }
}

extension TBXDialect: ExpressibleByArgument {}
