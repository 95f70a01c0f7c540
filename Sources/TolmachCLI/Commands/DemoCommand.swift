import ArgumentParser
import Glibc
import TolmachFormats
import TolmachReview
import TolmachWorkflow

/// `tolmach demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Verifies the articles of the shipped sample cases, prints the reports and writes report.html.",
    discussion: """
      The cases were invented for this purpose; the exit status is 0 whatever the reports say. Nothing is opened: the \
      last line says where report.html lies, which a web browser opens.

      Examples:
        tolmach demo
        tolmach demo -o demo --interface ru
      """
  )

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder for the pages; made when missing, a temporary one by default.", valueName: "folder")
  )
  var output: String?

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(help: "The language in which the reports speak: en or ru.")
  var interface = InterfaceLanguage.english

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto

  /// A sample case with its report.
  private struct Sample {
    var name: String
    var article: String
    var report: QuoteReport
    var page: String
  }

  func run() throws {
    let samples = try samples()
    guard !samples.isEmpty else {
      throw CommandFailure(
        "no sample cases were found; set TOLMACH_DATA to the folder that holds corpora/",
        status: .missingInput
      )
    }
    let terminal = Terminal.standardOutput.with(color: color)
    for sample in samples {
      let text = ReportText(report: sample.report, articlePath: sample.article, terminal: terminal, language: interface)
      try ByteSink.standardOutput.write(text.lines + "\n")
    }
    let folder = try folder()
    for sample in samples { try write(sample, among: samples, to: folder) }
    try ByteSink.standardOutput.write("\(invitation(samples.count))\n\(folder)/\(samples[0].page)\n")
  }

  /// What the file is that the last line names, and what to do with it.
  private func invitation(_ count: Int) -> String {
    let pages = interface == .english ? "\(count) \(count == 1 ? "page" : "pages")" : "Страниц: \(count)"
    return interface == .english
      ? "The same as \(pages) to read, listen and judge in, each linked with the others. Open this file in a web browser:"
      : "То же на экране, чтобы читать, слушать и решать. \(pages), со ссылками друг на друга. Откройте файл в браузере:"
  }

  /// The cases, the most telling first: the one with most to look at.
  private func samples() throws -> [Sample] {
    var samples = try DataFolder.samples().compactMap { try Self.sample($0, lexicons: lexicon) }
    samples.sort { ($1.report.toDo.count, $0.name) < ($0.report.toDo.count, $1.name) }
    for number in samples.indices {
      samples[number].page = number == 0 ? "report.html" : "\(samples[number].name).html"
    }
    return samples
  }

  private static func sample(_ folder: String, lexicons: [String]) throws -> Sample? {
    let names = DataFolder.entries(of: folder)
    guard let article = names.first(where: { $0.hasPrefix("article.") }),
      let origin = names.first(where: { $0.hasPrefix("interview.ru.") })
    else { return nil }
    var report = try VerifyCommand.report(
      article: "\(folder)/\(article)",
      against: ["\(folder)/\(origin)"],
      language: nil,
      encoding: nil,
      originLanguage: nil,
      lexicons: lexicons
    ).report
    let name = FilePath.name(of: folder)
    for number in report.origins.indices { report.origins[number].id = "\(name)/\(origin)" }
    return Sample(name: name, article: "\(name)/\(article)", report: report, page: "")
  }

  private func write(_ sample: Sample, among samples: [Sample], to folder: String) throws {
    var options = ReportPage.Options()
    options.language = interface
    options.others = samples.filter { $0.name != sample.name }.map { (title: $0.name, path: $0.page) }
    let page = ReportPage(sample.report, articleName: sample.article, options: options)
    try OutputFile.write(page.bytes, to: "\(folder)/\(sample.page)")
  }

  /// The folder for the pages, which exists when this returns.
  private func folder() throws -> String {
    if let output {
      if mkdir(output, 0o777) != 0, errno != EEXIST { throw FormatError.cannotWrite(path: output, errno: errno) }
      return output
    }
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/tolmach-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FormatError.cannotWrite(path: parent, errno: errno) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
