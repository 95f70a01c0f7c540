import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say of denials that are answers or have opposites.
@Suite struct DenialCheckTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String) throws -> [QuoteFlag.Kind] {
    try differences(quote, passage, links: links).filter { $0.severity != .note }.map(\.kind)
  }

  @Test(arguments: [
    ("We opened the gate.", "Нет, мы не открывали ворота.", "opened=открывали gate=ворота", [QuoteFlag.Kind.negation]),
    ("We did not open the gate.", "Да нет, мы открывали ворота.", "open=открывали gate=ворота", [.negation]),
    ("We did not open the gate.", "Нет, мы не открывали ворота.", "open=открывали gate=ворота", []),
    ("No, we did not open the gate.", "Ну нет же, мы не открывали ворота.", "open=открывали gate=ворота", []),
    ("No, we opened the gate.", "Нет, мы открывали ворота.", "opened=открывали gate=ворота", []),
    ("We opened the gate.", "Сторож: Нет – мы не открывали ворота.", "opened=открывали gate=ворота", [.negation]),
    ("There is no gate.", "Нет ворот.", "gate=ворот", []),
    ("No.", "Нет.", "", []),
  ])
  func anAnswerDeniesNothingOfWhatFollows(
    quote: String,
    passage: String,
    links: String,
    kinds: [QuoteFlag.Kind]
  ) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }

  @Test(arguments: [
    ("Remember your brother.", "Не забывай брата.", "brother=брата", []),
    ("Mind your own business.", "Не твоё дело.", "business=дело", []),
    ("They said nothing at the table.", "Они молчали за столом.", "table=столом They=Они", []),
    ("I have forgotten the street.", "Я не помню улицу.", "street=улицу", []),
    ("I was awake all night.", "Я всю ночь не спала.", "night=ночь", []),
    ("I do not remember the street.", "Я помню улицу.", "remember=помню street=улицу", [QuoteFlag.Kind.negation]),
    (
      "They kept silent at the table.", "Они не молчали за столом.", "table=столом They=Они silent=молчали", [.negation]
    ),
  ])
  func oppositesNeedNoDenial(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    #expect(try self.kinds(quote, passage, links) == kinds)
  }
}
