import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

@Suite struct TokenizerConventions {
  /// Tokens of the original, each as `kind:words`.
  private func tokens(_ text: String, _ language: LanguageTag = .russian) throws -> [String] {
    let bytes = Array(text.utf8)
    let result = try Tokenizer(language: language).tokenize(bytes.span)
    return result.tokens.map { token in
      let words = String(decoding: bytes[token.range.start..<token.range.end], as: UTF8.self)
      return "\(token.kind.name.prefix(1)):\(words)"
    }
  }

  @Test(arguments: [
    ("Кто-то, кое-что.", ["w:Кто-то", "p:,", "w:кое-что", "p:."]),
    ("Соьлжа-ГӀала йоӀ’а", ["w:Соьлжа-ГӀала", "w:йоӀ’а"]),
    ("don't O’Brien 'quoted'", ["w:don't", "w:O’Brien", "p:'", "w:quoted", "p:'"]),
    ("т.е. U.S. e.g. конец.", ["w:т.е.", "w:U.S.", "w:e.g.", "w:конец", "p:."]),
    ("3,5 млн 12.03.2020 12:30", ["n:3,5", "w:млн", "n:12.03.2020", "n:12:30"]),
    ("1\u{A0}000\u{202F}000 чел. 2014 200", ["n:1\u{A0}000\u{202F}000", "w:чел", "p:.", "n:2014", "n:200"]),
    ("90-х 20-летний 3rd 10-12 COVID-19", ["n:90-х", "w:20-летний", "n:3rd", "n:10", "p:-", "n:12", "w:COVID-19"]),
    ("Да... Нет… — «А»", ["w:Да", "p:...", "w:Нет", "p:…", "p:—", "p:«", "w:А", "p:»"]),
    ("50% $5 €7 №3", ["n:50", "p:%", "s:$", "n:5", "s:€", "n:7", "s:№", "n:3"]),
    ("сло\u{AD}во за\u{301}мок", ["w:сло\u{AD}во", "w:за\u{301}мок"]),
    ("👩‍👩‍👧 😀😀 🇷🇺", ["s:👩‍👩‍👧", "s:😀😀", "s:🇷🇺"]),
    ("site example.org, конец.Начало", ["w:site", "w:example.org", "p:,", "w:конец", "p:.", "w:Начало"]),
  ])
  func textIsCutAsReadersCutIt(text: String, expected: [String]) throws { #expect(try tokens(text) == expected) }

  @Test func keysAreSearchKeys() throws {
    let result = try Tokenizer(language: .chechen).tokenize(Array("Яц Ӏа".utf8).span)
    let keys = result.tokens.map { String(decoding: result.key[$0.key.start..<$0.key.end], as: UTF8.self) }
    #expect(keys == ["йац", "ӏа"])
  }

  @Test func nothingButSpaceLiesBetweenTokens() throws {
    var random = RandomText(seed: 19)
    for language in testLanguages {
      let fast = try Tokenizer(language: language)
      let slow = Tokenizer(slowly: language)
      for round in 0..<120 {
        let text = round % 4 == 3 ? random.brokenText(pieces: 40) : random.text(pieces: 40)
        let result = try fast.tokenize(text.span)
        #expect(result == (try slow.tokenize(text.span)))
        var position = 0
        for token in result.tokens {
          #expect(token.range.start >= position && token.range.end > token.range.start)
          #expect(text[token.range.start] & 0xC0 != 0x80 || round % 4 == 3)
          #expect(token.range.end <= text.count && !token.key.isEmpty)
          position = token.range.end
        }
        var keyPosition = 0
        for token in result.tokens {
          #expect(result.key[keyPosition..<token.key.start].allSatisfy { $0 == 0x20 || $0 >= 0x80 })
          keyPosition = token.key.end
        }
      }
    }
  }

  @Test(arguments: ["а-", "1.", "a.", "'", "\u{301}", "👩‍", "1\u{A0}"])
  func longRunsTakeLinearTime(piece: String) throws {
    let text = Array(String(repeating: piece, count: 1 << 17).utf8)
    _ = try Tokenizer(language: .russian).tokenize(text.span)
  }
}

@Suite struct NumberConventions {
  private func mentions(_ text: String, _ language: LanguageTag) throws -> [String] {
    let bytes = Array(text.utf8)
    let tokens = try Tokenizer(language: language).tokenize(bytes.span)
    return NumberReader(language: language).mentions(in: tokens, text: bytes.span).map { mention in
      var words = "\(mention.kind) \(mention.value)"
      if let upper = mention.upper { words += "…\(upper)" }
      return mention.precision == .exact ? words : "\(words) \(mention.precision)"
    }
  }

