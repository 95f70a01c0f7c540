import ArgumentParser
import TolmachFormats
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach annotate set NUMBER… --verdict confirmed --person K.`
struct AnnotateSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Appends a verdict to annotations, by number or by filter.",
    discussion: """
      Verdicts: needs-listen, confirmed, confirmed-with-note, disputed, rejected. What was said before stays in the \
      history, and so does the machine's number. When the command ends with status 0, the verdicts are on the disk.

      Units of the memory and entries of the glossary get an annotation with their first verdict: --unit and --entry.

      Numbers may be ranges and lists: 1-10, 3,5,8-12. Of a range those count that are there.

      Examples:
        tolmach annotate set 17 20-25 --verdict confirmed --basis recording --reads-language --person K. --store desk.db
        tolmach annotate set --finding number --state open --verdict needs-listen --person K. --dry-run --store desk.db
        tolmach annotate set --unit 5 --verdict rejected --person K. --store desk.db
      """
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var which: AnnotationFilterOptions
  @OptionGroup var reviewer: ReviewerOptions

  // With the other strategies "-5" is an option that nobody knows, and the message is of missing numbers.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "The annotations' numbers: 17, 1-10 or 3,5,8-12; none: all that the filters leave.",
      valueName: "numbers"
    ),
    transform: NumberList.init
  )
  var lists: [NumberList] = []

  @Option(help: ArgumentHelp("A unit of the memory, by its number there; may be repeated.", valueName: "number"))
  var unit: [Int64] = []

  @Option(help: ArgumentHelp("An entry of the glossary, by its number there; may be repeated.", valueName: "number"))
  var entry: [Int64] = []

  @Option(help: "The verdict.")
  var verdict: Verdict

  @Option(help: "What it rests on: recording, transcript or translation (only).")
  var basis: ReviewAct.Basis?

  @Flag(inversion: .prefixedNo, help: "Whether the person reads the language of the passage.")
  var readsLanguage: Bool?

  @Option(help: "A remark.")
  var comment: String?

  @Flag(help: "Means every annotation, where neither numbers nor filters are given.")
  var all = false

  @Flag(help: "Says how many and writes none.")
  var dryRun = false

  @Option(help: "How to print what was done: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    let isNamed = !unit.isEmpty || !entry.isEmpty
    guard all || isNamed || !lists.isEmpty || !which.filter().isEmpty else {
      throw ValidationError("name annotations by number or filter, or say --all")
    }
    if isNamed, all || !which.filter().isEmpty {
      throw ValidationError("--unit and --entry name what is meant; leave filters and --all out")
    }
    if verdict == .confirmedWithNote, comment == nil {
      throw ValidationError("confirmed-with-note needs the note: --comment")
    }
  }

  func run() throws {
    let opened = try store.open(dryRun ? .readOnly : .readWrite, for: .annotations)
    try which.check(in: opened)
    let numbers = try NumberList.numbers(of: lists, in: opened)
    let subjects = StoredSubjects(store: opened)
    let named = try unit.map { try subjects.unit($0) } + entry.map { try subjects.term($0) }
    if dryRun {
      let isOnlyNamed = numbers.isEmpty && !named.isEmpty
      let count = named.count + (isOnlyNamed ? 0 : try opened.count(which.filter(numbers: numbers)))
      return try tell(count, isDone: false)
    }
    let filter = which.filter(numbers: numbers + (try named.isEmpty ? [] : opened.put(named)))
    var act = reviewer.act()
    act.verdict = verdict
    act.basis = basis
    act.readsLanguage = readsLanguage
    act.comment = comment
    try tell(try opened.act(act, on: filter), isDone: true)
  }

  private func tell(_ count: Int, isDone: Bool) throws {
    if format == .json {
      return try OutputFile.write(ActRendering.set(verdict, count: count, isDone: isDone), to: "-")
    }
    let what = Figures.count(count, "annotation")
    Terminal.standardOutput.print("\(what) \(isDone ? "" : "would be ")\(verdict.rawValue)")
  }
}

/// `tolmach annotate comment NUMBER TEXT`
struct AnnotateCommentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comment",
    abstract: "Appends a remark to an annotation; verdicts stay as they are.",
    discussion:
      "Example:\n  tolmach annotate comment 17 \"The second word is drowned by a car.\" --person K. --store desk.db"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var reviewer: ReviewerOptions

  @Argument(help: "The annotation's number.")
  var number: Int64

  @Argument(help: "The remark.")
  var text: String

  @Option(help: "How to print what was done: text or json.")
  var format = OutputFormat.text

  func validate() throws {
    guard text.contains(where: { !$0.isWhitespace }) else { throw ValidationError("the remark is empty") }
  }

  func run() throws {
    let opened = try store.open(.readWrite, for: .annotations)
    _ = try opened.reviewed(number)
    var act = reviewer.act()
    act.comment = text
    var filter = AnnotationFilter()
    filter.numbers = [number]
    let count = try opened.act(act, on: filter)
    if format == .json {
      return try OutputFile.write(ActRendering.set(nil, count: count, isDone: true), to: "-")
    }
    Terminal.standardOutput.print("remark added to annotation \(number)")
  }
}
