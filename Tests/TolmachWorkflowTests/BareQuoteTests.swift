import Testing
import TolmachFormats
import TolmachModel
import TolmachTestSupport
@testable import TolmachWorkflow

/// Quotes of words that say next to nothing: their neighbours place them, and nobody can be sure.
@Suite struct BareQuoteTests {
  private let bare = "I am,"

  @Test func theirPlacesAreNeverSure() throws {
    let finding = try #require(try SampleCase("the-bridge").report().quotes.first { $0.words == bare })
    let most = VerifyQuotes.Options().bareConfidence
    #expect(finding.confidence.map { $0 <= most } ?? false)
    #expect(finding.origin?.confidence == finding.confidence)
  }

  /// «Боюсь» after «Вы не боитесь?» is what "I am" says; another answer is not.
  @Test(arguments: [
    ("I am", "Вы боитесь?", "Боюсь.", true), ("Yes, I did.", "Вы их видели?", "Видела.", true),
    ("I didn’t.", "Вы их видели?", "Не видела.", true), ("I am", "Вы боитесь?", "Дорогу закрыли.", false),
    ("I saw them", "Вы их видели?", "Видела.", false), ("I am", "Сколько вас?", "Боюсь.", false),
    ("I am", "Вы боитесь?", "Не боюсь.", false), ("I’m not", "Вы боитесь?", "Боюсь.", false),
    ("I am", "Вы боитесь?", "Боюсь, что дорогу опять закроют весной.", false),
  ])
  func anAuxiliaryStandsForTheQuestionsVerb(quote: String, question: String, answer: String, isSo: Bool) {
    var passage = Passage(
      origin: 0,
      range: TextRange(0, 1),
      segments: 1..<2,
      words: answer,
      language: .russian,
      speaker: "Зарема",
      time: nil,
      score: 0,
      coverage: 0,
      partners: 0,
      knownWords: 2
    )
    passage.before = Passage.Turn(range: TextRange(0, 1), words: question, speaker: "Вопрос")
    #expect(EllipticalAnswer(language: .english).stands(quote, for: passage) == isSo)
  }

  /// What goes on with the same utterance was said right behind them.
  @Test func theOtherPartOfTheUtterancePlacesThem() throws {
    let sample = try SampleCase("the-bridge")
    let finding = try #require(try sample.report().quotes.first { $0.words == bare })
    let gold = try #require(sample.gold.first { $0.words == bare })
    #expect(finding.origin.map(gold.isRendered) ?? false)
  }

  /// Two answers alike: each part of an utterance is the one beside the other part.
  @Test(arguments: [
    (
      "«Yes,» said Zarema. «The road was closed in the spring.»", "⟦Да.⟧ Дорогу закрыли весной.",
      "Да. Сестра ушла пешком."
    ),
    ("«Yes,» said Zarema. «My sister left on foot.»", "Да. Дорогу закрыли весной.", "⟦Да.⟧ Сестра ушла пешком."),
    (
      "«The road was closed in the spring,» said Zarema. «Yes.»", "Дорогу закрыли весной. ⟦Да.⟧",
      "Сестра ушла пешком. Да."
    ),
  ])
  func ofTwoAlikeTheOneBesideTheOtherPart(article: String, first: String, second: String) throws {
    let talk = MarkedText("Зарема: \(first)\n\nКорреспондент: А потом?\n\nЗарема: \(second)\n")
    let report = try SampleCase.report(
      on: PlainText.read(Array(article.utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(talk.text.utf8)).document)]
    )
    let finding = try #require(report.quotes.first { $0.words.hasPrefix("Yes") })
    #expect(finding.origin?.range.overlaps(talk.ranges[0]) ?? false)
  }

  /// A short part that says something is not made true by the other one.
  @Test(arguments: ["I killed him,", "Nobody drowned,", "They raped girls,"])
  func anInventedPartIsNotFoundBesideTheOther(invented: String) throws {
    let talk = "Зарема: Дорогу закрыли весной. Солдаты сожгли наш дом и забрали моего брата.\n"
    let article = "“\(invented)” Zarema said. “The soldiers burned our house and took my brother.”"
    let report = try SampleCase.report(
      on: PlainText.read(Array(article.utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(talk.utf8)).document)]
    )
    #expect(report.quotes.map { $0.origin == nil } == [true, false])
  }

  /// A translation of the interview tells where they are, whatever they say.
  @Test func aTranslationPlacesThem() throws {
    let sample = try SampleCase("the-bridge")
    var origin = VerifyQuotes.Origin(id: "interview", document: sample.interview)
    origin.translation = sample.translation
    let report = try SampleCase.report(on: sample.article, against: [origin])
    let finding = try #require(report.quotes.first { $0.words == bare })
    let gold = try #require(sample.gold.first { $0.words == bare })
    #expect(finding.origin.map(gold.isRendered) ?? false)
    #expect(finding.flags.allSatisfy { $0.severity == .note })
  }

  /// In an article that follows its interview an invented answer has its place too: without a word of it, it is to be checked.
  @Test func anInventedAnswerOfAFollowedInterviewIsToBeChecked() throws {
    let pairs = [
      ("Дорогу закрыли весной.", "The road was closed in the spring."),
      ("Моя сестра ушла пешком через горы.", "My sister left on foot over the mountains."),
      ("Мельник нашёл под камнем три монеты.", "Zebras seldom whistle sonatas."),
      ("Врачи спали в коридоре больницы.", "The doctors slept in the corridor of the hospital."),
      ("Осенью пришли солдаты и сожгли дом.", "In the autumn soldiers came and burned the house."),
    ]
    let report = try SampleCase.report(
      on: PlainText.read(Array(pairs.map { "“\($0.1)”" }.joined(separator: "\n\n").utf8)).document,
      against: [
        VerifyQuotes.Origin(
          id: "talk",
          document: PlainText.read(Array(pairs.map(\.0).joined(separator: "\n\n").utf8)).document
        )
      ]
    )
    #expect(report.quotes.count == pairs.count)
    let invented = try #require(report.quotes.dropFirst(2).first)
    #expect(invented.status == .notFound || invented.flags.contains { $0.severity != .note })
    for quote in report.quotes where quote.words != invented.words { #expect(quote.status == .supported) }
  }
}
