import TolmachAlign

/// Parts the words of an utterance between two quotes that the author's words stand between: «“A,” she said, “and B.”».
///
/// Each is searched for by itself, and a word that both have may draw either passage over the other's clause.
struct UtteranceBorders {
  private let quotes: [ArticleQuotes.Spoken]
  private let found: [[QuoteCandidates]]

  init(of quotes: [ArticleQuotes.Spoken], found: [[QuoteCandidates]]) {
    self.quotes = quotes
    self.found = found
  }

  /// For quotes whose passages lie over each other the words that are left to each, by their numbers.
  func limits(of answers: [PassageFinder.Answer], by judge: QuoteJudge) -> [Int: Range<Int>] {
    var limits: [Int: Range<Int>] = [:]
    var one: PassageFinder.Option?
    for number in quotes.indices where quotes[number].goesOn || isFollowed(number) {
      let before = quotes[number].goesOn ? one : nil
      one = answers[number].distinct.first.flatMap { judge.isFound($0, in: answers[number]) ? $0 : nil }
      guard let before, let next = one, before.origin == next.origin, before.part == next.part else { continue }
      let parted = found[next.origin][next.part].parted(before.candidate, number - 1, next.candidate, number)
      guard let parted else { continue }
      limits[number - 1] = limits[number - 1]?.clamped(to: parted.0) ?? parted.0
      limits[number] = parted.1
    }
    return limits
  }

  private func isFollowed(_ number: Int) -> Bool { quotes.indices.contains(number + 1) && quotes[number + 1].goesOn }
}
