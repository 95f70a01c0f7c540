import ArgumentParser
import TolmachAnnotations
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach annotate agreement`
struct AnnotateAgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "How far people's verdicts agree: per cent, Cohen's κ, Krippendorff's α.",
    discussion: """
      Each person's last verdict on a link as it is now counts; who judged nothing leaves a gap. The ordinal α counts \
      confirmed against rejected more than confirmed against disputed. A dash: chance alone explains all.

      Example:
        tolmach annotate agreement --document article.md --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var which: AnnotationFilterOptions

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let opened = try store.open(.readOnly, for: .annotations)
    try which.check(in: opened)
    let table = RatingTable(try opened.verdicts(which.filter()))
    if format == .json { return try printJSON(table) }
    let output = Terminal.standardOutput
    let shared = table.units.count { row in row.count { $0 != nil } > 1 }
    let people = Figures.count(table.raters.count, "person", "people")
    output.print("\(people), \(Figures.count(shared, "annotation")) judged by two or more")
    output.print("  agreement\t\(Self.percent(table.percentAgreement))")
    output.print("  Krippendorff's α, nominal\t\(Self.figure(table.krippendorffsAlpha(.nominal)))")
    output.print("  Krippendorff's α, ordinal\t\(Self.figure(table.krippendorffsAlpha(.ordinal)))")
    for pair in table.pairAgreements {
      let names = "\(Terminal.visible(pair.one)) and \(Terminal.visible(pair.other))"
      let figures = "\(Self.percent(pair.percent)), Cohen's κ \(Self.figure(pair.kappa))"
      output.print("  \(names)\t\(pair.shared) shared, \(figures)")
    }
  }

  private static func percent(_ share: Double?) -> String {
    share.map { "\(Figures.decimal($0 * 100)) %" } ?? "–"
  }

  private static func figure(_ value: Double?) -> String { value.map { Figures.decimal($0) } ?? "–" }

  private func printJSON(_ table: RatingTable) throws {
    var writer = JSONWriter()
    func figure(_ name: StaticString, _ value: Double?) {
      writer.key(name)
      if let value { writer.number(value) } else { writer.null() }
    }
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.agreement/1")
    writer.key("people")
    writer.beginArray()
    for person in table.raters { writer.string(person) }
    writer.endArray()
    figure("percent", table.percentAgreement)
    figure("alphaNominal", table.krippendorffsAlpha(.nominal))
    figure("alphaOrdinal", table.krippendorffsAlpha(.ordinal))
    writer.key("pairs")
    writer.beginArray()
    for pair in table.pairAgreements {
      writer.beginObject()
      writer.key("people")
      writer.beginArray()
      writer.string(pair.one)
      writer.string(pair.other)
      writer.endArray()
      writer.key("shared")
      writer.integer(pair.shared)
      figure("percent", pair.percent)
      figure("kappa", pair.kappa)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.newline()
    try OutputFile.write(writer.bytes, to: "-")
  }
}
