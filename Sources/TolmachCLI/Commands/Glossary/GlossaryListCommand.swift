import ArgumentParser
import TolmachFormats
import TolmachGlossary
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach glossary list`
struct GlossaryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Shows the entries of a glossary.",
    discussion: """
      Examples:
        tolmach glossary list --store desk.db
        tolmach glossary list --glossary glossaries/terms --contains Grozny --format json
      """
  )

  @OptionGroup var options: GlossaryOptions

  @Option(help: ArgumentHelp("Only entries with a term that holds these letters.", valueName: "text"))
  var contains: String?

  @Option(help: "Only entries of this domain.")
  var domain: String?

  @Option(help: "Only entries with a term of this status.")
  var status: TermStatus?

  @Option(help: "How to print them: text or json (a line an entry).")
  var format = OutputFormat.text

  func run() throws {
    let wanted = contains?.lowercased()
    var count = 0
    for entry in try options.read().entries where matches(entry, wanted) {
      count += 1
      if format == .json {
        printJSON(entry)
      } else {
        let name = entry.identifier ?? ""
        let domain = entry.domain.map { "  (\($0))" } ?? ""
        Terminal.standardOutput.print(Terminal.visible("\(name)  \(entry.line)\(domain)"))
      }
    }
    Terminal.standardError.print(Figures.count(count, "entry", "entries"))
  }

  private func matches(_ entry: TermEntry, _ wanted: String?) -> Bool {
    let terms = entry.sections.flatMap(\.terms)
    if let domain, entry.domain != domain { return false }
    if let status, !terms.contains(where: { $0.status == status }) { return false }
    guard let wanted, !wanted.isEmpty else { return true }
    return terms.contains { $0.text.lowercased().contains(wanted) }
  }

  private func printJSON(_ entry: TermEntry) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.term-entry/1")
    writer.termEntryMembers(entry)
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

/// `tolmach glossary stats`
struct GlossaryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Says what a glossary holds.",
    discussion: "Example:\n  tolmach glossary stats --glossary glossaries/terms"
  )

  @OptionGroup var options: GlossaryOptions

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let entries = try options.read().entries
    var languages: [String: Int] = [:]
    var statuses: [String: Int] = [:]
    var domains: [String: Int] = [:]
    for entry in entries {
      domains[entry.domain ?? "", default: 0] += 1
      for section in entry.sections {
        languages[section.language.description, default: 0] += section.terms.count
        for term in section.terms { statuses[term.status?.rawValue ?? "none", default: 0] += 1 }
      }
    }
    let groups = [("languages", languages), ("statuses", statuses), ("domains", domains)]
    if format == .json { return printJSON(entries.count, groups) }
    Terminal.standardOutput.print(
      "\(Figures.count(entries.count, "entry", "entries")), \(Figures.count(languages.values.reduce(0, +), "term"))"
    )
    for (name, counts) in groups {
      Terminal.standardOutput.print("\(name):")
      for (key, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        Terminal.standardOutput.print("  \(Terminal.visible(key.isEmpty ? "(none)" : key))\t\(count)")
      }
    }
  }

  private func printJSON(_ count: Int, _ groups: [(String, [String: Int])]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.glossary-stats/1")
    writer.key("entries")
    writer.integer(count)
    for (name, counts) in groups {
      writer.key(name)
      writer.beginObject()
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        writer.key(key)
        writer.integer(count)
      }
      writer.endObject()
    }
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}
