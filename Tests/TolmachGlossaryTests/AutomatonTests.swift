import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachGlossary

/// The finder against one that knows nothing of tries and automata.
@Suite struct AutomatonTests {
  private static let termWords = [
    "суд", "судья", "верховный", "республика", "сидеть", "СИЗО", "Грозный", "следственный", "изолятор", "3,5", "стать",
    "статья",
  ]
  private static let textWords = [
    "суд", "суда", "Суды", "судья", "судьи", "верховного", "Верховном", "республик", "сидел", "СИЗО", "сизо", "Сизо",
    "Грозный", "грозный", "Грозном", "следственных", "изоляторе", " 3,5 ", "стали", "статей", "и", "был",
  ]
  private static let marks = [" ", " ", " ", " ", "-", " - ", " «", "» ", ", ", ". ", "\n"]

  private func words(_ count: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
    let words = (0..<Int.random(in: count, using: &generator)).map { _ in
      Self.termWords.randomElement(using: &generator) ?? ""
    }
    return words.joined(separator: " ")
  }

  private func text(_ generator: inout SeededGenerator) -> String {
    (0..<60).map { _ in
      (Self.textWords.randomElement(using: &generator) ?? "") + (Self.marks.randomElement(using: &generator) ?? " ")
    }.joined()
  }

  @Test(arguments: 0..<24) func agreesWithTheNaiveFinder(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let terms = (0..<Int.random(in: 1...40, using: &generator)).map { _ in words(1...4, &generator) }
    let finder = try TermFinder(glossary: glossary(terms), language: .russian)
    var naive = try NaiveFinder(terms)
    for _ in 0..<3 {
      let text = text(&generator)
      let expected = try naive.hits(in: text)
      let bytes = Array(text.utf8)
      let found = try finder.matches(in: bytes.span, includesCovered: true)
      let hits = found.map {
        NaiveFinder.Hit(range: $0.range, terms: $0.terms.map(\.entry), isCovered: $0.coveredBy != nil)
      }
      #expect(hits == expected, "\(terms) in “\(text)”")
      #expect(try finder.count(in: bytes.span) == expected.count { !$0.isCovered })
    }
  }

  /// What is kept of steps and states is a help to memory alone.
  @Test(arguments: 0..<8) func forgettingChangesNothing(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let terms = (0..<30).map { _ in words(1...4, &generator) }
    let keeping = try TermFinder(glossary: glossary(terms), language: .russian)
    let forgetting = try TermFinder(glossary: glossary(terms), language: .russian, mostStates: 3)
    for _ in 0..<20 {
      let bytes = Array(text(&generator).utf8)
      let kept = try keeping.matches(in: bytes.span, includesCovered: true)
      #expect(try forgetting.matches(in: bytes.span, includesCovered: true) == kept)
    }
  }
}
