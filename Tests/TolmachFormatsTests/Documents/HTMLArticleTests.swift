import Testing
import TolmachFormats
import TolmachModel

@Suite struct HTMLArticleTests {
  @Test func onlyTheArticleIsText() throws {
    let page = """
      <!DOCTYPE html><html lang="en"><head><title>The door | Paper</title>
      <script type="application/ld+json">{"articleBody": "secret one"}</script><style>p { content: "secret two" }</style>
      </head><body><p>An <q>advert</q></p><nav><ul><li>secret three</li></ul></nav><article><h1>The door</h1><!-- secret four -->
      <p>“We waited until <b>morn</b>ing,” said Leila&nbsp;M.</p><blockquote><p>Nobody came.</p></blockquote>
      <p>She said <q>no</q> &mdash; twice.<br><br>Then left.</p><ul><li>one</li><li>two</li></ul><p hidden>secret</p>
      </article><footer>Paper</footer></body></html>
      """
    let read = try DocumentSample.read(page, as: "a.html")
    #expect(
      DocumentSample.turns(read) == [
        "The door", "“We waited until morning,” said Leila\u{A0}M.", "Nobody came.", "She said “no” — twice.",
        "Then left.", "one", "two",
      ]
    )
    #expect(
      read.document.blocks.map(\.kind) == [
        .heading, .paragraph, .blockQuote, .paragraph, .paragraph, .listItem, .listItem,
      ]
    )
    #expect(read.language == LanguageTag("en"))
    #expect(!String(decoding: read.document.text, as: UTF8.self).contains("secret"))
  }

  @Test(arguments: [
    #"<meta charset="windows-1251">"#, #"<meta http-equiv=Content-Type content="text/html; charset=cp1251">"#,
  ])
  func theDeclaredEncodingIsRead(meta: String) throws {
    let bytes = Array(meta.utf8) + Array("<p>".utf8) + [0xC4, 0xE0] + Array("</p>".utf8)
    #expect(DocumentSample.turns(try DocumentSample.read(bytes, as: "a.htm")) == ["Да"])
  }

  @Test func aFalseDeclarationIsOutdoneByTheMark() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(#"<meta charset="windows-1251"><p>Да</p>"#.utf8)
    #expect(DocumentSample.turns(try DocumentSample.read(bytes, as: "a.html")) == ["Да"])
  }

  @Test func nestingAndTagsAreLimited() {
    let deep = Array(String(repeating: "<div>", count: 100_000).utf8)
    #expect(DocumentSample.problem(deep, as: "a.html") == .overLimit("nesting", limit: 512))
    let wide = "<p " + (0..<50_000).map { "a\($0)=1" }.joined(separator: " ") + ">x</p>"
    #expect(DocumentSample.problem(Array(wide.utf8), as: "a.html") == .overLimit("the length of a tag", limit: 16_384))
    let many = Array(String(repeating: "<p>x", count: 200_001).utf8)
    #expect(DocumentSample.problem(many, as: "a.html") == .overLimit("the number of paragraphs", limit: 200_000))
  }

  @Test func scriptsAreNoTags() throws {
    let page = "<script>if (i<n" + String(repeating: " x", count: 20_000) + ")</script><p>Да</p>"
    #expect(DocumentSample.turns(try DocumentSample.read(page, as: "a.html")) == ["Да"])
  }

  @Test func aLongLineTakesItsTime() throws {
    let page = "<p>" + String(repeating: "слово ", count: 900_000) + "</p>"
    let read = try DocumentSample.read(page, as: "a.html")
    #expect(read.document.text.count == 11 * 900_000 - 1)
  }
}
