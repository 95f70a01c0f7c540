import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// Where nothing can tell whether a quote is in an interview, nothing is said of it.
@Suite struct UncomparedTests {
  private let german = """
    Reporterin: Was haben Sie an diesem Abend gesehen?
    Zeugin: Wir sind nach Hause gegangen und haben niemanden gesehen. Die Männer kamen in der Nacht.
    Reporterin: Und was geschah danach?
    Zeugin: Danach haben wir nichts mehr von ihm gehört, und niemand hat uns geholfen.
    """

  private func document(_ text: String) -> Document { PlainText.read(Array(text.utf8)).document }

  private func finding(_ article: String, _ talk: String) throws -> (finding: QuoteFinding, report: QuoteReport) {
    let origin = VerifyQuotes.Origin(id: "talk", document: document(talk))
    let report = try SampleCase.report(on: document(article), against: [origin])
    return (try #require(report.quotes.first), report)
  }

  @Test func noLexiconMeansNoProbability() throws {
    let (finding, report) = try finding("“The men came in the night,” she said. “Nobody helped us.”\n", german)
    #expect(finding.status == .notFound && finding.reason == .absent && finding.isUncompared)
    #expect(finding.origin == nil && finding.flags.isEmpty && finding.alternatives.allSatisfy { $0.confidence == nil })
    #expect(report.hasFindings)
    #expect(ReportSummary(report).sentence.contains("2 not compared: no lexicon knows both languages (quotes 1, 2)."))
    #expect(finding.title(in: .english) == "Not compared: no lexicon knows both languages")
    #expect(finding.likelihood(in: .english) == nil)
  }

  /// The names of CLDR, which are always at hand, are no words: that they are not in a text says nothing of it.
  @Test func namesAloneCompareNothing() throws {
    let talk = "Корреспондент: Где вы были?\nВера Лунина: Мы прятались в подвале и молились каждый день.\n"
    let origin = VerifyQuotes.Origin(id: "talk", document: document(talk))
    let article = document("“We hid in the basement and prayed every day,” Lunina said.\n")
    let shelf = try LexiconShelf(paths: [])
    var job = VerifyQuotes(shelf: shelf)
    let report = try job.report(on: article, language: nil, against: [origin])
    #expect(report.quotes.allSatisfy(\.isUncompared) && report.origins.map(\.isCompared) == [false])
    let answer = try FindPassages(shelf: shelf).passages(
      for: "the basement",
      language: .english,
      in: [origin],
      limit: 3
    )
    #expect(answer.none == nil)
  }

  @Test func aPhraseIsNotComparedEither() throws {
    let job = FindPassages(shelf: try LexiconShelf(paths: DataFolder.glossaries()))
    let origin = VerifyQuotes.Origin(id: "talk", document: document(german))
    let answer = try job.passages(for: "the men came in the night", language: .english, in: [origin], limit: 3)
    #expect(answer.none == nil && answer.passages.isEmpty)
  }

  /// One language needs no lexicon, and a Russian turn too short to judge is Russian.
  @Test func oneLanguageIsComparedWithItself() throws {
    let talk = "Вопрос: Кто?\nСвидетель: Ночью пришли люди, и нам никто не помог.\nВопрос: Да?\nСвидетель: Да.\n"
    let found = try finding("«Ночью пришли люди, и нам никто не помог», — сказала она.\n", talk)
    #expect(found.finding.status == .supported)
  }

  /// What one interview holds is found and checked though another cannot be compared, and is named.
  @Test func anotherInterviewTakesNothingAway() throws {
    let talk = "Корреспондент: Где вы были?\nВера Лунина: Мы прятались в подвале две недели и молились каждый день.\n"
    let article = document("“We hid in the basement for two months and prayed every day,” Lunina said.\n")
    let origins = [("ru", talk), ("de", german + german)].map {
      VerifyQuotes.Origin(id: $0.0, document: document($0.1))
    }
    let report = try SampleCase.report(on: article, against: origins)
    let finding = try #require(report.quotes.first)
    #expect(finding.origin?.origin == 0 && finding.origin?.speaker == "Вера Лунина")
    #expect(finding.flags.contains { $0.kind == .number && $0.severity == .serious })
    #expect(report.origins.map(\.isCompared) == [true, false])
  }

  /// Words said many times are found, though each place is as unlikely as the others.
  @Test func whatIsSaidOftenIsFound() throws {
    let talk = String(repeating: "Вопрос: И что?\nВера: Мы прятались в подвале и молились.\n", count: 6)
    let found = try finding("“We hid in the basement and prayed,” Vera said.\n", talk).finding
    #expect(found.origin?.words.contains("прятались в подвале") ?? false)
    #expect(found.status == .ambiguous)
  }

  /// A word found in many places, each as good as the others, finds none of them.
  @Test func acceptableNowhereIsNotFound() throws {
    let verbs = ["шёл", "стоял", "молчал", "ждал", "смотрел", "уходил", "кричал", "спал", "слушал", "голосовал"]
    let talk = verbs.map { "Свидетель: Народ \($0) у ворот, а мы стояли рядом." }.joined(separator: "\n")
    let found = try finding("Mr Orlov vowed to “cleanse the people” of the valley, witnesses said.\n", talk)
    if let confidence = found.finding.confidence, found.finding.origin != nil {
      #expect(confidence >= VerifyQuotes.Options().leastPassage)
    }
  }
}
