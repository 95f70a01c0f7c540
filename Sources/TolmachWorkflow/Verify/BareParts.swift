import Glibc
import TolmachAlign
import TolmachModel

/// Parts of interrupted utterances whose few words tell nothing of where they were said: «“I am,” he said. “But who asks?”».
///
/// An answer that English gives with an auxiliary, Russian and Chechen give with the verb of the question: no word has a
/// partner. Where the other part was found, this one stands beside it.
struct BareParts {
  /// For each quote the numbers of the parts before and behind it in its utterance; empty for quotes that tell by themselves.
  private let neighbours: [[Int]]

  /// A passage that is less probable points nowhere.
  private static let leastProbability = 0.5
  /// Fewer words that a passage leaves of its sentence ("but") hold no part.
  private static let leftWords = 1
  /// Another's question of so many sentences may stand between.
  private static let reach = 2
  /// The share of interrupted utterances whose parts stand side by side.
  private static let unity = 0.9

  /// Looks for such parts among the quotes of an article.
  init(of quotes: [ArticleQuotes.Spoken], language: LanguageTag) {
    let answers = EllipticalAnswer(language: language)
    neighbours = quotes.indices.map { number in
      guard answers.isBare(String(decoding: quotes[number].text.bytes, as: UTF8.self)) else { return [] }
      let next = number + 1
      return (quotes[number].goesOn ? [number - 1] : []) + (next < quotes.count && quotes[next].goesOn ? [next] : [])
    }
  }

  /// The places beside the other parts' passages, for parts that were not found.
  func guides(by answers: [PassageFinder.Answer], in finder: PassageFinder) -> [[PassageGuide]] {
    answers.indices.map { number in
      guard answers[number].none > Self.leastProbability else { return [] }
      return neighbours[number].compactMap { neighbour in
        guard let found = answers[neighbour].distinct.first, found.probability >= Self.leastProbability,
          let segment = segment(beside: found, isBefore: neighbour > number, in: finder)
        else { return nil }
        let probability = Self.unity * min(0.99, found.probability)
        return PassageGuide(
          origin: found.origin,
          segments: segment..<segment + 1,
          logit: log(probability / (1 - probability))
        )
      }
    }
  }

  /// The segment that holds what is said before or behind a passage by the same person; nil where there is none.
  private func segment(beside found: PassageFinder.Option, isBefore: Bool, in finder: PassageFinder) -> Int? {
    let candidates = finder.found[found.origin][found.part]
    let rest = candidates.rest(of: found.candidate)
    let segment =
      isBefore
      ? found.segments.lowerBound - (rest.before > Self.leftWords ? 0 : 1)
      : found.segments.upperBound - (rest.behind > Self.leftWords ? 1 : 0)
    let index = finder.indexes[found.origin]
    let speaker = index.speaker(of: found.segments.lowerBound)
    return stride(from: segment, through: segment + (isBefore ? -Self.reach : Self.reach), by: isBefore ? -1 : 1).first
    {
      index.segments.indices.contains($0) && index.speaker(of: $0) == speaker
    }
  }
}
