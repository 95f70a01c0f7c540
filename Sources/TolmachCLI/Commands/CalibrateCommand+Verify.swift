import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachWorkflow

extension CalibrateCommand {
  /// `tolmach calibrate verify --gold FILE…`
  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Fits the weights by which a quote's passage is chosen.",
      discussion: """
        Gold files hold input lines of batch verify (article, origins) with "gold": \
        [{"start":0,"end":9,"origin":{"id":"a","start":3,"end":12}},…], offsets in scalars; origin is null where no \
        transcript has a passage, and "weight" says how much a record counts. Each is searched with the shipped \
        lexicons and with every set that --with names. The source of the table that ships is written.

        Example:
          tolmach calibrate verify --gold news.jsonl novels.jsonl --with mueller.tlx -o PassageRanker+Shipped.swift
        """
    )

    @Option(parsing: .upToNextOption, help: "JSON lines with gold quotes, packed with gzip or not.")
    var gold: [String]

    @Option(help: ArgumentHelp("Lexicons of one more run, by commas; may be repeated.", valueName: "files"))
    var with: [String] = []

    @Option(name: .shortAndLong, help: "The file to write; - is standard output.")
    var output = "-"

    func validate() throws {
      let sets = with.flatMap { $0.split(separator: ",").map(String.init) }
      try FileRoles.check(inputs: gold + sets, outputs: [output])
    }

    func run() throws {
      let records = try gold.flatMap { try GoldVerification.read(path: $0) }
      var job = CalibrateVerification()
      for set in [""] + with {
        let paths = set.split(separator: ",").map(String.init)
        try job.add(records, shelf: try LexiconShelf(paths: DataFolder.glossaries() + paths))
      }
      let summary = job.summary
      Terminal.standardError.print(
        "\(summary.found) of \(summary.present) passages are among their candidates; \(summary.absent) absent quotes; "
          + "\(summary.unseen) quotes not seen"
      )
      guard let ranker = job.fit(), let stretches = job.fitStretches() else {
        throw ValidationError("the gold has no quote with a passage to fit to")
      }
      guard let placed = job.fitPlaced() else {
        throw ValidationError("the gold has no article that follows its transcript from end to end")
      }
      let source = RankerSource.swift(ranker, stretches: stretches, placed: placed)
      try OutputFile.write(Array(source.utf8), to: output)
    }
  }
}

/// A ranker as the Swift file that ships it.
enum RankerSource {
  static func swift(_ ranker: PassageRanker, stretches: PassageRanker, placed: PassageRanker) -> String {
    """
    extension PassageRanker {
      /// What was fitted on development data; `tolmach calibrate verify` writes this file.
      package static let shipped = PassageRanker(
    \(table(ranker))
      )

      /// The same among stretches alone, by what tells where they begin and end: chooses between those of one passage.
      package static let stretches = PassageRanker(
    \(table(stretches))
      )

      /// The same where the article follows the transcript and its alignment says where a quote stands; fitted on articles some
      /// of whose quotes were replaced by others'.
      package static let placed = PassageRanker(
    \(table(placed))
      )
    }

    """
  }

  private static func table(_ ranker: PassageRanker) -> String {
    let terms = zip(PassageFeatures.Name.allCases, ranker.terms).filter { $1.weight != 0 || $1.square != 0 }.map {
      name,
      term in
      // "...-" would be one operator.
      let range = "\(rounded(term.range.lowerBound))...(\(rounded(term.range.upperBound)))"
      return "      .\(name): Term(\(rounded(term.weight)), \(rounded(term.square)), within: \(range)),"
    }
    return (["    bias: \(rounded(ranker.bias)),", "    terms: ["] + terms + ["    ]"]).joined(separator: "\n")
  }

  /// Four decimals are more than the fit can tell.
  private static func rounded(_ value: Double) -> Double { (value * 1e4).rounded() / 1e4 }
}
