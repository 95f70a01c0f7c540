import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach memory lookup TEXT --from ru --to en`
struct MemoryLookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "Finds earlier translations of a text and of texts like it.",
    discussion: """
      100 is the same text to the letter, 101 and 102 the same text between one or two of the same neighbours; any other \
      text scores at most 99. The score is that of the words (edit) less what inflection, numbers, tags, case and \
      punctuation cost; --format json shows the parts. Exit status 1 when nothing is found.

      --fragments shows, beside the matches, the longest stretches of the text that stand word after word in stored \
      texts, at least two words that carry meaning, in any of their forms, with what renders them in the translation.

      Examples:
        tolmach memory lookup "Он пришёл в село ночью." --from ru --to en --store desk.db
        tolmach memory lookup "Страница 3" --from ru --to en --min-score 85 --format json
        tolmach memory lookup "Ночью закрыли мост через реку." --from ru --to en --fragments
      """
  )

  @OptionGroup var options: StoreOptions

  @Argument(help: "The text.")
  var text: String

  @Option(help: "Its language.")
  var from: LanguageTag

  @Option(help: "The language of the translations.")
  var to: LanguageTag

  @Option(parsing: .unconditional, help: "The least score, 0 to 102.")
  var minScore = 70.0

  @Option(parsing: .unconditional, help: "How many matches at most.")
  var limit = 5

  @Flag(help: "The same text alone.")
  var exact = false

  @Flag(help: "Also finds parts of the text, with what renders them.")
  var fragments = false

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "The text before it, for context.")
  var previous: String?

  @Option(help: "The text after it, for context.")
  var next: String?

  @Option(help: ArgumentHelp("Units of this document alone.", valueName: "name"))
  var document: String?

  @Option(help: ArgumentHelp("Units of this speaker alone.", valueName: "alias"))
  var speaker: String?

  @Option(help: "Units of this status alone.")
  var status: String?

  @Option(help: ArgumentHelp("Units dated on or after this day.", valueName: "2026-03-01"))
  var since: String?

  @Option(help: "How to print them: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard from != to else { throw ValidationError("--from and --to are the same language") }
    guard (0...102).contains(minScore) else { throw ValidationError("--min-score takes a number from 0 to 102") }
    guard (1...1000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000") }
  }

  func run() throws {
    let shelf = try MemoryShelf(store: options.open(.readOnly))
    defer { BackgroundUpkeep.start(for: shelf) }
    let lookup = try shelf.lookup(in: from)
    let matches = try lookup.matches(text, query)
    let parts = fragments ? FoundFragments(try lexicons.links.fragments(of: text, query, in: lookup), of: text) : nil
    if format == .json { printJSON(matches, parts) } else { printText(matches, parts) }
    if matches.isEmpty, parts?.isEmpty ?? true { throw ExitStatus.findings.code }
  }

  private var query: MemoryQuery {
    var query = MemoryQuery(from: from, to: to)
    query.minimum = minScore
    query.limit = limit
    query.previous = previous
    query.next = next
    query.isExactOnly = exact
    query.document = document
    query.speaker = speaker
    query.status = status
    query.since = since
    return query
  }

  private func printJSON(_ matches: [MemoryMatch], _ parts: FoundFragments?) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.lookup/1")
    writer.key("matches")
    writer.beginArray()
    for match in matches { writer.match(match) }
    writer.endArray()
    parts?.write(into: &writer)
    writer.key("signature")
    writer.string(RunSignature.current)
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }

  private func printText(_ matches: [MemoryMatch], _ parts: FoundFragments?) {
    let output = Terminal.standardOutput
    if matches.isEmpty { Terminal.standardError.print("nothing like it from \(minScore) points up") }
    for match in matches {
      let score = output.styled("\(match.points)", .bold)
      var remark = match.score.differsInNumbersAlone ? " numbers differ" : ""
      if let document = match.document { remark += " \(Terminal.visible(document))" }
      output.print("\(score)  unit \(match.unit)\(remark)")
      output.print("  \(Terminal.visible(match.source))")
      output.print("  \(Terminal.visible(match.target))")
    }
    parts?.print(on: output)
  }
}
