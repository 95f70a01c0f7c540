public import ArgumentParser
import TolmachAlign
public import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// `tolmach align SOURCE TARGET --from ru --to en`
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Aligns two versions of one text, sentence by sentence.",
    discussion: """
      Reads plain text, Markdown, SubRip and WebVTT, packed with gzip or not. The ending of each -o tells its format: \
      tsv, jsonl, ladder (hunalign), moses (two files that end in the languages), tmx, xces (OPUS), html, and srt or \
      vtt: the translation with the times of the original. Without -o it is written to standard output.

      Examples:
        tolmach align interview.srt translation.txt --from ce --to ru -o pairs.tmx -o translated.srt
        tolmach align a.txt b.txt --lines --from ru --to en --min-confidence 0.9 --format tsv
      """
  )

  @Argument(help: "The source; - is standard input.")
  var source: String

  @Argument(help: "Its translation.")
  var target: String

  @Option(help: "The source's language.")
  var from: LanguageTag

  @Option(help: "The translation's language.")
  var to: LanguageTag

  @Flag(help: "Each line is a sentence already.")
  var lines = false

  @Option(name: .shortAndLong, help: "A file to write; may be repeated.")
  var output: [String] = []

  @Option(help: "The format of standard output, or of files whose ending says nothing.")
  var format: AlignedFormat?

  @Option(help: "Leaves out links less probable than this, 0 to 1; the ladder keeps them all.")
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(help: ArgumentHelp("Another calibration than the shipped one.", valueName: "file"))
  var calibration: String?

  @Option(help: ArgumentHelp("The files' encoding, such as windows-1251 or KOI8-R.", valueName: "name"))
  var encoding: String?

  func validate() throws {
    // Interviews are read and never written to.
    if output.contains(where: { $0 == source || $0 == target }) {
      throw ValidationError("-o names an input; name another file")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    for path in output where AlignedFormat(path: path) == nil && format == nil {
      throw ValidationError("the ending of \(Terminal.visible(path)) names no format; add --format")
    }
    if output.isEmpty, format == .moses { throw ValidationError("moses makes two files; name them with -o") }
  }

  func run() throws {
    let job = try AlignDocuments(
      from: from,
      to: to,
      shelf: LexiconShelf(paths: DataFolder.glossaries() + lexicon),
      calibration: calibration.map { try Calibration.read(path: $0) } ?? .shipped
    )
    let result = try job.align(version(source), version(target))
    warn(about: result)
    for path in output.isEmpty ? ["-"] : output {
      let chosen = AlignedFormat(path: path) ?? format ?? .tsv
      let text = chosen == .ladder ? result.text : minConfidence.map(result.text.filtered) ?? result.text
      if chosen == .srt || chosen == .vtt, !result.hasTimes {
        throw CommandFailure("\(source): no times for \(path); subtitles need a timed original", status: .badData)
      }
      for file in chosen.files(text, path: path) { try OutputFile.write(file.bytes, to: file.path) }
    }
  }

  private func version(_ path: String) throws -> AlignDocuments.Version {
    let document = try InputOptions.read(path, encoding: encoding).document
    return AlignDocuments.Version(name: path, document: document, isLines: lines)
  }

  /// Says what a reader of the pairs should know.
  private func warn(about result: AlignDocuments.Result) {
    let output = Terminal.standardError
    if result.agreement < AlignDocuments.leastAgreement {
      output.print(
        "tolmach: warning: \(source) and \(target) do not look like translations of each other: "
          + "agreement \(Figures.decimal(result.agreement)), usual from \(AlignDocuments.leastAgreement)"
      )
    }
    if minConfidence != nil, result.text.links.contains(where: { $0.confidence == nil }) {
      output.print("tolmach: warning: \(from)-\(to) is not calibrated; links without a confidence are kept")
    }
  }
}

extension AlignedFormat: ExpressibleByArgument {}

extension AlignDocuments.Result {
  /// Whether one of the versions has times.
  var hasTimes: Bool { [text.source, text.target].contains { $0.times.contains { $0 != nil } } }
}
