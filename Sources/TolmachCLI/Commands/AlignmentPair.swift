import ArgumentParser
import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// Two versions of a text and the files that their alignment goes to.
struct AlignmentPair {
  var source: String
  var target: String
  var outputs: [String]
  /// The line of the list that names the pair; nil for a pair of the command line.
  var line: Int?

  /// The files that will be written.
  func files(of command: AlignCommand) -> [String] {
    outputs.flatMap { path in
      (AlignedFormat(path: path) ?? command.format)?.paths(path, source: command.from, target: command.to) ?? [path]
    }
  }

  /// Refuses outputs whose format nobody names, and outputs that are read.
  func check(_ command: AlignCommand, reading inputs: [String?]) throws {
    for path in outputs where path != "-" && AlignedFormat(path: path) == nil && command.format == nil {
      throw ValidationError("the ending of \(Terminal.visible(path)) names no format; add --format")
    }
    try FileRoles.check(store: command.store, outputs: files(of: command))
    // Interviews are read and never written to.
    try FileRoles.check(inputs: [source, target] + inputs, outputs: files(of: command))
  }

  /// Aligns the pair and writes it.
  func write(_ job: AlignDocuments, by command: AlignCommand) throws {
    let left = try InputOptions.withWords(source, encoding: command.encoding)
    let right = try InputOptions.withWords(target, encoding: command.encoding)
    try checkLanguages(left.document, right.document, command)
    var options = AlignDocuments.Options()
    options.settled = try command.anchors.map { try SettledLinks.read(path: $0) }
    options.borders = command.borders
    options.linksWords = command.words || outputs.contains { format(of: $0, command) == .links }
    let versions = [(source, left), (target, right)].map {
      AlignDocuments.Version(name: $0, document: $1.document, isLines: command.lines)
    }
    let store = try AlignmentStore(command)
    let result = try store.align(versions[0], versions[1], job: job, options: options)
    warn(about: result, command)
    let files = try outputs.flatMap { try self.files(result, path: $0, command) }
    try OutputFile.write(together: files) { try store.keep(result, versions[0], versions[1]) }
    if !left.isValid || !right.isValid { throw ExitStatus.badData.code }
  }

  /// Refuses to fill a store with texts whose words speak for another language than the one given; else warns.
  private func checkLanguages(_ left: Document, _ right: Document, _ command: AlignCommand) throws {
    let languages = AlignmentLanguages(
      source: .init(path: source, document: left, given: command.from),
      target: .init(path: target, document: right, given: command.to)
    )
    guard let complaint = languages.complaint else { return }
    guard command.store != nil, languages.isWrong else { return VerifyWarnings.say(complaint) }
    throw CommandFailure("\(complaint) Nothing was written, the store included", status: .badData)
  }

  /// What goes to one output.
  private func files(
    _ result: AlignDocuments.Result,
    path: String,
    _ command: AlignCommand
  ) throws -> [(path: String, bytes: [UInt8])] {
    let chosen = format(of: path, command)
    let text = chosen == .ladder ? result.text : command.minConfidence.map(result.text.filtered) ?? result.text
    if chosen == .srt || chosen == .vtt, !result.hasTimes {
      throw CommandFailure("\(source): no times for \(path); subtitles need a timed original", status: .badData)
    }
    return chosen.files(text, path: path)
  }

  /// What the pair teaches others; what is odd about its files is said when it is aligned.
  func lesson(_ job: AlignDocuments, by command: AlignCommand) throws -> Lesson {
    var reading = DocumentReader.Options()
    reading.encoding = command.encoding
    var options = AlignDocuments.Options()
    options.borders = command.borders
    func version(_ path: String) throws -> AlignDocuments.Version {
      let document = try DocumentReader.read(path: path, options: reading).document
      return AlignDocuments.Version(name: path, document: document, isLines: command.lines)
    }
    return try job.lesson(version(source), version(target), options: options)
  }

  private func format(of path: String, _ command: AlignCommand) -> AlignedFormat {
    AlignedFormat(path: path) ?? command.format ?? .tsv
  }

  /// Says what a reader of the pairs should know.
  private func warn(about result: AlignDocuments.Result, _ command: AlignCommand) {
    func say(_ words: String) { Terminal.standardError.print("tolmach: warning: \(words)") }
    let pair = "\(source) and \(target)"
    if let confidence = result.confidence {
      if confidence < AlignDocuments.leastConfidence {
        let figure = "confidence \(Figures.decimal(confidence)), usual above 0.9"
        say("\(pair) do not look like translations of each other: \(figure)")
      }
    } else if !result.text.links.isEmpty {
      say("nothing is known of the words of \(pair): links rest on lengths alone; add a --lexicon")
    }
    if !result.doubtfulLines.isEmpty {
      let lines = result.doubtfulLines.map(String.init).joined(separator: ", ")
      say(
        "\(command.anchors ?? ""): the words of these lines stand in several places, so they settle nothing: \(lines)"
      )
    }
    if command.minConfidence != nil, result.text.links.contains(where: { $0.confidence == nil }) {
      say("\(command.from)-\(command.to): links without a confidence are kept")
    }
  }
}

extension AlignDocuments.Result {
  /// Whether one of the versions has times.
  var hasTimes: Bool { [text.source, text.target].contains { $0.times.contains { $0 != nil } } }
}
