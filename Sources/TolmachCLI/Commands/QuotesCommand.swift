import ArgumentParser
import TolmachFormats
import TolmachModel
import TolmachText
import TolmachWorkflow

/// `tolmach quotes FILE`
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Lists the quotes of a text: what is said, by whom, and where.",
    discussion: """
      Reads an article or a transcript (plain text, Markdown, .srt, .vtt; packed with gzip or not). Text output has one \
      line a quote: place, kind, speaker and words; what is only mentioned (titles, terms, scare quotes) is left out \
      unless --mentions asks for it. JSON output has every record.

      Example:
        printf '“We waited,” the guard said. “Nobody came.”' | tolmach quotes -
        tolmach quotes article.md --language en --format json
      """
  )

  @Argument(help: "The file; - is standard input.")
  var file: String

  @OptionGroup var input: InputOptions

  @Option(help: "text, or one JSON object of the schema tolmach.quotes/1.")
  var format = OutputFormat.text

  @Flag(help: "Lists mentions in text output, too.")
  var mentions = false

  func run() throws {
    let read = try input.read(file)
    let document = read.document
    let quotes = QuoteScanner(language: input.language).quotes(of: document)
    switch format {
    case .json: try ByteSink.standardOutput.write(json(quotes, of: document))
    case .text: try ByteSink.standardOutput.write(text(quotes, of: document))
    }
    if !read.isValid { throw ExitStatus.badData.code }
  }

  private func text(_ quotes: [Quote], of document: Document) -> String {
    let lines = LineTable(document.text)
    let offsets = ScalarOffsets(document.text)
    var result = ""
    for quote in quotes where mentions || quote.kind != .mention {
      let place = lines.place(of: quote.outer.start, by: offsets)
      let indent = String(repeating: "  ", count: quote.level)
      let speaker = quote.speaker.map { words($0, of: document) } ?? "?"
      let problem = quote.problem.map { " (\($0.message(in: .english)))" } ?? ""
      result += "\(place.line):\(place.column)\t\(quote.kind.name)\t\(speaker)\t"
      result += "\(indent)\(words(quote.inner, of: document))\(problem)\n"
    }
    return result
  }

  /// The words of a range on one line, as they are read: a cue's times and marks of syntax are none of them.
  private func words(_ range: TextRange, of document: Document) -> String {
    let words = document.words(of: range)
    return Terminal.visible(words.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private func json(_ quotes: [Quote], of document: Document) -> String {
    let offsets = ScalarOffsets(document.text)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.quotes/1")
    writer.key("file")
    writer.string(file)
    writer.key("language")
    if let language = input.language { writer.string(language.description) } else { writer.null() }
    writer.key("quotes")
    writer.beginArray()
    for quote in quotes { writer.quote(quote, offsets: offsets, text: document.text.span) }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
