import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// An interview typed without the palochka's key is verified as if it were typed right, and shown as it was typed.
@Suite struct TypedPalochkaVerifyTests {
  private let talk = """
    Корреспондент: Хьан цӀе муха йу, мичахь Ӏаш йу хьо?
    Марет Лорсанова: Сан цӀе Марет йу. Сан диъ кӀант а, цхьа йоӀ а бара.
    Корреспондент: Цу буьйсанна хӀун хилира?
    Марет Лорсанова: Тхан цӀа чу ворхӀ салти веара. Цара сан воккха кӀант дӀавигира. Иза юха цӀа ца веара.
    """

  private let article = """
    “I had four sons and one daughter,” says Maret Lorsanova. “Nine soldiers came into our house.”

    “They took away my elder son,” she says. “He did not come home.”
    """

  private func document(_ text: String) -> Document { PlainText.read(Array(text.utf8)).document }

  private func report(_ talk: String) throws -> QuoteReport {
    let origin = VerifyQuotes.Origin(id: "talk", document: document(talk))
    return try SampleCase.report(on: document(article), against: [origin])
  }

  @Test(arguments: ["1", "I", "l", "І"])
  func statusesAndFlagsAreTheSame(typed: String) throws {
    let expected = try report(talk)
    let words = talk.replacing("Ӏ", with: typed)
    let found = try report(words)
    #expect(found.quotes.map(\.status) == expected.quotes.map(\.status))
    #expect(found.quotes.map { $0.flags.map(\.kind) } == expected.quotes.map { $0.flags.map(\.kind) })
    let shown = expected.quotes.map { $0.origin?.words.replacing("Ӏ", with: typed) }
    #expect(found.quotes.map { $0.origin?.words } == shown, "passages stay as they were typed")
  }
}
