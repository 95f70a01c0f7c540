import ArgumentParser
import TolmachFormats
import TolmachModel

/// `tolmach inspect FILE…`
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Says what files hold and what is wrong with them.",
    discussion: """
      Knows TMX (.tmx), XLIFF 1.2 and 2.0 to 2.2 (.xlf), PO (.po), TBX (.tbx) and other glossaries (.tsv, .csv, .utx, \
      .tab), SubRip (.srt), WebVTT (.vtt), transcripts of Whisper, WhisperX and whisper.cpp (.json, .tsv), oTranscribe \
      (.otr), ELAN (.eaf), Praat (.TextGrid), Word (.docx), HTML, Markdown (.md), plain text, SRX rules (.srx) and \
      hunalign's ladders (.ladder), packed with gzip or not; XLIFF 2 is checked against all rules of its standard. The \
      exit status is 65 when a file is not what its format says it should be.

      Examples:
        tolmach inspect interview.srt
        tolmach inspect --format jsonl corpora/*/interview.*
      """
  )

  /// How the answers are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, jsonl
  }

  @Argument(help: "The files; - is standard input.")
  var files: [String]

  @Option(help: "text, or one line of JSON a file (json and jsonl are the same).")
  var format = Format.text

  @Option(help: ArgumentHelp("The encoding of files that are neither UTF-8 nor UTF-16.", valueName: "name"))
  var encoding: String?

  func validate() throws { try FileRoles.check(inputs: files) }

  func run() throws {
    var isMissing = false
    var isBad = false
    for file in files {
      let inspection = FileInspector.inspect(path: file, encoding: encoding)
      switch inspection.failure {
      case .cannotOpen?, .isDirectory?: isMissing = true
      default: isBad = isBad || !inspection.isValid
      }
      try ByteSink.standardOutput.write(format == .text ? text(inspection) : json(inspection))
    }
    if isBad { throw ExitStatus.badData.code }
    if isMissing { throw ExitStatus.missingInput.code }
  }

  private func text(_ inspection: Inspection) -> String {
    switch inspection.failure {
    case .cannotOpen?, .isDirectory?: return problems(inspection).map { Terminal.visible($0.message) + "\n" }.joined()
    default: break
    }
    var lines = [
      "\(Terminal.visible(inspection.path)): \(standing(inspection)) \(inspection.format)"
    ]
    if let version = inspection.version, !version.isEmpty { lines[0] += " \(Terminal.visible(version))" }
    let counts = inspection.counts.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }
    if !counts.isEmpty { lines.append("  " + counts.joined(separator: ", ")) }
    if !inspection.languages.isEmpty {
      lines.append("  languages: " + inspection.languages.map(\.description).joined(separator: ", "))
    }
    for problem in problems(inspection) {
      lines.append("  \(problem.line):\(problem.column): \(problem.severity): \(problem.message)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func standing(_ inspection: Inspection) -> String {
    guard inspection.isValid else { return "not valid" }
    return inspection.isEmpty ? "empty" : "valid"
  }

  private func problems(
    _ inspection: Inspection
  ) -> [(severity: String, line: Int, column: Int, message: String)] {
    var list = inspection.problems.map { ($0.severity.rawValue, $0.line, $0.column, $0.problem.sentence) }
    if inspection.isEmpty, inspection.isValid { list.append(("warning", 1, 1, "the file is empty")) }
    if let failure = inspection.failure {
      var place = (line: 1, column: 1)
      var message = CommandFailure(failure)?.message ?? ""
      if case .malformed(_, let format, let problem, let line, let column) = failure {
        place = (line, column)
        message = "not \(format): \(problem.sentence)"
      }
      list.append(("error", place.line, place.column, message))
    }
    return list.map { (severity: $0.0, line: $0.1, column: $0.2, message: $0.3) }
  }

  private func json(_ inspection: Inspection) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.inspection/1")
    writer.key("file")
    writer.string(inspection.path)
    writer.key("format")
    writer.string(inspection.format)
    writer.key("version")
    if let version = inspection.version { writer.string(version) } else { writer.null() }
    writer.key("languages")
    writer.beginArray()
    for language in inspection.languages { writer.string(language.description) }
    writer.endArray()
    writer.key("valid")
    writer.bool(inspection.isValid)
    writer.key("records")
    writer.integer(inspection.records)
    writer.key("counts")
    writer.beginObject()
    for (name, count) in inspection.counts {
      writer.key(name)
      writer.integer(count)
    }
    writer.endObject()
    writer.key("problems")
    writer.beginArray()
    for problem in problems(inspection) {
      writer.beginObject()
      writer.key("severity")
      writer.string(problem.severity)
      writer.key("line")
      writer.integer(problem.line)
      writer.key("column")
      writer.integer(problem.column)
      writer.key("message")
      writer.string(problem.message)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
