@testable import TolmachAlign
import Testing
import TolmachModel
import TolmachTestSupport

@Suite struct SentenceAlignerTests {
  private func aligner(_ from: String, _ to: String, lexicons: [Lexicon] = []) throws -> SentenceAligner {
    SentenceAligner(
      from: try #require(LanguageTag(from)),
      to: try #require(LanguageTag(to)),
      lexicons: lexicons
    )
  }

  /// Checks what holds for every input: order, each sentence exactly once, confidences within 0 … 1.
  private func align(_ aligner: SentenceAligner, _ source: [[UInt8]], _ target: [[UInt8]]) throws -> [Bead] {
    let beads = try aligner.align(source: source, target: target)
    #expect(beads.flatMap { Array($0.source) } == Array(source.indices))
    #expect(beads.flatMap { Array($0.target) } == Array(target.indices))
    for bead in beads {
      #expect(!bead.source.isEmpty || !bead.target.isEmpty)
      if bead.source.isEmpty || bead.target.isEmpty { #expect(bead.source.count + bead.target.count == 1) }
      if let confidence = bead.confidence { #expect((0...1).contains(confidence)) }
    }
    return beads
  }

  @Test func everySentenceStandsInOneBead() throws {
    let aligner = try aligner("ru", "en")
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomText(seed: seed)
      let source = (0..<Int(seed % 9)).map { _ in random.brokenText(pieces: Int(seed % 5) * 4) }
      let target = (0..<Int(seed % 7)).map { _ in random.text(pieces: Int(seed % 3) * 6) }
      _ = try align(aligner, source, target)
    }
  }

  @Test func extremeTextsAreAligned() throws {
    let aligner = try aligner("ru", "en")
    let long = Array(String(repeating: "дом стоит у реки и молчит ", count: 2000).utf8)
    let word = Array("дом".utf8)
    for (source, target) in [
      ([], []), ([word], []), ([], [word, word]), ([[]], [[]]), ([[], [], []], [word]), ([word], [word]),
      ([long], [word]), ([word, long, word], [long]), ([[UInt8]](repeating: word, count: 40), [word]),
    ] as [([[UInt8]], [[UInt8]])] {
      _ = try align(aligner, source, target)
    }
  }

  @Test func toyTextsAreAlignedByTheirLexicon() throws {
    var right = 0
    var all = 0
    for seed in 0..<6 as Range<UInt64> {
      var toy = ToyLanguages(seed: seed)
      var builder = LexiconBuilder(from: try #require(LanguageTag("x-one")), to: try #require(LanguageTag("x-two")))
      for (left, other) in toy.words {
        // Languages without a stemmer are known by six bytes.
        builder.add(Array(left.utf8.prefix(6)), Array(other.utf8.prefix(6)), weight: 1)
      }
      let aligner = try aligner("x-one", "x-two", lexicons: [try builder.build()])
      let texts = toy.texts(sentences: 40)
      let beads = try align(aligner, texts.source.map { Array($0.utf8) }, texts.target.map { Array($0.utf8) })
      all += texts.gold.count
      right += beads.count { texts.gold.contains(.init($0.source, $0.target)) }
    }
    #expect(right * 100 >= all * 95, "\(right) of \(all)")
  }

  @Test func changedSidesGiveChangedBeads() throws {
    let forward = try aligner("de", "fr")
    let backward = try aligner("fr", "de")
    for seed in 0..<8 as Range<UInt64> {
      var toy = ToyLanguages(seed: seed)
      let texts = toy.texts(sentences: 25)
      let left = texts.source.map { Array($0.utf8) }
      let right = texts.target.map { Array($0.utf8) }
      let there = try align(forward, left, right)
      let back = try align(backward, right, left)
      #expect(
        Set(there.map { ToyLanguages.Pair($0.source, $0.target) }.filter { !$0.source.isEmpty && !$0.target.isEmpty })
          == Set(
            back.map { ToyLanguages.Pair($0.target, $0.source) }.filter { !$0.source.isEmpty && !$0.target.isEmpty }
          ),
        "seed \(seed)"
      )
    }
  }

  @Test func unmeasuredLanguagesHaveNoConfidence() throws {
    let text = [Array("Ein Haus.".utf8), Array("Zwei Bäume.".utf8)]
    #expect(try align(aligner("de", "fi"), text, text).allSatisfy { $0.confidence == nil })
    #expect(try align(aligner("de", "fr"), text, text).allSatisfy { $0.confidence != nil })
    #expect(try align(aligner("en", "ru-RU"), text, text).allSatisfy { $0.confidence != nil })
  }
}
