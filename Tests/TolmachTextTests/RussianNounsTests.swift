import Testing
import TolmachModel

@testable import TolmachText

/// Nouns that Snowball takes for verbs or adjectives, or whose vowels come and go, have one stem in all their forms.
@Suite struct RussianNounsTests {
  private let stemmer = Stemmer(language: .russian)

  @Test(arguments: [
    "экран экрана экране экраном экраны экранов", "остров острова острову островов островами", "опыт опыта опыте",
    "музей музея музее музеев музеями", "герой героя герое герои героев", "система системы систем системами",
    "голова голове голов головами", "зеркало зеркала зеркале зеркал", "автомобиль автомобиля автомобили автомобилей",
    "запись записи записью записей", "идея идеи идее идей идеями", "гражданин гражданина граждане граждан гражданам",
    "жених жениха женихом женихи", "память памяти памятью", "махачкала махачкале махачкалу", "татарин татары татар",
    "китай китая китаю китаем китае", "случай случая случаю случаем случае случаи случаев случаям",
  ])
  func formsThatLookLikeVerbsMeet(line: String) {
    #expect(stems(of: line).count == 1)
  }

  @Test(arguments: [
    "отец отца отцом отцы отцов", "кусок куска куски кусков", "день дня днем дни дней днями", "лед льда льдом",
    "чеченец чеченца чеченцы чеченцев", "палец пальца пальцы", "боец бойца бойцом бойцов", "огонь огня огнем огни",
    "сестра сестру сестер сестрами", "окно окна окон окнами", "песня песни песен", "деревня деревни деревень",
    "письмо письма писем", "копейка копейки копеек", "девушка девушки девушек", "деньги денег деньгами", "сон сна сны",
    "зачистка зачистки зачисток", "овчарка овчарок", "стрелок стрелков стрелком", "литовец литовцы",
    "земля земли земель", "яйцо яйца яиц", "заяц зайца зайцы", "сутки суток сутками",
    "тюрьма тюрьмы тюрем", "судьба судьбы судеб", "хозяйка хозяйку хозяек", "любовь любви любовью", "ложь лжи ложью",
  ])
  func formsWithAVowelThatComesAndGoesMeet(line: String) {
    #expect(stems(of: line).count == 1)
  }

  @Test(arguments: [
    "имя имени именем имена имен именами", "время времени временем времена времен", "знамя знамени знамена знамен",
    "племя племени племена", "бремя бремени бременем", "семя семени семена семян", "пламя пламени пламенем",
    "вымя вымени", "темя темени", "стремя стремени стремена стремян",
    "колено колена колену коленом колене колени колен коленей коленям коленями коленях",
    "мать матери матерью матерей", "дочь дочери дочерью дочерей", "сын сына сыновья сыновей", "брат братья братьев",
    "друг друга друзья друзей", "хозяин хозяева хозяев", "ребенок ребенка ребенку", "дети детей детьми",
    "котенок котенка котята котят", "медвежонок медвежонка медвежата", "небо неба небеса небес", "ухо уши ушей",
    "займ заем займы", "однополчанин однополчане однополчан", "стул стулья стульев", "лист листья листьев",
    "дерево деревья деревьев", "сосед соседи соседей", "цветок цветы",
  ])
  func formsOfTwoStemsMeet(line: String) {
    #expect(stems(of: line).count == 1)
  }

  /// Snowball is right of these: they are not listed.
  @Test(arguments: ["вороб", "мурав", "солов", "руч", "ул"])
  func sparrowsAndBrooksMeet(stem: String) {
    let endings = ["ей", "ья", "ью", "ьем", "ье", "ьи", "ьев", "ьям", "ьями", "ьях"]
    #expect(stems(of: endings.map { stem + $0 }.joined(separator: " ")).count == 1)
  }

  @Test(arguments: [
    ("потом", "пот"), ("жених", "жена"), ("остров", "острый"), ("рукав", "рука"), ("визит", "виза"), ("рядом", "ряды"),
    ("имени", "именно"), ("время", "временный"), ("семена", "семья"), ("песен", "пес"), ("писем", "писать"),
    ("китая", "кит"), ("уголь", "угол"), ("посла", "после"), ("друга", "другой"), ("мать", "мат"), ("пешка", "пешком"),
    ("измена", "изменить"), ("застава", "заставить"), ("судно", "суд"), ("казань", "казан"), ("день", "дно"),
    ("стрелок", "стрелять"), ("львов", "лев"), ("песков", "песок"), ("зайцев", "заяц"), ("болгария", "болгары"),
    ("удав", "удавили"), ("рта", "рт"), ("цвета", "цветок"), ("коля", "колея"),
    ("кличко", "кличка"), ("майк", "майка"), ("виски", "висок"), ("злой", "зло"), ("земляной", "землянин"),
    ("тирания", "тиран"), ("расправить", "расправа"), ("перевалило", "перевал"), ("переменный", "перемена"),
    ("лос", "лось"), ("уха", "ухо"), ("спальный", "спальня"), ("печать", "печаль"), ("канат", "канал"),
  ])
  func otherWordsStayApart(word: String, other: String) {
    #expect(stemmer.stem(word) != stemmer.stem(other))
  }

