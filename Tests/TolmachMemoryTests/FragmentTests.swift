import Testing
import TolmachMemory
import TolmachModel
import TolmachTestSupport

/// Stretches of a text that stand in stored texts.
@Suite struct FragmentTests {
  /// The fragments of `text`, each checked: it stands in its examples, none lies within another, longer ones come first.
  private func fragments(
    _ desk: TemporaryStore,
    _ text: String,
    _ change: (inout MemoryQuery, inout FragmentQuery) -> Void = { _, _ in }
  ) throws -> [MemoryFragment] {
    var query = MemoryQuery(from: .russian, to: .english)
    var wanted = FragmentQuery()
    wanted.isFunctionWord = { ["на", "в", "и", "у"].map { Array($0.utf8) }.contains($0) }
    change(&query, &wanted)
    let lookup = try MemoryLookup(store: desk.store, index: IndexKeeper(store: desk.store).index(of: .russian))
    let found = try lookup.fragments(text, query, wanted)
    for (place, fragment) in found.enumerated() {
      #expect(!fragment.examples.isEmpty && fragment.segments > 0 && fragment.examples.count <= wanted.examples)
      #expect(!found.enumerated().contains { $0.offset != place && $0.element.range.contains(fragment.range) })
      if place > 0 { #expect(found[place - 1].wordCount >= fragment.wordCount) }
      for example in fragment.examples {
        let words = MarkedText.pieces(example.match.source, [example.range])[0].split(separator: " ")
        #expect(words.count >= fragment.wordCount && example.range.end <= example.match.source.utf8.count)
      }
    }
    return found
  }

  private func desk(_ texts: [String]) throws -> TemporaryStore {
    let desk = try TemporaryStore()
    try desk.take(texts.enumerated().map { TranslationUnit($0.element, "Text \($0.offset).") })
    try IndexKeeper(store: desk.store).rebuildAll()
    return desk
  }

  @Test func theLongestStretchesAreFound() throws {
    let desk = try desk([
      "Старый мост через реку закрыли.", "Ночью у реки стояла лодка.", "Лодка у реки, мост и дом.", "Закрыли дом.",
    ])
    let query = MarkedText("Говорят, ⟦старого моста через реку⟧ нет, а ⟦лодки у реки⟧ и есть.")
    let found = try fragments(desk, query.text)
    #expect(Set(found.map(\.range)) == Set(query.ranges))
    #expect(found.map(\.wordCount) == [4, 3])
    #expect(found[0].examples.map(\.match.unit) == [1] && found[1].examples.map(\.match.unit) == [3])
    #expect(found.allSatisfy { !$0.examples[0].hasSameForms })
    #expect(MarkedText.pieces(found[1].examples[0].match.source, [found[1].examples[0].range]) == ["Лодка у реки"])
    #expect(try fragments(desk, "Лодка у реки").first?.examples.first?.hasSameForms == true)
    #expect(try fragments(desk, "лодка и дом") == [] && fragments(desk, "") == [] && fragments(desk, "!?") == [])
  }

  @Test func numbersAreTheSameAndTagsDoNotCount() throws {
    let desk = try desk(["Открыли <b>дом 12</b> на горе.", "Построили дом 13 на реке."])
    let found = try fragments(desk, "дом 12 на горе")
    #expect(found.map(\.wordCount) == [4] && found[0].examples.map(\.match.unit) == [1])
    #expect(
      MarkedText.pieces(found[0].examples[0].match.source, [found[0].examples[0].range]) == ["дом 12</b> на горе"]
    )
    #expect(try fragments(desk, "дом 14 на горе").isEmpty)
  }

  @Test func theLeastNumberOfWordsThatCarryMeaningHolds() throws {
    let desk = try desk(["Дом на горе", "В доме и на улице"])
    #expect(try fragments(desk, "дом на горе").count == 1)
    #expect(try fragments(desk, "в доме и на") == [])
    #expect(try fragments(desk, "дом на горе") { $1.leastContentWords = 3 } == [])
    #expect(try fragments(desk, "в доме и на") { $1.leastContentWords = 1 }.map(\.wordCount) == [4])
  }

