import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachWorkflow

/// `tolmach evaluate align`
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Scores results against gold data.",
    subcommands: [Align.self]
  )

  /// `tolmach evaluate align --gold FILE`
  struct Align: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "align",
      abstract: "Precision and recall of beads, and how far their confidences can be believed.",
      discussion: """
        The gold file holds input lines of batch align with "gold": [[[0],[0]],[[1],[]],…]. Strict: the bead stands in \
        the gold; lax: it shares a link with it (Sennrich & Volk 2011). Without --other the texts are aligned now; with \
        it the answers of another run or program are scored, output lines of batch align with the same ids.

        Example:
          tolmach evaluate align --gold news.jsonl --lexicon mueller.tlx --plot curve.svg
        """
    )

    @Option(help: "JSON lines with gold beads, packed with gzip or not.")
    var gold: String

    @Option(help: ArgumentHelp("Answers to score instead of ours (JSON lines with beads).", valueName: "file"))
    var other: String?

    @Option(
      help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
    )
    var lexicon: [String] = []

    @Option(help: ArgumentHelp("Another calibration than the shipped one.", valueName: "file"))
    var calibration: String?

    @Option(help: ArgumentHelp("Draws the reliability diagram (SVG).", valueName: "file.svg"))
    var plot: String?

    @Option(help: "text or json.")
    var format = OutputFormat.text

    func validate() throws {
      try FileRoles.check(inputs: [gold, other, calibration] + lexicon, outputs: plot.map { [$0] } ?? [])
    }

    func run() throws {
      let job = EvaluateAlignment(gold: try GoldAlignment.read(path: gold))
      let result: EvaluateAlignment.Result
      if let other {
        result = job.score(try FoundAlignment.read(path: other))
      } else {
        let shelf = try LexiconShelf(paths: DataFolder.glossaries() + lexicon)
        let calibration = try calibration.map { try Calibration.read(path: $0) } ?? .shipped
        result = try job.score(shelf: shelf, calibration: calibration)
      }
      let rendering = EvaluationRendering(result: result)
      try ByteSink.standardOutput.write(format == .text ? Array(rendering.text.utf8) : rendering.json)
      if let plot {
        let diagram = ReliabilityDiagram(curve: rendering.twoSided, title: "Beads with two sides")
        try OutputFile.write(Array(diagram.svg.utf8), to: plot)
      }
    }
  }
}

/// An evaluation as the command prints it.
struct EvaluationRendering {
  private let result: EvaluateAlignment.Result
  /// The confidences of beads with two sides.
  let twoSided: ReliabilityCurve
  private let oneSided: ReliabilityCurve

  init(result: EvaluateAlignment.Result) {
    self.result = result
    twoSided = ReliabilityCurve(result.twoSided)
    oneSided = ReliabilityCurve(result.oneSided)
  }

  /// A line for each figure.
  var text: String {
    func line(_ name: String, _ figures: BeadScore.Figures) -> String {
      "\(name)\tP \(Figures.decimal(figures.precision))\tR \(Figures.decimal(figures.recall))\t"
        + "F1 \(Figures.decimal(figures.f1))\n"
    }
    func line(_ name: String, _ curve: ReliabilityCurve) -> String {
      "\(name)\tn \(curve.count)\tECE \(Figures.decimal(curve.calibrationError))\t"
        + "Brier \(Figures.decimal(curve.brier))\tskill \(Figures.decimal(curve.skill))\t"
        + "AUC \(Figures.decimal(curve.areaUnderCurve))\n"
    }
    return line("strict", result.score.strict) + line("lax", result.score.lax) + line("two-sided", twoSided)
      + line("one-sided", oneSided) + "with confidence\t\(Figures.decimal(result.confidentShare))\n"
  }

  /// `tolmach.evaluation/1`.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.evaluation/1")
    for (name, figures) in [("strict", result.score.strict), ("lax", result.score.lax)] {
      writer.key(name)
      writer.beginObject()
      for (key, value) in [("p", figures.precision), ("r", figures.recall), ("f1", figures.f1)] {
        writer.key(key)
        writer.number(value)
      }
      writer.endObject()
    }
    writer.key("withConfidence")
    writer.number(result.confidentShare)
    for (name, curve) in [("twoSided", twoSided), ("oneSided", oneSided)] {
      writer.key(name)
      write(curve, into: &writer)
    }
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private func write(_ curve: ReliabilityCurve, into writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("n")
    writer.integer(curve.count)
    let figures = [
      ("ece", curve.calibrationError), ("brier", curve.brier), ("skill", curve.skill), ("auc", curve.areaUnderCurve),
    ]
    for (key, value) in figures {
      writer.key(key)
      if let value { writer.number(value) } else { writer.null() }
    }
    writer.endObject()
  }
}
