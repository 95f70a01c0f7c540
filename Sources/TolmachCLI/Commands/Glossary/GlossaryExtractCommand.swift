import ArgumentParser
import TolmachFormats
import TolmachGlossary
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach glossary extract PAIRS`
struct GlossaryExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Proposes terms and their translations from aligned text.",
    discussion: """
      Prints a table: both expressions, how often the source one occurs, in how many pairs both do, how far it is a unit \
      (C-value), how surprising their meeting is (log-likelihood), the translation's probability, and sentences that \
      show both. Terms the glossary has are left out. glossary add --from-candidate takes rows over.

      Examples:
        tolmach glossary extract pairs.tsv --from ru --to en > candidates.tsv
        tolmach glossary extract --store desk.db --from ru --to en --least 5 --format json
      """
  )

  @OptionGroup var options: GlossaryOptions

  @Argument(help: "A table of pairs (.tsv with a heading, or .jsonl); the store's memory when absent.")
  var file: String?

  @Option(help: "The source's language.")
  var from: LanguageTag

  @Option(help: "The target's language.")
  var to: LanguageTag

  @Option(parsing: .unconditional, help: "How often an expression must occur.")
  var least = 3

  @Option(parsing: .unconditional, help: "The most candidates.")
  var limit = 200

  @Option(parsing: .unconditional, help: "How many example sentences are shown with each, up to five.")
  var examples = 1

  @Option(help: "How to print them: text (a table) or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard (1...1_000_000).contains(least) else { throw ValidationError("--least takes a number from 1 to 1000000") }
    guard (1...1_000_000).contains(limit) else { throw ValidationError("--limit takes a number from 1 to 1000000") }
    guard (0...5).contains(examples) else { throw ValidationError("--examples takes a number from 0 to 5") }
    try FileRoles.check(inputs: options.glossary + [file])
  }

  func run() throws {
    let table = try file.map { try PairFile(path: $0, from: from, to: to) }
    let pairs =
      try table?.pairs ?? TranslatedPair.pairs(of: options.store.open(.readOnly), from: from, to: to)
    let known = options.glossary.isEmpty && !options.usesStore ? [] : try options.read().entries
    let terms = Set(known.flatMap { $0.terms(in: from).map { $0.text.lowercased() } })
    var extractor = try CandidateExtractor(from: from, to: to)
    for pair in pairs { try extractor.add(source: pair.source, target: pair.target) }
    var settings = CandidateExtractor.Options()
    settings.leastFrequency = least
    settings.limit = limit + terms.count
    let candidates = extractor.candidates(options: settings).filter { !terms.contains($0.source.lowercased()) }
    try print(Array(candidates.prefix(limit)), pairs)
    try table?.end()
  }

  private func print(_ candidates: [TermCandidate], _ pairs: [TranslatedPair]) throws {
    if format == .json {
      for candidate in candidates { printJSON(candidate, pairs) }
      return
    }
    var lines = ["\(from)\t\(to)\tfrequency\ttogether\tc-value\tlog-likelihood\tprobability\tnote"]
    for candidate in candidates {
      let figures = [candidate.unithood, candidate.association, candidate.probability].map { Figures.decimal($0) }
      var cells = [candidate.source, candidate.target, "\(candidate.frequency)", "\(candidate.together)"] + figures
      let shown = candidate.examples.prefix(examples).map { index in
        "\(String(decoding: pairs[index].source, as: UTF8.self)) – \(String(decoding: pairs[index].target, as: UTF8.self))"
      }
      cells.append(shown.joined(separator: " / "))
      lines.append(cells.map { TableUnitWriter.line(Terminal.visible($0)) }.joined(separator: "\t"))
    }
    try ByteSink.standardOutput.write(lines.joined(separator: "\n") + "\n")
    Terminal.standardError.print(
      "\(Figures.count(candidates.count, "candidate")) from \(Figures.count(pairs.count, "pair"))"
    )
  }

  private func printJSON(_ candidate: TermCandidate, _ pairs: [TranslatedPair]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("source")
    writer.string(candidate.source)
    writer.key("target")
    writer.string(candidate.target)
    writer.key("frequency")
    writer.integer(candidate.frequency)
    writer.key("together")
    writer.integer(candidate.together)
    for (name, value) in [
      ("cValue", candidate.unithood), ("logLikelihood", candidate.association), ("probability", candidate.probability),
      ("inverseProbability", candidate.inverse),
    ] {
      writer.key(name)
      writer.number(value)
    }
    writer.key("pairs")
    writer.beginArray()
    for index in candidate.examples { writer.integer(pairs[index].number) }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}
