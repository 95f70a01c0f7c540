import CKernels
import TolmachModel
import TolmachText

/// Reads segments for the fuzzy index: words by their folded keys, traits, tags. One thread at a time.
///
/// The last segment's words lie in `words[..<wordCount]`, its tags in `tags`, in storage that is used again.
final class SegmentReader {
  /// The language whose rules it follows.
  let language: LanguageTag
  private(set) var words: [SegmentWord] = []
  private(set) var wordCount = 0
  private(set) var tags: [SegmentWord] = []
  /// The punctuation before the first word.
  private(set) var leading = WordTrait(rawValue: 0)
  /// The hash of the text to the letter.
  private(set) var exactHash: UInt64 = 0
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private var buffer = TokenBuffer()

  /// Prepares the rules of `language`.
  init(language: LanguageTag) throws(TextError) {
    self.language = language
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
  }

  /// The last segment's search key.
  var key: [UInt8] { buffer.key }

  /// Reads `text`.
  ///
  /// - Throws: `TextError.tooLarge`, `TextError.icu`.
  /// - Complexity: O(*n*).
  func read(_ text: borrowing Span<UInt8>) throws(TextError) {
    try tokenizer.tokenize(text, into: &buffer)
    exactHash = ByteHash.hash(text)
    takeWords(text, marks: false)
    if wordCount == 0 { takeWords(text, marks: true) }
  }

  /// Where each word of the last segment stands in it, in bytes; `text` is that segment. None where it holds punctuation
  /// alone.
  func wordPlaces(in text: borrowing Span<UInt8>) -> [TextRange] {
    var places: [TextRange] = []
    var tagEnd = 0
    for token in buffer.tokens[..<buffer.count] where Int(token.start) >= tagEnd {
      let mayBeTag = token.kind == .punctuation || token.kind == .symbol
      if mayBeTag, TagScanner.mayBegin(text[Int(token.start)]), let end = TagScanner.end(of: text, at: Int(token.start))
      {
        tagEnd = end
      } else if token.kind != .punctuation {
        places.append(TextRange(Int(token.start), Int(token.end)))
      }
    }
    return places
  }

  /// Appends the stem of a word given by its key; numbers have the empty stem, marks and tags are their own.
  func appendStem(of key: borrowing Span<UInt8>, kind: SegmentWord.Kind, to stem: inout [UInt8]) {
    switch kind {
    case .number: break
    case .word: stemmer.appendStem(of: key, to: &stem)
    case .mark, .tag: for index in key.indices { stem.append(key[index]) }
    }
  }

  /// Sorts the tokens into words, tags and punctuation; with `marks` punctuation counts as words.
  private func takeWords(_ text: borrowing Span<UInt8>, marks: Bool) {
    let tokens = buffer.tokens
    let count = buffer.count
    tags.removeAll(keepingCapacity: true)
    wordCount = 0
    leading = WordTrait(rawValue: 0)
    grow(to: count)
    let records = tokens.span
    var list: [SegmentWord] = []
    swap(&list, &words)
    defer { swap(&list, &words) }
    var out = list.mutableSpan
    var found = 0
    var index = 0
    while index < count {
      let token = records[index]
      index &+= 1
      if token.kind == .punctuation || token.kind == .symbol, TagScanner.mayBegin(text[Int(token.start)]),
        let end = TagScanner.end(of: text, at: Int(token.start))
      {
        tags.append(Self.tag(text, Int(token.start), end))
        while index < count, Int(records[index].start) < end { index &+= 1 }
        continue
      }
      if token.kind == .punctuation, !marks {
        if found > 0 { out[found &- 1].trait.addMark(token.hash) } else { leading.addMark(token.hash) }
        continue
      }
      out[found] = Self.word(text, token)
      found &+= 1
    }
    wordCount = found
  }

  private func grow(to count: Int) {
    guard words.count < count else { return }
    let blank = SegmentWord(hash: 0, start: 0, end: 0, kind: .word, trait: WordTrait(rawValue: 0))
    words.append(contentsOf: repeatElement(blank, count: count - words.count))
  }

  @inline(__always)
  private static func word(_ text: borrowing Span<UInt8>, _ token: TokenBuffer.Record) -> SegmentWord {
    var kind = SegmentWord.Kind.mark
    var letterCase = WordTrait.Case.small
    switch token.kind {
    case .word:
      kind = .word
      letterCase = WordTrait.letterCase(text, Int(token.start), Int(token.end))
    case .number: kind = .number
    case .punctuation, .symbol, .other: break
    }
    return SegmentWord(
      hash: token.hash,
      start: token.keyStart,
      end: token.keyEnd,
      kind: kind,
      trait: WordTrait(rawValue: letterCase.rawValue)
    )
  }

  private static func tag(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> SegmentWord {
    SegmentWord(
      hash: ByteHash.hash(text.extracting(start..<end)) ^ 0x7A67,
      start: UInt32(truncatingIfNeeded: start),
      end: UInt32(truncatingIfNeeded: end),
      kind: .tag,
      trait: .tag
    )
  }
}

/// A 64-bit hash of bytes, the same in every run; good against accidents, not against malice.
enum ByteHash {
  static func hash(_ bytes: borrowing Span<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { ckernels_checksum($0.baseAddress, $0.count) }
  }
}
