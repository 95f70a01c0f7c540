@testable import TolmachAlign
import Testing
import TolmachModel
import TolmachTestSupport

@Suite struct BeadFeatureTests {
  /// A lexicon of the words of `toy`.
  private func aligner(_ from: String, _ to: String, _ toy: ToyLanguages) throws -> SentenceAligner {
    let (from, to) = (try #require(LanguageTag(from)), try #require(LanguageTag(to)))
    var builder = LexiconBuilder(from: try #require(LanguageTag("qaa")), to: try #require(LanguageTag("qab")))
    // Languages without a stemmer are known by six bytes.
    for (left, other) in toy.words { builder.add(Array(left.utf8.prefix(6)), Array(other.utf8.prefix(6)), weight: 1) }
    return SentenceAligner(from: from, to: to, lexicons: [try builder.build()])
  }

  private func describe(_ aligner: SentenceAligner, _ source: [String], _ target: [String]) throws -> [DescribedBead] {
    try aligner.describe(source: source.map { Array($0.utf8) }, target: target.map { Array($0.utf8) })
  }

  @Test func changingTheSidesChangesNoFeature() throws {
    for seed in 0..<8 as Range<UInt64> {
      var toy = ToyLanguages(seed: seed)
      let texts = toy.texts(sentences: 20)
      let there = try describe(try aligner("qaa", "qab", toy), texts.source, texts.target)
      let back = try describe(try aligner("qab", "qaa", toy), texts.target, texts.source)
      let mirrored = Dictionary(
        back.map { (Bead(source: $0.bead.target, target: $0.bead.source), $0.features) },
        uniquingKeysWith: { first, _ in first }
      )
      // Ties may fall either way: not every bead need come back.
      let common = there.filter { mirrored[$0.bead] != nil }
      #expect(common.count * 10 >= there.count * 9, "seed \(seed)")
      for described in common {
        guard let other = mirrored[described.bead] else { continue }
        for name in BeadFeatures.Name.allCases {
          #expect(abs(described.features[name] - other[name]) < 0.02, "seed \(seed) \(name)")
        }
      }
    }
  }

  @Test func featuresStayWithinTheirBounds() throws {
    let aligner = SentenceAligner(from: .russian, to: .english, lexicons: [])
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomText(seed: seed)
      let source = (0..<Int(seed % 9)).map { _ in random.brokenText(pieces: Int(seed % 5) * 4) }
      let target = (0..<Int(seed % 7)).map { _ in random.text(pieces: Int(seed % 3) * 6) }
      for described in try aligner.describe(source: source, target: target) {
        let features = described.features
        #expect(features.vector.allSatisfy { $0.isFinite })
        for name in [.posterior, .partners, .weakest, .crossing, .strayNumbers] as [BeadFeatures.Name] {
          #expect((0...1).contains(features[name]), "seed \(seed) \(name)")
        }
        for name in [.shift, .missingNumbers, .unlikeEnds] as [BeadFeatures.Name] {
          #expect((0...2).contains(features[name]), "seed \(seed) \(name)")
        }
      }
    }
  }

  /// The features of the first of two beads, each of one sentence on both sides.
  private func first(_ source: [String], _ target: [String], seed: UInt64 = 1) throws -> BeadFeatures {
    let beads = try describe(try aligner("qaa", "qab", ToyLanguages(seed: seed)), source, target)
    #expect(beads.map(\.bead) == source.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1) })
    return try #require(beads.first).features
  }

  /// Two sentences with their renderings, long enough to find each other.
  private func sentences() -> (source: [String], target: [String]) {
    var toy = ToyLanguages(seed: 1)
    let pairs = (0..<2).map { _ in toy.sentence(words: 8...8) }
    return (pairs.map(\.0), pairs.map(\.1))
  }

  @Test func numbersAcrossTheBorderAreSeen() throws {
    let (source, target) = sentences()
    let agreed = try first(["12 \(source[0])", source[1]], ["12 \(target[0])", target[1]])
    #expect(agreed[.missingNumbers] == 0 && agreed[.strayNumbers] == 0)
    let lost = try first(["12 \(source[0])", source[1]], target)
    #expect(lost[.missingNumbers] == 1 && lost[.strayNumbers] == 0)
    let crossed = try first(["12 \(source[0])", source[1]], [target[0], "12 \(target[1])"])
    #expect(crossed[.missingNumbers] == 1 && crossed[.strayNumbers] == 1)
  }

  @Test func wordsAcrossTheBorderAreSeen() throws {
    let (source, target) = sentences()
    let plain = try first(source, target)
    // The last two words of the first sentence stand in the second one's rendering.
    var words = target[0].split(separator: " ")
    let moved = words.suffix(2).map { $0.filter { $0 != "." } }.joined(separator: " ")
    words.removeLast(2)
    let crossed = try first(source, [words.joined(separator: " ") + ".", moved + " " + target[1]])
    #expect(crossed[.crossing] > plain[.crossing])
    #expect(crossed[.looseEnd] > plain[.looseEnd])
    #expect(crossed[.shift] >= plain[.shift])
  }

  @Test func endsAreCompared() throws {
    let (source, target) = sentences()
    #expect(try first(source, target)[.unlikeEnds] == 0)
    let open = try first(source, [target[0].replacing(".", with: ":"), target[1]])
    #expect(open[.unlikeEnds] == 1)
  }
}

@Suite struct SentenceEndTests {
  @Test(arguments: [
    ("", SentenceEnd.none), ("Да", .none), ("Да.", .stop), ("«Да».", .stop), ("«Да.»", .stop), ("Да… ", .stop),
    ("(Да!)", .call), ("Да?”", .call), ("好。", .stop), ("Так:", .pause), ("Так —", .pause), ("1956", .none),
    ("»)", .none),
  ])
  func endsAreTold(text: String, end: SentenceEnd) {
    #expect(SentenceEnd(of: Array(text.utf8).span) == end)
  }

  @Test func brokenBytesHaveAnEnd() {
    for bytes in [[0x80], [0xE2, 0x80], [0x80, 0x80, 0x80, 0x80, 0x80], [0x2E, 0xBF]] as [[UInt8]] {
      _ = SentenceEnd(of: bytes.span)
    }
  }
}

@Suite struct SentenceNumberTests {
  @Test func numbersAreReadByTheirDigits() throws {
    let reader = try SentenceReader(language: .english)
    var table = SentenceTable()
    for text in ["In 1956, 1,500 of 12.", "None.", "007 and 99999999999999999999999"] {
      try reader.read(Array(text.utf8).span, into: &table)
    }
    let numbers = SentenceNumbers(table)
    #expect(numbers.sorted(0..<1) == [1, 12, 500, 1956])
    #expect(numbers.sorted(1..<2) == [])
    #expect(numbers.sorted(0..<3).count == 6)
  }

  @Test func surplusCountsEach() {
    #expect(SentenceNumbers.surplus([1, 1, 2, 5], over: [1, 3, 5, 5]) == [1, 2])
    #expect(SentenceNumbers.surplus([], over: [1]) == [])
    #expect(SentenceNumbers.meet([1, 4], [2, 4]))
    #expect(!SentenceNumbers.meet([1, 4], [2, 5]))
    #expect(!SentenceNumbers.meet([], []))
  }
}
