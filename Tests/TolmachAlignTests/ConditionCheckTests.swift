import Testing
import TolmachModel

@testable import TolmachAlign

/// What is told of a quote that leaves off its sentence's condition.
@Suite struct ConditionCheckTests {
  private func isTold(_ quote: String, _ passage: String, in sentence: String) throws -> Bool {
    try differences(quote, passage, in: sentence, links: "leave=уеду town=город").contains {
      $0.kind == .cut && $0.severity == .check
    }
  }

  private static let statement = "я уеду в город"

  @Test(arguments: [
    "Если он придёт, ", "Ну а если он придёт — ", "Если он придёт и если я доживу, ", "Если заплатят, ",
  ])
  func aConditionLeftOffIsTold(condition: String) throws {
    let sentence = condition + Self.statement + "."
    #expect(try isTold("I will leave for the town.", Self.statement, in: sentence))
    // The passage may begin inside the condition's last clause.
    #expect(
      try isTold("I will leave for the town.", "придёт, " + Self.statement, in: "Если он придёт, " + Self.statement)
    )
  }

  /// So is one in the middle of a quote: that is an omission.
  @Test func aConditionLeftOutIsTold() throws {
    let passage = "Он звонил. Если до весны не отпустят, я уеду в город."
    let found = try differences(
      "He rang. I will leave for the town.",
      passage,
      links: "rang=звонил leave=уеду town=город"
    )
    #expect(found.contains { $0.kind == .omission && $0.reason == .conditionOmitted })
  }

  @Test(arguments: [
    ("If he comes, I will leave for the town.", "Если он придёт, "),
    ("Otherwise I will leave for the town.", "Если нет, "),
    ("will leave for the town", "Если он придёт, "), ("I will leave for the town.", "Если честно, "),
    ("I will leave for the town.", "Если он придёт, хорошо. "),
    ("Had he come, I would leave for the town.", "Если он придёт, "),
    ("I will leave for the town.", "Если вы не против, "), ("I will leave for the town.", "Он придёт, "),
  ])
  func whatIsNoConditionOrRenderedIsNot(quote: String, before: String) throws {
    #expect(try !isTold(quote, Self.statement, in: before + Self.statement + "."))
  }

  /// A condition behind what is quoted is told once, whether the passage reaches over it or not.
  @Test(arguments: ["Я уеду в город", "Я уеду в город, если", "Я уеду в город, если признают меня больным."])
  func aConditionBehindIsToldOnce(passage: String) throws {
    let sentence = "Я уеду в город, если признают меня больным."
    for quote in ["I will leave for the town.", "They said I would leave for the town."] {
      let found = try differences(quote, passage, in: sentence, links: "leave=уеду town=город")
      #expect(found.filter { $0.severity == .check }.map(\.kind) == [.cut])
    }
  }

  @Test(arguments: [
    ("I would leave for the town.", "если признают меня больным."),
    ("I will leave for the town when they let me.", "если меня отпустят."),
    ("I will leave for the town.", "если честно."), ("I will leave for the town.", "если не дальше."),
    ("I will leave for the town.", "если говорить коротко."), ("I will leave for the town.", "если можно так сказать."),
    ("I will leave for the town, sick or not.", "если признают меня больным."),
    ("will leave for the town", "если признают меня больным."),
  ])
  func whatIsNoConditionBehindOrRenderedIsNot(quote: String, rest: String) throws {
    let passage = "Я уеду в город, " + rest
    let links = "leave=уеду town=город" + (quote.contains("sick") ? " sick=больным" : "")
    #expect(try !differences(quote, passage, links: links).contains { $0.reason == .conditionOmitted })
  }
}
