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
}
