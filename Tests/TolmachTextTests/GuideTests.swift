import Testing
import TolmachModel
import TolmachText

/// The examples of the module's guide (TolmachText.docc) say what is so.
@Suite struct GuideTests {
  @Test func formsAndOffsets() throws {
    let repaired = try Normalizer(language: .chechen).normalize(Array("К1ант".utf8).span, form: .repair)
    #expect(String(decoding: repaired.bytes, as: UTF8.self) == "КӀант")
    #expect(repaired.edits.map(\.range) == [TextRange(2, 3)])
    #expect(repaired.edits.map(\.rule) == [.palochkaOne])
    #expect(repaired.offsetMap.original(of: TextRange(2, 4)) == TextRange(2, 3))
  }

  @Test(arguments: [("Мы ждали до утра, т. е. до шести. Никто не пришёл.", 2), ("– Да! – сказала она.", 1)])
  func sentences(text: String, count: Int) throws {
    #expect(try Segmenter(language: .russian).segments(of: Array(text.utf8).span).count == count)
  }

  @Test func quotes() {
    let article = Array("“We waited,” the guard said. “Nobody came.”".utf8)
    let quotes = QuoteScanner(language: .english).quotes(in: article.span)
    #expect(quotes.count == 2 && Set(quotes.map(\.group)).count == 1)
    for quote in quotes {
      let speaker = quote.speaker.map { String(decoding: article[$0.start..<$0.end], as: UTF8.self) }
      #expect(speaker == "the guard")
    }
  }
}
