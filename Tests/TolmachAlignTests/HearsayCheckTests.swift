import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say of what the speaker was told.
@Suite struct HearsayCheckTests {
  private func kinds(_ quote: String, _ passage: String) throws -> [QuoteFlag.Kind] {
    try differences(quote, passage, links: "miller=мельник dead=умер").map(\.kind)
  }

  private static let answered = [
    "Нам отвечали, что мельник умер.", "Нам ответили, что мельник умер.", "Мне отвечают: мельник умер.",
    "Нам сказали, что мельник умер.", "Нам говорили, что мельник умер.", "Мне говорили, что мельник умер.",
    "Нам сообщили, что мельник умер.", "Мне рассказали, что мельник умер.", "Мне передали, что мельник умер.",
    "Нам объявили, что мельник умер.", "Нам объясняли, что мельник умер.",
  ]
  private static let answers = [
    "We were told the miller was dead.", "I was told the miller was dead.", "They told us the miller was dead.",
    "They answered us that the miller was dead.", "They replied that the miller was dead.",
    "We were informed that the miller was dead.", "They let us know that the miller was dead.",
    "They explained to me that the miller was dead.", "The answer was that the miller was dead.",
    "We heard that the miller was dead.",
  ]

  /// To be told is the speaker's own experience, in whatever words.
  @Test(arguments: answered, answers) func anAnswerIsAnAnswer(passage: String, quote: String) throws {
    #expect(try kinds(quote, passage) == [])
  }

  @Test(arguments: [
    "Нам отвечали, что мельник умер.", "Нам сказали, что мельник умер.", "Мне говорили, что мельник умер.",
  ])
  func anAnswerIsNoFact(passage: String) throws { #expect(try kinds("The miller was dead.", passage) == [.hearsay]) }

  /// A narrator's words about who speaks are no frame.
  @Test func whoAnswersIsNoFrame() throws {
    let found = try kinds("The miller was dead.", "Отвечала соседка, что мельник умер.")
    #expect(found == [])
  }

  @Test func aFactIsNoAnswer() throws {
    #expect(try kinds("We were told the miller was dead.", "А мельник, он умер.").contains(.hearsay))
  }

  /// Who orders, answers or replaces something does not say where the news comes from.
  @Test(arguments: [
    ("The house was burned, and the walls will be replaced.", "Нам говорили, что дом сожгли, а стены заменят."),
    ("The miller was dead. Those responsible ran away.", "Говорят, что мельник умер. Виновные убежали."),
    ("I heard he was killed when the plane came.", "Его убили, когда прилетел самолёт."),
    ("Reportedly they burned the bridge.", "Они сожгли мост и запретили ходить."),
  ])
  func otherVerbsAreNoSource(quote: String, passage: String) throws {
    #expect(try differences(quote, passage).contains { $0.kind == .hearsay })
  }

  /// An order and a sound are no hearsay.
  @Test(arguments: [
    ("We were told to leave.", "Нам велели уйти."), ("I was told to leave.", "Мне приказали уйти."),
    ("We were told to leave.", "От нас требовали уйти."), ("We heard shots.", "Мы услышали выстрелы."),
    ("We heard shots at night.", "Ночью стреляли."), ("I heard the dog barking.", "Собака лаяла."),
    ("I heard somebody knocking.", "Постучали."),
  ])
  func ordersAndSoundsAreNoHearsay(quote: String, passage: String) throws {
    #expect(try differences(quote, passage).filter { $0.kind == .hearsay } == [])
  }

  /// What ought to be is no news; "supposed to" may render what others say, where nothing ought to be.
  @Test(arguments: [
    ("The bridge was supposed to be painted.", "Говорят, мост должны были покрасить.", true),
    ("The bridge was supposed to be painted.", "Мне рассказали, что мост надо было покрасить.", true),
    ("They say the bridge was supposed to be painted.", "Говорят, мост должны были покрасить.", false),
    ("The bridge was supposed to be painted.", "Мост должны были покрасить.", false),
    ("The bridge is supposed to be safe.", "Говорят, мост надёжный.", false),
  ])
  func whatOughtToBeIsNoHearsay(quote: String, passage: String, isTold: Bool) throws {
    let found = try differences(
      quote,
      passage,
      links: "bridge=мост painted=покрасить safe=надёжный".split(separator: " ")
        .filter { link in link.split(separator: "=").allSatisfy { (quote + passage).contains($0) } }.joined(
          separator: " "
        )
    )
    #expect(found.contains { $0.kind == .hearsay } == isTold)
  }
}
