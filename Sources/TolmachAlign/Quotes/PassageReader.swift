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
    tokenizer.learnHabits(from: texts)
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
      guard !Self.isSpelled(token.range, key[...], by: next > 0 ? mentions[next - 1] : nil) else { continue }
      var stem: [UInt8] = []
      stemmer.appendStem(of: key.span, to: &stem)
      add(key: key, stem: stem, isWord: true, range: token.range, text: number, to: &table)
      left -= 1
    }
    table.sentences.starts.append(table.tokenCount)
    table.sentences.lengths.append(Float(text.count))
    table.lengths.append(text.count)
  }

  /// Whether a word is part of an amount that was read by value, and of nothing else: what is said once counts once. "One",
  /// "both", "third" and "a second" are more than numbers, or none in the other language.
  private static func isSpelled(_ word: TextRange, _ key: ArraySlice<UInt8>, by mention: NumberMention?) -> Bool {
    guard let mention, word.end <= mention.range.end, mention.kind == .cardinal else { return false }
    // «Пять-шесть» is one word and two numbers, "five or six" two and a word.
    guard mention.upper == nil else { return !spanWords.contains(key) }
    guard mention.value >= 2, mention.value == mention.value.rounded() else { return false }
    return !countedOtherwise.contains(key)
  }

  private static let spanWords: Set<ArraySlice<UInt8>> = Set(["or", "или"].map { ArraySlice($0.utf8) })
  private static let countedOtherwise: Set<ArraySlice<UInt8>> = Set(
    """
    both dozen dozens couple pair score оба обе обоих обеих обоим обеим обоими обеими пара пару пары десяток десятка десятки дюжина \
    дюжину дюжины сотня сотню сотни
    """
    .split(separator: " ").map { ArraySlice($0.utf8) }
  )

  /// What a number counts as; begins its key.
  enum NumberSign: String {
    case amount = "#"
    /// A place in an order.
    case order = "#o"
    /// A day of a month is such a place too, but the twentieth of May is not twenty minutes.
    case day = "#d"
    case month = "#m"
    /// A time of day on a dial of twelve hours.
    case time = "#t"

    func key(_ value: String) -> [UInt8] { Array((rawValue + value).utf8) }

    /// The number of a key with this sign; nil where `key` has not.
    func number(of key: [UInt8]) -> Double? {
      guard key.starts(with: rawValue.utf8) else { return nil }
      return Double(String(decoding: key.dropFirst(rawValue.utf8.count), as: UTF8.self))
    }

    /// The key of the same number with this sign; nil where `key` has not the sign `own`.
    func key(of key: [UInt8], signed own: NumberSign) -> [UInt8]? {
      let value = key.dropFirst(own.rawValue.utf8.count)
      guard key.starts(with: own.rawValue.utf8), value.first.map({ (0x2D...0x39).contains($0) }) ?? false else {
        return nil
      }
      return Array(rawValue.utf8) + value
    }
  }

  /// What a number counts as: an amount, a place in an order, a time, or the parts of a date.
  private static func keys(of mention: NumberMention) -> [[UInt8]] {
    switch mention.kind {
    case .date(let year, let month?, let day):
      [
        day.map { NumberSign.day.key("\(Double($0))") }, NumberSign.month.key("\(month)"),
        year.map { NumberSign.amount.key("\(Double($0))") },
      ].compactMap(\.self)
    case .ordinal: [NumberSign.order.key("\(mention.value)")]
    case .time(let hour, let minute):
      // A full hour is written as the amount that it may stand for.
      [NumberSign.time.key(minute == 0 ? "\(Double((hour + 11) % 12 + 1))" : "\(hour % 12):\(minute)")]
    default: [mention.value, mention.upper].compactMap { $0.map { NumberSign.amount.key("\($0)") } }
    }
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
