import Testing
import TolmachModel
import TolmachText

@Suite struct BaseFormsTests {
  private func meets(_ form: String, _ base: String, _ language: LanguageTag) -> Bool {
    let stemmer = Stemmer(language: language)
    let (own, other) = (Array(stemmer.stem(form).utf8), Array(stemmer.stem(base).utf8))
    return own == other || BaseForms.of(language).candidates(for: own).contains(other)
  }

  @Test(arguments: [
    ("took", "take"), ("taken", "take"), ("went", "go"), ("wrote", "write"), ("fled", "flee"), ("lay", "lie"),
    ("laid", "lay"), ("children", "child"), ("knives", "knife"), ("gave", "give"), ("left", "leave"),
  ])
  func irregularEnglishMeetsItsDictionaryForm(form: String, base: String) {
    #expect(meets(form, base, .english))
  }

  @Test(arguments: [
    ("увидела", "увидеть"), ("сидел", "сидеть"), ("вернулась", "вернуться"), ("имела", "иметь"),
    ("крикнула", "крикнуть"),
    ("использует", "использовать"), ("требуются", "требовать"), ("отца", "отец"), ("бойцы", "боец"), ("рынка", "рынок"),
    ("девочек", "девочка"), ("окон", "окно"), ("пришли", "прийти"), ("сожгли", "сжечь"), ("обеих", "оба"),
    ("людям", "человек"), ("возьмут", "взять"), ("забудем", "забыть"), ("разобьют", "разбить"), ("соберёт", "собрать"),
    ("обошла", "обойти"), ("подъедут", "подъехать"), ("обнимет", "обнять"), ("передадим", "передать"),
    ("сожжёт", "сжечь"), ("прочтёт", "прочесть"), ("запер", "запереть"), ("закрою", "закрыть"), ("умеют", "уметь"),
    ("вернётся", "вернуться"), ("хожу", "ходить"), ("спрячет", "спрятать"), ("ищет", "искать"), ("люблю", "любить"),
    ("поползли", "поползти"), ("ошиблась", "ошибиться"), ("погибла", "погибнуть"), ("взглянув", "взглянуть"),
    ("ожидая", "ожидать"), ("дороже", "дорогой"), ("ближе", "близкий"), ("боюсь", "бояться"), ("вынесут", "вынести"),
    ("сдадут", "сдать"), ("сожмёт", "сжать"), ("скроет", "скрыть"), ("снимут", "снять"), ("вожу", "водить"),
  ])
  func russianFormsMeetTheirDictionaryForm(form: String, base: String) {
    #expect(meets(form, base, .russian))
  }

  /// A beginning like a prefix makes no verb of any word, nor an ending like a verb's of a name.
  @Test(arguments: [
    ("он", "обнять"), ("под", "подать"), ("почта", "почесть"), ("разбудить", "разбить"),
    ("Маша", "махать"), ("Лиза", "лизать"), ("Закаев", "закат"), ("сольют", "соль"), ("рана", "рвать"),
  ])
  func otherWordsMeetNoVerb(word: String, verb: String) {
    #expect(!meets(word, verb, .russian))
  }

  /// Whole words take turns of prefixes as stems do: «сольют» is poured off, not salted.
  @Test func wholeWordsMeetTheSameInfinitives() {
    let forms = IrregularForms.of(.russian)
    #expect(forms.bases(of: "сольют").contains("слить") && !forms.bases(of: "сольют").contains("солить"))
    #expect(forms.bases(of: "соберут").contains("собрать") && forms.bases(of: "обнимется").contains("обняться"))
  }

  @Test func aWoundIsNoWindAndTheGroundNotGround() {
    #expect(!meets("wound", "wind", .english) && !meets("ground", "grind", .english))
  }

  /// Words that a lexicon has themselves are sure of fewer forms: a short one in -л may be a noun.
  @Test func knownWordsAreSureOfFewerForms() {
    func sure(_ form: String, _ base: String, _ language: LanguageTag) -> Bool {
      let stemmer = Stemmer(language: language)
      return BaseForms.of(language).sureCandidates(for: Array(stemmer.stem(form).utf8))
        .contains(Array(stemmer.stem(base).utf8))
    }
    #expect(sure("saw", "see", .english) && sure("видел", "видеть", .russian) && sure("пришли", "прийти", .russian))
    #expect(
      !sure("помнить", "помять", .russian) && !sure("он", "обнять", .russian) && !sure("дело", "дети", .russian)
        && !sure("пол", "пот", .russian) && !sure("стол", "столовая", .russian)
    )
  }

  @Test func nothingIsSaidOfOtherLanguagesAndOddWords() {
    #expect(BaseForms.of(.chechen).candidates(for: Array("дуьйцу".utf8)).isEmpty)
    for stem in ["", "я", "ъъъ", "œ", "\u{301}"] {
      _ = BaseForms.of(.russian).candidates(for: Array(stem.utf8))
      #expect(BaseForms.of(.english).candidates(for: Array(stem.utf8)).isEmpty)
    }
  }
}
