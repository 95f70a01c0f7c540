import Testing
import TolmachGlossary
import TolmachModel
import TolmachTestSupport

/// A glossary of one-language entries.
func glossary(_ terms: [String], _ language: LanguageTag = .russian) -> Glossary {
  Glossary(terms.map { TermEntry(sections: [TermSection(language: language, terms: [Term($0)])]) })
}

@Suite struct FinderTests {
  /// The words of the matches, in brackets in `marked`, against what the finder says.
  private func expectMatches(_ marked: String, _ terms: [String], _ language: LanguageTag = .russian) throws {
    let text = marked.replacing("[", with: "").replacing("]", with: "")
    let pieces = marked.split(separator: "[", omittingEmptySubsequences: false).dropFirst()
    let expected = pieces.compactMap { $0.split(separator: "]").first.map(String.init) }
    let bytes = Array(text.utf8)
    let matches = try TermFinder(glossary: glossary(terms, language), language: language).matches(in: bytes.span)
    #expect(matches.map { String(decoding: bytes[$0.range.start..<$0.range.end], as: UTF8.self) } == expected)
  }

  @Test(arguments: [
    ("Он жил в [Чеченской Республике], в [Чеченскую  Республику] ехал.", ["Чеченская Республика"]),
    ("[Суды] и [судьи], [судья] и [суд], но не судьба.", ["суд", "судья"]),
    ("[Отцы] и [отца], [бойцов] и [бойца].", ["отец", "боец"]),
    ("[Дети], [детей]; [ребёнок].", ["ребенок"]),
    ("[Нарушения прав человека] и [нарушениях прав человека].", ["нарушение прав человека"]),
    ("[Заявил], [заявлю] и [заявили]; заявка.", ["заявить"]),
    ("В [Грозном] грозный ветер.", ["Грозный", "ветрило"]),
    ("Под [Урус-Мартаном].", ["Урус-Мартан"]),
    ("[Следственного изолятора] и [СИЗО], но не сизо.", ["следственный изолятор", "СИЗО"]),
    ("[Ошибок], [девочек], [статей], [деревень].", ["ошибка", "девочка", "статья", "деревня"]),
    ("[Организации Объединённых Наций].", ["Организация Объединенных Наций"]),
    ("[Задержанных] держали; [задержанный].", ["задержанный"]),
  ])
  func russianForms(_ marked: String, _ terms: [String]) throws { try expectMatches(marked, terms) }

  @Test(arguments: [
    ("[Witnesses] of the [remand prisons], the [witness's] words.", ["witness", "remand prison"]),
    ("They [detained] him and [were] [detaining].", ["detain", "be"]),
    ("[US] troops told us.", ["US"]), ("[Khasanov] and [Hasanov] left; [Hasanov's] men.", ["Khasanov"]),
    ("[Women], [bodies] and [lives].", ["woman", "body", "life"]),
  ])
  func englishForms(_ marked: String, _ terms: [String]) throws { try expectMatches(marked, terms, .english) }

  @Test func chechenCasesAndPalochkas() throws {
    try expectMatches("Иза [Нохчийн Республикехь] вехаш вара.", ["Нохчийн Республика"], .chechen)
    try expectMatches("[Соьлжа-гIалахь] а, [Соьлжа-Г1алахь] а.", ["Соьлжа-ГӀала"], .chechen)
  }

  @Test func longestWinsAndTellsWhatItCovers() throws {
    let bytes = Array("Верховного суда Республики".utf8)
    let terms = glossary(["суд", "верховный суд", "суд республики", "республика"])
    let finder = try TermFinder(glossary: terms, language: .russian)
    let all = try finder.matches(in: bytes.span, includesCovered: true)
    #expect(all.map(\.wordCount) == [2, 1, 2, 1])
    #expect(all.map(\.coveredBy) == [nil, 0, 0, nil])
    #expect(try finder.matches(in: bytes.span) == all.filter { $0.coveredBy == nil })
  }

  @Test(arguments: 0..<100) func agreesWithBruteForce(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = ["ман", "гор", "тык", "лом", "пур"]
    func phrase(_ count: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: count, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "ман" }
    }
    let terms = (0..<6).map { _ in phrase(1...4) }
    let text = phrase(1...30)
    var expected: [(Int, Int)] = []
    for start in text.indices {
      for length in 1...4 where start + length <= text.count {
        if terms.contains(Array(text[start..<start + length])) { expected.append((start, length)) }
      }
    }
    var taken = Set<Int>()
    var chosen: [(Int, Int)] = []
    for (start, length) in expected.sorted(by: { ($1.1, $0.0) < ($0.1, $1.0) })
    where taken.isDisjoint(with: start..<start + length) {
      taken.formUnion(start..<start + length)
      chosen.append((start, length))
    }
    let bytes = Array(text.joined(separator: " ").utf8)
    let finder = try TermFinder(glossary: glossary(terms.map { $0.joined(separator: " ") }), language: .russian)
    let found = try finder.matches(in: bytes.span).map { match -> [Int] in
      [bytes[..<match.range.start].count { $0 == 0x20 }, match.wordCount]
    }
    #expect(found == chosen.sorted { $0.0 < $1.0 }.map { [$0.0, $0.1] })
  }

  @Test(arguments: 0..<30) func rangesLieInTheText(seed: Int) throws {
    var random = RandomText(seed: UInt64(seed))
    let bytes = random.text(pieces: 120)
    for language in [LanguageTag.russian, .chechen, .english] {
      let terms = glossary(["сказал", "said", "цо", "Мариам", "т.е.", "U.S.", "3,5"], language)
      for match in try TermFinder(glossary: terms, language: language).matches(in: bytes.span) {
        #expect(match.range.start >= 0 && match.range.end <= bytes.count && !match.range.isEmpty)
      }
    }
  }
}
