import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// `tolmach calibrate align|verify`
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fits the confidences to gold data, or to people's verdicts (--from-annotations).",
    discussion: """
      Example:
        tolmach calibrate --from-annotations --store desk.db --plot reliability.svg -o desk.json
      """,
    subcommands: [Align.self, Verify.self, CalibrateByVerdicts.self],
    defaultSubcommand: CalibrateByVerdicts.self
  )

  /// `tolmach calibrate align --gold FILE…`
  struct Align: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "align",
      abstract: "Fits the probability that a bead is right.",
      discussion: """
        Gold files hold input lines of batch align (from, to, source, target as lists of sentences) with "gold": \
        [[[0],[0]],[[1],[]],…]. Each is aligned with the shipped lexicons and with every set that --with names; \
        lexicons of other languages are passed over. A pair of languages with too little gold is left out.

        Example:
          tolmach calibrate align --gold news.jsonl prose.jsonl --with mueller.tlx -o calibration.json
          tolmach batch align --calibration calibration.json < texts.ndjson
        """
    )

    @Option(parsing: .upToNextOption, help: "JSON lines with gold beads, packed with gzip or not.")
    var gold: [String]

    @Option(help: ArgumentHelp("Lexicons of one more run, by commas; may be repeated.", valueName: "files"))
    var with: [String] = []

    @Option(
      help: ArgumentHelp("Pairs that share a regression, such as ce-ru,ce-en; may be repeated.", valueName: "pairs")
    )
    var pool: [String] = []

    @Option(help: "json, or swift: the source of the table that ships.")
    var format = CalibrationFormat.json

    @Option(name: .shortAndLong, help: "The file to write; - is standard output.")
    var output = "-"

    func validate() throws {
      let sets = with.flatMap { $0.split(separator: ",").map(String.init) }
      try FileRoles.check(inputs: gold + sets, outputs: [output])
    }

    func run() throws {
      let pools = try pool.map { try $0.split(separator: ",").map(Self.pair) }
      var job = CalibrateAlignment(pools: pools)
      let records = try gold.map { try GoldAlignment.read(path: $0) }
      var done: Set<[String]> = []
      for set in [""] + with {
        let paths = set.split(separator: ",").map(String.init)
        let shelf = try LexiconShelf(paths: DataFolder.glossaries() + paths)
        for (file, list) in zip(gold, records) {
          // Lexicons of other languages change nothing: the same run again would count twice.
          let fresh = list.filter { record in
            let names = shelf.fileNames(from: record.from, to: record.to)
            return done.insert([file, record.id, "\(record.from)", "\(record.to)"] + names).inserted
          }
          try job.add(fresh, shelf: shelf)
        }
      }
      let calibration = job.fit()
      for summary in job.summaries { Self.report(summary) }
      let bytes = format == .json ? calibration.json : Array(CalibrationSource.swift(calibration).utf8)
      try OutputFile.write(bytes, to: output)
    }

    private static func pair(_ text: Substring) throws -> [LanguageTag] {
      let tags = text.split(separator: "-").compactMap { LanguageTag(String($0)) }
      guard tags.count == 2 else { throw ValidationError("--pool takes pairs of languages such as ce-ru,ce-en") }
      return tags
    }

    private static func report(_ summary: CalibrateAlignment.Summary) {
      let names = summary.pairs.map { $0.map(\.description).joined(separator: "-") }.joined(separator: ",")
      let counts =
        "\(summary.twoSidedRight) of \(summary.twoSided) beads right, "
        + "\(summary.oneSidedRight) of \(summary.oneSided) sentences rightly alone"
      Terminal.standardError.print("\(names): \(counts)\(summary.isEnough ? "" : "; too few, left out")")
    }
  }
}

/// How a calibration is written.
enum CalibrationFormat: String, ExpressibleByArgument, CaseIterable {
  case json, swift
}
