import ArgumentParser
import TolmachFormats
import TolmachGlossary
import TolmachModel
import TolmachText
import TolmachWorkflow

/// `tolmach glossary find FILE`
struct GlossaryFindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds the glossary's terms in a text, in any of their forms.",
    discussion: """
      The longest term wins where terms overlap; --explain shows what it covers. In JSON, start and end count Unicode \
      scalars of the file's text. Exit status 0, whether terms are found or not.

      Examples:
        tolmach glossary find interview.ru.txt --language ru --glossary glossaries/terms
        echo 'Он жил в Чеченской Республике.' | tolmach glossary find - --language ru --format json
      """
  )

  @OptionGroup var options: GlossaryOptions

  @Argument(help: "The text; - is standard input.")
  var file: String

  @Option(help: "The text's language; recognised when absent.")
  var language: LanguageTag?

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  @Flag(help: "Shows matches that a longer or earlier one covers, too.")
  var explain = false

  func validate() throws { try FileRoles.check(inputs: [file] + options.glossary) }

  func run() throws {
    let glossary = try options.read()
    let read = try InputOptions.read(file, encoding: options.encoding)
    // What is read aloud: names in tags, times and addresses of links are no words of the text.
    let running = RunningText(read.document)
    let tag = language ?? LanguageRecognizer().language(of: running.bytes.span)
    var matches = try TermFinder(glossary: glossary, language: tag)
      .matches(in: running.bytes.span, includesCovered: explain)
    for place in matches.indices { matches[place].range = running.original(matches[place].range) }
    if format == .json {
      printJSON(matches, glossary, read.document.text, tag)
    } else {
      for match in matches { print(match, matches, glossary, read.document.text) }
      let found = Figures.count(matches.count { $0.coveredBy == nil }, "term")
      let asked = Figures.count(glossary.entries.count, "entry", "entries")
      Terminal.standardError.print("\(found) found, \(asked) looked for")
    }
    if !read.isValid { throw ExitStatus.badData.code }
  }

  private func print(_ match: TermMatch, _ all: [TermMatch], _ glossary: Glossary, _ text: [UInt8]) {
    let words = String(decoding: text[match.range.start..<match.range.end], as: UTF8.self)
    let line = text[..<match.range.start].count { $0 == 0x0A } + 1
    var parts = ["\(Terminal.visible(file)):\(line)", Terminal.visible(words)]
    for reference in match.terms.prefix(3) {
      parts.append(Terminal.visible(glossary.entries[reference.entry].line))
    }
    if match.variation != .exact { parts.append(match.variation.rawValue) }
    if let winner = match.coveredBy {
      let other = all[winner].range
      parts.append("covered by “\(Terminal.visible(String(decoding: text[other.start..<other.end], as: UTF8.self)))”")
    }
    Terminal.standardOutput.print(parts.joined(separator: "\t"))
  }

  private func printJSON(_ matches: [TermMatch], _ glossary: Glossary, _ text: [UInt8], _ tag: LanguageTag) {
    let offsets = ScalarOffsets(text)
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.term-matches/1")
    writer.key("language")
    writer.string(tag.description)
    writer.key("matches")
    writer.beginArray()
    for match in matches {
      let range = offsets.scalars(match.range)
      writer.beginObject()
      writer.key("start")
      writer.integer(range.lowerBound)
      writer.key("end")
      writer.integer(range.upperBound)
      writer.key("text")
      writer.string(String(decoding: text[match.range.start..<match.range.end], as: UTF8.self))
      writer.key("variation")
      writer.string(match.variation.rawValue)
      writer.key("coveredBy")
      if let winner = match.coveredBy { writer.integer(winner) } else { writer.null() }
      writer.key("terms")
      writer.beginArray()
      for reference in match.terms {
        writer.beginObject()
        writer.key("entry")
        writer.string(glossary.name(of: reference.entry))
        writer.key("term")
        writer.string(glossary.term(reference).text)
        writer.optional("status", glossary.term(reference).status?.rawValue)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}
