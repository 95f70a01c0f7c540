import Testing
import TolmachModel

@testable import TolmachAlign

/// What is told where all or none lose whom they spare.
@Suite struct ExceptionCheckTests {
  private static let links = "released=отпустили came=пришёл"

  private func isTold(_ quote: String, _ passage: String, in sentence: String? = nil) throws -> Bool {
    let links = Self.links.split(separator: " ").filter { link in
      let words = link.split(separator: "=")
      return quote.contains(words[0]) && (sentence ?? passage).contains(words[1])
    }
    return try differences(quote, passage, in: sentence, links: links.joined(separator: " "))
      .contains { $0.reason == .exceptionOmitted && $0.severity == .check }
  }

  @Test func anExceptionLeftOffIsTold() throws {
    #expect(try isTold("They released everyone.", "Всех отпустили, кроме Гриши, и рано."))
    #expect(try isTold("They released everyone.", "Всех отпустили", in: "Всех отпустили, кроме Гриши."))
    #expect(try isTold("Nobody came.", "Никто не пришёл", in: "Никто не пришёл, за исключением деда."))
  }

  @Test(arguments: [
    ("They released everyone but Grisha.", "Всех отпустили, кроме Гриши."),
    ("Only Grisha was not released.", "Всех отпустили, кроме Гриши."),
    ("They released everyone.", "Всех отпустили, кроме того, рано."),
    ("They released them.", "Отпустили кроме Гриши деда."),
    ("They released everyone.", "Всех отпустили. Кроме Гриши был дед."),
  ])
  func anExceptionRenderedOrNoneIsNot(quote: String, passage: String) throws {
    #expect(try !isTold(quote, passage))
  }
}
