import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach annotate show NUMBER`
struct AnnotateShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows an annotation: both sides, the machine's view, the way of the words, how people left it.",
    discussion: "Example:\n  tolmach annotate show 17 --store desk.db"
  )

  @OptionGroup var record: RecordOptions

  func run() throws {
    let item = try record.store.open(.readOnly, for: .annotations).reviewed(record.number)
    if record.format == .json { return try AnnotationText.printJSON(item) }
    let text = AnnotationText()
    text.printAll(item)
    if let last = item.acts.last { text.printAct(last, of: item) }
    if item.acts.count > 1 {
      Terminal.standardOutput.print("  \(item.acts.count - 1) earlier; annotate history \(record.number) shows them")
    }
  }
}

/// `tolmach annotate history NUMBER`
struct AnnotateHistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "Shows everything that people did to an annotation, first to last.",
    discussion: "Example:\n  tolmach annotate history 17 --store desk.db"
  )

  @OptionGroup var record: RecordOptions

  func run() throws {
    let item = try record.store.open(.readOnly, for: .annotations).reviewed(record.number)
    if record.format == .json { return try AnnotationText.printJSON(item) }
    let text = AnnotationText()
    text.printLine(item.number, item.annotation, item.state, to: .standardOutput)
    for act in item.acts { text.printAct(act, of: item) }
    if item.acts.isEmpty { Terminal.standardOutput.print("  nobody has said anything yet") }
  }
}
