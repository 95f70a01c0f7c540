import Synchronization
public import TolmachAlign
public import TolmachFormats
public import TolmachGlossary

/// Runs a job over JSON lines: one record a line in, exactly one a line out, in the same order.
///
/// Every worker takes the next chunk of lines in turn, works on it alone and hands the answer to a sink that restores
/// the order; so the output is the same bytes for any number of workers. Memory holds a few chunks per worker.
public struct BatchRun: Sendable {
  /// What a run came to.
  public struct Summary: Sendable {
    /// Records read.
    public var records = 0
    /// Records answered with an error.
    public var failures = 0
  }

  /// Settings of a run.
  public struct Options: Sendable {
    /// How many workers share the work, at least 1.
    public var jobs = 1
    /// The lexicons that `verify`, `align`, `score` and the fragments of `lookup` use; read only.
    public var shelf = LexiconShelf()
    /// How `align` makes confidences of what it finds.
    public var calibration = Calibration.shipped
    /// What the records teach each other (``BatchRun/lessons(from:)``); `align` alone.
    public var lessons = LessonShelf()
    /// The store that `lookup` searches; read only.
    public var memory: MemoryShelf?
    /// The glossary that `check` holds pairs against; read only.
    public var glossary = Glossary()

    /// The default: one worker.
    public init() {}
  }

  private let job: BatchJob
  private let options: Options

  /// Prepares a run.
  public init(job: BatchJob, options: Options = Options()) {
    self.job = job
    self.options = options
  }

  /// What the records of `source` teach about words, for a second run over the same records (``Options/lessons``).
  ///
  /// - Throws: `FormatError` when the input cannot be read.
  /// - Complexity: the time of a run of `align`; memory as ``SharedLessons/Builder``, for each pair of languages.
  public func lessons(from source: sending ByteSource) async throws -> LessonShelf {
    try await LessonRun(options: options).run(from: source)
  }

  /// Answers every line of `source` on `sink`.
  ///
  /// - Throws: `FormatError` when the input cannot be read or the output cannot be written.
  public func run(from source: sending ByteSource, to sink: ByteSink) async throws -> Summary {
    let lines = SharedLines(source: source, sink: sink, window: 4 * options.jobs)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, options.jobs) {
        group.addTask {
          let processor = RecordProcessor(worker: job.makeWorker(options))
          while let chunk = try lines.input.withLock({ try $0.next() }) {
            try Task.checkCancellation()
            let answer = processor.process(chunk)
            while try !lines.output.withLock({ try $0.accept(answer, index: chunk.index) }) {
              try await Task.sleep(for: .milliseconds(1))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    return lines.output.withLock { $0.summary }
  }
}

/// Input and output that the workers take in turn.
private final class SharedLines: Sendable {
  let input: Mutex<LineChunks>
  let output: Mutex<OrderedOutput>

  init(source: sending ByteSource, sink: ByteSink, window: Int) {
    input = Mutex(LineChunks(source: source, padding: JSONParser.padding))
    output = Mutex(OrderedOutput(sink: sink, window: window))
  }
}

/// Puts answers back into the order of their questions.
private struct OrderedOutput {
  let sink: ByteSink
  let window: Int
  var waiting: [Int: RecordProcessor.Answer] = [:]
  var nextIndex = 0
  var summary = BatchRun.Summary()

  /// Takes the answer to chunk `index`; false when too many answers wait for an earlier one already.
  mutating func accept(_ answer: RecordProcessor.Answer, index: Int) throws -> Bool {
    guard index == nextIndex || waiting.count < window else { return false }
    waiting[index] = answer
    while let ready = waiting.removeValue(forKey: nextIndex) {
      try sink.write(ready.bytes)
      summary.records += ready.records
      summary.failures += ready.failures
      nextIndex += 1
    }
    return true
  }
}

extension BatchJob {
  /// A worker of this job with engines of its own.
  func makeWorker(_ options: BatchRun.Options) -> any BatchWorker {
    switch self {
    case .normalize: NormalizeWorker()
    case .segment: SegmentWorker()
    case .tokenize: TokenizeWorker()
    case .quotes: QuotesWorker()
    case .verify: VerifyWorker(shelf: options.shelf)
    case .align: AlignWorker(shelf: options.shelf, calibration: options.calibration, lessons: options.lessons)
    case .score: ScoreWorker(shelf: options.shelf)
    case .lookup: LookupWorker(memory: options.memory, shelf: options.shelf)
    case .check: CheckWorker(glossary: options.glossary)
    }
  }
}
