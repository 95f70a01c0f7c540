import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Chechen typed without the palochka's key has the keys and tokens of the same text typed right.
@Suite struct TypedPalochkaTests {
  /// Invented sentences; a palochka stands at a word's beginning, middle and end.
  private static let sentences = [
    "Тхан цӀа чохь ворхӀ стаг Ӏаш ву.", "Цо дӀаэлира: кхана цӀа вогӀур ву шун кӀант, 11 сахьт даьлча.",
    "ТӀаьхьа 1995-чу шарахь гӀалара йоӀ йеара тхо долчу.",
    "Ӏуьйренна хӀара бӀаьрг тӀера дӀа ца баьккхира, 1 сахьт а ца даьлла.",
  ]

  private func surfaces(_ tokens: TokenizedText, _ text: [UInt8]) -> [String] {
    tokens.tokens.map { String(decoding: text[$0.range.start..<$0.range.end], as: UTF8.self) }
  }

  private func expectSame(_ typed: String, as right: String) throws {
    let tokenizer = try Tokenizer(language: .chechen)
    let bytes = Array(typed.utf8)
    let (found, expected) = try (tokenizer.tokenize(bytes.span), tokenizer.tokenize(Array(right.utf8).span))
    #expect(found.key == expected.key, "\(typed)")
    #expect(found.tokens.map(\.key) == expected.tokens.map(\.key))
    #expect(found.tokens.map(\.kind) == expected.tokens.map(\.kind))
    let words = typed.split { $0 == " " }.joined()
    #expect(surfaces(found, bytes).joined() == words, "what is shown stays as it was typed")
  }

  @Test(arguments: ["1", "I", "l", "І", "ӏ"], sentences)
  func everyPalochkaOfASentence(typed: String, sentence: String) throws {
    try expectSame(sentence.replacing("Ӏ", with: typed), as: sentence)
  }

  /// One slip among words typed right.
  @Test(arguments: ["1", "I", "l"], sentences)
  func onePalochkaOfASentence(typed: String, sentence: String) throws {
    for place in sentence.indices where sentence[place] == "Ӏ" {
      var slip = sentence
      slip.replaceSubrange(place...place, with: typed)
      try expectSame(slip, as: sentence)
    }
  }

  @Test(arguments: ["|", "!"])
  func aBarTwiceIsAHabit(bar: String) throws {
    let typed = "к\(bar)ант т\(bar)е веара"
    try expectSame(typed, as: "кӀант тӀе веара")
  }

  /// A sentence with one bar is read as its document is written.
  @Test func habitsAreTheDocuments() throws {
    let tokenizer = try Tokenizer(language: .chechen)
    let sentences = ["к!ант веара", "т!е ца веара", "А1 йолу г1"].map { Array($0.utf8) }
    func keys() throws -> [String] {
      try sentences.map { String(decoding: try tokenizer.tokenize($0.span).key, as: UTF8.self) }
    }
    #expect(try keys() == ["к!ант веара", "т!йе ца веара", "а1 йолу г1"])
    tokenizer.learnHabits(from: sentences)
    #expect(try keys() == ["кӏант веара", "тӏе ца веара", "а1 йолу г1"])
    tokenizer.learnHabits(from: [])
    #expect(try keys()[0] == "к!ант веара")
  }

  /// Random texts, too, have the keys of what repair makes of them.
  @Test func keysAreThoseOfTheRepairedText() throws {
    var random = RandomText(seed: 31)
    let normalizer = Normalizer(language: .chechen)
    for _ in 0..<200 {
      let text = random.text(pieces: 40)
      let repaired = try normalizer.normalize(text.span, form: .repair)
      let key = try normalizer.normalize(text.span, form: .search)
      #expect(try normalizer.normalize(repaired.bytes.span, form: .search).bytes == key.bytes)
      #expect(key.edits.allSatisfy { $0.range.end <= text.count && $0.result.end <= key.bytes.count })
    }
  }
}
