import Testing
import TolmachFormats
import TolmachModel
import TolmachTestSupport
@testable import TolmachWorkflow

/// Passages keep to the turns of the one who speaks.
@Suite struct TurnsTests {
  /// The passage of an article's only quote, and what the transcript marks.
  private func passage(_ article: String, in talk: String) throws -> (
    words: String, marked: String, finding: QuoteFinding
  ) {
    let marked = MarkedText(talk)
    let report = try SampleCase.report(
      on: PlainText.read(Array(article.utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(marked.text.utf8)).document)]
    )
    let finding = try #require(report.quotes.first)
    let wanted = MarkedText.pieces(marked.text, marked.ranges).joined(separator: " ")
    return (Self.letters(finding.origin?.words ?? ""), Self.letters(wanted), finding)
  }

  private static func letters(_ text: String) -> String { String(text.filter { $0.isLetter || $0.isNumber }) }

  private let night = """
    Корреспондент: Когда это было?

    Демьян Лосев: ⟦Пятого мая, в дневную смену. Часов в семь утра.⟧ Потом пришёл мастер.

    Корреспондент: Что он сказал?

    Демьян Лосев: Велел закрыть ворота и никого не пускать.
    """

  @Test func aQuestionIsNoPartOfItsAnswer() throws {
    let found = try passage("“It was on May 5, on the day shift, about 7 in the morning,” Losev said.\n", in: night)
    #expect(found.words == found.marked)
    #expect(found.finding.flags.allSatisfy { $0.kind != .speaker })
  }

  @Test func theSecondSentenceOfAQuoteIsFoundBesideTheFirst() throws {
    let found = try passage(
      "“On June 4, I took ten samples. Lead was too high in six of them,” Belova said.\n",
      in: """
        Корреспондент: Вы брали пробы?

        Инна Белова: ⟦Четвёртого июня я взяла десять проб. В шести из них свинец был выше нормы.⟧

        Корреспондент: А потом?

        Инна Белова: Потом приехала комиссия из города.
        """
    )
    #expect(found.words == found.marked)
    #expect(found.finding.flags.allSatisfy { $0.kind != .number })
  }

  /// A passage does not stop before the denial of its clause.
  @Test func aPassageHoldsTheDenialOfItsClause() throws {
    let found = try passage(
      "“They pay me a pension,” Losev said.\n",
      in: "Демьян Лосев: Дом сгорел. ⟦Пенсию мне за эти годы не платят.⟧ Приходите, отвечают, через год."
    )
    #expect(found.words == found.marked)
    #expect(found.finding.flags.map(\.kind) == [.negation])
  }

  /// The author's words interrupt an utterance: what one part renders is none of the other's.
  @Test(arguments: [
    (
      "“If they turn us down there too,” Losev said, “we'll go to Moscow, we have nothing to lose.”\n",
      "Демьян Лосев: Мы ещё подождём. ⟦Если нам и там откажут,⟧ ⟦поедем в Москву, нам терять нечего.⟧ Так и знайте."
    ),
    (
      "“There's enough bread,” Losev said, “but there isn't always enough milk.”\n",
      "Демьян Лосев: Живём потихоньку. ⟦Хлеба хватает,⟧ ⟦молока хватает не всегда.⟧ Корову продали осенью."
    ),
  ])
  func partsOfAnUtteranceShareNoWords(article: String, talk: String) throws {
    let marked = MarkedText(talk)
    let report = try SampleCase.report(
      on: PlainText.read(Array(article.utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(marked.text.utf8)).document)]
    )
    let words = report.quotes.map { Self.letters($0.origin?.words ?? "") }
    #expect(words == MarkedText.pieces(marked.text, marked.ranges).map(Self.letters))
  }

  /// A passage neither begins with a clause that has only a word said again, nor parts what is said amid it.
  @Test(arguments: [
    (
      "“There are people here,” Losev said.\n",
      "Демьян Лосев: Пришли солдаты. Я сказал: здесь нет списков, ⟦здесь есть люди.⟧ Они ушли."
    ),
    (
      "“The soldiers came to the house in the morning,” Losev said, “when we were still asleep.”\n",
      "Демьян Лосев: Ждали долго. ⟦Утром, когда мы ещё спали, в дом пришли солдаты.⟧ Взяли корову."
    ),
  ])
  func clausesAreKeptOrLeftAsAWhole(article: String, talk: String) throws {
    let found = try passage(article, in: talk)
    #expect(found.words == found.marked)
  }

  /// Two people say nearly the same; the article names one of them.
  @Test(arguments: [("Losev", "Демьян Лосев"), ("Belova", "Инна Белова")])
  func ofTwoPlacesTheNamedSpeakersIsMeant(name: String, label: String) throws {
    let talk = """
      Корреспондент: Кто это видел?

      Демьян Лосев: Мы видели дым над лесом.

      Корреспондент: А вы?

      Инна Белова: Мы видели дым над лесом.

      Корреспондент: И что было дальше?

      Демьян Лосев: Дальше приехали пожарные.
      """
    let found = try passage("“We saw smoke over the forest,” \(name) said.\n", in: talk)
    #expect(found.finding.origin?.speaker == label)
    #expect(found.finding.flags.allSatisfy { $0.kind != .speaker })
  }

  /// Where the words themselves are another's, the place stays and is flagged.
  @Test func wordsOfAnotherAreStillFlagged() throws {
    let found = try passage("“He told us to close the gate and let nobody in,” the reporter asked Belova.\n", in: night)
    #expect(found.finding.origin?.speaker == "Демьян Лосев")
  }

  /// A quote that denies what was asked, as the answer does, denies nothing that was said.
  @Test func aQuoteMayDenyWhatWasAsked() throws {
    let found = try passage(
      "“I cannot return home to the village,” Lunina said.\n",
      in: "Корреспондент: ⟦Вы можете вернуться домой в деревню?⟧\nВера Лунина: Нет.\nКорреспондент: А дальше?\n"
    )
    #expect(found.finding.flags.map(\.reason).contains(.prompted))
    #expect(found.finding.flags.allSatisfy { $0.kind != .negation && $0.reason != .promptedDenied })
  }

  /// A question's words are not what was answered, whatever that is.
  @Test func aQuestionsWordsAreNoAnswer() throws {
    let found = try passage(
      "“It was a threat,” Lunina said.\n",
      in: "Корреспондент: ⟦Это была угроза?⟧\nВера Лунина: Это был совет. Окна побили потом.\nКорреспондент: А кто?\n"
    )
    #expect(found.words == found.marked)
    #expect(found.finding.flags.map(\.reason) == [.promptedOpen])
  }

  /// What the next sentence takes back is no statement; a long one says something else.
  @Test(arguments: [
    ("Неправда это.", true), ("Это ложь!", true), ("Неправда, что там была вода и что дети плакали.", false),
    ("Вода пришла ночью.", false),
  ])
  func whatIsTakenBackIsTold(next: String, isTold: Bool) throws {
    let found = try passage(
      "“Later they wrote that the siren had worked,” Belova said.\n",
      in:
        "Корреспондент: Что писали?\nИнна Белова: ⟦Потом писали, что сирена работала.⟧ \(next)\nКорреспондент: А вы?\n"
    )
    #expect(found.words == found.marked)
    #expect(found.finding.flags.contains { $0.reason == .takenBack } == isTold)
  }

  /// Short sentences that share no word with a quote's end belong to it, one after the other.
  @Test func theEndOfAQuoteIsFoundThoughNoWordLeadsThere() throws {
    let found = try passage(
      "“He showed me the paper. And that was that. They gave me the runaround,” Belova said.\n",
      in: """
        Корреспондент: Что было в суде?

        Инна Белова: ⟦Он показал мне бумагу. Только и всего. Отфутболили.⟧ Больше я туда не ездила.
        """
    )
    #expect(found.words == found.marked)
  }

  /// Two labels that a map gives to one person are one voice, as where a recogniser split her in two.
  @Test(arguments: [("Инна", true), ("Пётр", false)])
  func oneVoiceMayHaveTwoLabels(second: String, isOne: Bool) throws {
    let talk = """
      SPEAKER_1: Четвёртого июня я взяла десять проб.

      SPEAKER_2: В шести из них свинец был выше нормы.

      SPEAKER_3: А потом приехала комиссия?
      """
    var knowledge = VerifyQuotes.Knowledge()
    let map = "SPEAKER_1\tИнна\nSPEAKER_2\t\(second)\nSPEAKER_3\tВопрос\n"
    knowledge.people = try VerifyQuotes.People(Array(map.utf8), path: "people.tsv")
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries()), knowledge: knowledge)
    let quote = "“On June 4, I took ten samples. Lead was too high in six of them,” she said."
    let report = try job.report(
      on: PlainText.read(Array(quote.utf8)).document,
      language: .english,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(talk.utf8)).document)]
    )
    let words = try #require(report.quotes.first?.origin?.words)
    #expect((words.contains("десять") && words.contains("шести")) == isOne)
  }

  /// In a text without labels a passage does not grow over its paragraph's end.
  @Test func paragraphsOfNobodyAreNotJoined() throws {
    let found = try passage(
      "“The bridge was closed in spring,” the man said. Nobody else spoke of it.\n",
      in: "⟦Мост закрыли весной.⟧\n\nМост закрыли весной прошлого года из-за льда.\n\nЛюди ходили по льду.\n"
    )
    #expect(!found.words.contains("Люди"))
  }
}
