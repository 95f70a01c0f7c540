import TolmachModel

/// Takes for speech what looks like a title or a term, but stands elsewhere in the text as somebody's words: a headline
/// quotes what the body gives to a person. What a film or a book is called stays its title, whoever says it.
enum SpokenMentions {
  /// Of fewer words a term may be said, too.
  private static let leastWords = 3
  /// How many bytes of marks and spaces the same words may have more or less.
  private static let slack = 8

  /// Makes speech of the mentions in `quotes` whose words are those of a quote that somebody is said to say.
  ///
  /// - Complexity: O(*n*) in the length of the quotes.
  static func settle(_ quotes: inout [Quote], in text: borrowing Span<UInt8>) {
    var mentions: [[UInt8]: [Int]] = [:]
    var (shortest, longest) = (Int.max, 0)
    for index in quotes.indices where quotes[index].kind == .mention {
      guard let words = words(of: quotes[index], text), !isTitle(quotes[index], text) else { continue }
      mentions[words, default: []].append(index)
      shortest = min(shortest, quotes[index].inner.count)
      longest = max(longest, quotes[index].inner.count)
    }
    guard !mentions.isEmpty else { return }
    let near = shortest - slack...longest + slack
    for quote in quotes where quote.kind != .mention && quote.cue != nil && near.contains(quote.inner.count) {
      guard let words = words(of: quote, text) else { continue }
      for index in mentions.removeValue(forKey: words) ?? [] { quotes[index].kind = .direct }
    }
  }

  /// The words in small letters with a space between them; nil where they are too few.
  private static func words(of quote: Quote, _ text: borrowing Span<UInt8>) -> [UInt8]? {
    var words: [UInt8] = []
    words.reserveCapacity(quote.inner.count)
    var count = 0
    var isInside = false
    var position = quote.inner.start
    while position < quote.inner.end {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let isWord = isPartOfWord(scalar)
      if isWord, !isInside {
        if count > 0 { words.append(0x20) }
        count += 1
      }
      if isWord { append(scalar, text, position, length, to: &words) }
      isInside = isWord
      position += length
    }
    return count >= leastWords ? words : nil
  }

  /// Whether a noun that titles follow stands right before a quote: "the film", «книга».
  private static func isTitle(_ quote: Quote, _ text: borrowing Span<UInt8>) -> Bool {
    var end = quote.outer.start
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x2C { end -= 1 }
    var start = end
    while start > 0, let (scalar, length) = UTF8Scalar.decode(text, before: start), isPartOfWord(scalar) {
      start -= length
    }
    var letters = WordLetters()
    var position = start
    while position < end {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      letters.add(scalar, SpeechWords.shared)
      position += length
    }
    return SpeechWords.shared.traits(letters.hash).contains(.titled)
  }

  /// Letters and digits of Latin and Cyrillic; anything else above ASCII's marks counts as itself.
  private static func isPartOfWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF, 0x2000...0x206F, 0x3000...0x303F: false
    default: true
    }
  }

  private static func append(
    _ scalar: UInt32,
    _ text: borrowing Span<UInt8>,
    _ position: Int,
    _ length: Int,
    to words: inout [UInt8]
  ) {
    let small = (0x41...0x5A).contains(scalar) ? scalar | 0x20 : RomanizationTable.lower(scalar)
    guard small != scalar, let letter = Unicode.Scalar(small) else {
      for offset in position..<position + length { words.append(text[offset]) }
      return
    }
    words.append(contentsOf: UTF8.encode(letter) ?? .init())
  }
}
