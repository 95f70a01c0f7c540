import Testing
import TolmachModel
import TolmachText

@Suite struct NameKeyTests {
  @Test(arguments: [
    ("Хасан", "Hassan"), ("Хасана", "Khasan"), ("Дудаевым", "Dudayev"), ("Джохар", "Dzhokhar"),
    ("Гудермес", "Gudermes"), ("Аслан", "Aslan"), ("Аслану", "Aslan"), ("Мадина", "Madina"), ("Шамиля", "Shamil"),
    ("Щукин", "Shchukin"), ("Юсуп", "Yusup"), ("Ия", "Iya"),
  ])
  func spellingsOfOneNameMeet(a: String, b: String) {
    #expect(NameKey(a).matches(NameKey(b)))
    #expect(NameKey(b).matches(NameKey(a)))
  }

  @Test(arguments: [
    ("Аслан", "Руслан"), ("Анна", "Иван"), ("Мадина", "Марина"), ("Грозный", "Georgia"), ("Али", "Элла"),
  ])
  func otherNamesStayApart(a: String, b: String) { #expect(!NameKey(a).matches(NameKey(b))) }
}

@Suite struct RomanizerTests {
  @Test(arguments: [
    ("Ельцин", "Yelʹtsin"), ("ёжик", "yëzhik"), ("Объезд", "Obʺyezd"), ("ЩУКА", "SHCHUKA"), ("Щука", "Shchuka"),
  ])
  func russianAsBGNWritesIt(cyrillic: String, latin: String) {
    #expect(Romanizer(.russianBGN).romanize(cyrillic) == latin)
  }

  @Test(arguments: [("Юлия Хрущёва", "Iuliia Khrushcheva"), ("Подъячев", "Podieiachev")])
  func russianAsPassportsWriteIt(cyrillic: String, latin: String) {
    #expect(Romanizer(.russianICAO).romanize(cyrillic) == latin)
  }

  @Test(arguments: [
    (RomanizationSystem.chechenLatin, "Соьлжа-ГӀала", "Sölƶa-Ġala"), (.chechenLatin, "Нохчийчоь", "Noxçiyçö"),
    (.chechenODNI, "Соьлжа-ГӀала", "Solja-Ghala"), (.chechenODNI, "къам", "qam"),
  ])
  func chechenInItsThreeWays(system: RomanizationSystem, cyrillic: String, latin: String) {
    #expect(Romanizer(system).romanize(cyrillic) == latin)
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