  @Test(arguments: [
    ("двести тридцать пять человек", ["cardinal 235.0"]), ("около двадцати лет", ["cardinal 20.0 about"]),
    ("три с половиной", ["cardinal 3.5"]), ("10–12 раз", ["cardinal 10.0…12.0"]),
    ("5,5 %", ["percent 5.5"]), ("сорок семь учителей", ["cardinal 47.0"]), ("третьего раза", ["ordinal 3.0"]),
    ("двадцать первый", ["ordinal 21.0"]), ("1,2 млн рублей", ["money(\"RUB\") 1200000.0"]),
    ("две тысячи девятнадцать", ["cardinal 2019.0"]), ("больше сотни", ["cardinal 100.0 over"]),
    ("12,5%", ["percent 12.5"]),
    ("сто процентов", ["percent 100.0"]),
    ("1\u{A0}250\u{A0}000 чел.", ["cardinal 1250000.0"]), ("две с половиной тысячи", ["cardinal 2500.0"]),
    ("свыше 300 рублей", ["money(\"RUB\") 300.0 over"]), ("2-й", ["ordinal 2.0"]), ("20-е число", ["ordinal 20.0"]),
    ("12:30", ["time(hour: 12, minute: 30) 12.5"]),
    ("90-х годов", ["date(year: Optional(1990), month: nil, day: nil) 1990.0…1999.0"]),
    ("в девяностые", ["date(year: Optional(1990), month: nil, day: nil) 1990.0…1999.0"]),
    ("девяностый день", ["ordinal 90.0"]),
    ("1980-е", ["date(year: Optional(1980), month: nil, day: nil) 1980.0…1989.0"]),
  ])
  func russianNumbers(text: String, expected: [String]) throws {
    #expect(try mentions(text, .russian) == expected)
  }

  @Test(arguments: [
    ("людей тысяч пять собралось", ["cardinal 5000.0 about"]), ("тысяч триста", ["cardinal 300000.0 about"]),
    ("тысячи две", ["cardinal 2000.0 about"]), ("миллиона два", ["cardinal 2000000.0 about"]),
    ("сотни две", ["cardinal 200.0 about"]), ("десятка три овец", ["cardinal 30.0 about"]),
    ("десятка полтора", ["cardinal 15.0 about"]), ("тысяч 40", ["cardinal 40000.0 about"]),
    ("тысяч двадцать пять рублей", ["money(\"RUB\") 25000.0 about"]),
    ("тысячи две с половиной", ["cardinal 2500.0 about"]),
    ("тысяча девятьсот", ["cardinal 1900.0"]), ("около тысячи двухсот", ["cardinal 1200.0 about"]),
    ("пять тысяч триста", ["cardinal 5300.0"]), ("две сотни три десятка", ["cardinal 200.0", "cardinal 30.0"]),
    ("полсотни", ["cardinal 50.0"]), ("полтыщи", ["cardinal 500.0"]), ("полтысячи", ["cardinal 500.0"]),
    ("сотни тысяч коров", ["cardinal 100000.0"]), ("десятки людей", []),
  ])
  func aNumberBehindItsNounIsThatMany(text: String, expected: [String]) throws {
    #expect(try mentions(text, .russian) == expected)
  }

  @Test(arguments: [
    ("two hundred and thirty-five people", ["cardinal 235.0"]), ("a dozen of them", ["cardinal 12.0"]),
    ("more than 1,200,000", ["cardinal 1200000.0 over"]), ("$5 million", ["money(\"USD\") 5000000.0"]),
    ("the twenty-first", ["ordinal 21.0"]), ("ten per cent", ["percent 10.0"]), ("at least 7", ["cardinal 7.0 over"]),
    ("around 300,000", ["cardinal 300000.0 about"]), ("about 300 thousand", ["cardinal 300000.0 about"]),
    ("some 5,000", ["cardinal 5000.0 about"]), ("between five and six", ["cardinal 5.0", "cardinal 6.0 under"]),
    ("Seventy-three days", ["cardinal 73.0"]), ("three and a half", ["cardinal 3.5"]),
    ("two thousand nineteen", ["cardinal 2019.0"]), ("3rd", ["ordinal 3.0"]), ("10-12 times", ["cardinal 10.0…12.0"]),
    ("12.5%", ["percent 12.5"]), ("fewer than 40", ["cardinal 40.0 under"]),
    ("the 1990s", ["date(year: Optional(1990), month: nil, day: nil) 1990.0…1999.0"]),
    ("the nineties", ["date(year: Optional(1990), month: nil, day: nil) 1990.0…1999.0"]),
  ])
  func englishNumbers(text: String, expected: [String]) throws {
    #expect(try mentions(text, .english) == expected)
  }

  @Test(arguments: [
    ("шовзткъе итт", ["cardinal 50.0"]), ("ткъе йалх шо", ["cardinal 26.0"]), ("ши эзар", ["cardinal 2000.0"]),
  ])
  func chechenCountsInTwenties(text: String, expected: [String]) throws {
    #expect(try mentions(text, .chechen) == expected)
  }

  @Test(arguments: [
    (LanguageTag.russian, "12 марта 2020 года"), (.russian, "12.03.2020"), (.english, "March 12, 2020"),
    (.english, "12 March 2020"),
  ])
  func datesAreOne(language: LanguageTag, text: String) throws {
    #expect(
      try mentions(text, language) == ["date(year: Optional(2020), month: Optional(3), day: Optional(12)) 2020.0"]
    )
  }
}
