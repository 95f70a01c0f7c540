import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach memory history UNIT`
struct MemoryHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows a unit and everything that was done to it.",
    discussion: "Example:\n  tolmach memory history 17 --store desk.db"
  )

  @OptionGroup var record: RecordOptions

  func run() throws {
    let store = try record.store.open(.readOnly)
    let stored = try store.unit(record.number)
    let changes = try store.history(of: record.number)
    if record.format == .json { return printJSON(stored, changes) }
    let output = Terminal.standardOutput
    output.print("unit \(stored.id)\(stored.isDeleted ? ", deleted" : ""); \(stored.origin.sentence("added"))")
    for variant in stored.unit.variants { output.print("  \(variant.language)  \(Terminal.visible(variant.text))") }
    for change in changes {
      let language = change.language.map { " \($0)" } ?? ""
      output.print("\(change.origin.sentence(change.action.rawValue))\(language)")
      if let before = change.before { output.print("  - \(Terminal.visible(before))") }
      if let after = change.after { output.print("  + \(Terminal.visible(after))") }
    }
  }

  private func printJSON(_ stored: StoredUnit, _ changes: [MemoryChange]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.unit/1")
    writer.key("unit")
    writer.integer(Int(stored.id))
    writer.key("deleted")
    writer.bool(stored.isDeleted)
    writer.origin(stored.origin)
    writer.unitMembers(stored.unit)
    writer.key("changes")
    writer.beginArray()
    for change in changes {
      writer.beginObject()
      writer.key("action")
      writer.string(change.action.rawValue)
      writer.optional("language", change.language?.description)
      writer.optional("before", change.before)
      writer.optional("after", change.after)
      writer.origin(change.origin)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

extension MemoryOrigin {
  /// Who did it, when and with what.
  fileprivate func sentence(_ what: String) -> String {
    var text = "\(what) \(Terminal.visible(time))"
    if let person { text += " by \(Terminal.visible(person))" }
    if let file { text += " from \(Terminal.visible(file))" }
    return text + " with \(Terminal.visible(tool))"
  }
}

extension JSONWriter {
  fileprivate mutating func origin(_ origin: MemoryOrigin) {
    key("origin")
    beginObject()
    key("time")
    string(origin.time)
    optional("person", origin.person)
    key("tool")
    string(origin.tool)
    optional("file", origin.file)
    endObject()
  }
}

/// `tolmach memory stats`
struct MemoryStatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Says what a store holds.",
    discussion: "Example:\n  tolmach memory stats --store desk.db"
  )

  @OptionGroup var options: StoreOptions

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let statistics = try options.open(.readOnly).statistics()
    if format == .json { return printJSON(statistics) }
    let output = Terminal.standardOutput
    output.print(
      "\(Figures.count(statistics.units, "unit")), \(statistics.deleted) deleted, "
        + Figures.count(statistics.documents, "document")
    )
    output.print(
      "\(Figures.count(statistics.changes, "change")); "
        + "\(statistics.sharedSources) units share their source with others"
    )
    for item in statistics.languages { output.print("  \(item.language)\t\(item.units)") }
    let most = max(1, statistics.lengths.max() ?? 1)
    for (place, count) in statistics.lengths.enumerated() {
      let name = place == 7 ? "longer" : "below \(16 << place)"
      let bar = String(repeating: "█", count: count * 40 / most)
      output.print("  \(name) characters\t\(count)\t\(bar)")
    }
  }

  private func printJSON(_ statistics: MemoryStatistics) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.memory-stats/1")
    for (name, value) in [
      ("units", statistics.units), ("deleted", statistics.deleted), ("documents", statistics.documents),
      ("changes", statistics.changes), ("sharedSources", statistics.sharedSources),
    ] {
      writer.key(name)
      writer.integer(value)
    }
    writer.key("languages")
    writer.beginObject()
    for item in statistics.languages {
      writer.key(item.language)
      writer.integer(item.units)
    }
    writer.endObject()
    writer.key("lengths")
    writer.beginArray()
    for count in statistics.lengths { writer.integer(count) }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

/// `tolmach memory check`
struct MemoryCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Looks for damage in a store and its indexes.",
    discussion: """
      Exit status 1 when something is wrong. A damaged index is built anew at the next look-up.

      Example:
        tolmach memory check --store desk.db
      """
  )

  @OptionGroup var options: StoreOptions

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let store = try options.open(.readOnly)
    var problems = try store.integrityProblems()
    for problem in try IndexKeeper(store: store).problems() {
      problems.append(CommandFailure(problem)?.message ?? "an index is damaged")
    }
    print(problems)
    guard problems.isEmpty else { throw ExitStatus.findings.code }
  }

  private func print(_ problems: [String]) {
    let output = Terminal.standardOutput
    if format == .text {
      for problem in problems { output.print(Terminal.visible(problem)) }
      if problems.isEmpty { output.print("\(options.path): nothing is wrong") }
      return
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.memory-check/1")
    writer.key("problems")
    writer.beginArray()
    for problem in problems { writer.string(problem) }
    writer.endArray()
    writer.endObject()
    output.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

/// `tolmach memory backup FILE`
struct MemoryBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Writes a whole copy of a store, while others may go on working.",
    discussion: "Example:\n  tolmach memory backup desk.2026-03-01.db --store desk.db"
  )

  @OptionGroup var options: StoreOptions

  @Argument(help: "The copy; must not exist yet.")
  var file: String

  func validate() throws {
    if ByteSource.exists(file) { throw ValidationError("\(Terminal.visible(file)) exists; name another file") }
  }

  func run() throws { try options.open(.readOnly).backup(to: file) }
}
