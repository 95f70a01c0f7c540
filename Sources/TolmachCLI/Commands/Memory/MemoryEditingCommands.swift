import ArgumentParser
import Glibc
import TolmachMemory
import TolmachModel
import TolmachWorkflow

/// `tolmach memory add --from ru --to en SOURCE TARGET`
struct MemoryAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Adds a pair of texts and prints its number.",
    discussion: "Example:\n  tolmach memory add \"Да, знал.\" \"Yes, I knew.\" --from ru --to en --person K."
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "The text.")
  var source: String

  @Argument(help: "Its translation.")
  var target: String

  @Option(help: "The text's language.")
  var from: LanguageTag

  @Option(help: "The translation's language.")
  var to: LanguageTag

  @Option(help: ArgumentHelp("The document it comes from.", valueName: "name"))
  var document: String?

  @Option(help: ArgumentHelp("Who says it.", valueName: "alias"))
  var speaker: String?

  @Option(help: "How far it is.")
  var status: String?

  func validate() throws {
    guard from != to else { throw ValidationError("--from and --to are the same language") }
    guard ![source, target].contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("both texts must hold words")
    }
  }

  func run() throws {
    var unit = TranslationUnit(variants: [.init(language: from, text: source), .init(language: to, text: target)])
    unit.document = document
    unit.speaker = speaker
    unit.status = status
    let id = try options.open(.create).add(unit, origin: writer.origin)
    Terminal.standardOutput.print("\(id)")
  }
}

/// `tolmach memory edit UNIT --language en TEXT`
struct MemoryEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Changes a unit's text in one language; the text before stays in the history.",
    discussion: "Example:\n  tolmach memory edit 17 \"Yes, I knew him.\" --language en --store desk.db"
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "The unit's number.")
  var unit: Int64

  @Argument(help: "The new text.")
  var text: String

  @Option(help: "The language of the text.")
  var language: LanguageTag

  func validate() throws {
    guard !text.allSatisfy(\.isWhitespace) else {
      throw ValidationError("the text must hold words; memory delete takes a unit away")
    }
  }

  func run() throws {
    try options.open(.readWrite).edit(unit, language: language, text: text, origin: writer.origin)
  }
}

/// `tolmach memory delete UNIT…`
struct MemoryDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Deletes units, all or none of them: they are found no more, and their history stays.",
    discussion: "Example:\n  tolmach memory delete 17 18 --store desk.db"
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Argument(help: "The units' numbers.")
  var units: [Int64]

  func run() throws {
    try options.open(.readWrite).delete(units, origin: writer.origin)
  }
}

/// `tolmach memory dedupe`
struct MemoryDedupeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dedupe",
    abstract: "Deletes units all of whose texts an earlier unit has as well.",
    discussion: "Example:\n  tolmach memory dedupe --dry-run --store desk.db"
  )

  @OptionGroup var options: StoreOptions
  @OptionGroup var writer: OriginOptions

  @Flag(help: "Says how many and deletes none.")
  var dryRun = false

  @Option(help: "How to print it: text or json.")
  var format = OutputFormat.text

  func run() throws {
    let count = try options.open(.readWrite).deduplicate(origin: writer.origin, isDryRun: dryRun)
    if format == .json {
      return Terminal.standardOutput.print(
        #"{"schema":"tolmach.memory-dedupe/1","dryRun":\#(dryRun),"repeated":\#(count)}"#
      )
    }
    Terminal.standardOutput.print(Figures.count(count, "repeated unit") + (dryRun ? "" : " deleted"))
  }
}

/// `tolmach memory reindex`
struct MemoryReindexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Builds the indexes anew that lag behind the store.",
    discussion: """
      Look-ups find what was added, changed or deleted at once, whether the index has it or not; when much is new, they \
      start this in the background by themselves. It is safe at any time: an index is replaced at once or not at all.

      Example:
        tolmach memory reindex --store desk.db
      """
  )

  @OptionGroup var options: StoreOptions

  @Flag(help: "Builds every index, whether it lags or not.")
  var all = false

  @Flag(help: .hidden)
  var background = false

  func run() throws {
    if background { nice(10) }
    let store = try options.open(.readOnly)
    let keeper = IndexKeeper(store: store)
    let built = all ? try store.languages() : try keeper.refresh()
    if all { try keeper.rebuildAll() }
    let names = built.map(\.description).joined(separator: ", ")
    Terminal.standardOutput.print(built.isEmpty ? "no index lags behind" : "built anew: \(names)")
  }
}
