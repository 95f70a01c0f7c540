import ArgumentParser
import TolmachFormats
import TolmachWorkflow

/// `tolmach demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Verifies the articles of the shipped sample cases and prints the reports.",
    discussion: """
      The cases were invented for this purpose; the exit status is 0 whatever the reports say.

      Example:
        tolmach demo --color never | less
      """
  )

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto

  func run() throws {
    let samples = DataFolder.samples()
    guard !samples.isEmpty else {
      throw CommandFailure(
        "no sample cases were found; set TOLMACH_DATA to the folder that holds corpora/",
        status: .missingInput
      )
    }
    for folder in samples {
      let names = DataFolder.entries(of: folder)
      guard let article = names.first(where: { $0.hasPrefix("article.") }),
        let origin = names.first(where: { $0.hasPrefix("interview.ru.") })
      else { continue }
      let report = try VerifyCommand.report(
        article: "\(folder)/\(article)",
        against: ["\(folder)/\(origin)"],
        language: nil,
        encoding: nil,
        originLanguage: nil
      )
      let terminal = Terminal.standardOutput.with(color: color)
      let text = ReportText(report: report, articlePath: "\(folder)/\(article)", terminal: terminal).lines
      try ByteSink.standardOutput.write(text + "\n")
    }
  }
}
