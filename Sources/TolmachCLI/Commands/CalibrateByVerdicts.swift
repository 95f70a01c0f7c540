import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach calibrate --from-annotations`
struct CalibrateByVerdicts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verdicts",
    abstract: "Measures the confidences by people's verdicts, and corrects them.",
    discussion: """
      The probabilities in a store are measured by the verdicts there, and a line is fitted that corrects them. The \
      figures after it are of links whose verdict the line had not seen. Links count that people settled and that have a \
      passage; disputed and contested ones do not.

      Examples:
        tolmach calibrate --from-annotations --store desk.db --plot reliability.svg -o desk.json
        tolmach verify article.md --against interview.srt --store desk.db --recalibration desk.json
      """
  )

  @Flag(help: "Learns from the verdicts in a store.")
  var fromAnnotations = false

  @OptionGroup var store: StoreOptions

  @Option(help: "What was judged: quote or bead.")
  var kind = Annotation.Kind.quote

  @Option(help: ArgumentHelp("Draws reliability before and after (SVG).", valueName: "file.svg"))
  var plot: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file for the correction, which verify takes as --recalibration.", valueName: "file")
  )
  var output: String?

  @Option(help: "How to print the figures: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard fromAnnotations else {
      throw ValidationError("say calibrate align, calibrate verify or calibrate --from-annotations")
    }
    try FileRoles.check(inputs: [store.path], outputs: [plot, output].compactMap { $0 })
  }

  func run() throws {
    var filter = AnnotationFilter()
    filter.kind = kind
    filter.states = ReviewState.allCases.filter(\.isSettled)
    let job = LearnFromVerdicts(try store.open(.readOnly, for: .annotations).reviewed(filter), kind: kind)
    guard let recalibration = job.recalibration else {
      throw CommandFailure(
        "\(Terminal.visible(store.path)): \(Recalibration.fewest) verdicts are needed and \(job.outcomes.count) there "
          + "(\(kind.rawValue)s that people settled and that have a passage with a probability); settle "
          + "\(Recalibration.fewest - job.outcomes.count) more with annotate set or annotate import",
        status: .missingInput
      )
    }
    let rendering = RecalibrationRendering(job: job, recalibration: recalibration, kind: kind)
    var files = [(path: "-", bytes: format == .text ? Array(rendering.text.utf8) : rendering.json)]
    if let plot { files.append((plot, Array(rendering.diagram.svg.utf8))) }
    if let output { files.append((output, recalibration.json(kind: kind))) }
    try OutputFile.write(together: files)
  }
}
