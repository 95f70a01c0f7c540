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
      this very form; * stands for any letters. Search the translations by naming their language.

      Examples:
        tolmach memory concordance "брат ночью" --language ru --to en --store desk.db
        tolmach memory concordance '"пришли ночью" =брата ареста*' --language ru
      """
  )

  @OptionGroup var options: StoreOptions

  @Argument(help: "The words.")
  var words: String

  @Option(help: "The language of the words.")
  var language: LanguageTag

  @Option(help: "The language of the other side; every other one when absent.")
  var to: LanguageTag?

  @Flag(help: "Words stand for themselves, not for their inflected forms.")
  var exact = false

  @Option(parsing: .unconditional, help: "How many places at most.")
  var limit = 50

  @Option(help: "How to print them: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard (1...100_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 100000") }
  }

  func run() throws {
    let shelf = try MemoryShelf(store: options.open(.readOnly))
    let concordance = try MemoryConcordance(store: shelf.store, index: shelf.index(of: language))
    var query = ConcordanceQuery(words)
    query.isExact = exact
    query.limit = limit
    query.to = to
    let result = try concordance.lines(query)
    if format == .json { printJSON(result) } else { printText(result) }
    if result.lines.isEmpty { throw ExitStatus.findings.code }
  }

  private func printText(_ result: ConcordanceResult) {
    let output = Terminal.standardOutput
    let side = max(10, (output.width - 20) / 2)
    for line in result.lines {
      let (before, word, after) = line.keywordInContext
      let left = String(Terminal.visible(before).suffix(side))
      let padding = String(repeating: " ", count: max(0, side - left.count))
      let right = Terminal.visible(after).prefix(side)
      output.print("\(padding)\(left)\(output.styled(Terminal.visible(word), .bold))\(right)")
      for other in line.others {
        output.print("\(String(repeating: " ", count: side))\(other.language): \(Terminal.visible(other.text))")
      }
    }
    Terminal.standardError.print("\(result.lines.count) of \(result.segments) texts shown")
  }

  private func printJSON(_ result: ConcordanceResult) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.concordance/1")
    writer.key("segments")
    writer.integer(result.segments)
    writer.key("lines")
    writer.beginArray()
    for line in result.lines { writer.line(line) }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

extension JSONWriter {
  fileprivate mutating func line(_ line: ConcordanceLine) {
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
    for other in line.others {
      beginObject()
      key("language")
      string(other.language.description)
      key("text")
      string(other.text)
      endObject()
    }
    endArray()
    endObject()
  }
}
