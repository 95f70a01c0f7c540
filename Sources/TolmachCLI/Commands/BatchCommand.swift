public import ArgumentParser
import Glibc
import TolmachAlign
import TolmachFormats
import TolmachMemory
public import TolmachWorkflow

/// `tolmach batch JOB`
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Answers JSON lines with JSON lines: one record in, one out, in the same order.",
    discussion: """
      A record that cannot be read or answered becomes {"id":…,"error":{…}}; the run goes on, and the exit status is \
      then 1 unless --max-errors allows it.

      Example:
        echo '{"id":1,"language":"ru","text":"Он ушёл. Я осталась."}' | tolmach batch segment
        tolmach batch align books.ndjson --together --jobs 2 > beads.ndjson
        zcat docs.ndjson.gz | tolmach batch quotes --jobs 4 > quotes.ndjson
      """
  )

  @Argument(help: "What to do: \(BatchJob.allCases.map(\.rawValue).joined(separator: ", ")).")
  var job: BatchJob

  @Argument(help: "JSON lines, plain or gzip; - is standard input.")
  var input = "-"

  @Flag(help: "align: lets each record learn words from all others first; reads the input twice, takes twice the time.")
  var together = false

  @Option(parsing: .unconditional, help: "How many threads work.")
  var jobs = 1

  @Option(help: ArgumentHelp("How many failed records leave the exit status 0.", valueName: "N|P%"))
  var maxErrors = ErrorAllowance.count(0)

  @Option(
    help: ArgumentHelp("A lexicon (.tlx) or term table beside the shipped ones; may be repeated.", valueName: "file")
  )
  var lexicon: [String] = []

  @Option(help: ArgumentHelp("The calibration of align's confidences (tolmach calibrate).", valueName: "file"))
  var calibration: String?

  @Option(help: ArgumentHelp("A glossary or a folder of them, for check; may be repeated.", valueName: "file"))
  var glossary: [String] = []

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256") }
    if together {
      guard job == .align else { throw ValidationError("--together is for align") }
      guard input != "-" else { throw ValidationError("--together reads the input twice; name a file") }
    }
    try FileRoles.check(inputs: [input, calibration] + lexicon + glossary)
  }

  /// Says which files this job does not read; one that is not there was misspelt and is refused all the same.
  private func tellUnread() throws {
    for path in glossary + lexicon where !ByteSource.exists(path) {
      throw FormatError.cannotOpen(path: path, errno: ENOENT)
    }
    if let path = store.store, !store.exists { throw MemoryError.noStore(path: path) }
    var unread: [String] = []
    if !readsLexicons, !lexicon.isEmpty { unread.append("--lexicon") }
    if job != .check, !glossary.isEmpty { unread.append("--glossary") }
    if job != .lookup, store.store != nil { unread.append("--store") }
    guard !unread.isEmpty else { return }
    let list = unread.joined(separator: " and ")
    Terminal.standardError.print("tolmach: warning: batch \(job.rawValue) takes no notice of \(list)")
  }

  private var readsLexicons: Bool { [.verify, .align, .score, .lookup].contains(job) }

  func run() async throws {
    try tellUnread()
    var options = BatchRun.Options()
    options.jobs = jobs
    if readsLexicons {
      options.shelf = try LexiconShelf(paths: DataFolder.glossaries() + lexicon)
    }
    if job == .check { options.glossary = try GlossaryFiles.read(glossary).glossary }
    if job == .lookup { options.memory = MemoryShelf(store: try store.open(.readOnly)) }
    if let calibration { options.calibration = try Calibration.read(path: calibration) }
    if together {
      options.lessons = try await BatchRun(job: job, options: options).lessons(from: ByteSource(path: input))
    }
    defer { if let memory = options.memory { BackgroundUpkeep.start(for: memory) } }
    let run = BatchRun(job: job, options: options)
    let summary = try await run.run(from: ByteSource(path: input), to: .standardOutput)
    guard summary.failures > 0 else { return }
    let count = "\(summary.failures) of \(summary.records) records failed"
    Terminal.standardError.print("tolmach batch: \(count); each is an error record with its line")
    if !maxErrors.allows(failures: summary.failures, of: summary.records) { throw ExitStatus.findings.code }
  }
}

extension BatchJob: ExpressibleByArgument {}

/// How many failed records a run may have: a number or a share.
enum ErrorAllowance: ExpressibleByArgument, CustomStringConvertible {
  case count(Int)
  case percent(Double)

  init?(argument: String) {
    if argument.hasSuffix("%") {
      guard let share = Double(argument.dropLast()), (0...100).contains(share) else { return nil }
      self = .percent(share)
    } else {
      guard let count = Int(argument), count >= 0 else { return nil }
      self = .count(count)
    }
  }

  var description: String {
    switch self {
    case .count(let count): "\(count)"
    case .percent(let share): "\(share)%"
    }
  }

  func allows(failures: Int, of records: Int) -> Bool {
    switch self {
    case .count(let count): failures <= count
    case .percent(let share): Double(failures) * 100 <= share * Double(records)
    }
  }
}
