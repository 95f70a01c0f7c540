import Testing
import TolmachModel

@testable import TolmachAlign

/// Whole sentences among the candidates, and what a quote has in common with any sentence.
@Suite struct SentenceFinderTests {
  private func candidates(_ quote: String, _ lines: [String], sentences: Int = 1) throws -> [PassageSearch.Candidate] {
    let search = try PassageSearch(sentences: lines.map { Array($0.utf8) }, language: .english)
    let query = PassageSearch.Query(words: Array(quote.utf8), sentences: sentences)
    return try search.candidates(for: [query], language: .english, lexicons: []).candidates.first ?? []
  }

  private static let lines = [
    "The rain fell on the old mill.", "Nobody came to the bridge that night, and we waited.", "We went home.",
    "The bridge was closed in spring.",
  ]

  @Test func aWholeSentenceIsAmongTheCandidates() throws {
    let found = try candidates("nobody came to the bridge", Self.lines)
    #expect(found.contains { !$0.isStretch && $0.sentences == 1..<2 && $0.start == 0 })
  }

  @Test func aQuoteOfTwoSentencesFindsRunsOfTwo() throws {
    let found = try candidates("Nobody came to the bridge that night. We went home.", Self.lines, sentences: 2)
    #expect(found.contains { $0.sentences == 1..<3 })
  }

  /// No two candidates are the same words.
  @Test func candidatesAreDistinct() throws {
    let found = try candidates("the bridge was closed in spring", Self.lines)
    #expect(Set(found.map(\.tokens)).count == found.count)
  }

  /// Usual values make up the number where a text is short.
  @Test func inAShortTextTheRightSentenceIsNoChance() throws {
    let found = try candidates("nobody came to the bridge that night", ["Nobody came to the bridge that night."])
    let best = try #require(found.first)
    #expect(best.features[.chance] == PassageSearch.usualChance)
    #expect(best.features[.sentenceMutual] > best.features[.chance])
  }
}
