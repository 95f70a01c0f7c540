import CICUBaseline
import Glibc
import TolmachModel
import TolmachText

/// Measures the text module against the same work in C++ ICU, on one thread, in one run.
///
/// `TextBenchmark FILE [LANGUAGE]`: the file is UTF-8 prose, a paragraph a line; the language `ru` unless named.
@main struct TextBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let input = Input(path: arguments[1]), !input.bytes.isEmpty else {
      print("usage: TextBenchmark FILE [LANGUAGE]")
      exit(2)
    }
    let tag = arguments.count > 2 ? arguments[2] : "ru"
    guard let language = LanguageTag(tag), let rival = icu_baseline_open(tag) else { exit(2) }
    defer { icu_baseline_close(rival) }
    var report = Report()
    report.rows.append(try keys(input, language, "Tolmach, by line", input.lines))
    report.rows.append(try keys(input, language, "Tolmach, by article", input.articles))
    for (name, work) in rivals {
      report.rows.append(baseline(input, rival, "keys", name, work, ["tokens", "edits", "key bytes"]))
    }
    report.rows.append(try segments(input, language))
    report.rows.append(baseline(input, rival, "segments", "ICU sentences", icu_baseline_sentences, ["sentences"]))
    report.rows.append(quotes(input, language))
    report.printTable()
    report.printJSON()
  }

  private typealias Work =
    @Sendable (OpaquePointer?, UnsafePointer<UInt8>?, Int32, UnsafeMutablePointer<icu_counts>?) -> Int32

  private static let rivals: [(String, Work)] = [
    ("ICU NFKC_Casefold + Edits + words", icu_baseline_keys_nfkc),
    ("ICU NFC + utf8Fold + Edits + words", icu_baseline_keys_fold),
  ]

  private static func keys(
    _ input: Input,
    _ language: LanguageTag,
    _ name: String,
    _ pieces: [Range<Int>]
  ) throws -> Measurement {
    let tokenizer = try Tokenizer(language: language)
    var failure: (any Error)?
    let measurement = Measurement.take("keys", name, amount: input.bytes.count) {
      var buffer = TokenBuffer()
      var (tokens, edits, keyBytes) = (0, 0, 0)
      let text = input.bytes.span
      for piece in pieces {
        do { try tokenizer.tokenize(text.extracting(piece), into: &buffer) } catch { failure = error }
        tokens += buffer.count
        edits += buffer.editCount
        keyBytes += buffer.keyCount
      }
      return [("tokens", tokens), ("edits", edits), ("key bytes", keyBytes)]
    }
    if let failure { throw failure }
    return measurement
  }

  private static func baseline(
    _ input: Input,
    _ rival: OpaquePointer,
    _ task: String,
    _ name: String,
    _ work: Work,
    _ shown: [String]
  ) -> Measurement {
    Measurement.take(task, name, amount: input.bytes.count, rounds: 3) {
      var counts = icu_counts()
      input.bytes.withUnsafeBufferPointer { bytes in
        for line in input.lines {
          _ = work(rival, bytes.baseAddress.map { $0 + line.lowerBound }, Int32(line.count), &counts)
        }
      }
      let found = [
        ("tokens", Int(counts.tokens)), ("edits", Int(counts.edits)), ("key bytes", Int(counts.key_bytes)),
        ("sentences", Int(counts.sentences)),
      ]
      return found.filter { shown.contains($0.0) }
    }
  }

  private static func segments(_ input: Input, _ language: LanguageTag) throws -> Measurement {
    let segmenter = try Segmenter(language: language)
    var failure: (any Error)?
    let measurement = Measurement.take("segments", "Tolmach", amount: input.bytes.count, rounds: 3) {
      var sentences = 0
      let text = input.bytes.span
      for line in input.lines {
        do { sentences += try segmenter.segments(of: text.extracting(line)).count } catch { failure = error }
      }
      return [("sentences", sentences)]
    }
    if let failure { throw failure }
    return measurement
  }

  private static func quotes(_ input: Input, _ language: LanguageTag) -> Measurement {
    let scanner = QuoteScanner(language: language)
    return Measurement.take("quotes", "Tolmach", amount: input.articles.count, rounds: 3) {
      var quotes = 0
      let text = input.bytes.span
      for article in input.articles { quotes += scanner.quotes(in: text.extracting(article)).count }
      return [("quotes", quotes)]
    }
  }
}
