import ArgumentParser
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// `tolmach verify ARTICLE --against ORIGIN…`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Finds for each quote of an article the passage it renders.",
    discussion: """
      Reads Markdown, plain text, SubRip and WebVTT, packed with gzip or not. The exit status is 1 when a quote was \
      not found, or two passages fit it equally well.

      Examples:
        tolmach verify article.md --against interview.srt
        tolmach verify article.md --against first.vtt second.txt --format json
        tolmach verify article.md --against interview.srt --lexicon ru-en.tlx
      """
  )

  @Argument(help: "The article; - is standard input.")
  var article: String

  @Option(parsing: .upToNextOption, help: "The transcripts of the interviews it quotes.")
  var against: [String]

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The transcripts' language; recognised turn by turn when absent.", valueName: "tag"))
  var originLanguage: LanguageTag?

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(help: "text or json.")
  var format = OutputFormat.text

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto

  func run() throws {
    let report = try Self.report(
      article: article,
      against: against,
      language: input.language,
      encoding: input.encoding,
      originLanguage: originLanguage,
      lexicons: lexicon
    )
    switch format {
    case .text:
      let terminal = Terminal.standardOutput.with(color: color)
      try ByteSink.standardOutput.write(ReportText(report: report, articlePath: article, terminal: terminal).lines)
    case .json: try ByteSink.standardOutput.write(ReportJSON.document(report, articlePath: article))
    }
    if report.hasFindings { throw ExitStatus.findings.code }
  }

  /// Reads the files and runs the job.
  static func report(
    article: String,
    against: [String],
    language: LanguageTag?,
    encoding: String?,
    originLanguage: LanguageTag?,
    lexicons: [String] = []
  ) throws -> QuoteReport {
    let read = try InputOptions.read(article, encoding: encoding)
    let origins = try against.map { path in
      let document = try InputOptions.read(path, encoding: encoding).document
      return VerifyQuotes.Origin(id: path, document: document, language: originLanguage)
    }
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries() + lexicons))
    return try job.report(on: read.document, language: language, against: origins)
  }
}
