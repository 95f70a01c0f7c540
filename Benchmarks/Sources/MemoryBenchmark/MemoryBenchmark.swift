import Foundation
import TolmachMemory
import TolmachModel

/// Measures the fuzzy index: `MemoryBenchmark SEGMENTS.txt QUERIES.txt [LANGUAGE [CHECKED]]`.
///
/// CHECKED queries are compared with the reference, which reads every segment. `MemoryBenchmark --store STORE.db
/// QUERIES.txt [LANGUAGE]` measures the concordance of a store.
@main
struct MemoryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    if arguments.count >= 4, arguments[1] == "--store" {
      return try ConcordanceBenchmark.run(
        store: arguments[2],
        queries: arguments[3],
        language: arguments.dropFirst(4).first
      )
    }
    guard arguments.count >= 3, let segments = Lines(path: arguments[1]), let queries = Lines(path: arguments[2]) else {
      print("usage: MemoryBenchmark SEGMENTS.txt QUERIES.txt [LANGUAGE [CHECKED]]")
      exit(2)
    }
    let language = arguments.count > 3 ? LanguageTag(arguments[3]) ?? .russian : .russian
    let index = try build(segments, language)
    try measure(index, queries, comparesLetters: false)
    try measure(index, queries, comparesLetters: true)
    try threads(index, queries)
    if arguments.count > 4, let checked = Int(arguments[4]) { try check(index, segments, queries, checked) }
  }

  private static func build(_ segments: Lines, _ language: LanguageTag) throws -> FuzzyIndex {
    let path = NSTemporaryDirectory() + "memory-benchmark.tmi"
    let start = Clocks.process()
    let generation = IndexGeneration(store: 1, unit: Int64(segments.count), change: 0)
    var builder: IndexBuilder? = try IndexBuilder(language: language, generation: generation)
    for (number, range) in segments.ranges.enumerated() {
      try builder?.add(segments.bytes.span.extracting(range), unit: Int64(number))
    }
    try builder?.write(to: path)
    builder = nil
    print("build: \(decimal(Clocks.process() - start)) s of processor time for \(segments.count) segments")
    let opening = Clocks.wall()
    guard let index = try FuzzyIndex.open(path: path) else { exit(66) }
    let opened = Clocks.wall()
    try index.verify()
    print(
      "open: \(decimal((opened - opening) * 1e3)) ms; every byte verified: \(decimal((Clocks.wall() - opened) * 1e3)) ms"
    )
    print(
      "size: \(decimal(Double(index.byteCount) / Double(index.segmentCount))) bytes a segment, \(index.wordCount) words"
    )
    return index
  }

  /// Look-ups from 70 points up, tokenising included, in one thread's processor time; the best of some rounds.
  private static func measure(_ index: FuzzyIndex, _ queries: Lines, comparesLetters: Bool) throws {
    let searcher = try FuzzySearcher(index: index)
    var request = FuzzySearcher.Request()
    request.comparesLetters = comparesLetters
    var best: [Double] = []
    var found = 0
    for _ in 0..<(comparesLetters ? 1 : 8) {
      var times: [Double] = []
      found = 0
      for range in queries.ranges {
        let start = Clocks.thread()
        if try !searcher.search(queries.bytes.span.extracting(range), request).isEmpty { found += 1 }
        times.append(Clocks.thread() - start)
      }
      if best.isEmpty || times.reduce(0, +) < best.reduce(0, +) { best = times }
    }
    let rate = Double(queries.count) / best.reduce(0, +)
    let level = comparesLetters ? "words and letters" : "words"
    print("look-up by \(level): \(Int(rate)) a second, \(found) of \(queries.count) found; \(percentiles(best))")
  }

  /// Two threads against one, each with a searcher of its own, the best of some rounds: by the clock, and by what the
  /// processor time says of a machine that nobody else uses.
  private static func threads(_ index: FuzzyIndex, _ queries: Lines) throws {
    var walls = [Double.infinity, Double.infinity]
    var busy = walls
    var byWords = FuzzySearcher.Request()
    byWords.comparesLetters = false
    let request = byWords
    for round in 0..<16 {
      let count = 1 + round % 2
      let searchers = try (0..<count).map { _ in Shared(try FuzzySearcher(index: index)) }
      let (start, processor) = (Clocks.wall(), Clocks.process())
      DispatchQueue.concurrentPerform(iterations: count) { thread in
        let searcher = searchers[thread].value
        for number in stride(from: thread, to: queries.count, by: count) {
          _ = try? searcher.search(queries.bytes.span.extracting(queries.ranges[number]), request)
        }
      }
      walls[count - 1] = min(walls[count - 1], Clocks.wall() - start)
      busy[count - 1] = min(busy[count - 1], Clocks.process() - processor)
    }
    print(
      "two threads: \(decimal(walls[0] / walls[1])) times one by the clock, "
        + "\(decimal(2 * busy[0] / busy[1])) times by processor time"
    )
  }

  /// A value that one thread alone uses.
  private struct Shared: @unchecked Sendable {
    let value: FuzzySearcher

    init(_ value: FuzzySearcher) { self.value = value }
  }

  private static func check(_ index: FuzzyIndex, _ segments: Lines, _ queries: Lines, _ count: Int) throws {
    var reference = try ReferenceMatcher(language: index.language)
    for number in 0..<segments.count { try reference.add(segments.string(number)) }
    let searcher = try FuzzySearcher(index: index)
    for comparesLetters in [false, true] {
      var request = FuzzySearcher.Request()
      request.comparesLetters = comparesLetters
      var agreeing = 0
      for number in 0..<min(count, queries.count) {
        let query = queries.string(number)
        let ours = try searcher.search(Array(query.utf8).span, request).first.map { Int($0.score.hundredths) } ?? 0
        let theirs = try reference.best(query, minimum: 7_000, comparesLetters: comparesLetters)
        if ours == theirs { agreeing += 1 } else { print("  query \(number): \(ours), brute force \(theirs)") }
      }
      let level = comparesLetters ? "words and letters" : "words"
      print("brute force by \(level): the same best score on \(agreeing) of \(min(count, queries.count)) queries")
    }
  }

  static func percentiles(_ times: [Double]) -> String {
    let sorted = times.sorted()
    let (half, high) = (sorted[sorted.count / 2], sorted[sorted.count * 99 / 100])
    return "p50 \(decimal(half * 1e6)) µs, p99 \(decimal(high * 1e6)) µs"
  }

  static func decimal(_ value: Double) -> String { String(format: "%.2f", value) }
}
