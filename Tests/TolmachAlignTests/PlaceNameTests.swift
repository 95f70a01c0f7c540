import Testing
import TolmachModel

@testable import TolmachAlign

/// What is told of a place that is known but not said.
@Suite struct PlaceNameTests {
  private func names(_ quote: String, _ passage: String, unknown: [String], in sentence: String? = nil) throws
    -> [QuoteFlag.Kind]
  {
    let text = Array((sentence ?? passage).utf8)
    var comparison = try QuoteComparison(
      quote: Array(quote.utf8),
      language: .english,
      passage: text,
      range: TextRange(0, passage.utf8.count),
      passageLanguage: .russian
    )
    let places = comparison.passage.ranges.filter { range in
      unknown.contains(String(decoding: text[range.start..<range.end], as: UTF8.self))
    }
    comparison.markUnknown(quote: [], passage: places)
    return NameCheck.differences(in: comparison).map(\.kind)
  }

  @Test(arguments: [
    ("We waited at the station in Sosnovka.", "Мы ждали на станции, в Лутошке."),
    ("They drove us to Sosnovka.", "Нас повезли в Лутошку."), ("He came from the Sosnovka.", "Он приехал из Лутошки."),
  ])
  func anotherPlaceIsTold(quote: String, passage: String) throws {
    #expect(try names(quote, passage, unknown: ["Лутошке", "Лутошку", "Лутошки"]) == [.name])
  }

  @Test(arguments: [
    ("We waited in Lutoshka.", "Мы ждали в Лутошке."), ("We waited [in Sosnovka].", "Мы ждали в Лутошке."),
    ("We waited in May.", "Мы ждали в Лутошке."), ("We spoke in Russian.", "Мы говорили в Лутошке."),
    ("We waited for Viktor.", "Мы ждали Лутошкина."), ("We waited in Sosnovka.", "Мы ждали у Лутошкина."),
    ("We waited in Sosnovka.", "Мы ждали в деревне."), ("We waited in Sosnovka.", "Мы ждали в Сосновке, не в Лутошке."),
  ])
  func theSameOrNoPlaceIsNot(quote: String, passage: String) throws {
    #expect(try names(quote, passage, unknown: ["Лутошке", "Лутошкина"]) == [])
  }

  /// The place may stand just behind the passage.
  @Test func aPlaceOutsideThePassageIsNot() throws {
    #expect(
      try names(
        "We waited in Sosnovka.",
        "Мы ждали в Лутошке",
        unknown: ["Лутошке"],
        in: "Мы ждали в Лутошке, потом в Сосновке."
      ) == []
    )
  }
}