  @Test func changedAndNewUnitsCountAtOnce() throws {
    let desk = try desk(["Старый мост через реку", "Старый мост рухнул", "Мост через овраг"])
    _ = try desk.store.add(TranslationUnit("Через реку плыла лодка", "Text."), origin: .test)
    #expect(try fragments(desk, "старый мост через реку").map(\.wordCount) == [4])
    try desk.store.delete(1, origin: .test)
    let found = try fragments(desk, "старый мост через реку")
    #expect(found.map(\.wordCount) == [2, 2, 2])
    #expect(found.map { $0.examples.map(\.match.unit) } == [[2], [3], [4]])
    #expect(try fragments(desk, "старый мост через реку") { query, _ in query.to = .chechen } == [])
    #expect(try fragments(desk, "старый мост через реку") { _, wanted in wanted.limit = 1 }.count == 1)
  }

  /// A stretch may stand in a text more than once: the text counts once, and the place with the query's forms is shown.
  @Test func aTextCountsOnceWhateverItRepeats() throws {
    let desk = try desk(["Старого моста нет, старый мост был", "Старому мосту сто лет"])
    let found = try fragments(desk, "старый мост")
    #expect(found.map(\.segments) == [2])
    let example = try #require(found[0].examples.first)
    #expect(example.hasSameForms && example.match.unit == 1)
    #expect(MarkedText.pieces(example.match.source, [example.range]) == ["старый мост"])
  }

  /// However many inflected forms come first, the query's own forms are shown.
  @Test func ownFormsAreShownFirst() throws {
    let desk = try desk((0..<2_100).map { "Закрыли старого моста номер \($0)" } + ["Увидели: старый мост стоял у реки"])
    let found = try fragments(desk, "там был старый мост когда-то")
    #expect(found.map(\.segments) == [2_101] && found[0].examples.first?.match.unit == 2_101)
  }

  @Test func filtersChooseAmongAllThatHoldIt() throws {
    let desk = try desk((0..<60).map { "Старый мост номер \($0) закрыли" })
    let found = try fragments(desk, "старый мост") { query, _ in query.document = "absent" }
    #expect(found.isEmpty)
    var late = TranslationUnit("Снова старый мост открыли, и по нему идут", "Text.")
    late.document = "second"
    try desk.take([late])
    try IndexKeeper(store: desk.store).rebuildAll()
    let only = try fragments(desk, "старый мост") { query, _ in query.document = "second" }
    #expect(only.map { $0.examples.map(\.match.unit) } == [[61]] && only.map(\.segments) == [61])
  }

  /// One word said over and over: every place of it fits every other.
  @Test func repeatedWordsAreReadOnce() throws {
    let desk = try desk((1...40).map { Array(repeating: "мост", count: 200 + $0).joined(separator: " ") })
    let found = try fragments(desk, Array(repeating: "мост", count: 400).joined(separator: " "))
    #expect(found.first?.wordCount == 240 && found.first?.segments == 1)
  }

  /// What an obvious search finds: every stretch of words that stands in a text, if it lies within no longer one.
  private func reference(_ words: [String], _ texts: [[String]]) -> Set<Range<Int>> {
    func stands(_ range: Range<Int>) -> Bool {
      texts.contains { text in
        guard text.count >= range.count else { return false }
        return (0...text.count - range.count).contains { Array(text[$0..<$0 + range.count]) == Array(words[range]) }
      }
    }
    var found: Set<Range<Int>> = []
    for start in words.indices {
      guard let end = (start..<words.count).map({ $0 + 1 }).last(where: { stands(start..<$0) }) else { continue }
      let isWithin = found.contains { $0.lowerBound <= start && end <= $0.upperBound }
      if end - start > 1, !isWithin { found.insert(start..<end) }
    }
    return found
  }

  @Test(arguments: 0..<6 as Range<UInt64>) func nothingIsOverlooked(seed: UInt64) throws {
    let vocabulary = ["мост", "река", "лодка", "дом", "гора", "ночь", "овраг", "снег"]
    var generator = SeededGenerator(seed: seed)
    func text(_ count: Int) -> [String] {
      (0..<count).map { _ in vocabulary[Int.random(in: 0..<vocabulary.count, using: &generator)] }
    }
    let texts = (0..<25).map { _ in text(Int.random(in: 2...7, using: &generator)) }
    let desk = try desk(texts.map { $0.joined(separator: " ") })
    for _ in 0..<20 {
      let words = text(12)
      let line = words.joined(separator: " ")
      let found = try fragments(desk, line) { $1.limit = 100 }
      let counted = found.map { fragment -> Range<Int> in
        let before = Array(line.utf8)[..<fragment.range.start].count { $0 == 0x20 }
        return before..<before + fragment.wordCount
      }
      #expect(Set(counted) == reference(words, texts) && counted.count == Set(counted).count)
    }
  }
}
