import Testing
import TolmachFormats
import TolmachModel
import TolmachTestSupport
@testable import TolmachWorkflow

/// Quotes whose sentences were said in different places.
@Suite struct SpliceTests {
  private let talk = """
    Корреспондент: Где вы были?

    Зарема: ⟦Я работала в больнице с марта.⟧ У нас не хватало лекарств. Врачи спали в коридоре.

    Корреспондент: А потом?

    Зарема: Потом дорогу закрыли. Автобусы больше не ходили. ⟦Моя сестра ушла пешком через горы.⟧

    Корреспондент: Что она взяла с собой?

    Зарема: Хлеб и документы. Фотографии она сожгла во дворе.
    """

  /// The finding on an article's only quote, and the passages as the transcript marks them.
  private func finding(_ quote: String, in talk: String? = nil) throws -> (QuoteFinding, MarkedText) {
    let marked = MarkedText(talk ?? self.talk)
    let report = try SampleCase.report(
      on: PlainText.read(Array("“\(quote),” Zarema said.".utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(marked.text.utf8)).document)]
    )
    return (try #require(report.quotes.first), marked)
  }

  private func splices(_ finding: QuoteFinding) -> [QuoteFlag] { finding.flags.filter { $0.kind == .splice } }

  @Test func twoAnswersJoinedAreTwoPassages() throws {
    let (finding, talk) = try finding(
      "I have worked in the hospital since March. My sister left on foot over the mountains"
    )
    #expect(finding.origins.map { trimmed($0.range, talk) } == talk.ranges.map { trimmed($0, talk) })
    #expect(finding.origin == finding.origins.max { $0.range.count < $1.range.count })
    let flags = splices(finding)
    #expect(flags.map(\.severity) == [.serious] && flags.map(\.reason) == [.answersJoined])
    #expect(flags.first?.origin == finding.origins.last?.range)
    #expect(finding.status == .differs)
  }

  /// A short talk as a whole is soon a quote's passage; a turn that it leaves out shows that two answers are joined.
  @Test func aQuestionLeftOutMakesTwoAnswers() throws {
    let (finding, talk) = try finding(
      "I have worked in the hospital since March. My sister left on foot over the mountains",
      in: """
        Зарема: ⟦Я работала в больнице с марта.⟧ У нас не хватало лекарств.

        Корреспондент: Что взяла ваша сестра?

        Зарема: Хлеб и документы. ⟦Моя сестра ушла пешком через горы.⟧
        """
    )
    #expect(finding.origins.map { trimmed($0.range, talk) } == talk.ranges.map { trimmed($0, talk) })
    #expect(splices(finding).map(\.reason) == [.answersJoined])
  }

  /// Who is prompted to go on, or told that one listens, goes on with one answer.
  @Test(arguments: ["Так. Понятно.", "А потом?", "Угу."])
  func aPromptMakesNoSplice(prompt: String) throws {
    let (finding, _) = try finding(
      "The road was closed in the spring. My sister left on foot over the mountains",
      in: "Зарема: Дорогу закрыли весной.\n\nКорреспондент: \(prompt)\n\nЗарема: Моя сестра ушла пешком через горы.\n"
    )
    #expect(splices(finding).isEmpty)
  }

  @Test func aSingleQuestionLeftOutMakesTwoAnswers() throws {
    let (finding, _) = try finding(
      "We did not see their faces. The neighbours burned the house",
      in: """
        Корреспондент: Кто приходил к вам той ночью?

        Зарема: Мы не видели их лиц.

        Корреспондент: А кто сжёг дом?

        Зарема: Соседи сожгли дом.
        """
    )
    #expect(splices(finding).map(\.reason) == [.answersJoined])
  }

  @Test func theEvidenceIsThatOfAllParts() throws {
    let quote = "I have worked in the hospital since March. My sister left on foot over the mountains"
    let report = try SampleCase.report(
      on: PlainText.read(Array("“\(quote),” Zarema said.".utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(MarkedText(talk).text.utf8)).document)]
    )
    let words = PassageEvidence(try #require(report.quotes.first), in: report).words.map(\.quote)
    #expect(words.contains("hospital") && words.contains("mountains"))
  }

  /// That the other answer is another's the splice tells already.
  @Test func anothersAnswerIsToldOnce() throws {
    let (finding, _) = try finding(
      "My sister left on foot over the mountains. The bus driver counted the passengers twice",
      in: """
        Корреспондент: А потом?

        Зарема: Потом дорогу закрыли. Моя сестра ушла пешком через горы.

        Мадина: Водитель автобуса дважды пересчитал пассажиров.
        """
    )
    #expect(finding.flags.filter { $0.severity != .note }.map(\.kind) == [.splice])
  }

  /// The words of a range, without the marks at its ends.
  private func trimmed(_ range: TextRange, _ talk: MarkedText) -> String {
    String(MarkedText.pieces(talk.text, [range])[0].filter { $0.isLetter || $0 == " " })
  }

  /// The passages stand in the quote's order, not in the transcript's.
  @Test func theQuotesOrderIsKept() throws {
    let (finding, talk) = try finding(
      "My sister left on foot over the mountains. I have worked in the hospital since March"
    )
    #expect(finding.origins.map { trimmed($0.range, talk) } == talk.ranges.reversed().map { trimmed($0, talk) })
    #expect(splices(finding).map(\.severity) == [.serious])
  }

  /// An ellipsis shows the seam: worth a look between answers, a note within one.
  @Test func anEllipsisMakesItMilder() throws {
    let (joined, _) = try finding(
      "I have worked in the hospital since March … My sister left on foot over the mountains"
    )
    #expect(splices(joined).map(\.severity) == [.check])
    let answer = """
      Зарема: ⟦Я работала в больнице с марта.⟧ У нас не хватало лекарств. Врачи спали в коридоре. Дорогу закрыли. \
      Автобусы больше не ходили. ⟦Моя сестра ушла пешком через горы.⟧ Хлеб она взяла с собой.
      """
    let quotes = [
      (
        "I have worked in the hospital since March … My sister left on foot over the mountains", QuoteFlag.Severity.note
      ),
      ("I have worked in the hospital since March. My sister left on foot over the mountains", .check),
    ]
    for (quote, severity) in quotes {
      let (finding, _) = try finding(quote, in: answer)
      #expect(splices(finding).map(\.severity) == [severity], "\(quote)")
      #expect(splices(finding).map(\.reason) == [.placesJoined])
    }
  }

  /// Neighbours, a single sentence, and a part that is nowhere make no splice.
  @Test(arguments: [
    "The road was closed then. The buses did not run any more",
    "I have worked in the hospital since March. We did not have enough medicine. The doctors slept in the corridor",
    "My sister left on foot over the mountains",
    "I have worked in the hospital since March. Zebras write sonnets about submarines",
  ])
  func onePassageIsNone(quote: String) throws {
    let (finding, _) = try finding(quote)
    #expect(finding.origins.isEmpty && splices(finding).isEmpty)
  }
}
