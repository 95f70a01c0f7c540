import Testing
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// Glosses stand under the words they render and nowhere else.
@Suite struct WordGlossesTests {
  private static let table =
    "ru\ten\nмост\tbridge;span\nвода\twater\nводить\tdrive;lead\nне верить глазам\tnot believe one's eyes\n"

  private func glosses(_ origin: String, _ text: String = Self.table) throws -> [String: String] {
    try glosses(origin, tables: [TermTable.read(Array(text.utf8), path: "words.tsv")])
  }

  private func glosses(
    _ origin: String,
    tables: [TermTable],
    from: LanguageTag = .russian,
    linked: (word: String, article: String)? = nil
  ) throws -> [String: String] {
    let document = PlainText.read(Array(origin.utf8)).document
    let index = try OriginIndex(VerifyQuotes.Origin(id: "t", document: document, language: from))
    let words = try WordGlosses(tables: tables, from: from, to: .english)
    let passage = Passage(
      origin: 0,
      range: TextRange(0, document.text.count),
      segments: 0..<index.segments.count,
      words: origin,
      language: from,
      score: 0,
      coverage: 0,
      partners: 0,
      knownWords: 0
    )
    let evidence = try linked.map { try Self.evidence($0.word, $0.article, in: document) } ?? LinkEvidence()
    return Dictionary(
      try words.glosses(of: passage, in: index, evidence: evidence).map {
        (OriginIndex.string($0.origin, document.text), $0.words)
      }
    ) { first, _ in first }
  }

  /// That the one word of `article` stands for `word`.
  private static func evidence(_ word: String, _ article: String, in origin: Document) throws -> LinkEvidence {
    let place = try #require(origin.text.firstRange(of: Array(word.utf8)))
    let quote = PlainText.read(Array(article.utf8)).document
    let link = Passage.WordLink(
      quote: TextRange(0, quote.text.count),
      origin: TextRange(place.lowerBound, place.upperBound)
    )
    return LinkEvidence([link], in: quote)
  }

  @Test func inflectedWordsAreKnown() throws {
    let found = try glosses("Под мостами нет воды. Мост стоит.")
    #expect(found["мостами"] == "bridge, span")
    #expect(found["Мост"] == "bridge, span")
    // The stem is that of «водить» as well, of which «воды» is no form.
    #expect(found["воды"] == "water")
    #expect(found["нет"] == nil && found["стоит"] == nil)
  }

  /// A word written as the table has it is that word, and no other of its stem; expressions gloss no single word.
  @Test func exactWordsComeAlone() throws {
    let found = try glosses("Здесь вода. Не верить глазам!")
    #expect(found["вода"] == "water")
    #expect(found["верить"] == nil && found["глазам"] == nil)
  }

  /// Columns that explain a third language's word gloss each other only where each has one meaning for it.
  @Test func explanationsOfAThirdLanguageAreNoGlosses() throws {
    let found = try glosses("Я знаю мост.", "ce\tru\ten\nсуна\tмне;я\tme;to me\nтӀай\tмост\tbridge\n")
    #expect(found == ["мост": "bridge"])
  }

  /// Forms of words that share their stems with others, in the shipped tables.
  @Test(arguments: [
    ("Выли сирены.", "сирены", "siren"), ("Я слышала сирену.", "сирену", "siren"), ("Лил дождь.", "Лил", "pour"),
    ("Она родилась там.", "родилась", "be born"), ("Мосты разводят.", "разводят", "breed"),
    ("Она купила хлеб.", "купила", "buy"), ("Пятнадцать коров.", "коров", "cow"), ("Там никого.", "никого", "nobody"),
    ("Он пытался уйти.", "пытался", "try"), ("Нам заплатили.", "заплатили", "pay"), ("До пенсии.", "пенсии", "pension"),
    ("Я стою здесь.", "стою", "stand"), ("Она прицепила его.", "прицепила", "hook"), ("Он писал.", "писал", "write"),
    ("Людей нет.", "Людей", "people"), ("Он шёл сюда.", "шёл", "go"), ("Принесла.", "Принесла", "bring"),
    ("Много писем.", "писем", "letter"), ("Дул ветер, ветра много.", "ветра", "wind"),
    ("Она готова.", "готова", "ready"),
    ("Дверь закрыта.", "закрыта", "close"), ("Все погибли.", "погибли", "die"), ("Даём хлеб.", "Даём", "give"),
    ("Боролись долго.", "Боролись", "fight"), ("Нет окон.", "окон", "window"), ("Боям конец.", "Боям", "battle"),
    ("Ждите света.", "света", "light"), ("Ждите света.", "Ждите", "wait"), ("Там третьего нет.", "третьего", "third"),
    ("Там живём.", "живём", "live"), ("Там веду.", "веду", "lead"), ("В метрах.", "метрах", "met"),
    ("Там троих.", "троих", "three"), ("Там они.", "они", "they"),
  ])
  func formsHaveTheirOwnWords(_ sentence: String, _ word: String, _ rendering: String) throws {
    let gloss = try #require(try glosses(sentence, tables: Self.shipped.get())[word])
    #expect(gloss.contains(rendering), "\(word): \(gloss)")
    let others = [
      "Syria", "lilac", "lily", "kin", "compartment", "bark", "measles", "nikah", "torture", "patch", "penny", "shine",
      "metro", "she",
    ]
    #expect(!others.contains { gloss.contains($0) }, "\(word): \(gloss)")
  }

