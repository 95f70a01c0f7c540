import Synchronization
import TolmachAlign
import TolmachFormats
import TolmachModel

/// The first pass of `batch align` over texts that learn from each other.
///
/// Lessons are added in the order of their records, so that the sums are the same for any number of workers; memory holds
/// the lessons of a few chunks per worker beside the sums.
struct LessonRun {
  let options: BatchRun.Options

  /// What the records of `source` teach; those that cannot be read or aligned teach nothing.
  func run(from source: sending ByteSource) async throws -> LessonShelf {
    let shared = SharedChunks(source: source, window: 4 * options.jobs)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<max(1, options.jobs) {
        group.addTask {
          let worker = LessonWorker(shelf: options.shelf)
          let processor = RecordProcessor(worker: worker)
          while let chunk = try shared.input.withLock({ try $0.next() }) {
            try Task.checkCancellation()
            _ = processor.process(chunk)
            let found = worker.take()
            while !shared.lessons.withLock({ $0.accept(found, index: chunk.index) }) {
              try await Task.sleep(for: .milliseconds(1))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    return shared.lessons.withLock { $0.settled() }
  }
}

/// Input and sums that the workers take in turn.
private final class SharedChunks: Sendable {
  let input: Mutex<LineChunks>
  let lessons: Mutex<OrderedLessons>

  init(source: sending ByteSource, window: Int) {
    input = Mutex(LineChunks(source: source, padding: JSONParser.padding))
    lessons = Mutex(OrderedLessons(window: window))
  }
}

/// A lesson with its languages.
private typealias TaggedLesson = (languages: [LanguageTag], lesson: Lesson)

/// Adds lessons in the order of their chunks.
private struct OrderedLessons {
  let window: Int
  private var waiting: [Int: [TaggedLesson]] = [:]
  private var nextIndex = 0
  private var shelf = LessonShelf()

  init(window: Int) { self.window = window }

  /// Takes the lessons of chunk `index`; false when too many wait for an earlier one already.
  mutating func accept(_ lessons: [TaggedLesson], index: Int) -> Bool {
    guard index == nextIndex || waiting.count < window else { return false }
    waiting[index] = lessons
    while let ready = waiting.removeValue(forKey: nextIndex) {
      for (languages, lesson) in ready { shelf.add(lesson, languages: languages) }
      nextIndex += 1
    }
    return true
  }

  mutating func settled() -> LessonShelf {
    shelf.settle()
    return shelf
  }
}

/// Aligns records for what they teach.
private final class LessonWorker: BatchWorker {
  private let reader: AlignWorker
  private var lessons: [TaggedLesson] = []

  init(shelf: LexiconShelf) { reader = AlignWorker(shelf: shelf, calibration: .shipped) }

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let question = try reader.question(record)
    let aligner = try reader.aligner(from: question.from, to: question.to)
    let lesson = try aligner.lesson(source: question.source.sentences, target: question.target.sentences)
    lessons.append(([question.from, question.to], lesson))
  }

  /// The lessons since the last call.
  func take() -> [TaggedLesson] {
    defer { lessons = [] }
    return lessons
  }
}
