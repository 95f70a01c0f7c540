import Testing
import TolmachModel

@testable import TolmachAlign

/// What is told where "all" and "almost all" stand for each other.
@Suite struct NearlyAllTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String) throws -> [QuoteFlag.Kind] {
    try differences(quote, passage, links: links).filter { $0.severity != .note }.map(\.kind)
  }

  @Test(arguments: [
    ("All the barns burned.", "Почти все сараи сгорели.", "barns=сараи burned=сгорели"),
    ("They all burned.", "Почти все сгорели.", "burned=сгорели"),
    ("Nobody returned.", "Почти никто не вернулся.", "Nobody=никто returned=вернулся"),
    ("Every week it rained.", "Почти каждую неделю лил дождь.", "week=неделю rained=дождь"),
    ("It always rained.", "Практически всегда лил дождь.", "always=всегда rained=дождь"),
    ("Almost all the barns burned.", "Все сараи сгорели.", "barns=сараи burned=сгорели"),
    ("Hardly anyone returned.", "Никто не вернулся.", "anyone=Никто returned=вернулся"),
  ])
  func nearlyAllIsNotAll(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links).contains(.quantifier))
  }

  @Test(arguments: [
    ("Almost all the barns burned.", "Почти все сараи сгорели."),
    ("Nearly every barn burned.", "Почти все сараи сгорели."),
    ("Most of the barns burned.", "Почти все сараи сгорели."),
    ("Practically all barns burned.", "Почти все сараи сгорели."),
    ("All but a few barns burned.", "Почти все сараи сгорели."), ("The barns burned.", "Почти все сараи сгорели."),
    ("All the barns burned.", "Все сараи сгорели."), ("All forty barns burned.", "Все почти сорок сараев сгорели."),
    ("All the barns burned, almost to the ground.", "Все сараи сгорели почти дотла."),
    ("Hardly any barns burned.", "Почти никакие сараи не сгорели."),
    ("The barns, almost anything you like, burned.", "Там сараи, всё, что хочешь, сгорело."),
    ("Next to no barns burned.", "Почти никаких сараев не сгорело."),
  ])
  func renderingsOfNearlyAllAreNoDifference(quote: String, passage: String) throws {
    let links = [("barn", "сара"), ("burned", "сгорел")].map { "\($0)=\($1)" }.joined(separator: " ")
    #expect(try !kinds(quote, passage, links).contains(.quantifier))
  }
}
