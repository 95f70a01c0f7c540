import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// Words that came through an interpreter or another publication: always a note.
@Suite struct RelayTests {
  private let talk = """
    Корреспондент: Когда закрыли мост?

    Умар: Март баттахь.

    Переводчик: Мост закрыли в марте, и нам никто ничего не сказал.

    Корреспондент: Кто его закрыл?

    Зарема: Солдаты поставили бетонные блоки и никого не пускали в больницу.
    """

  private let bridge = "The bridge was closed in March, and nobody told us anything"
  private let blocks = "The soldiers put up concrete blocks and let nobody into the hospital"

  private func flags(_ article: String, _ talk: String? = nil) throws -> [QuoteFlag] {
    let report = try SampleCase.report(
      on: PlainText.read(Array(article.utf8)).document,
      against: [VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array((talk ?? self.talk).utf8)).document)]
    )
    let finding = try #require(report.quotes.first)
    #expect(finding.origin != nil)
    return finding.flags.filter { [.relay, .speaker, .prompted].contains($0.kind) }
  }

  /// An interpreter's words are the witness's: nothing is misattributed, but the article does not say it has a translation.
  @Test func interpretersWordsAreNoted() throws {
    let found = try flags("“\(bridge),” Umar said.")
    #expect(found.map(\.reason) == [.relayUnstated])
    #expect(found.map(\.severity) == [.note])
  }

  @Test func articlesThatNameTheInterpreterSaySo() throws {
    #expect(try flags("“\(bridge),” Umar said through an interpreter.").map(\.reason) == [.throughTranslation])
  }

  @Test(arguments: [
    "“BLOCKS,” Zarema said, according to a translation by a local paper.",
    "“BLOCKS,” Zarema was quoted by a local paper as saying.",
  ])
  func wordsFromElsewhereAreNoted(article: String) throws {
    let found = try flags(article.replacing("BLOCKS", with: blocks))
    #expect(found.map(\.reason) == [.relayStated] && found.map(\.severity) == [.note])
  }

  @Test(arguments: [
    "“BLOCKS,” Zarema said.", "“BLOCKS,” said Zarema, a court interpreter.",
    "“BLOCKS,” said Zarema, “and the interpreter lied through a translator.”",
    "“BLOCKS,” Zarema said without an interpreter.",
  ])
  func plainQuotesAreLeftAlone(article: String) throws {
    #expect(try flags(article.replacing("BLOCKS", with: blocks)).isEmpty)
  }

  /// «Переводчик 1» is an interpreter too, and a question of theirs that is only assented to is still a question's words.
  @Test func interpretersQuestionsPrompt() throws {
    let talk = """
      Умар: Я живу у реки.

      Переводчик 1: Мост закрыли в марте, и вам никто ничего не сказал?

      Умар: Да.
      """
    let found = try flags("“\(bridge),” Umar said.", talk)
    #expect(found.map(\.kind) == [.prompted, .relay])
  }
}
