public import TolmachModel

/// Random glossary entries with everything a writer can get wrong: marks of tables and of XML, formulas, empty fields.
public struct RandomTermEntries: Sendable {
  private var generator: SeededGenerator
  private static let words = [
    "суд", "следственный изолятор", "Чеченская Республика", "Соьлжа-ГӀала", "remand prison", "Khasanov", "a;b", "c\\d",
    "=1+1", "-то", "+7", "@home", "'=x", "\"quoted\"", "say \"hi\", then", "a,b", "<b>&amp;</b>", "it's", "#hash",
    "tail\\", "ё", "№ 5", "x | y",
  ]

  /// Starts the sequence of `seed`.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func word() -> String { Self.words.randomElement(using: &generator) ?? "x" }
  private mutating func maybe() -> String? { Bool.random(using: &generator) ? word() : nil }

  /// An entry with what every format of ours keeps.
  public mutating func entry(_ number: Int) -> TermEntry {
    var entry = TermEntry(identifier: "c\(number)")
    entry.domain = maybe()
    entry.definition = maybe().map { TermStatement($0) }
    entry.source = maybe()
    for _ in 0..<Int.random(in: 0...2, using: &generator) { entry.notes.append(word()) }
    for language in [LanguageTag.russian, .english, .chechen] where Int.random(in: 0..<4, using: &generator) > 0 {
      for _ in 0..<Int.random(in: 1...3, using: &generator) { entry.add(term(), in: language) }
    }
    if entry.sections.isEmpty { entry.add(term(), in: .russian) }
    return entry
  }

  /// A term with what every format of ours keeps.
  public mutating func term() -> Term {
    var term = Term(word(), status: TermStatus.allCases.randomElement(using: &generator))
    if Bool.random(using: &generator) { term.status = nil }
    term.partOfSpeech = Bool.random(using: &generator) ? "noun" : nil
    term.gender = Bool.random(using: &generator) ? "feminine" : nil
    term.transliteration = maybe()
    term.reliability = Bool.random(using: &generator) ? Int.random(in: 1...10, using: &generator) : nil
    term.context = maybe().map { TermStatement($0) }
    term.source = maybe()
    return term
  }

  /// The same with what only TBX and stores keep.
  public mutating func fullEntry(_ number: Int) -> TermEntry {
    var entry = entry(number)
    entry.history = [TermEvent(action: "origination", person: maybe(), date: "2026-03-01")]
    entry.details = [TermDetail(.admin, category: "projectSubset", value: word(), source: maybe())]
    entry.definition?.source = maybe()
    for section in entry.sections.indices {
      entry.sections[section].definition = maybe().map { TermStatement($0, source: "s") }
      entry.sections[section].notes = [word()]
      for place in entry.sections[section].terms.indices {
        entry.sections[section].terms[place].context?.source = maybe()
        entry.sections[section].terms[place].notes = maybe().map { [$0] } ?? []
        entry.sections[section].terms[place].details = [
          TermDetail(.termNote, category: "register", value: word()),
          TermDetail(.xref, category: "xGraphic", value: word(), target: "https://example.org/a?b&c"),
        ]
      }
    }
    return entry
  }
}
