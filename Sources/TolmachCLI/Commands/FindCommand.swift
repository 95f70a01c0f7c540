import ArgumentParser
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// `tolmach find PHRASE --against ORIGIN…`
struct FindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds the passages of transcripts that say what a phrase says, in any of the languages.",
    discussion: """
      The phrase may be in the transcript's language or in another one. The exit status is 1 when no passage likely \
      says it; the nearest ones are shown all the same.

      Examples:
        tolmach find "they told his brothers" --against interview.srt
        tolmach find "документы" --against first.vtt second.txt --limit 10
        tolmach find "the white car" --against interview.srt --format json
      """
  )

  @Argument(help: "The words to look for.")
  var phrase: String

  @Option(parsing: .upToNextOption, help: "The transcripts to look in; - is standard input.")
  var against: [String]

  @OptionGroup var input: InputOptions

  @Option(help: ArgumentHelp("The transcripts' language; recognised turn by turn when absent.", valueName: "tag"))
  var originLanguage: LanguageTag?

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(parsing: .unconditional, help: "How many passages are shown at most.")
  var limit = 5

  @Option(help: "text or json.")
  var format = DataFormat.text

  /// How the passages are printed.
  enum DataFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws {
    try FileRoles.check(inputs: against + lexicon)
    guard !phrase.allSatisfy(\.isWhitespace) else { throw ValidationError("the phrase is empty; give some words") }
    guard (1...100).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100") }
  }

  func run() throws {
    let transcripts = try against.map { try InputOptions.withWords($0, encoding: input.encoding) }
    let origins = zip(against, transcripts).map { path, transcript in
      VerifyQuotes.Origin(id: path, document: transcript.document, language: originLanguage)
    }
    let job = FindPassages(shelf: try LexiconShelf(paths: DataFolder.glossaries() + lexicon))
    let answer = try job.passages(for: phrase, language: input.language, in: origins, limit: limit)
    let found = FoundPassages(answer: answer)
    switch format {
    case .text: Terminal.standardOutput.print(found.text, terminator: "")
    case .json: try OutputFile.write(found.document, to: "-")
    }
    // What could not be read may say it.
    if transcripts.contains(where: { !$0.isValid }) { throw ExitStatus.badData.code }
    if !found.isFound { throw ExitStatus.findings.code }
  }
}
