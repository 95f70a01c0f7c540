import Glibc
import TolmachAlign
import TolmachModel

/// Quotes whose words another quote of the same article has among its own: headlines, pull quotes.
///
/// What the longer one renders, the shorter one renders a part of; alone it may be too short to be found.
struct RepeatedParts {
  /// A longer quote and where in it the words stand.
  struct Whole: Hashable {
    /// The number of the quote.
    var quote: Int
    /// The words, in bytes of the quote's running text.
    var range: TextRange
  }

  /// For each quote the longest other one that holds its words; nil where none does.
  let wholes: [Whole?]
  private let counts: [Int]

  /// Fewer words may be the same by chance; a quote of more is found by itself.
  private static let fewestWords = 4
  private static let mostWords = 40
  /// Words that so many stretches begin with tell nothing; it also bounds the work.
  private static let mostPlaces = 64
  /// A passage that is less probable points nowhere.
  private static let leastProbability = 0.5
  /// Of the words so many have partners where the longer quote's passage holds them.
  private static let leastPartners = 0.5

  /// Looks for the words of each quote in all others.
  ///
  /// - Complexity: O(*n*) in all words.
  init(of quotes: [ArticleQuotes.Spoken]) {
    let words = quotes.map { Word.words(of: $0.text.bytes) }
    let keys = words.map { $0.map(\.key) }
    var places: [[String]: [(quote: Int, word: Int)]] = [:]
    for keys in keys where keys.count >= Self.fewestWords { places[Array(keys.prefix(Self.fewestWords))] = [] }
    for (quote, keys) in keys.enumerated() where keys.count > Self.fewestWords {
      for word in 0...keys.count - Self.fewestWords {
        let start = Array(keys[word..<word + Self.fewestWords])
        if let known = places[start], known.count <= Self.mostPlaces { places[start]?.append((quote, word)) }
      }
    }
    counts = keys.map(\.count)
    wholes = keys.map { own in
      guard (Self.fewestWords...Self.mostWords).contains(own.count) else { return nil }
      let starts = places[Array(own.prefix(Self.fewestWords))] ?? []
      guard starts.count <= Self.mostPlaces else { return nil }
      let holders = starts.filter { place in
        keys[place.quote].count > own.count && keys[place.quote][place.word...].starts(with: own)
      }
      guard let best = holders.min(by: { (keys[$1.quote].count, $0.quote) < (keys[$0.quote].count, $1.quote) }) else {
        return nil
      }
      let last = words[best.quote][best.word + own.count - 1]
      return Whole(quote: best.quote, range: words[best.quote][best.word].range.union(last.range))
    }
  }

  /// Where the passages of longer quotes hold the words of shorter ones that were not found: words that are found by
  /// themselves may have been said more than once, and what has no partners there was not said there.
  func guides(by answers: [PassageFinder.Answer], in finder: PassageFinder) -> [[PassageGuide]] {
    answers.indices.map { number in
      guard answers[number].none > Self.leastProbability, let whole = wholes[number],
        let best = answers[whole.quote].distinct.first, best.probability >= Self.leastProbability
      else { return [] }
      let links = finder.found[best.origin][best.part].links(of: whole.quote, to: best.candidate)
        .filter { $0.quote.overlaps(whole.range) }
      let sentences = links.map(\.sentence)
      guard Double(links.count) >= Self.leastPartners * Double(counts[number]), let first = sentences.min(),
        let last = sentences.max()
      else { return [] }
      let probability = min(0.99, best.probability)
      return [
        PassageGuide(
          origin: best.origin,
          segments: finder.indexes[best.origin].searches[best.part].segments(of: first..<last + 1),
          logit: log(probability / (1 - probability))
        )
      ]
    }
  }

  /// A word of a quote, without case and marks.
  private struct Word {
    var key: String
    var range: TextRange

    static func words(of text: [UInt8]) -> [Word] {
      text.split(separator: 0x20).compactMap { word in
        let scalars = String(decoding: word, as: UTF8.self).lowercased().unicodeScalars
        let key = scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        return key.isEmpty ? nil : Word(key: String(key), range: TextRange(word.startIndex, word.endIndex))
      }
    }
  }
}
