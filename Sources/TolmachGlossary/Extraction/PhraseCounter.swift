import TolmachModel
import TolmachText

/// Counts the expressions of one language: one to four words that neither begin nor end with a function word.
struct PhraseCounter {
  /// What is known of an expression.
  struct Phrase {
    var words: Int
    var frequency = 0
    /// The pairs it occurs in, ascending.
    var pairs: [Int32] = []
    /// How often each form occurs.
    var forms: [String: Int] = [:]
    /// Longer expressions that hold it: how many, and how often they occur.
    var holders = 0
    var held = 0
  }

  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let stops: Set<String>
  private(set) var phrases: [[String]: Phrase] = [:]

  /// The most words of an expression.
  static let mostWords = 4
  /// More forms of one expression are not told apart.
  private static let mostForms = 40

  init(language: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    stops = FunctionWords.of(language)
  }

  /// A word of a text: its key, its stem, where it stands.
  private struct Word {
    var key: String
    var stem: String
    var range: TextRange
    var canEnd: Bool
  }

  /// Counts the expressions of a text of pair `number`.
  mutating func count(_ text: [UInt8], pair number: Int32) throws(TextError) {
    for run in try runs(text) {
      for first in run.indices where run[first].canEnd {
        for last in first..<min(first + Self.mostWords, run.count) where run[last].canEnd {
          let range = TextRange(run[first].range.start, run[last].range.end)
          add(run[first...last].map(\.stem), String(decoding: text[range.start..<range.end], as: UTF8.self), number)
        }
      }
    }
  }

  private mutating func add(_ stems: [String], _ form: String, _ number: Int32) {
    var phrase = phrases[stems] ?? Phrase(words: stems.count)
    phrase.frequency += 1
    if phrase.pairs.last != number { phrase.pairs.append(number) }
    if phrase.forms.count < Self.mostForms || phrase.forms[form] != nil { phrase.forms[form, default: 0] += 1 }
    phrases[stems] = phrase
  }

  /// The text's runs of words between other tokens.
  private func runs(_ text: [UInt8]) throws(TextError) -> [[Word]] {
    let tokenized = try tokenizer.tokenize(text.span)
    var runs: [[Word]] = [[]]
    for token in tokenized.tokens {
      guard token.kind == .word else {
        runs.append([])
        continue
      }
      let key = String(decoding: tokenized.key[token.key.start..<token.key.end], as: UTF8.self)
      let canEnd = key.count > 2 && !stops.contains(key)
      runs[runs.count - 1].append(Word(key: key, stem: stemmer.stem(key), range: token.range, canEnd: canEnd))
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Keeps expressions that occur `least` times, and tells each what holds it.
  mutating func settle(least: Int) {
    phrases = phrases.filter { $0.value.frequency >= least }
    for (stems, phrase) in phrases where stems.count > 1 {
      for length in 1..<stems.count {
        for start in 0...(stems.count - length) {
          let part = Array(stems[start..<start + length])
          guard phrases[part] != nil else { continue }
          phrases[part]?.holders += 1
          phrases[part]?.held += phrase.frequency
        }
      }
    }
  }
}

extension PhraseCounter.Phrase {
  /// The commonest form, in small letters unless capitals are commoner.
  var form: String {
    forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
  }

  /// The C-value with the logarithm of one more than the words, so that single words count.
  ///
  /// - Source: Frantzi, K., Ananiadou, S., Mima, H. (2000), "Automatic recognition of multi-word terms: the C-value/
  ///   NC-value method", doi 10.1007/s007999900023, §2.3.
  var unithood: Double {
    let nested = holders > 0 ? Double(held) / Double(holders) : 0
    return max(0, Logarithm.natural(Double(words + 1)) / Logarithm.natural(2) * (Double(frequency) - nested))
  }
}
