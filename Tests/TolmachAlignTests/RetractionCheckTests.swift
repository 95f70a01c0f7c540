import Testing
import TolmachModel

@testable import TolmachAlign

/// What is told of a quote that its speaker takes back or corrects right afterwards.
@Suite struct RetractionCheckTests {
  private func severity(
    _ quote: String,
    _ passage: String,
    in sentence: String? = nil,
    _ links: String,
    before next: String = "",
    from language: LanguageTag = .russian
  ) throws -> QuoteFlag.Severity? {
    try differences(quote, passage, in: sentence, links: links, before: next, from: language).first {
      $0.reason == .takenBack
    }?.severity
  }

  @Test(arguments: [
    ("Хотя нет, вру, один лесник бывал.", QuoteFlag.Severity.check), ("Хотя нет. Лесник бывал.", .check),
    ("Нет, вру.", .check), ("Нет, заходил, это я путаю.", .serious), ("Нет, заходил лесник.", .serious),
    ("Ой, перепутала.", .check), ("Это я перепутала.", .check), ("Извините, оговорилась.", .check),
    ("Нет, ошиблась.", .check), ("Нет, погодите, лесник.", .check), ("Ну как… Лесник бывал.", .check),
    ("Вернее, лесник бывал.", .check), ("Точнее, почти никто.", .check), ("Может, и вру.", .check),
    ("Неправда это, конечно.", .check),
  ])
  func whatTheNextSentenceTakesBackIsTold(next: String, severity: QuoteFlag.Severity) throws {
    let links = "Nobody=Никто came=заходил mill=мельницу"
    #expect(
      try self.severity("Nobody came to the mill.", "Никто на мельницу не заходил.", links, before: next) == severity
    )
  }

  @Test(arguments: [
    "Нет, никто.", "Хотя нет денег на ремонт.", "Точнее не скажу.", "Я не вру.", "Если не ошибаюсь, была зима.",
    "Он перепутал адрес и ушёл.", "Ошибся сторож.", "То есть мельница стояла пустая.", "Нет, а зачем туда ходить?",
    "Врать не буду.", "Ну как же так.", "Мелешь всякий вздор!", "Ну как, помогло вам это?", "Потом пришла весна.", "",
  ])
  func whatGoesOnIsNot(next: String) throws {
    let links = "Nobody=Никто came=заходил mill=мельницу"
    #expect(try severity("Nobody came to the mill.", "Никто на мельницу не заходил.", links, before: next) == nil)
  }

  /// What is put right behind a comma.
  @Test(arguments: [
    ("I pulled her out of the well", "Я её из колодца вытащила", ", ой, то есть она меня.", QuoteFlag.Severity.check),
    ("There were three wells", "Колодцев было три", ", ой, то есть четыре.", .serious),
    ("There were three wells", "Колодцев было три, ой, то", " есть четыре.", .serious),
    ("The well was dug in April", "Колодец рыли в апреле", ", нет, вру, в мае.", .serious),
    ("The well was dug on Monday", "Колодец рыли в понедельник", ", вернее, во вторник.", .serious),
    ("There were three wells", "Колодцев было три", ", то есть хватало всем.", nil),
    ("There were four wells", "Колодцев было три", ", ой, то есть четыре.", nil),
    ("The well was dug in May", "Колодец рыли в апреле", ", нет, вру, в мае.", nil),
  ])
  func whatTheSentenceTakesBackIsTold(
    quote: String,
    passage: String,
    rest: String,
    severity: QuoteFlag.Severity?
  ) throws {
    #expect(try self.severity(quote, passage, in: passage + rest, "") == severity)
  }

  /// A quote that has the correction itself is right, and «нет» behind a question answers it.
  @Test func whatIsQuotedTooIsNot() throws {
    let passage = "Он меня помнил. Вернее, не помнил сначала."
    #expect(
      try severity("He remembered me, or rather, he didn't.", passage, "remembered=помнил me=меня") == nil
    )
    #expect(try severity("At first he did not.", passage, "first=сначала") == nil)
    #expect(
      try severity("He remembered me.", "Он меня помнил.", "remembered=помнил", before: "Вернее, не помнил сначала.")
        == .serious
    )
    #expect(try severity("Did he remember me?", "Он помнил?", "remember=помнил", before: "Нет, не помнил.") == nil)
  }

  @Test(arguments: [
    ("No, wait, it was Anna.", true), ("Or rather, it was Anna.", true), ("I mean, no, it was Anna.", true),
    ("I'm mixing it up.", true), ("No one else did.", false), ("I mean it.", false), ("Nobody saw it.", false),
  ])
  func soItIsInEnglish(next: String, isTold: Bool) throws {
    let said = "Peter locked the gate."
    let found = try severity("Peter locked the gate.", said, "Peter=Peter gate=gate", before: next, from: .english)
    #expect((found != nil) == isTold)
  }
}
