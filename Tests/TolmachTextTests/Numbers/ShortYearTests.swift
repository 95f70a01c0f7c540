import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Which words of a text are a year, and which year; the marks show where the mention stands.
@Suite struct ShortYearTests {
  private func expect(_ marked: String, _ expected: [String], _ language: LanguageTag) throws {
    let text = MarkedText(marked).text
    let bytes = Array(text.utf8)
    let tokens = try Tokenizer(language: language).tokenize(bytes.span)
    let found = NumberReader(language: language).mentions(in: tokens, text: bytes.span)
    #expect(MarkedText.mark(text, found.map(\.range)) == marked)
    #expect(found.map(Self.shown) == expected)
  }

  private static func shown(_ mention: NumberMention) -> String {
    let short = mention.isShortYear ? " short" : ""
    guard case .date(let year, let month, let day) = mention.kind else { return "\(Int(mention.value))\(short)" }
    return [year, month, day].compactMap { $0.map(String.init) }.joined(separator: "/") + short
  }

  @Test(arguments: [
    ("В ⟦девяносто восьмом году⟧ уехали.", ["1998 short"]), ("С ⟦семьдесят девятого года⟧ тут.", ["1979 short"]),
    ("Шёл ⟦сорок шестой год⟧.", ["1946 short"]), ("В ⟦98-м году⟧.", ["1998 short"]), ("В ⟦98 году⟧.", ["1998 short"]),
    (
      "В ⟦девяносто восьмом⟧ и ⟦девяносто девятом годах⟧ пололи.",
      ["1998 short", "1999 short"]
    ),
    ("С ⟦восемьдесят шестого⟧ по ⟦девяностый год⟧.", ["1986 short", "1990 short"]),
    ("В ⟦марте девяносто восьмого года⟧.", ["1998/3 short"]), ("В ⟦марте девяносто восьмого⟧.", ["1998/3 short"]),
    ("⟦Четвёртого марта девяносто восьмого года⟧.", ["1998/3/4"]), ("⟦4 марта 98-го⟧.", ["1998/3/4"]),
    ("В ⟦тысяча девятьсот девяносто восьмом году⟧.", ["1998"]), ("В ⟦две тысячи пятом⟧ сеяли.", ["2005"]),
  ])
  func usageTellsTheCenturyFromThirtyOn(marked: String, years: [String]) throws {
    try expect(marked, years, .russian)
  }

  @Test(arguments: [
    ("В ⟦пятом⟧ году.", ["5 short"]), ("К ⟦двадцать второму⟧ году.", ["22 short"]), ("В ⟦2⟧ году.", ["2 short"]),
  ])
  func belowThirtyTheCenturyIsOpen(marked: String, years: [String]) throws { try expect(marked, years, .russian) }

  /// Ordinals that count other things, and years that are counted.
  @Test(arguments: [
    ("На ⟦третьем⟧ году войны.", ["3"]), ("Умер на ⟦девяносто восьмом⟧ году.", ["98"]),
    ("В ⟦тридцать шестом⟧ доме.", ["36"]), ("В марте ⟦сорок второй⟧ полк ушёл.", ["42"]),
    ("Прожил ⟦92⟧ года.", ["92"]), ("⟦Сорок⟧ лет.", ["40"]), ("Уже ⟦тридцатый⟧ год мы тут.", ["30"]),
    ("Он был ⟦вторым⟧, ⟦пятый⟧ год мы жили тут.", ["2", "5"]),
  ])
  func whatIsCountedIsNoYear(marked: String, numbers: [String]) throws { try expect(marked, numbers, .russian) }

  /// Ordinals beyond all numbers, and lists of any length, are read without a fault.
  @Test(arguments: ["Это был 5-й миллиард миллиардов миллиардов лет.", String(repeating: "5-й и ", count: 5000)])
  func ordinalsKnowNoLimit(text: String) throws {
    let bytes = Array(text.utf8)
    let tokens = try Tokenizer(language: .russian).tokenize(bytes.span)
    let found = NumberReader(language: .russian).mentions(in: tokens, text: bytes.span)
    #expect(!found.isEmpty && found.allSatisfy { !$0.isShortYear })
  }

  @Test(arguments: [
    ("Back in '⟦98⟧ we left.", ["1998 short"]), ("Back in ’⟦98⟧, yes.", ["1998 short"]),
    ("Since '⟦05⟧.", ["5 short"]), ("He said: '⟦98⟧ cows.'", ["98"]), ("In ⟦1998⟧.", ["1998"]),
    ("In ⟦nineteen ninety-eight⟧.", ["1998"]), ("Some ⟦98⟧ cows.", ["98"]),
  ])
  func anApostropheStandsForTheCentury(marked: String, years: [String]) throws { try expect(marked, years, .english) }
}
