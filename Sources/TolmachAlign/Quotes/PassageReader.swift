import TolmachModel
import TolmachText

/// Texts as numbers of word types, with the place of every token.
struct PassageTable: Sendable {
  /// The tokens; one sentence per text.
  var sentences = SentenceTable()
  /// For each token its bytes in its text.
  var ranges: [TextRange] = []
  /// How long each text is, in bytes.
  var lengths: [Int] = []
  /// For each token the number of its text.
  var texts: [Int32] = []
  /// Where, in bytes, the words begin that were left out of a text; nothing of texts that were read whole.
  var leftOut: [Int: Int] = [:]

  /// How many texts there are.
  var count: Int { sentences.count }
  /// How many tokens there are.
  var tokenCount: Int { sentences.tokens.count }
  /// The tokens of some neighbouring texts.
  func tokens(of texts: Range<Int>) -> Range<Int> {
    sentences.starts[texts.lowerBound]..<sentences.starts[texts.upperBound]
  }
}

/// Reads passages and quotes: words and numbers, numbers by value however they are written. One thread at a time.
final class PassageReader {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let numbers: NumberReader

  /// A text's further words are left out: nobody quotes so many.
  static let mostTokens = PassageSearch.mostWords

  init(language: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    numbers = NumberReader(language: language)
  }

  func table(_ texts: [[UInt8]]) throws(TextError) -> PassageTable {
    var table = PassageTable()
    for text in texts { try read(text, into: &table) }
    return table
  }

  private func read(_ text: [UInt8], into table: inout PassageTable) throws(TextError) {
    let tokens = try tokenizer.tokenize(text.span)
    let number = Int32(table.count)
    let mentions = numbers.mentions(in: tokens, text: text.span)
    var next = 0
    var left = Self.mostTokens
    for token in tokens.tokens {
      guard left > 0 else {
        guard token.kind == .word else { continue }
        table.leftOut[Int(number)] = token.range.start
        break
      }
      while next < mentions.count, mentions[next].range.start <= token.range.start {
        for key in Self.keys(of: mentions[next]) {
          add(key: key, stem: key, isWord: false, range: mentions[next].range, text: number, to: &table)
          left -= 1
        }
        next += 1
      }
      guard token.kind == .word else { continue }
      let key = Array(tokens.key[token.key.start..<token.key.end])
      var stem: [UInt8] = []
      stemmer.appendStem(of: key.span, to: &stem)
      add(key: key, stem: stem, isWord: true, range: token.range, text: number, to: &table)
      left -= 1
    }
    table.sentences.starts.append(table.tokenCount)
    table.sentences.lengths.append(Float(text.count))
    table.lengths.append(text.count)
  }

  /// What a number counts as: an amount, a place in an order, or the parts of a date. A day is such a place, so that the
  /// twentieth of May is not twenty minutes.
  private static func keys(of mention: NumberMention) -> [[UInt8]] {
    let keys: [String]
    switch mention.kind {
    case .date(let year, let month?, let day):
      keys = [day.map { "#o\(Double($0))" }, "#m\(month)", year.map { "#\(Double($0))" }].compactMap { $0 }
    case .ordinal: keys = ["#o\(mention.value)"]
    default: keys = ["#\(mention.value)"]
    }
    return keys.map { Array($0.utf8) }
  }

  private func add(
    key: [UInt8],
    stem: [UInt8],
    isWord: Bool,
    range: TextRange,
    text: Int32,
    to table: inout PassageTable
  ) {
    let type = table.sentences.vocabulary.type(key: key, stem: stem, isWord: isWord)
    table.sentences.vocabulary.count(type)
    table.sentences.tokens.append(type)
    table.ranges.append(range)
    table.texts.append(text)
  }
}
