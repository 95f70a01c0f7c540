import Testing
import TolmachModel

/// Russian conventions (Розенталь, «Справочник по правописанию и литературной правке», §§ 47–54), one invented case
/// each; and the Chechen ones that printed texts share with them.
@Suite struct RussianQuoteTests {
  @Test func guillemetsWithADashAfterThem() {
    let scan = expectSpeech("«⟦Мост закрыт до весны⟧», — сказал инженер Павел Дроздов.", .russian)
    #expect(scan.speakers == ["инженер Павел Дроздов"])
    #expect(scan.cues == ["сказал"])
  }

  @Test func speechAfterAColon() {
    let scan = expectSpeech("Соседка добавила: «⟦Мы ждали девять лет⟧».", .russian)
    #expect(scan.speakers == ["Соседка"])
  }

  /// To whom it was said stands between the verb and who said it.
  @Test(arguments: [
    ("«⟦Мост закрыт⟧», — заявил нашей газете инженер Павел Дроздов.", "инженер Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — заявил нашему корреспонденту Павел Дроздов.", "Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — сообщил журналистам в среду Павел Дроздов.", "Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — рассказал газете «Маяк» инженер Павел Дроздов.", "инженер Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — рассказал «Новой газете» инженер Павел Дроздов.", "инженер Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — заявил инженер журналистам.", "инженер"),
    ("«⟦Мост закрыт⟧», — рассказала журналистам Первого канала Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — рассказала Первому каналу Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — сказал корреспонденту Русской службы Олегу Громову Иван Речкин.", "Иван Речкин"),
    ("«⟦Мост закрыт⟧», — рассказала журналистам агентства Маяк Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — рассказала журналистам местного телеканала Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — написала в блоге «Как я жила» Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — сказал в эфире Первого канала Иван Речкин.", "Иван Речкин"),
    ("Павел Дроздов, инженер, заявил нашей газете: «⟦Мост закрыт⟧».", "Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — сообщает газета «Маяк».", "газета"),
  ])
  func addresseesAreNoSpeakers(text: String, speaker: String) {
    #expect(expectSpeech(text, .russian).speakers == [speaker])
  }

  /// Where it was said, and to whom there, stand between the verb and who said it.
  @Test(arguments: [
    ("«⟦Мост закрыт⟧», — сказал в лагере Большая Ветка старик.", "старик"),
    ("«⟦Мост закрыт⟧», — сказал в селе Ратино старик.", "старик"),
    ("«⟦Мост закрыт⟧», — сказала в селе Старые Ручьи Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — сказала в посёлке Ратино Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — сказала в селе Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — сказал в селе Старые Ручьи.", "-"),
    ("«⟦Мост закрыт⟧», — сказала у ворот Олегу Громову Анна Речкина.", "Анна Речкина"),
    ("«⟦Мост закрыт⟧», — сказала в селе Ратино Олегу Громову Анна Речкина.", "Анна Речкина"),
  ])
  func placesAreNoSpeakers(text: String, speaker: String) {
    #expect(expectSpeech(text, .russian).speakers == [speaker])
  }

  /// A title in marks inside the phrase that says who spoke is a part of it, not the speaker's words.
  @Test(arguments: [
    (
      "«⟦Мост закрыт⟧», — сказала участница движения «Мы не молчим» Анна Речкина.",
      "участница движения «Мы не молчим» Анна Речкина"
    ),
    (
      "«⟦Мост закрыт⟧», — говорит автор книги «Я сюда не вернусь» Иван Речкин.",
      "автор книги «Я сюда не вернусь» Иван Речкин"
    ),
    ("«⟦Мост закрыт⟧», — рассказала журналистам газеты «Я помню всё» Анна Речкина.", "Анна Речкина"),
  ])
  func titlesInWhoSpeaksAreNoQuotes(text: String, speaker: String) {
    #expect(expectSpeech(text, .russian).speakers == [speaker])
  }

  /// The name that a comma sets off belongs to its title. A single capital may be a place, a day or a people.
  @Test(arguments: [
    ("Инженер района, Павел Дроздов, заявил: «⟦Мост закрыт⟧».", "Инженер района, Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — говорит инженер района, Павел Дроздов.", "инженер района, Павел Дроздов"),
    ("«⟦Мост закрыт⟧», — сказала соседка, Анна, и ушла.", "соседка"),
    ("«⟦Мост закрыт⟧», — сказала соседка, Анна Дроздова, и ушла.", "соседка, Анна Дроздова"),
    ("«⟦Мост закрыт⟧», — сказала соседка, Анна молчала.", "соседка"),
  ])
  func namesSetOffByCommasBelongToTheSpeaker(text: String, speaker: String) {
    #expect(expectSpeech(text, .russian).speakers == [speaker])
  }

