import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say where article and interview are in one language, and every word is its own partner.
@Suite struct OneLanguageTests {
  private func reasons(_ quote: String, _ passage: String, in sentence: String) throws -> [QuoteFlag.Reason] {
    let words = quote.split(separator: " ").map { $0.filter { $0.isLetter || $0 == "-" } }
    let links = words.filter { passage.lowercased().contains($0.lowercased()) }.map { word in
      let same = passage.split { !$0.isLetter && $0 != "-" }.first { $0.lowercased() == word.lowercased() }
      return "\(word)=\(same ?? "")"
    }
    .filter { !$0.hasSuffix("=") }
    return try differences(quote, passage, in: sentence, links: links.joined(separator: " "), to: .russian)
      .filter { $0.severity != .note }.map(\.reason)
  }

  @Test(arguments: [
    ("Врач испугался.", "врач испугался.", "Я думаю, врач испугался.", QuoteFlag.Reason.hedgeDropped),
    ("Вода отравлена.", "Вода, может, и отравлена.", "Вода, может, и отравлена.", .hedgeDropped),
    ("Староста взял деньги.", "Староста, говорят, взял деньги.", "Староста, говорят, взял деньги.", .hearsayDropped),
    (
      "Никто не подписал бумагу.", "Никто, кроме старосты, не подписал бумагу.",
      "Никто, кроме старосты, не подписал бумагу.", .exceptionOmitted
    ),
    ("Все соседи уехали.", "Почти все соседи уехали.", "Почти все соседи уехали.", .quantifierDiffers),
  ])
  func whatIsLeftOffIsTold(quote: String, passage: String, sentence: String, reason: QuoteFlag.Reason) throws {
    #expect(try reasons(quote, passage, in: sentence) == [reason])
  }

  @Test(arguments: [
    ("Думаю, врач испугался.", "врач испугался.", "Я думаю, врач испугался."),
    ("Вода, может быть, отравлена.", "Вода, может, и отравлена.", "Вода, может, и отравлена."),
    (
      "Никто не подписал бумагу, один староста.", "Никто, кроме старосты, не подписал бумагу.",
      "Никто, кроме старосты, не подписал бумагу."
    ),
    ("Соседи уехали.", "Соседи, конечно, уехали.", "Соседи, конечно, уехали."),
  ])
  func whatIsSaidOtherwiseIsNot(quote: String, passage: String, sentence: String) throws {
    #expect(try reasons(quote, passage, in: sentence) == [])
  }
}
