public import ArgumentParser
import TolmachFormats
import TolmachModel
public import TolmachText
import TolmachWorkflow

/// `tolmach normalize FILE`
struct NormalizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "normalize",
    abstract: "Puts palochkas and look-alike letters right, and says what was changed.",
    discussion: """
      The forms: nfc (Unicode NFC alone), repair (NFC, palochkas written as I, l, 1 or І, Latin letters in Cyrillic \
      words and the reverse) and search (the key that look-ups compare). The file itself is never written.

      Examples:
        tolmach normalize interview.srt > repaired.srt
        echo 'тIе' | tolmach normalize - --language ce --format json
      """
  )

  @Argument(help: "The file; - is standard input.")
  var file = "-"

  @OptionGroup var input: InputOptions

  @Option(help: "nfc, repair or search.")
  var form = NormalizationForm.repair

  @Option(help: "text (the normalised text) or json (with every edit).")
  var format = OutputFormat.text

  func run() throws {
    let read = try input.read(file)
    let document = read.document
    let language = input.language ?? LanguageRecognizer().language(of: document.text.span)
    let result = try Normalizer(language: language).normalize(document.text.span, form: form)
    switch format {
    case .text:
      Terminal.standardError.print(
        "tolmach normalize: language \(language.displayName), \(result.edits.count) edits (--format json lists them)"
      )
      try ByteSink.standardOutput.write(result.bytes)
    case .json: try ByteSink.standardOutput.write(json(result, of: document, language: language))
    }
    if !read.isValid { throw ExitStatus.badData.code }
  }

  private func json(_ result: NormalizedText, of document: Document, language: LanguageTag) -> [UInt8] {
    var writer = JSONWriter(capacity: result.bytes.count + 256)
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.normalized/1")
    writer.key("file")
    writer.string(file)
    writer.key("language")
    writer.string(language.description)
    writer.key("form")
    writer.string(form.rawValue)
    writer.key("text")
    writer.string(result.bytes.span)
    writer.key("edits")
    writer.edits(of: result, in: document.text.span)
    writer.endObject()
    writer.newline()
    return writer.bytes
  }
}

extension NormalizationForm: ExpressibleByArgument {}