  @Test func authorsWordsInsideOnePairOfMarks() {
    let scan = expectSpeech("«⟦Мы ждали девять лет,⟧ — сказала Марта. — ⟦Хватит⟧».", .russian)
    #expect(scan.groups == [0, 0])
    #expect(scan.speakers == ["Марта", "Марта"])
    #expect(scan.speech[0].outer.end == scan.speech[0].inner.end)
    #expect(scan.speech[1].outer.start == scan.speech[1].inner.start)
  }

  @Test func dashInsideSpeechIsNoAuthor() {
    expectSpeech("«⟦Мост — это не игрушка, — да и паром тоже⟧», — заметил плотник.", .russian)
  }

  @Test(arguments: ["—", "–", "-", "--"])
  func dialogueWithAnyDash(_ dash: String) {
    let scan = expectSpeech("\(dash) ⟦Ты куда?⟧ \(dash) спросил отец.\n\(dash) ⟦Домой.⟧", .russian)
    #expect(scan.kinds == ["dash", "dash"])
    #expect(scan.speakers == ["отец", "-"])
    #expect(scan.speech.allSatisfy { $0.inner == $0.outer })
  }

  @Test func authorsWordsInDialogue() {
    let scan = expectSpeech("— ⟦Да,⟧ — сказала она, — ⟦я всё видела.⟧ — Она встала. — ⟦Пойдём.⟧", .russian)
    #expect(Set(scan.groups).count == 1)
  }

  @Test func anotherTurnInOneParagraph() {
    let scan = expectSpeech("— ⟦Ты видел отчёт?⟧ — ⟦Видел.⟧", .russian)
    #expect(Set(scan.groups).count == 2)
  }

  @Test func sameFormNestsAndIsClosedTwice() {
    let scan = expectSpeech("«⟦Я двадцать лет служу в газете «Маяк», и «Маяк» меня кормит⟧», — сказал Глеб.", .russian)
    #expect(scan.quotes.map(\.level) == [0, 1, 1])
  }

  @Test func oneClosingMarkServesBoth() {
    expectSpeech("«⟦Я двадцать лет служу в газете «Маяк⟧», — сказал Глеб.", .russian)
  }

  @Test func straightMarksNestInStraightOnes() {
    expectSpeech("\"⟦Прийти и сказать: \"⟦Здравствуйте, я ваш сосед⟧\" - так не бывает⟧\", - ответил Глеб.", .russian)
  }

  @Test func pawsNestInGuillemets() {
    let scan = expectSpeech("«⟦Он крикнул: „⟦Лодка уходит!⟧“ — и убежал⟧», — вспоминал сторож.", .russian)
    #expect(scan.speech.map(\.level) == [0, 1])
  }

  @Test func pawsAloneAreClosedByTheEnglishOpeningMark() {
    expectSpeech("„⟦Лодка уходит в шесть⟧“, — сказал сторож.", .russian)
  }

  @Test(arguments: [
    "Газета «Маяк» вышла в среду.", "Фильм «Долгий паром» идёт час.", "Слово «паром» короткое.",
    "ООО «Лесной двор» закрылось.", "На сайте есть «умный» поиск.",
  ])
  func namesAndTermsAreNoSpeech(_ text: String) {
    let scan = expectSpeech(text, .russian)
    #expect(scan.quotes.map(\.kind) == [.mention])
  }

  @Test func partialQuoteIsSpeechWhenGoverned() {
    let scan = expectSpeech("Глава совета назвал проект «⟦бессмысленным⟧».", .russian)
    #expect(scan.speakers == ["Глава совета"])
    expectSpeech("По словам Дроздова, опоры простоят «⟦ещё лет десять⟧».", .russian)
  }

  @Test func citedSpeakerIsNotTheMedium() {
    let scan = expectSpeech("«⟦Мы закрываем паром до весны⟧», — цитирует «Маяк» Дроздова.", .russian)
    #expect(scan.speakers == ["Дроздова"])
  }

  @Test func paragraphsGoOnWithoutAMark() {
    let scan = expectSpeech("Он писал: «⟦Дом продан.⟧\n⟦Приезжай в мае⟧».", .russian)
    #expect(scan.kinds == ["direct", "continued"])
    #expect(Set(scan.groups).count == 1)
  }

  @Test func editorsRemarkStaysInside() {
    expectSpeech("«⟦Они (соседи. — Ред.) всё знали⟧», — уверена Марта.", .russian)
  }

  @Test func directThoughtIsSpeech() {
    let scan = expectSpeech("«⟦Никого,⟧ — подумал сторож. — ⟦Можно идти⟧».", .russian)
    #expect(scan.cues == ["подумал", "подумал"])
  }

  @Test func paragraphOfOneExclamationIsSpeech() {
    expectSpeech("«⟦Лодка!⟧» — крикнул сторож.", .russian)
  }

  @Test func possessiveStandsForTheSource() {
    let scan = expectSpeech("По его словам, мост «⟦никому не нужен⟧».", .russian)
    #expect(scan.speakers == ["его"])
  }

  @Test func whatAPrepositionGovernsIsNoSpeaker() {
    let scan = expectSpeech("Дроздов после встречи с Глебом заявил, что паром «⟦давно пора закрыть⟧».", .russian)
    #expect(scan.speakers == ["Дроздов"])
  }

