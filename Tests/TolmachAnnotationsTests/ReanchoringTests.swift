import Testing
import TolmachAnnotations
import TolmachModel

@Suite struct ReanchoringTests {
  private func anchor(_ words: String, in text: String) -> TextAnchor {
    let (all, needle) = (Array(text.unicodeScalars), Array(words.unicodeScalars))
    let start = (0...max(0, all.count - needle.count)).first { all[$0...].starts(with: needle) } ?? 0
    return Self.anchor(start..<start + needle.count, all)
  }

  static func anchor(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> TextAnchor {
    func words(_ range: Range<Int>) -> String {
      var words = ""
      words.unicodeScalars.append(contentsOf: text[range.clamped(to: 0..<text.count)])
      return words
    }
    return TextAnchor(
      scalars: range,
      exact: words(range),
      prefix: words(max(0, range.lowerBound - TextAnchor.context)..<range.lowerBound),
      suffix: words(range.upperBound..<range.upperBound + TextAnchor.context)
    )
  }

  @Test func movedWordsAreFoundAndSure() {
    let before = "The bridge was closed. “We walked across the ice,” said Anna, who was nine. Then came spring."
    let after = "Then came spring, at last. “We walked across the ice,” said Anna, who was nine. The bridge was closed."
    let found = Reanchoring(after).outcomes(for: [anchor("We walked across the ice,", in: before)])
    #expect(found[0].scalars == 28..<53)
    #expect(found[0].isSure)
  }

  @Test func changedWordsAreFoundAndMarked() {
    let before = "“We walked across the ice at night,” said Anna."
    let after = "“We never walked across the ice at night,” said Anna."
    let found = Reanchoring(after).outcomes(for: [anchor("We walked across the ice at night,", in: before)])
    #expect(found[0].scalars?.upperBound == 41)
    #expect(!found[0].isSure)
  }

  @Test func aTwinIsMarked() {
    let before = "Asked whether they had come, he answered: “Yes.” Nobody else spoke that evening in the mill."
    let after = "Did she know the driver? “Yes.” She had known him for years."
    let found = Reanchoring(after).outcomes(for: [anchor("Yes.", in: before)])
    #expect(!found[0].isSure)
  }

  @Test func whatIsGoneIsLost() {
    let found = Reanchoring("Nothing of it is left here.").outcomes(for: [
      anchor("Мы шли по льду", in: "Мы шли по льду")
    ])
    #expect(found[0] == .lost)
    #expect(Reanchoring("").outcomes(for: [anchor("a", in: "a")]) == [.lost])
  }

  /// 20 seeded edits of each shipped text: at least .97 of the sentences that still exist are found, and none is said to
  /// be surely somewhere else.
  @Test func seededEditsOfTheShippedTexts() {
    var counts = (existing: 0, found: 0, sure: 0, wrong: [String]())
    let texts = Corpora.texts
    #expect(texts.count >= 4)
    for (number, text) in texts.enumerated() {
      for seed in 0..<20 { Self.measure(text, seed: UInt64(1000 * number + seed), &counts) }
    }
    let share = Double(counts.found) / Double(max(1, counts.existing))
    print(
      "re-anchored \(counts.found) of \(counts.existing) (\(share)), \(counts.sure) sure, \(counts.wrong.count) wrong"
    )
    #expect(share >= 0.97)
    #expect(counts.wrong.isEmpty, "\(counts.wrong.prefix(5))")
  }

  private static func measure(
    _ text: String,
    seed: UInt64,
    _ counts: inout (existing: Int, found: Int, sure: Int, wrong: [String])
  ) {
    var edited = EditedText(sentences: Corpora.sentences(text), seed: seed)
    let before = Array(edited.text.unicodeScalars)
    let old = edited.places
    let numbers = old.keys.sorted()
    let anchors = numbers.map { anchor(old[$0] ?? 0..<0, before) }
    edited.edit()
    let places = edited.places
    let twins = edited.sentences.filter { $0.number == nil }.map(\.words)
    let now = Array(edited.text.unicodeScalars)
    for (outcome, number) in zip(Reanchoring(edited.text).outcomes(for: anchors), numbers) {
      let truth = places[number]
      if truth != nil { counts.existing += 1 }
      guard let found = outcome.scalars else { continue }
      var words = ""
      words.unicodeScalars.append(contentsOf: now[found])
      let isTwin = twins.contains(words)
      let isRight = truth.map { 10 * found.clamped(to: $0).count >= 7 * max(found.count, $0.count) } ?? false
      if isRight { counts.found += 1 }
      if outcome.isSure { counts.sure += 1 }
      if outcome.isSure, !isRight { counts.wrong.append("seed \(seed), sentence \(number), twin \(isTwin)") }
    }
  }
}
