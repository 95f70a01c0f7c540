import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach memory export -o FILE`
struct MemoryExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the store's units to a file.",
    discussion: """
      jsonl keeps everything; tmx (1.4b), xliff (2.1), xliff1 (1.2) and po keep all that the unit holds, xliff and po of \
      two languages; tsv and moses hold lines, so tabs and line ends become spaces, and moses keeps the texts alone. The \
      file appears whole or not at all. --omegat puts a TMX where a project of OmegaT looks for memories, with who and \
      when.

      --min-confidence keeps back units that a machine linked (align --store, or a file with confidences) and that are less \
      probable than that; how many is said at the end. Units without a confidence leave: a person wrote them, or nobody knows.

      Examples:
        tolmach memory export -o desk.jsonl --store desk.db
        tolmach memory export -o pairs.tsv --from ru --to en
        tolmach memory export -o desk.tmx --store desk.db
        tolmach memory export -o sure.tmx --min-confidence 0.9
        tolmach memory export --omegat project --from ru --to en
      """
  )

  @OptionGroup var options: StoreOptions

  @Option(name: .shortAndLong, help: "The file to write; standard output when absent.")
  var output = "-"

  @Option(help: "The format; told by the file's ending when absent, else jsonl.")
  var format: UnitFormat?

  @Option(help: "The first language.")
  var from: LanguageTag?

  @Option(help: "The second language.")
  var to: LanguageTag?

  @Option(help: ArgumentHelp("Units of this document alone.", valueName: "name"))
  var document: String?

  @Option(help: ArgumentHelp("Leaves out units less probable than this, 0 to 1.", valueName: "P"))
  var minConfidence: Double?

  @Option(help: ArgumentHelp("A project of OmegaT: writes DIR/tm/tolmach.tmx.", valueName: "DIR"))
  var omegat: String?

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    if omegat != nil, output != "-" || format != nil { throw ValidationError("--omegat names its own file and format") }
    guard (from == nil) == (to == nil) else { throw ValidationError("--from and --to go together") }
    if let from, from == to { throw ValidationError("--from and --to are the same language") }
    let chosen = format ?? UnitFormat(path: output)
    if let chosen, [.moses, .xliff, .xliff1, .po].contains(chosen), from == nil {
      throw ValidationError("\(chosen.rawValue) needs --from and --to")
    }
    if chosen == .moses, output == "-" { throw ValidationError("moses makes two files; name them with -o") }
    let languages = [from, to].compactMap { $0 }
    try FileRoles.check(
      store: options.path,
      outputs: chosen == .moses ? ExportMemory.mosesFiles(output, languages) : [output]
    )
  }

  func run() throws {
    var settings = ExportMemory.Options()
    settings.format = format ?? UnitFormat(path: output) ?? .jsonl
    settings.languages = [from, to].compactMap { $0 }
    settings.document = document
    settings.leastConfidence = minConfidence
    let job = ExportMemory(store: try options.open(.readOnly), options: settings)
    if omegat != nil || document != nil || from != nil, try !job.hasUnits() { throw noUnits }
    let summary = try omegat.map { try job.run(toProject: $0) } ?? job.run(to: output)
    let heldBack = minConfidence.map { ", \(summary.heldBack) held back below a confidence of \($0)" } ?? ""
    Terminal.standardError.print("\(Figures.count(summary.written, "unit")) written\(heldBack)")
  }

  /// Nothing matches, and a file of nothing would look as if all were well.
  private var noUnits: CommandFailure {
    var facts: [String] = []
    if let document { facts.append("of the document \(Terminal.visible(document))") }
    if let from, let to { facts.append("in \(from) and \(to)") }
    let what = (["no unit"] + facts).joined(separator: " ")
    let advice = from == nil ? "check the name" : "memory stats shows the languages there are"
    return CommandFailure(
      "\(Terminal.visible(options.path)): \(what); \(advice). Nothing was written",
      status: .missingInput
    )
  }
}
