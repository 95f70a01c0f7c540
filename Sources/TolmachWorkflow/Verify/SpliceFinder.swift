import TolmachAlign
import TolmachModel
import TolmachText

/// Looks for quotes whose sentences come from different places.
///
/// Each sentence looks for its own passage. Where one is surely said elsewhere than the rest, the quote is spliced; the rest
/// needs no more than to lie where the quote as a whole was found.
struct SpliceFinder {
  /// A part surely has its passage from this probability on.
  private static let sure = 0.8

  /// A question of no more words prompts a speaker to go on.
  private static let mostPromptWords = 3

  /// A part of a quote with the passage it surely renders.
  struct Island {
    var parts: [ArticleQuotes.Part]
    var passage: Passage
    /// Whether the article shows by an ellipsis that something was left out before it.
    var followsEllipsis: Bool
  }

  private let builder: PassageBuilder
  private let answers: [PassageFinder.Answer]
  /// For each quote the numbers of its parts among all.
  private let numbers: [Int: Range<Int>]
  private let parts: [ArticleQuotes.Part]

  /// Searches for the parts of all quotes.
  init(
    _ quotes: ArticleQuotes,
    indexes: [OriginIndex],
    ranker: PassageRanker,
    lexicons: (LanguageTag) throws -> [Lexicon]
  ) throws {
    var numbers: [Int: Range<Int>] = [:]
    var parts: [ArticleQuotes.Part] = []
    for (number, quote) in quotes.spoken.enumerated() where !quote.parts.isEmpty {
      numbers[number] = parts.count..<parts.count + quote.parts.count
      parts += quote.parts
    }
    var finder = PassageFinder(indexes: indexes, ranker: ranker)
    answers =
      parts.isEmpty
      ? []
      : try finder.answers(
        for: parts.map { PassageSearch.Query(words: $0.text.bytes) },
        language: quotes.language,
        lexicons: lexicons
      )
    builder = PassageBuilder(indexes: indexes, found: finder.found, quotes: parts.map(\.text))
    self.numbers = numbers
    self.parts = parts
  }

  /// The places that a quote joins, in its order; empty when it is of one piece.
  ///
  /// - Parameter whole: the passage found for the quote as a whole.
  func islands(of quote: Int, whole: Passage?) -> [Island] {
    guard let numbers = numbers[quote] else { return [] }
    var islands: [Island] = []
    for number in numbers {
      guard let best = answers[number].distinct.first else { continue }
      let probability = min(0.99, best.probability)
      let passage = builder.passage(best, quote: number, confidence: probability, for: .reported)
      let isInWhole = whole.map { areNeighbours($0, passage) } ?? false
      guard probability >= Self.sure || isInWhole else { continue }
      if let last = islands.indices.last, areNeighbours(islands[last].passage, passage),
        !isInterrupted(islands[last].passage, passage)
      {
        islands[last].parts.append(parts[number])
        islands[last].passage = Self.joined(islands[last].passage, passage)
      } else {
        islands.append(Island(parts: [parts[number]], passage: passage, followsEllipsis: parts[number].followsEllipsis))
      }
    }
    guard islands.count > 1 else { return [] }
    // A whole that covers them all was found in one piece, if with words left out; a question left out makes two answers.
    let areCovered = whole.map { whole in islands.allSatisfy { areNeighbours(whole, $0.passage) } } ?? false
    let areSeparate = zip(islands, islands.dropFirst()).contains { isInterrupted($0.passage, $1.passage) }
    return areCovered && !areSeparate ? [] : islands
  }

  /// Whether somebody is asked something between two passages; who is but prompted to go on («А потом?») is not.
  private func isInterrupted(_ one: Passage, _ other: Passage) -> Bool {
    guard one.origin == other.origin, let speaker = one.speaker, other.speaker == speaker,
      !SpeakerNames.isInterpreter(speaker)
    else { return false }
    let first = min(one.segments.upperBound, other.segments.upperBound)
    let last = max(one.segments.lowerBound, other.segments.lowerBound)
    let index = builder.indexes[one.origin]
    return first < last
      && (first..<last).contains { segment in
        guard let asker = index.speaker(of: segment), asker != speaker else { return false }
        let words = index.runningText(of: segment).bytes
        return words.contains(0x3F) && words.split(separator: 0x20).count > Self.mostPromptWords
      }
  }

  /// Whether two passages stand side by side and nothing shows that two people say them.
  private func areNeighbours(_ one: Passage, _ other: Passage) -> Bool {
    one.origin == other.origin && one.segments.lowerBound <= other.segments.upperBound + 1
      && other.segments.lowerBound <= one.segments.upperBound + 1 && !areTwoWitnesses(one, other)
  }

  /// Whether two people say them, neither of whom only asks or interprets.
  private func areTwoWitnesses(_ one: Passage, _ other: Passage) -> Bool {
    guard let speaker = one.speaker, let next = other.speaker, speaker != next else { return false }
    guard !SpeakerNames.isInterviewer(speaker), !SpeakerNames.isInterviewer(next) else { return false }
    return !builder.indexes[one.origin].names.labels(meantBy: speaker).contains(next)
  }

  private static func joined(_ one: Passage, _ other: Passage) -> Passage {
    other.range.count > one.range.count ? other : one
  }
}

extension Document {
  /// Whether two stretches stand in one turn, or paragraph.
  func sharesBlock(_ one: TextRange, _ other: TextRange) -> Bool { block(holding: one) == block(holding: other) }
}