  /// «Вызову врача» is a verb, and so is «начала»; «заре» may be Zara's, «колей» Kolya's.
  @Test(arguments: [
    "вызову", "начала", "начал", "начало", "устав", "застав", "громил", "громила", "белил", "кадил", "удали", "займу",
    "падали", "прибыли", "измен", "заре", "колей", "виски", "уха",
  ])
  func formsOfOtherWordsKeepTheirStems(form: String) {
    #expect(stemmer.stem(form) == Stemmer(language: .russian, nouns: nil).stem(form))
  }

  @Test func noFormHasTwoStems() {
    var owner: [String: String] = [:]
    for paradigm in RussianNouns.paradigms() {
      for form in paradigm.forms where !RussianNouns.foreignForms.contains(form) {
        #expect(owner[form] == nil || owner[form] == paradigm.stem, "\(form)")
        owner[form] = paradigm.stem
      }
    }
    #expect(owner.count > 15_000)
  }

  /// A form that hashed like another would take its place.
  @Test func everyFormIsFound() {
    for paradigm in RussianNouns.paradigms() {
      for form in paradigm.forms
      where !RussianNouns.foreignForms.contains(form) && !RussianNouns.wholeWords.contains(form) {
        #expect(stemmer.stem(form) == paradigm.stem, "\(form)")
      }
    }
    for word in RussianNouns.wholeWords { #expect(stemmer.stem(word) == word) }
  }

  @Test func noTwoNounsHaveOneStem() {
    let stems = RussianNouns.paradigms().map(\.stem)
    #expect(Set(stems).count == stems.count)
  }

  /// Nothing is listed that Snowball does right already.
  @Test func everyListedNounNeedsIt() {
    let snowball = Stemmer(language: .russian, nouns: nil)
    for paradigm in RussianNouns.paradigms() {
      #expect(Set(paradigm.forms.map(snowball.stem)).count > 1, "\(paradigm.stem)")
    }
  }

  /// Verbs of the same root and meaning, whose stem a noun may have.
  private static let relatives = [
    "вызов": "a call, to call", "вылов": "a catch, to catch", "замен": "a change, to replace",
    "защит": "defence, to defend",
    "обман": "deceit, to deceive", "отмен": "repeal, to repeal", "разгром": "a rout, to rout",
    "случа": "a case, to happen",
    "состав": "what is made up, to make up", "танц": "a dance, to dance",
  ]

  @Test func noVerbOfAnotherMeaningHasANounsStem() {
    let snowball = Stemmer(language: .russian, nouns: nil)
    let stems = Set(RussianNouns.paradigms().map(\.stem))
    let shared = Set(RussianVerbSamples.forms.map(snowball.stem)).intersection(stems)
    #expect(shared == Set(Self.relatives.keys))
  }

  /// Forms that are far commoner as a noun's: rules rather than «правил страной», ink rather than «чернил».
  private static let nounForms: Set<String> = ["правил", "правила", "правило", "чернил", "чернила", "покрывало"]

  @Test func frequentVerbsKeepTheirStems() {
    let snowball = Stemmer(language: .russian, nouns: nil)
    let moved = RussianVerbSamples.forms.filter { stemmer.stem($0) != snowball.stem($0) }
    #expect(Set(moved) == Self.nounForms)
    #expect(RussianVerbSamples.forms.count > 2000)
  }

  /// Exceptions for forms and stems that nothing has are none.
  @Test func everyExceptionIsOne() {
    let paradigms = RussianNouns.paradigms()
    #expect(RussianNouns.foreignForms.isSubset(of: paradigms.flatMap(\.forms)))
    #expect(Set(RussianNouns.ownStems.values).isSubset(of: paradigms.map(\.stem)))
  }

  @Test func otherLanguagesHaveNone() {
    #expect(Stemmer(language: .chechen).stem("система") == Stemmer(language: .chechen, nouns: nil).stem("система"))
  }

  private func stems(of line: String) -> Set<String> {
    Set(line.split(separator: " ").map { stemmer.stem(String($0)) })
  }
}
