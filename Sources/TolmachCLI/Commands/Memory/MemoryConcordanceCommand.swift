import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach memory concordance WORDS --language ru`
struct MemoryConcordanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "concordance",
    abstract: "Shows where words stand, with what is around them and the translation.",
    discussion: """
      Every word must stand in a text, in any of its forms; "in marks" they must follow each other; = before a word wants \
      this very form; * stands for any letters. Search the translations by naming their language. The words of the other \
      side that render those found are set off: in bold on a terminal, as ranges in JSON. --from is another name of \
      --language, as the other memory commands have it.

      Examples:
        tolmach memory concordance "брат ночью" --language ru --to en --store desk.db
        tolmach memory concordance '"пришли ночью" =брата ареста*' --language ru
      """
  )

  @OptionGroup var options: StoreOptions

  @Argument(help: "The words.")
  var words: String

  @Option(name: [.customLong("language"), .customLong("from")], help: "The language of the words.")
  var language: LanguageTag

  @Option(help: "The language of the other side; every other one when absent.")
  var to: LanguageTag?

  @Flag(help: "Words stand for themselves, not for their inflected forms.")
  var exact = false

  @Option(parsing: .unconditional, help: "How many places at most.")
  var limit = 50

  @OptionGroup var lexicons: LexiconOptions

  @Option(help: "How to print them: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100000") }
  }

  func run() throws {
    let shelf = try MemoryShelf(store: options.open(.readOnly))
    defer { BackgroundUpkeep.start(for: shelf) }
    let concordance = try MemoryConcordance(store: shelf.store, index: shelf.index(of: language))
    var query = ConcordanceQuery(words)
    query.isExact = exact
    query.limit = limit
    query.to = to
    let result = try concordance.lines(query)
    let phrases = try lexicons.links.phrases(of: result, language: language)
    if format == .json { printJSON(result, phrases) } else { printText(result, phrases) }
    if result.lines.isEmpty { throw ExitStatus.findings.code }
  }

  private func printText(_ result: ConcordanceResult, _ phrases: [[LinkedPhrase]]) {
    let output = Terminal.standardOutput
    let side = max(10, (output.width - 20) / 2)
    for (line, phrases) in zip(result.lines, phrases) {
      let (before, word, after) = line.keywordInContext
      let left = String(Terminal.visible(before).suffix(side))
      let padding = String(repeating: " ", count: max(0, side - left.count))
      let right = Terminal.visible(after).prefix(side)
      output.print("\(padding)\(left)\(output.styled(Terminal.visible(word), .bold))\(right)")
      for (other, phrase) in zip(line.others, phrases) {
        let text = output.marked(other.text, phrase.words, .bold)
        output.print("\(String(repeating: " ", count: side))\(other.language): \(text)")
      }
    }
    Terminal.standardError.print("\(result.lines.count) of \(result.segments) texts shown")
  }

  private func printJSON(_ result: ConcordanceResult, _ phrases: [[LinkedPhrase]]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.concordance/1")
    writer.key("segments")
    writer.integer(result.segments)
    writer.key("lines")
    writer.beginArray()
    for (line, phrases) in zip(result.lines, phrases) { writer.line(line, phrases) }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ line: ConcordanceLine, _ phrases: [LinkedPhrase]) {
    let offsets = ScalarOffsets(Array(line.text.utf8))
    beginObject()
    key("unit")
    integer(Int(line.unit))
    key("text")
    string(line.text)
    key("hits")
    beginArray()
    for hit in line.hits {
      beginObject()
      self.offsets(hit, offsets)
      endObject()
    }
    endArray()
    key("others")
    beginArray()
    for (other, phrase) in zip(line.others, phrases) {
      beginObject()
      key("language")
      string(other.language.description)
      key("text")
      string(other.text)
      self.phrase(phrase, in: Array(other.text.utf8))
      endObject()
    }
    endArray()
    endObject()
  }
}
