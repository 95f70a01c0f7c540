import TolmachModel
import TolmachText

/// One side of a document pair: its sentences as numbers of word types.
struct SentenceTable: Sendable {
  /// The types of the tokens, sentence after sentence.
  var tokens: [Int32] = []
  /// Where each sentence begins in ``tokens``; one more at the end.
  var starts: [Int] = [0]
  /// The sentences' lengths in scalars that are no white space.
  var lengths: [Float] = []
  /// How the sentences end.
  var ends: [SentenceEnd] = []
  /// The types themselves.
  var vocabulary = SentenceVocabulary()

  /// How many sentences there are.
  var count: Int { lengths.count }

  /// Forgets the sentences; the types stay.
  mutating func removeSentences() {
    tokens.removeAll(keepingCapacity: true)
    starts.removeLast(starts.count - 1)
    lengths.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// The types of sentence `index`.
  func sentence(_ index: Int) -> ArraySlice<Int32> { tokens[starts[index]..<starts[index + 1]] }

  /// How many tokens a span holds.
  func tokenCount(_ span: Range<Int>) -> Int { starts[span.upperBound] - starts[span.lowerBound] }
}

/// The word types of one side.
struct SentenceVocabulary: Sendable {
  /// The stems (words) or keys (numbers, marks), by type.
  private(set) var stems: [[UInt8]] = []
  /// The sound keys of words; empty for numbers and marks.
  private(set) var sounds: [[UInt8]] = []
  /// Which types are words.
  private(set) var isWord: [Bool] = []
  /// How often each occurs.
  private(set) var counts: [Float] = []
  private var numbers: [[UInt8]: Int32] = [:]
  private var byHash: [UInt64: Int32] = [:]

  var count: Int { stems.count }

  /// The type of a token, by the hash of its key; nil when it was never seen.
  func known(_ hash: UInt64) -> Int32? { byHash[hash] }

  /// Counts one more token of a type.
  mutating func count(_ type: Int32) { counts[Int(type)] += 1 }

  /// The type of a stem, by itself.
  mutating func type(key: [UInt8], stem: [UInt8], isWord: Bool) -> Int32 {
    if let known = numbers[stem] { return known }
    var state = LexiconChecksum()
    for byte in stem { state.add(UInt64(byte)) }
    return add(hash: state.value, key: key, stem: stem, isWord: isWord)
  }

  /// The type of a token first seen.
  mutating func add(hash: UInt64, key: [UInt8], stem: [UInt8], isWord: Bool) -> Int32 {
    let type: Int32
    if let found = numbers[stem] {
      type = found
    } else {
      type = Int32(stems.count)
      numbers[stem] = type
      stems.append(stem)
      sounds.append(isWord ? NameKey(key.span).letters : [])
      self.isWord.append(isWord)
      counts.append(0)
    }
    byHash[hash] = type
    return type
  }
}

/// Reads the sentences of one language. One thread at a time.
final class SentenceReader {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private var buffer = TokenBuffer()
  private let mostTokens: Int
  /// Words of languages without a stemmer are cut after so many bytes.
  private static let prefixBytes = 6

  /// Opens the rules of a language; of a sentence's tokens the first `mostTokens` are read.
  init(language: LanguageTag, mostTokens: Int = .max) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    self.mostTokens = mostTokens
  }

  /// Appends a sentence to `table`. Its length counts in full, whatever its tokens.
  func read(_ sentence: borrowing Span<UInt8>, into table: inout SentenceTable) throws(TextError) {
    try tokenizer.tokenize(sentence, into: &buffer)
    for index in 0..<min(buffer.count, mostTokens) {
      let token = buffer.tokens[index]
      let type: Int32
      if let known = table.vocabulary.known(token.hash) {
        type = known
      } else {
        let key = Array(buffer.key[Int(token.keyStart)..<Int(token.keyEnd)])
        let isWord = token.kind == .word
        type = table.vocabulary.add(
          hash: token.hash,
          key: key,
          stem: isWord ? stem(of: key) : key,
          isWord: isWord
        )
      }
      table.vocabulary.count(type)
      table.tokens.append(type)
    }
    table.starts.append(table.tokens.count)
    table.lengths.append(Float(Self.length(sentence)))
    table.ends.append(SentenceEnd(of: sentence))
  }

  /// Where the words and numbers of a sentence stand, in bytes, with their types; of its tokens those that
  /// ``read(_:into:)`` reads, and of them those whose type is known.
  func places(
    _ sentence: borrowing Span<UInt8>,
    in vocabulary: SentenceVocabulary
  ) throws(TextError) -> [(type: Int32, range: TextRange)] {
    try tokenizer.tokenize(sentence, into: &buffer)
    var places: [(type: Int32, range: TextRange)] = []
    for index in 0..<min(buffer.count, mostTokens) {
      let token = buffer.tokens[index]
      guard token.kind == .word || token.kind == .number, let type = vocabulary.known(token.hash) else { continue }
      places.append((type, TextRange(Int(token.start), Int(token.end))))
    }
    return places
  }

  private func stem(of key: [UInt8]) -> [UInt8] {
    guard stemmer.hasRules else { return Self.prefix(key) }
    var stem: [UInt8] = []
    stemmer.appendStem(of: key.span, to: &stem)
    return stem
  }

  private static func prefix(_ key: [UInt8]) -> [UInt8] {
    var end = min(key.count, prefixBytes)
    while end < key.count, key[end] & 0xC0 == 0x80 { end += 1 }
    return Array(key[..<end])
  }

  private static func length(_ sentence: borrowing Span<UInt8>) -> Int {
    var count = 0
    for index in sentence.indices {
      let byte = sentence[index]
      count &+= byte & 0xC0 != 0x80 && byte > 0x20 ? 1 : 0
    }
    return count
  }
}
