import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks say where a guess, hearsay, a wish or a condition has become a fact.
@Suite struct FrameCheckTests {
  private func kinds(_ quote: String, _ passage: String, _ links: String, in sentence: String) throws -> [QuoteFlag
    .Kind]
  {
    try differences(quote, passage, in: sentence, links: links).filter { $0.severity != .note }.map(\.kind)
  }

  private static let statement = "сторож продал сено"
  private static let links = "watchman=сторож sold=продал hay=сено"

  /// The passage begins behind its frame, as it does when nothing of the quote renders the frame.
  @Test(arguments: [
    ("Возможно, ", [QuoteFlag.Kind.modality]), ("Я думаю, что ", [.modality]), ("Ну, мне кажется, ", [.modality]),
    ("Говорят, ", [.hearsay]), ("Сестра рассказывала, что ", [.hearsay]), ("Как говорят люди, ", [.hearsay]),
    ("По словам сестры, ", [.hearsay]), ("Нам сказали, что ", [.hearsay]), ("Я не уверен, что ", [.negation]),
    ("Неправда, что ", [.negation]), ("И я не верю, что ", [.negation]), ("Я сама сказала, что ", []),
    ("Сестра говорила громко, и ", []), ("Я не знаю, но ", []), ("Говорят все. Только ", []),
  ])
  func aFrameBelongsToWhatItGoverns(frame: String, kinds: [QuoteFlag.Kind]) throws {
    let sentence = frame + Self.statement + "."
    #expect(try self.kinds("The watchman sold the hay.", Self.statement, Self.links, in: sentence) == kinds)
    // A fragment that begins small may have its frame from the article.
    let fragment = try self.kinds("watchman sold the hay", Self.statement, Self.links, in: sentence)
    #expect(!fragment.contains(.hearsay) && !fragment.contains(.negation))
  }

  @Test(arguments: [
    ("Perhaps the watchman sold the hay.", "Возможно, "), ("I believe the watchman sold the hay.", "Я думаю, что "),
    ("They say the watchman sold the hay.", "Говорят, "),
    ("My sister told me the watchman sold the hay.", "Сестра говорила, что "),
    ("I doubt the watchman sold the hay.", "Я не думаю, что "),
    ("It is a lie that the watchman sold the hay.", "Неправда, что "),
  ])
  func aFrameRenderedIsNoDifference(quote: String, frame: String) throws {
    let sentence = frame + Self.statement + "."
    #expect(try kinds(quote, Self.statement, Self.links, in: sentence) == [])
  }

  @Test(arguments: [
    ("I sold the hay.", "Я хотел продать сено.", "sold=продать hay=сено", [QuoteFlag.Kind.modality]),
    ("I wanted to sell the hay.", "Я хотел продать сено.", "sell=продать hay=сено", []),
    ("I meant to sell the hay.", "Я собирался продать сено.", "sell=продать hay=сено", []),
    ("He sold the hay.", "Если бы он продал сено.", "sold=продал hay=сено", [.modality]),
    ("If only he had sold the hay.", "Если бы он продал сено.", "sold=продал hay=сено", []),
    ("He'd have sold the hay.", "Он бы продал сено.", "sold=продал hay=сено", []),
    ("He sold the hay.", "Он как бы продал сено.", "sold=продал hay=сено", []),
    ("They gave us hay.", "Сено нам обещали.", "hay=Сено us=нам", [.modality]),
    ("They promised us hay.", "Сено нам обещали.", "hay=Сено us=нам", []),
    ("I sold the hay.", "Просил, чтобы я продал сено.", "sold=продал hay=сено", [.modality]),
    ("He asked me to sell the hay.", "Просил, чтобы я продал сено.", "sell=продал hay=сено", []),
    ("He sold the hay.", "Он хотел сена, и мы ждали, а потом он продал сено.", "sold=продал hay=сено", []),
  ])
  func whatWasWishedIsNoFact(quote: String, passage: String, links: String, kinds: [QuoteFlag.Kind]) throws {
    #expect(try self.kinds(quote, passage, links, in: passage) == kinds)
  }

  /// Who said something, and that alone, is a frame without «что» too; what somebody did beside others is none.
  @Test(arguments: [
    ("Сестра рассказывала, ", true), ("Наша соседка мне говорила, ", true), ("Мужики говорили: ", false),
    ("Рассказывали, ", true), ("Я говорила, ", false), ("Мы рассказывали, ", false),
    ("Сестра громко говорила, ", false),
    ("Сестра не говорила, ", false), ("Соседи пили чай, ", false), ("Он шёл, а сестра рассказывала, ", false),
    ("Сестра рассказывала о войне, ", false), ("Соседи рассказывали сказки, ", false),
  ])
  func whoSaidItIsAFrame(frame: String, isTold: Bool) throws {
    let sentence = frame + Self.statement + "."
    let found = try differences("The watchman sold the hay.", Self.statement, in: sentence, links: Self.links)
    #expect(found.filter { $0.kind == .hearsay }.map(\.severity) == (isTold ? [.check] : []))
    let rendered = try differences(
      "We heard the watchman sold the hay.",
      Self.statement,
      in: sentence,
      links: Self.links
    )
    #expect(!rendered.contains { $0.reason == .hearsayDropped })
  }

  /// What somebody says they did themselves has no subject of its own.
  @Test func aStatementHasItsOwnSubject() throws {
    let found = try differences(
      "Yesterday she sold the hay.",
      "Сестра говорила, вчера продала сено.",
      links: "Yesterday=вчера sold=продала hay=сено"
    )
    #expect(!found.contains { $0.kind == .hearsay })
  }
}
