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
      Reads all that verify reads: plain text, Markdown, HTML, Word (.docx), SubRip, WebVTT and the transcripts of \
      recognisers and annotators (.json, .tsv, .otr, .eaf, .TextGrid), packed with gzip or not. The ending of each -o \
      tells its format: tsv, jsonl, ladder (hunalign), moses (two files that end in the languages), links (word links i-j by \
      Pharaoh's convention, line by line with moses), tmx, xlf (XLIFF 2.1), xces (OPUS), html, and srt or vtt: the \
      translation with the times of the original. Without -o it is written to standard output.

      With --store each link is kept as an annotation for people to judge (tolmach annotate list --kind bead), and \
      links with two sides become units of the memory, each with its confidence. What a person confirmed there settles \
      the next run as --anchors does; what a person rejected does not enter the memory.

      Examples:
        tolmach align interview.srt translation.txt --from ce --to ru -o pairs.tmx -o translated.srt
        tolmach align a.txt b.txt --lines --from ru --to en --min-confidence 0.9 --format tsv
        tolmach align a.srt b.txt --from ru --to en --anchors edited.tsv -o again.tsv
        tolmach align a.srt b.txt --from ru --to en -o a.tmx --store desk.db
        tolmach align a.txt b.txt --from ru --to en --words -o pairs.jsonl -o pairs.html -o pairs.links
        tolmach align --list pairs.tsv --resume --together --from ru --to en
      """
  )

  @Argument(help: "The source; - is standard input.")
  var source: String?

  @Argument(help: "Its translation.")
  var target: String?

  @Option(
    help: ArgumentHelp("Many pairs: a line each of source, target and outputs, parted by tabs.", valueName: "pairs.tsv")
  )
  var list: String?

  @Flag(help: "With --list: passes over pairs whose outputs are there already.")
  var resume = false

  @Flag(help: "With --list: lets each pair learn words from all others first; takes twice the time.")
  var together = false

  @Option(
    help: ArgumentHelp(
      "Links that a person has settled: the TSV of an alignment without its wrong rows; the rest is aligned anew.",
      valueName: "file.tsv"
    )
  )
  var anchors: String?

  @Option(help: "Cuts both texts before each of their turns or headings, which must be as many and belong together.")
  var borders: AlignDocuments.Borders?

  @Option(help: "The source's language.")
  var from: LanguageTag

  @Option(help: "The translation's language.")
  var to: LanguageTag

  @Flag(help: "Each line is a sentence already.")
  var lines = false

  @Flag(help: "Links words too: in tsv, jsonl and html; links holds nothing else and asks for them by itself.")
  var words = false

  @Option(name: .shortAndLong, help: "A file to write; may be repeated.")
  var output: [String] = []

  @Option(help: "The format of standard output, or of files whose ending says nothing.")
  var format: AlignedFormat?

  @Option(parsing: .unconditional, help: "Leaves out links less probable than this, 0 to 1; the ladder keeps them all.")
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(help: ArgumentHelp("Another calibration than the shipped one.", valueName: "file"))
  var calibration: String?

  @Option(
    help: ArgumentHelp("A store: keeps the links as annotations and units, and heeds verdicts.", valueName: "file")
  )
  var store: String?

  @OptionGroup var origin: OriginOptions

  @Option(
    help: ArgumentHelp(
      "The encoding, such as windows-1251 or KOI8-R, of files that are neither UTF-8 nor UTF-16.",
      valueName: "name"
    )
  )
  var encoding: String?

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence takes a number from 0 to 1")
    }
    guard let source, let target else {
      guard list != nil, source == nil else { throw ValidationError("name a source and its translation, or --list") }
      guard output.isEmpty, anchors == nil else {
        throw ValidationError("--list names the outputs of each pair; -o and --anchors are for one pair")
      }
      return try FileRoles.check(inputs: [list, calibration] + lexicon)
    }
    if list != nil || resume || together {
      throw ValidationError("--list, --resume and --together are for many pairs; name no source then")
    }
    if output.isEmpty, format == .moses { throw ValidationError("moses makes two files; name them with -o") }
    try pair(source: source, target: target, outputs: output)
      .check(self, reading: [anchors, calibration] + lexicon)
  }

  func run() throws {
    let pairs = try list.map { try AlignmentList(path: $0, resumes: resume) }
    try pairs?.check(self)
    var job = try AlignDocuments(
      from: from,
      to: to,
      shelf: LexiconShelf(paths: DataFolder.glossaries() + lexicon),
      calibration: calibration.map { try Calibration.read(path: $0) } ?? .shipped
    )
    if let pairs {
      if together { job.learn(from: pairs.lessons { try $0.lesson(job, by: self) }) }
      return try pairs.run(self) { try $0.write(job, by: self) }
    }
    guard let source, let target else { return }
    try pair(source: source, target: target, outputs: output.isEmpty ? ["-"] : output).write(job, by: self)
  }

  private func pair(source: String, target: String, outputs: [String]) -> AlignmentPair {
    AlignmentPair(source: source, target: target, outputs: outputs)
  }
}

extension AlignedFormat: ExpressibleByArgument {}

extension AlignDocuments.Borders: ExpressibleByArgument {}
