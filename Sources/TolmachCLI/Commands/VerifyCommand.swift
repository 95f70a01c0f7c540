import ArgumentParser
import TolmachFormats
import TolmachModel
import TolmachReview
import TolmachWorkflow

/// `tolmach verify ARTICLE --against ORIGIN…`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Finds for each quote of an article the passage it renders.",
    discussion: """
      Reads articles in Markdown, HTML, Word (.docx) and plain text, and transcripts in SubRip, WebVTT, the JSON of \
      Whisper, WhisperX and whisper.cpp, faster-whisper's .tsv, oTranscribe (.otr), ELAN (.eaf), Praat (.TextGrid), \
      Word tables and plain text with speakers and times (Otter, Trint, Descript), packed with gzip or not. The exit \
      status is 1 when a quote has a point to check, fits two passages equally well, was not found or not compared, or \
      a protected name stands in the article; quotes only possibly found, or by people in no transcript, leave it 0.

      Offsets count in the text; of JSON, ELAN, Praat, Word and HTML files in the text as it is laid out: paragraphs \
      and turns parted by blank lines, "Name: " before a turn.

      The HTML report is one file that needs no network; verdicts given in it leave it as a JSON file. It holds a \
      source's words: keep it as you keep the interview.

      Examples:
        tolmach verify article.md --against interview.srt
        tolmach verify article.md --against interview.srt --audio interview.mp3 -o report.html
        tolmach verify article.md --against interview.srt --translation interview.en.txt --speakers people.tsv
        tolmach verify article.docx --against first.json second.eaf --format json
        tolmach verify article.md --against interview.srt --lexicon ru-en.tlx --explain
        tolmach verify draft2.md --against interview.srt --store desk.db
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
    help: ArgumentHelp(
      "A translation of the transcript, which shows the way to it; may be repeated in the order of the transcripts.",
      valueName: "file"
    )
  )
  var translation: [String] = []

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "A glossary (TBX, TSV, CSV …) or a folder of them: quotes that use other terms are noted.",
      valueName: "file"
    )
  )
  var glossary: [String] = []

  @Option(
    help: ArgumentHelp("Who stands behind the transcripts' labels: lines of a label, a tab, a name.", valueName: "file")
  )
  var speakers: String?

  @Option(
    help: ArgumentHelp(
      "Names and places that must not stand in the article, one a line: found in any script and grammatical case, with a capital.",
      valueName: "file"
    )
  )
  var protect: String?

  @Option(help: "text, json, html or annotations (W3C Web Annotations); by default what the ending of -o says.")
  var format: ReportFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; it appears whole or not at all.", valueName: "file")
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The recording, for the HTML report; may be repeated in the order of the transcripts.",
      valueName: "file"
    )
  )
  var audio: [String] = []

  @Option(
    help: ArgumentHelp(
      "A store: keeps the findings as annotations; quotes that a person settled there are counted and not listed again.",
      valueName: "file"
    )
  )
  var store: String?

  @Option(
    help: ArgumentHelp(
      "What calibrate --from-annotations made of people's verdicts: corrects the probabilities of passages.",
      valueName: "file"
    )
  )
  var recalibration: String?

  @Option(help: "The language in which the report speaks: en or ru.")
  var interface = InterfaceLanguage.english

  @Flag(help: "Tells for each quote which words match, which agree and which found no partner.")
  var explain = false

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    let outputs = [output].compactMap(\.self)
    for path in outputs where path != "-" && format == nil && ReportFormat(path: path) == nil {
      throw ValidationError("the ending of \(Terminal.visible(path)) names no format; add --format")
    }
    // Interviews are read and never written to.
    try FileRoles.check(
      inputs: [article] + against + translation + lexicon + GlossaryFiles.contents(glossary)
        + [speakers, protect, recalibration],
      outputs: outputs
    )
    try FileRoles.check(inputs: audio.filter { $0 != "-" }, outputs: outputs)
    try FileRoles.check(store: store, outputs: outputs)
    if translation.count > against.count {
      throw ValidationError("there are more translations than transcripts; give one --translation for each at most")
    }
    if audio.count > against.count {
      throw ValidationError("there are more recordings than transcripts; give one --audio for each transcript at most")
    }
  }

  mutating func run() throws {
    let knowledge = try knowledge()
    VerifyWarnings.sayWhatIsMissing(of: audio)
    let read = try Self.report(
      article: article,
      against: against,
      translations: translation,
      language: input.language,
      encoding: input.encoding,
      originLanguage: originLanguage,
      lexicons: lexicon,
      knowledge: knowledge,
      showsNotices: isReadBesideWarnings
    )
    let report = read.report
    audio = read.counted.filter(audio.indices.contains).map { audio[$0] }
    translation = read.counted.filter(translation.indices.contains).map { translation[$0] }
    warn(of: knowledge.people.linesWithoutSpeaker(in: report.origins.map(\.document)))
    let reviewed = try reviewed(report)
    try OutputFile.write(bytes(of: reviewed), to: output ?? "-")
    if let output, output != "-" {
      let summary = ReportSummary(reviewed.unsettled, language: interface)
      Terminal.standardError.print("\(Terminal.visible(output)): \(summary.sentence) \(summary.heard)")
    }
    if let sentence = reviewed.sentence(in: interface) { Terminal.standardError.print(sentence) }
    // What could not be read may hold what was not found.
    if !read.isWhole { throw ExitStatus.badData.code }
    if reviewed.unsettled.hasFindings { throw ExitStatus.findings.code }
  }

  private func warn(of lines: [Int]) {
    guard let speakers, !lines.isEmpty else { return }
    let list = "\(lines.count == 1 ? "line" : "lines") \(lines.map(String.init).joined(separator: ", "))"
    let path = Terminal.visible(speakers)
    Terminal.standardError.print("tolmach: warning: \(path): no transcript has a speaker with the label of \(list)")
  }

  private func knowledge() throws -> VerifyQuotes.Knowledge {
    var knowledge = VerifyQuotes.Knowledge()
    if !glossary.isEmpty { knowledge.glossary = try GlossaryFiles.read(glossary).glossary }
    if let speakers {
      knowledge.people = try VerifyQuotes.People(
        InputOptions.decoded(speakers, encoding: input.encoding),
        path: speakers
      )
    }
    if let protect {
      knowledge.protected = ProtectedNames(lines: try InputOptions.decoded(protect, encoding: input.encoding))
      if knowledge.protected.isEmpty {
        VerifyWarnings.say("\(Terminal.visible(protect)): there is no name in it; nothing is protected")
      }
    }
    return knowledge
  }

  private func bytes(of reviewed: ReviewedReport) -> [UInt8] {
    let report = reviewed.unsettled
    switch format ?? output.flatMap(ReportFormat.init(path:)) ?? .text {
    case .text:
      let terminal = Terminal.standardOutput.with(color: output == nil ? color : color == .always ? .always : .never)
      let text = ReportText(
        report: report,
        articlePath: article,
        terminal: terminal,
        language: interface,
        explains: explain
      )
      return Array(text.lines.utf8)
    case .json: return ReportJSON.document(reviewed, articlePath: article)
    case .html:
      var options = ReportPage.Options()
      options.language = interface
      options.recordings = audio.map { FilePath.relative($0, fromFolderOf: output) }
      return ReportPage(report, articleName: article, options: options).bytes
    case .annotations: return ReportAnnotations(reviewed.report, articleName: article).document
    }
  }
}
