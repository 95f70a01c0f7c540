import TolmachMemory
import TolmachModel

/// Measures concordances of two words in a store: every line with its text, its hits and its translations.
enum ConcordanceBenchmark {
  /// Two words of each query that both stand in the text they come from, so that most pairs are found.
  static func run(store path: String, queries: String, language: String?) throws {
    guard let lines = Lines(path: queries) else { return print("no queries at \(queries)") }
    let language = language.flatMap { LanguageTag($0) } ?? .russian
    let store = try MemoryStore(path: path, mode: .readOnly)
    let index = try IndexKeeper(store: store).index(of: language)
    let concordance = try MemoryConcordance(store: store, index: index)
    var (times, waits): ([Double], [Double]) = ([], [])
    var (found, segments) = (0, 0)
    for number in 0..<min(2_000, lines.count) {
      let words = lines.string(number).split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
      guard words.count > 3 else { continue }
      let query = ConcordanceQuery("\(words[number % words.count]) \(words[(number + 2) % words.count])")
      let (processor, wall) = (Clocks.process(), Clocks.wall())
      let result = try concordance.lines(query)
      times.append(Clocks.process() - processor)
      waits.append(Clocks.wall() - wall)
      found += result.lines.isEmpty ? 0 : 1
      segments += result.segments
    }
    print("concordance: \(times.count) pairs of words, \(found) found, \(segments / max(1, found)) texts each")
    print("  processor time \(MemoryBenchmark.percentiles(times)); wall time \(MemoryBenchmark.percentiles(waits))")
  }
}
