import TolmachModel

/// Takes for speech what looks like a title or a term, but stands elsewhere in the text as somebody's words: a headline
/// quotes what the body gives to a person.
enum SpokenMentions {
  /// A word by itself is too little: a term may be said, too.
  private static let leastWords = 2

  /// Makes speech of the mentions in `quotes` whose words are those of a quote that is speech.
  ///
  /// - Complexity: O(*n*) in the length of the quotes.
  static func settle(_ quotes: inout [Quote], in text: borrowing Span<UInt8>) {
    guard quotes.contains(where: { $0.kind == .mention }) else { return }
    var spoken: Set<[String]> = []
    for quote in quotes where quote.kind != .mention && quote.cue != nil { spoken.insert(words(of: quote, text)) }
    guard !spoken.isEmpty else { return }
    for index in quotes.indices where quotes[index].kind == .mention {
      let words = words(of: quotes[index], text)
      if words.count >= leastWords, spoken.contains(words) { quotes[index].kind = .direct }
    }
  }

  /// The words in small letters, without what stands between them.
  private static func words(of quote: Quote, _ text: borrowing Span<UInt8>) -> [String] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(quote.inner.count)
    for position in quote.inner.start..<quote.inner.end { bytes.append(text[position]) }
    return String(decoding: bytes, as: UTF8.self).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
