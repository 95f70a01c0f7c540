import Testing
import TolmachGlossary
import TolmachModel

@Suite struct CheckTests {
  private static let entries: [TermEntry] = [
    entry(["суд"], [Term("court")]), entry(["следственный изолятор", "СИЗО"], [Term("remand prison")]),
    entry(["боевик"], [Term("fighter", status: .preferred), Term("terrorist", status: .forbidden)]),
    entry(["Хасанов"], [Term("Khasanov")]), entry(["село"], [Term("village"), Term("settlement")]),
  ]

  private static func entry(_ russian: [String], _ english: [Term]) -> TermEntry {
    TermEntry(sections: [
      TermSection(language: .russian, terms: russian.map { Term($0) }), TermSection(language: .english, terms: english),
    ])
  }

  private func findings(_ source: String, _ target: String) throws -> [TermFinding] {
    let checker = try PairChecker(glossary: Glossary(Self.entries), from: .russian, to: .english)
    return try checker.findings(source: Array(source.utf8), target: Array(target.utf8))
  }

  @Test(arguments: [
    ("Суд был вчера.", "The court sat yesterday.", ""), ("Суды были.", "The courts sat.", ""),
    ("Суд был вчера.", "The hearing was yesterday.", "missing"),
    ("Он сидел в СИЗО.", "He was in SIZO.", "missing"), ("Он сидел в СИЗО.", "He was in СИЗО.", "untranslated"),
    ("Боевиков искали.", "Terrorists were sought.", "forbidden"), ("Боевиков искали.", "Fighters were sought.", ""),
    ("Так сказал Хасанов.", "So said Hasanov.", "name-variant"),
    ("Село стояло; в селе жили.", "The village stood; the settlement was full.", "inconsistent"),
    ("Он ушёл.", "Musayev left, and Musaev stayed.", "name-variant"), ("", "", ""),
    ("Он стоял у блокпоста.", "He stood at the блокпост.", "untranslated"),
  ])
  func eachCheck(_ source: String, _ target: String, _ expected: String) throws {
    #expect(try findings(source, target).map(\.check.rawValue).joined(separator: " ") == expected)
  }

  @Test func identifiersStayAndDiffer() throws {
    let first = try findings("Суд и СИЗО.", "Nothing.")
    #expect(first == (try findings("Суд и СИЗО.", "Nothing.")))
    #expect(Set(first.map(\.identifier)).count == 2)
    #expect(first.map(\.identifier) != (try findings("Суд и СИЗО.", "Nothing!")).map(\.identifier))
  }

  @Test func rarerRenderingsAreToldOfWithCounts() throws {
    let checker = try PairChecker(glossary: Glossary(Self.entries), from: .russian, to: .english)
    let consistency = CorpusConsistency(checker: checker)
    let pairs = [("В селе.", "In the village."), ("Село.", "A village."), ("Сёла.", "Settlements.")]
    for pair in pairs { try consistency.count(source: Array(pair.0.utf8), target: Array(pair.1.utf8)) }
    let found = try pairs.map {
      try consistency.findings(source: Array($0.0.utf8), target: Array($0.1.utf8)).map(\.message)
    }
    #expect(found == [[], [], ["“село” is rendered in more than one way: “village” 2, “settlement” 1"]])
  }

  @Test func candidatesAreFound() throws {
    var extractor = try CandidateExtractor(from: .russian, to: .english)
    let names = ["Анна", "Пётр", "Мария", "Олег", "Вера", "Иван"]
    for (index, name) in names.enumerated() {
      let right = ["Anna", "Pyotr", "Maria", "Oleg", "Vera", "Ivan"][index]
      let verbs = [("сидела в", "sat in"), ("", ""), ("жила в", "lived in"), ("", ""), ("видела", "saw"), ("", "")]
      let isTerm = index % 2 == 0
      let source = isTerm ? "\(name) \(verbs[index].0) следственном изоляторе." : "\(name) гулял по улице один."
      let target = isTerm ? "\(right) \(verbs[index].1) a remand prison." : "\(right) walked along the street alone."
      try extractor.add(source: Array(source.utf8), target: Array(target.utf8))
    }
    var options = CandidateExtractor.Options()
    options.leastAssociation = 3
    let found = extractor.candidates(options: options)
    #expect(found.contains { $0.source == "следственном изоляторе" && $0.target == "remand prison" })
  }
}
