@testable import TolmachAlign
import Testing
import TolmachModel
import TolmachTestSupport

/// Texts that are long, endless or known in part.
@Suite struct LongTextTests {
  private func aligner() throws -> SentenceAligner {
    SentenceAligner(from: try #require(LanguageTag("de")), to: try #require(LanguageTag("fr")), lexicons: [])
  }

  /// A line that never ends costs no more than the tokens that are read of it.
  @Test func endlessSentencesAreAligned() throws {
    let marks = Array(String(repeating: "(", count: 60_000).utf8)
    let words = Array((0..<40_000).map { "w\($0 % 997)" }.joined(separator: " ").utf8)
    let short = Array("Ein Haus (gross).".utf8)
    for (source, target) in [
      ([marks], [marks]), ([short, marks, short], [short, marks]), ([words], [words, short]), ([marks], [words]),
    ] {
      let beads = try aligner().align(source: source, target: target)
      #expect(beads.flatMap { Array($0.source) } == Array(source.indices))
      #expect(beads.flatMap { Array($0.target) } == Array(target.indices))
    }
  }

  /// Without any lexicon a long text keeps its links: numbers, names and lengths lead.
  @Test func longTextsNeedNoLexicon() throws {
    var toy = ToyLanguages(seed: 5, vocabulary: 400)
    var (source, target, gold) = toy.texts(sentences: 1500)
    for pair in gold where pair.source.lowerBound % 9 == 0 {
      source[pair.source.lowerBound] += " \(pair.source.lowerBound)"
      target[pair.target.lowerBound] += " \(pair.source.lowerBound)"
    }
    let beads = try aligner().align(source: source.map { Array($0.utf8) }, target: target.map { Array($0.utf8) })
    let found = beads.count { gold.contains(ToyLanguages.Pair($0.source, $0.target)) }
    #expect(found * 100 > gold.count * 80)
  }

  /// The band of a long text grows with the text, not with its square, even where nothing is shared.
  @Test func bandsOfLongTextsAreLinear() throws {
    func cells(_ sentences: Int) throws -> Int {
      var toy = ToyLanguages(seed: 1, vocabulary: 50)
      let texts = toy.texts(sentences: sentences)
      return CoarsePath.band(
        source: try table(texts.source, "de"),
        target: try table(texts.target, "fr"),
        anchors: TranslationTable(rows: 10_000),
        parameters: AlignmentParameters()
      ).cellCount
    }
    #expect(try cells(4000) < 3 * cells(2000))
  }

  private func table(_ sentences: [String], _ tag: String) throws -> SentenceTable {
    let reader = try SentenceReader(language: try #require(LanguageTag(tag)))
    var table = SentenceTable()
    for sentence in sentences { try reader.read(Array(sentence.utf8).span, into: &table) }
    return table
  }
}
