import Glibc
import TolmachAlign
import TolmachModel

/// Quotes whose words another quote of the same article has among its own: headlines, pull quotes.
///
/// What the longer one renders, the shorter one renders a part of; alone it may be too short to be found.
struct RepeatedParts {
  /// For each quote the longest other one that holds its words; nil where none does.
  let wholes: [Int?]

  /// Fewer words may be the same by chance; a quote of more is found by itself.
  private static let fewestWords = 3
  private static let mostWords = 40
  /// Three words that stand in more places tell nothing; it also bounds the work.
  private static let mostPlaces = 64
  /// A passage that is less probable points nowhere.
  private static let leastProbability = 0.5

  /// Looks for the words of each quote in all others.
  ///
  /// - Complexity: O(*n*) in all words.
  init(of quotes: [ArticleQuotes.Spoken]) {
    let words = quotes.map { quote in
      ArticleQuotes.plain(String(decoding: quote.text.bytes, as: UTF8.self)).split(separator: " ")
    }
    var places: [[Substring]: [(quote: Int, word: Int)]] = [:]
    for words in words where words.count >= Self.fewestWords {
      places[Array(words.prefix(Self.fewestWords)), default: []] = []
    }
    for (quote, words) in words.enumerated() where words.count > Self.fewestWords {
      for word in 0...words.count - Self.fewestWords {
        let start = Array(words[word..<word + Self.fewestWords])
        if let known = places[start], known.count <= Self.mostPlaces { places[start]?.append((quote, word)) }
      }
    }
    wholes = words.map { own in
      guard (Self.fewestWords...Self.mostWords).contains(own.count) else { return nil }
      let starts = places[Array(own.prefix(Self.fewestWords))] ?? []
      guard starts.count <= Self.mostPlaces else { return nil }
      let holders = starts.filter { place in
        words[place.quote].count > own.count && words[place.quote][place.word...].starts(with: own)
      }
      return holders.map(\.quote).min { (words[$1].count, $0) < (words[$0].count, $1) }
    }
  }

  /// Where the longer quotes were found, for the shorter ones that were not: words that are found by themselves may have
  /// been said more than once.
  func guides(by answers: [PassageFinder.Answer]) -> [[PassageGuide]] {
    zip(answers, wholes).map { own, whole in
      guard own.none > Self.leastProbability, let whole, let best = answers[whole].distinct.first,
        best.probability >= Self.leastProbability
      else { return [] }
      let probability = min(0.99, best.probability)
      return [
        PassageGuide(
          origin: best.origin,
          segments: best.segment..<best.segment + best.candidate.sentences.count,
          logit: log(probability / (1 - probability))
        )
      ]
    }
  }
}
