import Testing
import TolmachModel

@testable import TolmachAlign

/// What is said of denials that changed places.
@Suite struct ExchangedDenialTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String) throws -> [QuoteFlag.Kind] {
    try differences(quote, passage, links: links).filter { $0.severity != .note }.map(\.kind)
  }

  /// The quote denies the other one of two verbs; where the denials are far from each other they are told one by one.
  @Test(arguments: [
    ("I saw him but I did not speak to him.", "Я его не видел, но говорил с ним.", "saw=видел speak=говорил"),
    ("I did not see him but I spoke to him.", "Я его видел, но не говорил с ним.", "see=видел spoke=говорил"),
    (
      "We searched the barn, but we didn't open the cellar.", "Сарай мы не обыскивали, но погреб открыли.",
      "searched=обыскивали barn=Сарай open=открыли cellar=погреб"
    ),
    (
      "They took the cow and did not burn the house.", "Корову они не взяли, а дом сожгли.",
      "took=взяли cow=Корову burn=сожгли house=дом"
    ),
    ("She did not weep, she sang.", "Она не пела, она плакала.", "weep=плакала sang=пела"),
  ])
  func verbsDeniedInEachOthersPlaceAreTold(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links) == [.negation])
  }

  @Test func theVerbsAreShown() throws {
    let (quote, passage) = ("I saw him but did not speak.", "Я его не видел, но говорил.")
    let found = try #require(try differences(quote, passage, links: "saw=видел speak=говорил").first)
    #expect(found.severity == .check)
    let (verb, other) = (Array(quote.utf8)[found.quote.start..<found.quote.end], Array(passage.utf8))
    #expect(String(decoding: verb, as: UTF8.self) == "speak")
    #expect(String(decoding: other[found.passage.start..<found.passage.end], as: UTF8.self) == "говорил")
  }

  /// The same is denied, or what is denied cannot be told from the words alone.
  @Test(arguments: [
    ("I saw him but I did not speak to him.", "Я его видел, но не говорил с ним.", "saw=видел speak=говорил"),
    ("I don't think he came.", "Я думаю, он не пришёл.", "think=думаю came=пришёл"),
    ("I do not want to stay, I hope to leave.", "Я хочу уехать, не остаться.", "want=хочу stay=остаться leave=уехать"),
    ("I have seen what my brother has not seen.", "Я видел то, чего брат не видел.", "seen=видел brother=брат"),
    ("We did not leave because they shouted.", "Мы не потому уехали, что кричали.", "leave=уехали shouted=кричали"),
    ("I didn't go home until he called.", "Пока он не позвонил, я домой не шла.", "go=шла called=позвонил"),
    ("I did not see him or speak to him.", "Я его не видел и не говорил с ним.", "see=видел speak=говорил"),
    ("She wept and did not eat.", "Она не ела, плакала.", "wept=плакала eat=ела"),
  ])
  func otherDenialsAreLeftAlone(quote: String, passage: String, links: String) throws {
    #expect(try kinds(quote, passage, links) == [])
  }

  /// A denial goes on only where the quote has one too.
  @Test func aSecondDenialNeedsAFirst() throws {
    let links = "saw=видела heard=слышала soldiers=Солдат"
    #expect(try kinds("I saw or heard the soldiers.", "Солдат я не видела и не слышала.", links) == [.negation])
  }
}
