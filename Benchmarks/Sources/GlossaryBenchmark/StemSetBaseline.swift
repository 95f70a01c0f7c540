import TolmachModel
import TolmachText

/// The obvious finder: every word is stemmed, and every run of up to three stems is looked up in a set.
final class StemSetBaseline {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private var terms: Set<[String]> = []

  init(terms: [String], language: LanguageTag) throws {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    for term in terms { self.terms.insert(try stems(Array(term.utf8).span).compactMap { $0 }) }
  }

  /// The stems of a text's words; nil for other tokens.
  private func stems(_ text: borrowing Span<UInt8>) throws -> [String?] {
    let tokenized = try tokenizer.tokenize(text)
    return tokenized.tokens.map { token in
      guard token.kind == .word else { return nil }
      return stemmer.stem(String(decoding: tokenized.key[token.key.start..<token.key.end], as: UTF8.self))
    }
  }

  /// How many terms stand in a text, the longest from the left.
  func count(in text: borrowing Span<UInt8>) throws -> Int {
    let stems = try stems(text)
    var found = 0
    var position = 0
    while position < stems.count {
      var taken = 0
      for length in stride(from: min(3, stems.count - position), to: 0, by: -1) {
        let run = stems[position..<position + length].compactMap { $0 }
        if run.count == length, terms.contains(run) {
          taken = length
          break
        }
      }
      if taken > 0 { found += 1 }
      position += max(1, taken)
    }
    return found
  }
}