  // MARK: Chechen, with attested phrases alone

  @Test func chechenSpeechAfterAColon() {
    let scan = expectSpeech("Цо элира: «⟦Соьлжа-ГӀала, Нохчийчоь!⟧»", .chechen)
    #expect(scan.speakers == ["Цо"])
    #expect(scan.cues == ["элира"])
  }

  @Test func chechenQuotativeAfterADash() {
    let scan = expectSpeech("«⟦цхьаъ шиъ кхоъ диъ⟧», – аьлла Дудаев Ахьмада.", .chechen)
    #expect(scan.cues == ["аьлла"])
    #expect(scan.speakers == ["Дудаев Ахьмада"])
  }

  @Test func chechenVerbBeforeItsPronounWithAHyphen() {
    let scan = expectSpeech("\"⟦Соьлжа-ГӀала, Нохчийчоь⟧\", - элира цо.", .chechen)
    #expect(scan.speakers == ["цо"])
  }

  @Test func closingGuillemetBeforeTheStopEndsAnUnopenedQuote() {
    let scan = expectSpeech("⟦Дорогу закрыли ещё утром⟧», – сказала она.", .russian)
    #expect(scan.speech.map(\.problem) == [.missingOpener])
  }

  @Test func chechenMixedMarks() {
    let scan = expectSpeech("«⟦Соьлжа-ГӀала, Нохчийчоь⟧\", - элира цо.", .chechen)
    #expect(scan.speech.map(\.problem) == [.mismatchedCloser])
  }

  /// Whoever speaks names who spoke the inner quote; the outer one goes on to its own mark, whatever the marks' forms.
  @Test(arguments: [("„", "“"), ("\"", "\""), ("«", "»"), ("‘", "’")])
  func innerQuotesKeepTheirOwnAttribution(_ opening: String, _ closing: String) {
    let scan = expectSpeech(
      "«⟦Отец молчал. \(opening)⟦Мы остаёмся здесь⟧\(closing), — ответила бабушка. Утром мост взорвали⟧», — сказал Глеб.",
      .russian
    )
    #expect(scan.speech.map(\.level) == [0, 1])
    #expect(scan.speakers == ["Глеб", "бабушка"])
  }

  @Test func twoInnerQuotesInOneTurn() {
    let scan = expectSpeech(
      "«⟦Я спросил: „⟦Кто идёт?⟧“ — „⟦Свои⟧“, — ответили мне. Я отпер лодку⟧», — говорит Глеб.",
      .russian
    )
    #expect(scan.speakers.first == "Глеб")
  }

  /// A dash that leads back to speech makes the words between the article's.
  @Test func theArticlesAuthorLeadsBackByADash() {
    let scan = expectSpeech("«⟦Он крикнул: „⟦Лодка уходит⟧“,⟧ — вспоминает Глеб. — ⟦Я остался⟧».", .russian)
    #expect(scan.speakers == ["Глеб", "Он", "Глеб"])
    expectSpeech("«⟦„⟦Идите⟧“, — сказала мать, — и мы пошли⟧», — говорит Глеб.", .russian)
  }

  /// Nothing between the marks is lost where the dash that leads back was forgotten.
  @Test func speechBehindTheAuthorsWordsIsKept() {
    let scan = expectSpeech("«⟦Мы ушли ночью,⟧ — рассказывает Глеб. ⟦Лёд трещал всю дорогу⟧».", .russian)
    #expect(scan.groups == [0, 0])
    expectSpeech(
      "«⟦Мост, — говорят все вокруг, хотя никто его не видел в глаза, мы нашли утром. Лёд трещал⟧».",
      .russian
    )
  }

  /// A whole sentence between marks is no title; what is called so is.
  @Test func sentencesAloneAreSpeech() {
    expectSpeech("«⟦Потом пришёл паром⟧», — рассказывает Глеб. «⟦Взяли одну лодку, больше ничего⟧».", .russian)
    expectSpeech("По словам Глеба, его «⟦не взяли⟧» на паром.", .russian)
    expectSpeech("Он чинил лодки «⟦девять лет⟧», говорит он, и ушёл.", .russian)
    expectSpeech("Глеб написал сочинение на тему «О чём молчит мой сосед», а отряд «Белый паром» ушёл.", .russian)
  }

  @Test(arguments: [
    ("Историк Борис Речкин не согласен: «⟦Такого парома нет⟧».", "Историк Борис Речкин"),
    ("Её соседка, Анна Дроздова, немногословна: «⟦Паром ушёл⟧».", "Её соседка, Анна Дроздова"),
    ("В Ратино всё по-старому: «⟦Паром ушёл⟧».", "-"),
  ])
  func whoIsNamedBeforeTheColonSpeaks(text: String, speaker: String) {
    #expect(expectSpeech(text, .russian).speakers == [speaker])
  }
}
