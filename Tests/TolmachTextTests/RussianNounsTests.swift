import Testing
import TolmachModel

@testable import TolmachText

/// Nouns that Snowball takes for verbs or adjectives have one stem in all their forms.
@Suite struct RussianNounsTests {
  private let stemmer = Stemmer(language: .russian)

  @Test(arguments: [
    "экран экрана экране экраном экраны экранов", "остров острова острову островов островами", "опыт опыта опыте",
    "музей музея музее музеев музеями", "герой героя герое герои героев", "система системы систем системами",
    "голова голове голов головами", "зеркало зеркала зеркале зеркал", "автомобиль автомобиля автомобили автомобилей",
    "запись записи записью записей", "идея идеи идее идей идеями", "гражданин гражданина граждане граждан гражданам",
    "жених жениха женихом женихи", "имени именем имена имен", "колено колени колен коленях",
  ])
  func formsMeet(line: String) {
    #expect(Set(line.split(separator: " ").map { stemmer.stem(String($0)) }).count == 1)
  }

  @Test(arguments: [
    ("потом", "пот"), ("жених", "жена"), ("остров", "острый"), ("рукав", "рука"), ("визит", "виза"), ("рядом", "ряды"),
  ])
  func otherWordsStayApart(word: String, other: String) {
    #expect(stemmer.stem(word) != stemmer.stem(other))
  }

  /// «Вызову врача» is a verb, and so is «начала».
  @Test(arguments: [("вызову", "вызовут"), ("начала", "начать"), ("устав", "уставший")])
  func formsOfVerbsStayWithThem(form: String, verb: String) {
    #expect(stemmer.stem(form).hasPrefix(stemmer.stem(verb)) || stemmer.stem(verb).hasPrefix(stemmer.stem(form)))
  }

  @Test func noFormHasTwoStems() {
    var owner: [String: Substring] = [:]
    for declension in RussianNouns.declensions {
      for stem in declension.stems.split(whereSeparator: \.isWhitespace) {
        for ending in declension.endings.split(separator: " ") {
          let form = stem + (ending == "-" ? "" : ending)
          #expect(owner[String(form)] == nil || owner[String(form)] == stem, "\(form)")
          owner[String(form)] = stem
        }
      }
    }
    #expect(owner.count > 4000)
  }

  /// Nothing is listed that Snowball does right already.
  @Test func everyListedNounNeedsIt() {
    let snowball = Stemmer(language: .russian, nouns: nil)
    for declension in RussianNouns.declensions {
      for stem in declension.stems.split(whereSeparator: \.isWhitespace) {
        let forms = declension.endings.split(separator: " ").map { String(stem + ($0 == "-" ? "" : $0)) }
        #expect(Set(forms.map(snowball.stem)).count > 1, "\(stem)")
      }
    }
  }

  @Test func otherLanguagesHaveNone() {
    #expect(Stemmer(language: .chechen).stem("система") == Stemmer(language: .chechen, nouns: nil).stem("система"))
  }
}
