import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach glossary history ENTRY`
struct GlossaryHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows an entry of the store and everything that was done to it.",
    discussion: "Example:\n  tolmach glossary history 17 --store desk.db"
  )

  @OptionGroup var record: RecordOptions

  func run() throws {
    let store = try record.store.open(.readOnly, for: .terms)
    let stored = try store.termEntry(record.number)
    let changes = try store.termHistory(of: record.number)
    if record.format == .json { return printJSON(stored, changes) }
    let state = stored.isDeleted ? ", removed" : ""
    Terminal.standardOutput.print("entry \(stored.id)\(state)  \(Terminal.visible(stored.entry.line))")
    for change in changes { change.print() }
  }

  private func printJSON(_ stored: StoredTermEntry, _ changes: [TermChange]) {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tolmach.term-history/1")
    writer.key("number")
    writer.integer(Int(stored.id))
    writer.key("removed")
    writer.bool(stored.isDeleted)
    writer.termEntryMembers(stored.entry)
    writer.key("changes")
    writer.beginArray()
    for change in changes {
      writer.beginObject()
      writer.key("action")
      writer.string(change.action.rawValue)
      writer.key("time")
      writer.string(change.origin.time)
      writer.optional("person", change.origin.person)
      writer.optional("file", change.origin.file)
      writer.optional("before", change.before?.line)
      writer.optional("after", change.after?.line)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    Terminal.standardOutput.print(String(decoding: writer.bytes, as: UTF8.self))
  }
}

/// `tolmach glossary undo`
struct GlossaryUndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Takes the last act back: an edit, a merge, a whole import.",
    discussion: """
      Each further undo goes one act further back. Example:
        tolmach glossary undo --dry-run --store desk.db
      """
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Flag(help: "Shows what would be taken back and changes nothing.")
  var dryRun = false

  func run() throws {
    let changes = try options.open(.readWrite, for: .terms).undoTermChange(origin: writer.origin, isDryRun: dryRun)
    for change in changes.prefix(50) { change.print() }
    let what = dryRun ? "would be taken back" : "taken back"
    Terminal.standardError.print(
      changes.isEmpty ? "nothing to take back" : "\(Figures.count(changes.count, "change")) \(what)"
    )
  }
}

extension TermChange {
  /// Prints the change on a few lines.
  fileprivate func print() {
    var words = "\(Terminal.visible(origin.time)) \(action.rawValue) entry \(concept)"
    if let person = origin.person { words += " by \(Terminal.visible(person))" }
    if let file = origin.file { words += " from \(Terminal.visible(file))" }
    Terminal.standardOutput.print(words)
    if let before { Terminal.standardOutput.print("  - \(Terminal.visible(before.line))") }
    if let after { Terminal.standardOutput.print("  + \(Terminal.visible(after.line))") }
  }
}
