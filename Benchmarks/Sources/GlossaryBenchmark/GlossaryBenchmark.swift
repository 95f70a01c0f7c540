import Glibc
import TolmachGlossary
import TolmachModel

/// Measures the term finder: `GlossaryBenchmark TEXT.txt [LANGUAGE [TERMS [alone]]]`.
///
/// TERMS is a file with a term a line, or a number: so many expressions of one to three words are then taken evenly out of
/// the text itself, inflected as they stand there, so that each word of the text is a form of many terms: the worst case.
/// The baseline stems every word and looks every run of up to three stems up in a set; with `alone` it is left out.
@main
struct GlossaryBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 1, let text = Text(path: arguments[1]) else {
      print("usage: GlossaryBenchmark TEXT.txt [LANGUAGE [TERMS.txt | COUNT [alone]]]")
      exit(2)
    }
    let language = arguments.count > 2 ? LanguageTag(arguments[2]) ?? .russian : .russian
    let given = arguments.count > 3 ? arguments[3] : "50000"
    let terms = Int(given).map { text.expressions($0) } ?? Text(path: given)?.strings ?? []
    print("\(terms.count) terms, \(text.bytes.count) bytes in \(text.lines.count) lines")
    let glossary = Glossary(
      terms.map { TermEntry(sections: [TermSection(language: language, terms: [Term($0)])]) }
    )
    let start = Clock.thread()
    let finder = try TermFinder(glossary: glossary, language: language)
    print("built in \(Int((Clock.thread() - start) * 1000)) ms")
    let ours = try best(text) { line in try finder.count(in: text.bytes.span.extracting(line)) }
    if arguments.count > 4 { return report([("Tolmach's finder", ours)], text, ours.seconds) }
    let baseline = try StemSetBaseline(terms: terms, language: language)
    let theirs = try best(text) { line in try baseline.count(in: text.bytes.span.extracting(line)) }
    report([("Tolmach's finder", ours), ("stems in a set", theirs)], text, theirs.seconds)
  }

  private static func report(
    _ results: [(name: String, result: (seconds: Double, found: Int))],
    _ text: Text,
    _ baseline: Double
  ) {
    let size = Double(text.bytes.count) / 1e6
    print("| contender | MB/s | ratio | matches |")
    print("|---|---:|---:|---:|")
    for (name, result) in results {
      print("| \(name) | \(decimal(size / result.seconds)) | \(decimal(baseline / result.seconds)) | \(result.found) |")
    }
  }

  private static func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The fastest of five rounds over all lines.
  private static func best(_ text: Text, _ body: (Range<Int>) throws -> Int) rethrows -> (seconds: Double, found: Int) {
    var seconds = Double.infinity
    var found = 0
    for _ in 0..<5 {
      let start = Clock.thread()
      found = 0
      for line in text.lines { found += try body(line) }
      seconds = min(seconds, Clock.thread() - start)
    }
    return (seconds, found)
  }
}

/// Processor time of this thread.
enum Clock {
  static func thread() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
