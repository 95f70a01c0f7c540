import Testing
import TolmachMemory
import TolmachModel
import TolmachTestSupport

/// Texts over a vocabulary large enough that an edited text has one likely origin, and queries of every kind.
struct GeneratedCorpus {
  private var generator: SeededGenerator
  private let words: [String]
  private(set) var segments: [String] = []
  private static let syllables = [
    "ба", "во", "го", "де", "жи", "за", "ка", "ло", "ми", "но", "пу", "ра", "се", "ту", "фа", "хо", "че", "шу", "ря",
  ]
  private static let endings = ["", "а", "у", "ой", "ами", "ого", "ет", "ли", "ть"]

  init(seed: UInt64, count: Int) {
    var source = SeededGenerator(seed: seed)
    words = (0..<400).map { _ in
      let length = Int.random(in: 1...4, using: &source)
      let stem = (0..<length).map { _ in Self.syllables.randomElement(using: &source) ?? "" }.joined()
      return stem + (Self.endings.randomElement(using: &source) ?? "")
    }
    generator = source
    segments = (0..<count).map { _ in text(of: Int.random(in: 3...16, using: &generator)) }
  }

  private mutating func word() -> String { words.randomElement(using: &generator) ?? "" }

  private mutating func text(of count: Int) -> String {
    var parts = (0..<count).map { _ in word() }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      parts[count / 2] = "\(Int.random(in: 1...2000, using: &generator))"
    }
    return parts.joined(separator: " ") + (["", ".", "!"].randomElement(using: &generator) ?? "")
  }

  private mutating func typo(_ word: String) -> String {
    var letters = Array(word)
    let place = Int.random(in: letters.indices, using: &generator)
    switch Int.random(in: 0..<3, using: &generator) {
    case 0 where letters.count > 1: letters.remove(at: place)
    case 1: letters.insert(letters[place], at: place)
    default: letters[place] = "ы"
    }
    return String(letters)
  }

  /// A query of one of six kinds in turn.
  mutating func query(_ number: Int) -> String {
    var parts = (segments.randomElement(using: &generator) ?? "").split(separator: " ").map(String.init)
    func place(_ generator: inout SeededGenerator) -> Int { Int.random(in: parts.indices, using: &generator) }
    switch number % 6 {
    case 0: parts.remove(at: place(&generator))
    case 1: parts[place(&generator)] = word()
    case 2: parts.insert(word(), at: place(&generator))
    case 3:
      parts[place(&generator)] = word()
      parts.remove(at: place(&generator))
    case 4:
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let chosen = place(&generator)
        parts[chosen] = typo(parts[chosen])
      }
    default: return text(of: 6)
    }
    return parts.joined(separator: " ")
  }
}

@Suite struct LetterMatchTests {
  @Test func fiveHundredQueriesFindTheBestScoreOfBruteForce() throws {
    var corpus = GeneratedCorpus(seed: 77, count: 250)
    let searcher = try FuzzySearcher(index: makeIndex(corpus.segments))
    var reference = try ReferenceMatcher(language: .russian)
    for segment in corpus.segments { try reference.add(segment) }
    var (found, byLetters) = (0, 0)
    for number in 0..<500 {
      let query = corpus.query(number)
      let match = try searcher.search(Array(query.utf8).span).first
      #expect(try (match.map { Int($0.score.hundredths) } ?? 0) == reference.best(query, minimum: 7_000), "\(query)")
      if match != nil { found += 1 }
      if match?.score.isByLetters == true { byLetters += 1 }
    }
    // The comparison means something only where there is something to find.
    #expect(found > 300 && byLetters > 40)
  }

  @Test func typosAndInflectionAreFound() throws {
    let searcher = try FuzzySearcher(index: makeIndex(["Корреспондент вышел на площадь", "Мариам сказала правду"]))
    func best(_ text: String) throws -> MatchScore? { try searcher.search(Array(text.utf8).span).first?.score }
    let typo = try #require(try best("Кореспондент вышел на плошадь"))
    #expect(typo.isByLetters && typo.edit == 9_333 && typo.stem == 0 && typo.hundredths == 9_333)
    let marked = try #require(try best("кореспондент вышел на плошадь!"))
    #expect(marked.isByLetters && marked.punctuation == 0 && marked.letterCase == 0)
    #expect(try best("Корреспондент вышел на площадь.")?.isByLetters == false)
    #expect(try best("Корреспонденция вошла на лошадь") == nil)
  }

  @Test func lettersNeverHideAnotherNumber() throws {
    let searcher = try FuzzySearcher(index: makeIndex(["Страница 3 из 10"]))
    let match = try searcher.search(Array("Страница 5 из 10".utf8).span).first
    #expect(match?.score.isByLetters == false && match?.score.numbers == 1_250)
  }

  @Test func severalMatchesOfBothKindsComeInOrder() throws {
    var corpus = GeneratedCorpus(seed: 5, count: 120)
    let searcher = try FuzzySearcher(index: makeIndex(corpus.segments))
    var reference = try ReferenceMatcher(language: .russian)
    for segment in corpus.segments { try reference.add(segment) }
    var request = FuzzySearcher.Request()
    request.minimum = 3_000
    request.limit = 6
    for number in 0..<60 {
      let query = corpus.query(number)
      let matches = try searcher.search(Array(query.utf8).span, request)
      #expect(Set(matches.map(\.segment)).count == matches.count)
      #expect(
        try matches.map { Int($0.score.hundredths) } == Array(reference.scores(query, minimum: 3_000).prefix(6))
      )
    }
  }
}
