import Testing
import TolmachMemory
import TolmachModel
import TolmachTestSupport

/// Random segments over few words, so that near matches, repeats and inflected forms abound.
struct RandomSegments {
  var generator: SeededGenerator
  static let pool = [
    "брат", "брата", "братьям", "село", "села", "Пришёл", "пришел", "ночью", "ночь", "12", "13", "1 000", "и", "не",
    "знал",
    "ЗНАЛ", "дом", "дома", "<b>", "</b>", "{0}", "%s", "street", "Streets", "said", "%", "№", "кое-что",
  ]
  static let marks = ["", "", "", "", ",", ".", "!", " —", "…", "»", "\"", ":"]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func segment(words: ClosedRange<Int> = 1...14) -> String {
    (0..<Int.random(in: words, using: &generator)).map { _ in
      (Self.pool.randomElement(using: &generator) ?? "") + (Self.marks.randomElement(using: &generator) ?? "")
    }.joined(separator: " ")
  }
}

func makeIndex(_ segments: [String], language: LanguageTag = .russian) throws -> FuzzyIndex {
  let generation = IndexGeneration(store: 7, unit: Int64(segments.count), change: 3)
  let builder = try IndexBuilder(language: language, generation: generation)
  for (number, segment) in segments.enumerated() { try builder.add(Array(segment.utf8).span, unit: Int64(number)) }
  return try builder.build()
}

@Suite struct FuzzyIndexTests {
  @Test(arguments: 0..<12) func theBestScoreIsThatOfBruteForce(seed: Int) throws {
    var random = RandomSegments(seed: UInt64(seed))
    let longest = seed % 4 == 3 ? 90 : 14
    let segments = (0..<300).map { _ in random.segment(words: 1...longest) }
    let searcher = try FuzzySearcher(index: makeIndex(segments))
    var reference = try ReferenceMatcher(language: .russian)
    for segment in segments { try reference.add(segment) }
    var request = FuzzySearcher.Request()
    for _ in 0..<40 {
      let query = random.segment(words: 1...longest)
      for minimum in [3_000, 7_000] {
        request.minimum = minimum
        let ours = try searcher.search(Array(query.utf8).span, request).first.map { Int($0.score.hundredths) } ?? 0
        #expect(try ours == reference.best(query, minimum: minimum), "seed \(seed): \(query)")
      }
    }
  }

  @Test func severalMatchesComeBestFirstAndAreThoseOfBruteForce() throws {
    var random = RandomSegments(seed: 99)
    let segments = Array(Set((0..<200).map { _ in random.segment() })).sorted()
    let searcher = try FuzzySearcher(index: makeIndex(segments))
    var reference = try ReferenceMatcher(language: .russian)
    for segment in segments { try reference.add(segment) }
    var request = FuzzySearcher.Request()
    request.minimum = 4_000
    request.limit = 8
    for _ in 0..<40 {
      let query = random.segment()
      let ours = try searcher.search(Array(query.utf8).span, request).map { Int($0.score.hundredths) }
      #expect(try ours == Array(reference.scores(query, minimum: 4_000).prefix(8)))
    }
  }

  @Test func theSameTextScoresHundredAndItsSpellingsLess() throws {
    let searcher = try FuzzySearcher(index: makeIndex(["Он пришёл в село ночью."]))
    func best(_ text: String) throws -> MatchScore? { try searcher.search(Array(text.utf8).span).first?.score }
    #expect(try best("Он пришёл в село ночью.")?.hundredths == 10_000)
    #expect(try best("Он пришел в село ночью.")?.hundredths == 9_900)
    #expect(try best("он пришёл в село ночью.")?.letterCase == 50)
    #expect(try best("Он пришёл в село ночью!")?.punctuation == 50)
    #expect(try best("Он пришёл в сёла ночью.")?.stem == 1_000)
    #expect(try best("Совсем другие слова здесь.") == nil)
  }

  @Test func differingNumbersAreSaid() throws {
    let searcher = try FuzzySearcher(index: makeIndex(["Страница 3 из 10"]))
    let match = try searcher.search(Array("Страница 5 из 10".utf8).span).first
    #expect(match?.score.numbers == 1_250)
    #expect(match?.score.differsInNumbersAlone == true)
  }

  @Test func equalTextsShareASegment() throws {
    let index = try makeIndex(["Да.", "Нет.", "Да."])
    #expect(index.segmentCount == 2)
    let match = try FuzzySearcher(index: index).search(Array("Да.".utf8).span).first
    #expect(match.map { index.units(of: $0.segment) } == [0, 2])
  }

  @Test func emptyAndHugeTextsAreHarmless() throws {
    let huge = Array(repeating: "слово", count: 5_000).joined(separator: " ")
    let searcher = try FuzzySearcher(index: makeIndex(["", " ", huge, "…", "<b>", "слово"]))
    #expect(try searcher.search(Array(huge.utf8).span).first?.score.isExact == true)
    #expect(try searcher.search(Array((huge + " ещё").utf8).span).isEmpty)
    #expect(try searcher.search([UInt8]().span).first?.score.isExact == true)
    #expect(try searcher.search(Array("!".utf8).span).isEmpty)
    #expect(try FuzzySearcher(index: makeIndex([])).search(Array("слово".utf8).span).isEmpty)
  }

  @Test func randomBytesNeverCrash() throws {
    var random = RandomText(seed: 5)
    let texts = (0..<300).map { _ in random.brokenText(pieces: 20) }
    let builder = try IndexBuilder(language: .chechen, generation: IndexGeneration(store: 1, unit: 0, change: 0))
    for (number, text) in texts.enumerated() { try builder.add(text.span, unit: Int64(number)) }
    let searcher = try FuzzySearcher(index: builder.build())
    for text in texts { #expect(try searcher.search(text.span).first?.score.isExact == true) }
  }
}
