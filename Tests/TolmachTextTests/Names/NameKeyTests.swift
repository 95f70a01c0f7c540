import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Хасан", "Hassan"), ("Хасана", "Khasan"), ("Дудаевым", "Dudayev"), ("Джохар", "Dzhokhar"),
    ("Гудермес", "Gudermes"), ("Аслан", "Aslan"), ("Аслану", "Aslan"), ("Мадина", "Madina"), ("Шамиля", "Shamil"),
    ("Щукин", "Shchukin"), ("Юсуп", "Yusup"), ("Ия", "Iya"), ("Зауром", "Zaur"), ("Саидом", "Саид"),
    ("Гойтах", "Goity"),
    ("Şamil", "S\u{327}amil"), ("Гойты", "Гои\u{306}ты"),
  ])
  func spellingsOfOneNameMeet(a: String, b: String) {
    #expect(NameKey(a).matches(NameKey(b)))
    #expect(NameKey(b).matches(NameKey(a)))
  }

  @Test(arguments: [
    ("Аслан", "Руслан"), ("Анна", "Иван"), ("Мадина", "Марина"), ("Грозный", "Georgia"), ("Али", "Элла"),
    ("Али", "Алим"), ("Муса", "Мусаев"),
  ])
  func otherNamesStayApart(a: String, b: String) { #expect(!NameKey(a).matches(NameKey(b))) }
}

@Suite struct RomanizerTests {
  @Test(arguments: [
    ("Хрущёв", "Khrushchëv"), ("Чехов", "Chekhov"), ("Юрьев", "Yurʹyev"), ("Эйзенштейн", "Eyzenshteyn"),
    ("Цой", "Tsoy"), ("Жуковский", "Zhukovskiy"), ("Ельцин", "Yelʹtsin"), ("ёжик", "yëzhik"), ("Объезд", "Obʺyezd"),
    ("ЩУКА", "SHCHUKA"), ("Щука", "Shchuka"),
  ])
  func russianAsBGNWritesIt(cyrillic: String, latin: String) {
    #expect(Romanizer(.russianBGN).romanize(cyrillic) == latin)
  }

  @Test(arguments: [
    ("Юлия Хрущёва", "Iuliia Khrushcheva"), ("Щербаков", "Shcherbakov"), ("Ельцин", "Eltsin"), ("Юрьев", "Iurev"),
    ("Андрей Жуковский", "Andrei Zhukovskii"), ("Подъячев", "Podieiachev"),
  ])
  func russianAsPassportsWriteIt(cyrillic: String, latin: String) {
    #expect(Romanizer(.russianICAO).romanize(cyrillic) == latin)
  }

  @Test(arguments: [
    (RomanizationSystem.chechenLatin, "Соьлжа-ГӀала", "Sölƶa-Ġala"), (.chechenLatin, "Нохчийчоь", "Noxçiyçö"),
    (.chechenLatin, "Хьаьрчой", "Ẋärçoy"), (.chechenLatin, "КӀант", "K̇ant"), (.chechenLatin, "къам", "q̇am"),
    (.chechenBGN, "КӀант", "Khant"), (.chechenBGN, "тӀе", "the"), (.chechenBGN, "пӀелг", "phelg"),
    (.chechenODNI, "Хьаьрчой", "Harchoy"), (.chechenODNI, "ЦӀе", "Tse"), (.chechenODNI, "чӀогӀа", "chogha"),
    (.chechenODNI, "Соьлжа-ГӀала", "Solja-Ghala"), (.chechenODNI, "къам", "qam"),
  ])
  func chechenInItsThreeWays(system: RomanizationSystem, cyrillic: String, latin: String) {
    #expect(Romanizer(system).romanize(cyrillic) == latin)
  }

  @Test(arguments: RomanizationSystem.allCases)
  func noCyrillicLetterOfTheAlphabetRemains(system: RomanizationSystem) {
    let letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяӀӏ"
    for text in [letters, letters.uppercased()] {
      let latin = Romanizer(system).romanize(text)
      #expect(!latin.unicodeScalars.contains { (0x400...0x52F).contains($0.value) })
    }
  }

  @Test(arguments: RomanizationSystem.allCases)
  func anyBytesAreTaken(system: RomanizationSystem) {
    var random = RandomText(seed: 31)
    for _ in 0..<40 {
      let latin = Romanizer(system).romanize(random.brokenText(pieces: 40).span)
      #expect(UTF8Scalar.firstInvalid(latin.span) == nil)
    }
  }

  @Test func otherTextIsUntouched() {
    let text = "Hello — 12 «»…"
    for system in RomanizationSystem.allCases { #expect(Romanizer(system).romanize(text) == text) }
  }
}

@Suite struct StemmerTests {
  @Test(arguments: [
    ("ru", "книгами", "книга"), ("en", "witnesses", "witness"), ("ce", "файлашна", "файл"),
    ("ce", "декъашхойн", "декъашхо"), ("ce", "йац", "дац"),
  ])
  func formsOfOneWordMeet(language: String, form: String, other: String) throws {
    let stemmer = Stemmer(language: try #require(.init(language)))
    #expect(stemmer.stem(form) == stemmer.stem(other))
  }

  @Test func unknownLanguagesKeepTheirWords() throws {
    let stemmer = Stemmer(language: try #require(.init("is")))
    #expect(stemmer.stem("hestar") == "hestar")
  }
}
