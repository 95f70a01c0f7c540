import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Numbers of which two are said at once, and shares of an hour; the marks show where the mention stands.
@Suite struct NumberSpanTests {
  private func expect(_ marked: String, _ expected: [String], _ language: LanguageTag) throws {
    let text = MarkedText(marked).text
    let bytes = Array(text.utf8)
    let tokens = try Tokenizer(language: language).tokenize(bytes.span)
    let found = NumberReader(language: language).mentions(in: tokens, text: bytes.span)
    #expect(MarkedText.mark(text, found.map(\.range)) == marked)
    let shown = found.map { mention in
      ([mention.value] + [mention.upper].compactMap(\.self)).map { "\($0)" }.joined(separator: "…")
    }
    #expect(shown == expected)
  }

  @Test(arguments: [
    ("Человек ⟦пять-шесть⟧ стояло.", ["5.0…6.0"]), ("У ⟦двух-трёх⟧ домов.", ["2.0…3.0"]),
    ("Лет ⟦десять-пятнадцать⟧.", ["10.0…15.0"]), ("⟦Две-три тысячи⟧ овец.", ["2000.0…3000.0"]),
    ("⟦Сто-двести⟧ метров.", ["100.0…200.0"]), ("⟦Двадцать-тридцать⟧ шагов.", ["20.0…30.0"]),
    ("⟦Двадцать-пять⟧ шагов.", ["25.0"]), ("⟦Пять или шесть⟧ овец.", ["5.0…6.0"]),
    ("⟦10–15 тысяч⟧ овец.", ["10000.0…15000.0"]), ("⟦Шесть⟧ или ⟦пять⟧ овец.", ["6.0", "5.0"]),
    ("⟦Пять⟧ или ⟦сто⟧ овец.", ["5.0", "100.0"]), ("⟦Четверть⟧ часа.", ["0.25"]), ("⟦Три четверти⟧ часа.", ["0.75"]),
  ])
  func russianSaysHowManyAboutByTwoNumbers(marked: String, values: [String]) throws {
    try expect(marked, values, .russian)
  }

  @Test(arguments: [
    ("⟦Five-six⟧ men.", ["5.0…6.0"]), ("⟦Two or three thousand⟧ men.", ["2000.0…3000.0"]),
    ("⟦Five or six⟧ men.", ["5.0…6.0"]), ("⟦Two or three hundred⟧ men.", ["200.0…300.0"]),
    ("⟦Two or three dozen⟧ men.", ["24.0…36.0"]), ("⟦Seven⟧ or ⟦3 thousand⟧ men.", ["7.0", "3000.0"]),
    ("⟦Twenty-five⟧ men.", ["25.0"]), ("A ⟦quarter of an⟧ hour.", ["0.25"]),
    ("⟦Three quarters of an⟧ hour.", ["0.75"]), ("A quarter of the men.", []),
  ])
  func englishSumsAreNoSpans(marked: String, values: [String]) throws { try expect(marked, values, .english) }
}