  @Test(arguments: ["Шмурдила", "кузявая", "бутявка", "куздре"])
  func formsOfNoHeadwordHaveNone(_ word: String) throws {
    #expect(try glosses("Там \(word).", tables: Self.shipped.get()).keys.sorted() == ["Там"])
  }

  /// A table writes names large; what is written large within a sentence is one, too.
  @Test func namesAreNoCommonWords() throws {
    let table = "ru\ten\nСирия\tSyria\nроза\trose\n"
    #expect(try glosses("Там сирии и роза.", table) == ["роза": "rose"])
    #expect(try glosses("Там Роза и Сирии.", table) == ["Сирии": "Syria"])
  }

  /// Of two words with the same form the quote's own word tells which is meant.
  @Test func theQuoteDecidesBetweenWords() throws {
    let table = "ru\ten\nпить\tdrink\nпила\tsaw\n"
    let tables = [try TermTable.read(Array(table.utf8), path: "words.tsv")]
    #expect(try glosses("Она пила.", tables: tables)["пила"] == "saw, drink")
    #expect(try glosses("Она пила.", tables: tables, linked: ("пила", "drinking"))["пила"] == "drink")
  }

  /// Chechen stems are rough: a form must share most of its letters with the word.
  @Test func chechenWordsNeedMostOfTheirLetters() throws {
    let tables = [try TermTable.read(Array("ce\ten\nкӀант\tboy\nкехат\tpaper\n".utf8), path: "words.tsv")]
    let found = try glosses("Кехаташ ду. КӀантана.", tables: tables, from: .chechen)
    #expect(found["Кехаташ"] == "paper")
    #expect(found["КӀантана"] == nil || found["КӀантана"] == "boy")
  }

  /// A number of several words has one gloss, its value; its words have none of their own.
  @Test(arguments: [
    ("Там пять тысяч коров.", "пять тысяч", "5000"), ("Там сорок семь коров.", "сорок семь", "47"),
    ("Тысяч пять коров.", "Тысяч пять", "5000"),
    ("Там двадцать три тысячи коров.", "двадцать три тысячи", "23\u{202F}000"),
    ("В девяносто восьмом году.", "девяносто восьмом году", "1998"),
    ("Без десяти девять.", "Без десяти девять", "8:50"),
    ("Двадцать первый дом.", "Двадцать первый", "21st"), ("Сто пять процентов.", "Сто пять процентов", "105%"),
    ("Там два десятка коров.", "два десятка", "20"),
  ])
  func aNumberOfSeveralWordsIsGlossedByItsValue(_ sentence: String, _ number: String, _ value: String) throws {
    let found = try glosses(sentence, "ru\ten\nпять\tfive\nсорок\tforty\nтысяча\tthousand\nдва\ttwo\nсто\thundred\n")
    #expect(found == [number: value])
  }

  @Test(arguments: ["Сотни тысяч коров.", "Там пять коров.", "Год с половиной.", "Пятого мая."])
  func otherNumbersAreLeftToTheDictionary(_ sentence: String) throws {
    let found = try glosses(sentence, "ru\ten\nпять\tfive\nсто\thundred\nпятый\tfifth\nгод\tyear\n")
    #expect(!found.values.contains { $0.contains { $0.isNumber } })
  }

  private static let shipped = Result {
    try LexiconShelf(paths: DataFolder.glossaries()).tables(from: .russian, to: .english)
  }
}
