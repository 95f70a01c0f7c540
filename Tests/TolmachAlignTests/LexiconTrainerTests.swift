@testable import TolmachAlign
import Synchronization
import Testing
import TolmachModel

@Suite struct LexiconTrainerTests {
  private func train(seed: UInt64) async throws -> (bytes: [UInt8], words: [(String, String)]) {
    var toy = ToyLanguages(seed: seed, vocabulary: 40)
    let pairs = try SentencePairs(
      from: try #require(LanguageTag("x-one")),
      to: try #require(LanguageTag("x-two"))
    )
    for _ in 0..<400 {
      let (left, right) = toy.sentence()
      try pairs.add(Array(left.utf8).span, Array(right.utf8).span)
    }
    let bytes = try await LexiconTrainer().train(on: pairs, dictionary: [], provenance: ["toy"])
    return (bytes, toy.words)
  }

  @Test func learnsAToyLanguage() async throws {
    let (bytes, words) = try await train(seed: 3)
    let lexicon = try Lexicon(bytes: bytes)
    for (left, right) in words {
      let there = lexicon.renderings(of: Array(left.utf8.prefix(6)), .forward)
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

  /// The bytes of a training whose pairs and links lie in shards of so many words, and whose meetings are counted in
  /// blocks of so many cells.
  private func train(shardWords: Int, blockCells: Int) async throws -> [UInt8] {
    var toy = ToyLanguages(seed: 9, vocabulary: 60)
    let pairs = try SentencePairs(
      from: try #require(LanguageTag("x-one")),
      to: try #require(LanguageTag("x-two")),
      shardWords: shardWords
    )
    for _ in 0..<500 {
      let (left, right) = toy.sentence()
      try pairs.add(Array(left.utf8).span, Array(right.utf8).span)
    }
    #expect((pairs.rows.shardCount > 1) == (shardWords < 1 << 20))
    let dictionary = toy.words.prefix(20).map {
      DictionaryPair(source: Array($0.0.utf8.prefix(6)), target: Array($0.1.utf8.prefix(6)), weight: 1)
    }
    var options = LexiconTrainer.Options()
    options.shardWords = shardWords
    options.blockCells = blockCells
    return try await LexiconTrainer(options: options).train(on: pairs, dictionary: dictionary, provenance: [])
  }

  @Test(arguments: [(1, 1), (64, 500), (1000, 3000), (1 << 20, 1)])
  func shardsAndBlocksChangeNothing(shardWords: Int, blockCells: Int) async throws {
    let whole = try await train(shardWords: WordSpool.shardWords, blockCells: PairCandidates.blockCells)
    #expect(try await train(shardWords: shardWords, blockCells: blockCells) == whole)
  }

  @Test func spoolsGiveBackWhatTheyTook() throws {
    var writer = WordSpool.Writer(shardWords: 7)
    let rows = (0..<50 as Range<UInt32>).map { [UInt32](repeating: $0, count: Int($0 % 11)) }
    for row in rows { writer.append(row) }
    let spool = writer.finished()
    for _ in 0..<2 {
      var found: [UInt32] = []
      try spool.forEachShard { words in
        for index in words.indices { found.append(words[index]) }
      }
      #expect(found == rows.flatMap { $0 })
    }
    #expect(spool.shardCount > 10)
  }

  @Test func nothingGivesAnEmptyLexicon() async throws {
    let pairs = try SentencePairs(from: try #require(LanguageTag("ru")), to: try #require(LanguageTag("en")))
    let lexicon = try Lexicon(bytes: try await LexiconTrainer().train(on: pairs, dictionary: [], provenance: []))
    #expect(lexicon.sourceCount == 0 && lexicon.targetCount == 0)
  }

  @Test func progressRisesToTheEnd() async throws {
    let pairs = try SentencePairs(from: .russian, to: .english)
    let heard = Mutex<[Double]>([])
    _ = try await LexiconTrainer().train(on: pairs, dictionary: [], provenance: []) { share in
      heard.withLock { $0.append(share) }
    }
    let shares = heard.withLock { $0 }
    #expect(shares.count == 10 && shares.last == 1)
    #expect(shares == shares.sorted())
  }
}
