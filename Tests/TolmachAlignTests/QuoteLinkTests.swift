import Testing
import TolmachModel

@testable import TolmachAlign

/// Which words of a quote are linked with which of its passage where they are said more than once; in one language, where each
/// word is its own partner.
@Suite struct QuoteLinkTests {
  /// The links of a quote to a whole text as pairs of word numbers.
  private func links(_ quote: String, _ text: String) throws -> [[Int]] {
    let search = try PassageSearch(sentences: [Array(text.utf8)], language: .english)
    let found = try search.candidates(for: [.init(words: Array(quote.utf8))], language: .english, lexicons: [])
    let whole = try #require(found.whole(0..<1, quote: 0))
    return found.links(of: 0, to: whole).map { [number(of: $0.quote, quote), number(of: $0.passage, text)] }
  }

  private func number(of range: TextRange, _ text: String) -> Int {
    Array(text.utf8)[..<range.start].count { $0 == 0x20 }
  }

  @Test func wordsSaidTwiceKeepTheirOrder() throws {
    #expect(try links("goats ran sheep ran", "goats ran sheep ran") == [[0, 0], [1, 1], [2, 2], [3, 3]])
    #expect(try links("sheep sheep", "sheep goats sheep") == [[0, 0], [1, 2]])
  }

  /// A passage shorter than its quote leaves the words without a partner that stand far from the others'.
  @Test func ofTwoTheWordBesideItsNeighboursIsLinked() throws {
    let quote = "because mother died and goats ran then nobody watched them when goats slept under hills"
    #expect(try links(quote, "mother died goats").map { $0[0] } == [1, 2, 4])
    #expect(try links(quote, "watched goats slept").map { $0[0] } == [8, 11, 12])
  }
}
