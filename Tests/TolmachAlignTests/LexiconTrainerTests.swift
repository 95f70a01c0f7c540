@testable import TolmachAlign
import Synchronization
import Testing
import TolmachModel

@Suite struct LexiconTrainerTests {
  private func train(seed: UInt64) async throws -> (bytes: [UInt8], words: [(String, String)]) {
    var toy = ToyLanguages(seed: seed, vocabulary: 40)
    var pairs = try SentencePairs(
      from: try #require(LanguageTag("x-one")),
      to: try #require(LanguageTag("x-two"))
    )
    for _ in 0..<400 {
      let (left, right) = toy.sentence()
      try pairs.add(Array(left.utf8).span, Array(right.utf8).span)
    }
    let bytes = await LexiconTrainer().train(on: pairs, dictionary: [], provenance: ["toy"])
    return (bytes, toy.words)
  }

  @Test func learnsAToyLanguage() async throws {
    let (bytes, words) = try await train(seed: 3)
    let lexicon = try Lexicon(bytes: bytes)
    for (left, right) in words {
      let there = lexicon.renderings(of: Array(left.utf8.prefix(6)))
      #expect(there.first?.stem == Array(right.utf8.prefix(6)))
      #expect((there.first?.probability ?? 0) > 0.8)
      let back = lexicon.renderings(of: Array(right.utf8.prefix(6)), .backward)
      #expect(back.first?.stem == Array(left.utf8.prefix(6)))
    }
  }

  @Test func isDeterministic() async throws {
    let first = try await train(seed: 5)
    let second = try await train(seed: 5)
    #expect(first.bytes == second.bytes)
  }

  @Test func nothingGivesAnEmptyLexicon() async throws {
    let pairs = try SentencePairs(from: try #require(LanguageTag("ru")), to: try #require(LanguageTag("en")))
    let lexicon = try Lexicon(bytes: await LexiconTrainer().train(on: pairs, dictionary: [], provenance: []))
    #expect(lexicon.sourceCount == 0 && lexicon.targetCount == 0)
  }

  @Test func progressRisesToTheEnd() async throws {
    let pairs = try SentencePairs(from: .russian, to: .english)
    let heard = Mutex<[Double]>([])
    _ = await LexiconTrainer().train(on: pairs, dictionary: [], provenance: []) { share in
      heard.withLock { $0.append(share) }
    }
    let shares = heard.withLock { $0 }
    #expect(shares.count == 10 && shares.last == 1)
    #expect(shares == shares.sorted())
  }
}
