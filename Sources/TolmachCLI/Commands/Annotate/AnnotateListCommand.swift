import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach annotate list`
struct AnnotateListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists annotations.",
    discussion: """
      Examples:
        tolmach annotate list --state open --sort uncertainty --store desk.db
        tolmach annotate list --finding negation --document article.md --format json --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var which: AnnotationFilterOptions

  @Option(help: "The order: number, place, uncertainty (what the machine is least sure of first) or confidence.")
  var sort = AnnotationFilter.Order.number

  @Option(parsing: .unconditional, help: "At most so many; 0: all.")
  var limit = 200

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard limit >= 0 else { throw ValidationError("--limit takes a number from 0 up; 0: all") }
  }

  func run() throws {
    let opened = try store.open(.readOnly, for: .annotations)
    try which.check(in: opened)
    var filter = which.filter()
    filter.order = sort
    filter.limit = limit > 0 ? limit : nil
    let found = try opened.annotations(filter)
    let total = found.count < limit || limit == 0 ? found.count : try opened.count(filter)
    if format == .json { return try printJSON(found, total) }
    let text = AnnotationText()
    for item in found { text.printLine(item.number, item.annotation, item.state) }
    let rest = total > found.count ? "; \(found.count) shown, --limit 0 shows all" : ""
    Terminal.standardError.print("\(Figures.count(total, "annotation"))\(rest)")
  }

  private func printJSON(_ found: [(number: Int64, annotation: Annotation, state: ReviewState)], _ total: Int) throws {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.annotations/1")
    writer.key("total")
    writer.integer(total)
    writer.key("annotations")
    writer.beginArray()
    for item in found {
      let reviewed = ReviewedAnnotation(number: item.number, annotation: item.annotation)
      writer.annotation(reviewed, state: item.state, hasActs: false)
    }
    writer.endArray()
    writer.key("signature")
    writer.string(RunSignature.current)
    writer.endObject()
    writer.newline()
    try OutputFile.write(writer.bytes, to: "-")
  }
}

/// `tolmach annotate stats`
struct AnnotateStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts annotations by state, likelihood, finding and person.",
    discussion: """
      Beside each likelihood stands how many of its settled links people found right: the number that the machine's \
      promise is measured by.

      Example:
        tolmach annotate stats --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let statistics = try store.open(.readOnly, for: .annotations).annotationStatistics()
    if format == .json { return try OutputFile.write(AnnotationStatisticsJSON.document(statistics), to: "-") }
    let output = Terminal.standardOutput
    output.print("\(Figures.count(statistics.total, "annotation")), \(Figures.judgements(statistics.acts))")
    for state in ReviewState.allCases { line("\(state.rawValue)", statistics.states[state]) }
    for condition in Annotation.Condition.allCases { line(condition.rawValue, statistics.conditions[condition]) }
    for band in ConfidenceBand.allCases {
      guard let count = statistics.bands[band] else { continue }
      let settled = statistics.confirmed[band].map { "\t\($0.right) of \($0.settled) settled were right" } ?? ""
      let percent = band.percent
      output.print("  \(band.rawValue) (\(percent.lowerBound)–\(percent.upperBound) %)\t\(count)\(settled)")
    }
    line("no confidence", statistics.bands[nil])
    for item in statistics.findings { line(Terminal.visible(item.name), item.count) }
    for item in statistics.people {
      output.print("  \(Terminal.visible(item.name))\t\(Figures.judgements(item.acts))")
    }
  }

  private func line(_ name: String, _ count: Int?) {
    if let count { Terminal.standardOutput.print("  \(name)\t\(count)") }
  }
}
