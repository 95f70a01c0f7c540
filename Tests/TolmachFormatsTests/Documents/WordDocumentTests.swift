import Testing
import TolmachFormats
import TolmachModel

@Suite struct WordDocumentTests {
  private func docx(_ body: String, _ others: [(name: String, text: String)] = []) -> [UInt8] {
    var archive = StoredArchive()
    archive.add("word/document.xml", Self.part("document", "<w:body>\(body)</w:body>"))
    for other in others { archive.add(other.name, other.text) }
    return archive.bytes
  }

  private static func part(_ name: String, _ inside: String) -> String {
    #"<?xml version="1.0"?><w:\#(name) xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">"#
      + inside + "</w:\(name)>"
  }

  private func paragraph(_ words: String, style: String = "") -> String {
    let properties = style.isEmpty ? "" : #"<w:pPr><w:pStyle w:val="\#(style)"/></w:pPr>"#
    return #"<w:p>\#(properties)<w:r><w:t xml:space="preserve">\#(words)</w:t></w:r></w:p>"#
  }

  @Test func paragraphsStylesAndNotesAreRead() throws {
    let styles = Self.part("styles", #"<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>"#)
    let notes = Self.part("footnotes", #"<w:footnote w:id="2">"# + paragraph("A note.") + "</w:footnote>")
    let body =
      paragraph("Дверь", style: "1") + paragraph("Мы ждали.") + "<w:p/>" + paragraph("Никто не пришёл.", style: "Quote")
    let read = try DocumentSample.read(
      docx(body, [("word/styles.xml", styles), ("word/footnotes.xml", notes)]),
      as: "a"
    )
    #expect(DocumentSample.turns(read) == ["Дверь", "Мы ждали.", "Никто не пришёл.", "A note."])
    #expect(read.document.blocks.map(\.kind) == [.heading, .paragraph, .blockQuote, .paragraph])
    #expect(read.records == 4)
  }

  @Test func trackedChangesAreAccepted() throws {
    let body = """
      <w:p><w:r><w:t>Мы </w:t></w:r><w:ins><w:r><w:t>не </w:t></w:r></w:ins><w:del><w:r><w:delText>все </w:delText></w:r>\
      </w:del><w:moveFrom><w:r><w:t>там </w:t></w:r></w:moveFrom><w:r><w:t>жда</w:t></w:r><w:r><w:t>ли</w:t><w:tab/>\
      <w:t>долго.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>\
      </w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Одна </w:t></w:r></w:p><w:p><w:r><w:t>строка.</w:t></w:r></w:p>
      """
    #expect(
      DocumentSample.turns(try DocumentSample.read(docx(body), as: "a.docx")) == ["Мы не ждали долго.", "Одна строка."]
    )
  }

  @Test func tablesOfTurnsAreTranscripts() throws {
    func row(_ cells: String...) -> String {
      "<w:tr>" + cells.map { "<w:tc>" + paragraph($0) + "</w:tc>" }.joined() + "</w:tr>"
    }
    let table =
      "<w:tbl>" + row("Speaker", "Text", "Time") + row("Лейла", "Мы ждали до утра.", "00:00:04")
      + row("Гость", "И никто не пришёл?", "00:00:09") + "</w:tbl>"
    let read = try DocumentSample.read(docx(paragraph("Разговор") + table), as: "a.docx")
    #expect(DocumentSample.turns(read) == ["Разговор", "Лейла: Мы ждали до утра.", "Гость: И никто не пришёл?"])
    #expect(DocumentSample.starts(read) == [4000, 9000])
    let plain = "<w:tbl>" + row("Год", "Мосты") + row("1999", "два моста") + "</w:tbl>"
    #expect(
      DocumentSample.turns(try DocumentSample.read(docx(plain), as: "a.docx")) == ["Год", "Мосты", "1999", "два моста"]
    )
  }

  @Test func labelledParagraphsAreTurns() throws {
    let body = paragraph("ЛЕЙЛА: Мы ждали.") + paragraph("ГОСТЬ: Долго?") + paragraph("ЛЕЙЛА: Да.")
    let read = try DocumentSample.read(docx(body), as: "a.docx")
    #expect(DocumentSample.turns(read) == ["ЛЕЙЛА: Мы ждали.", "ГОСТЬ: Долго?", "ЛЕЙЛА: Да."])
  }

  @Test func damagedAndEncryptedFilesAreRefused() {
    let whole = docx(paragraph("Мы ждали."))
    for count in stride(from: 0, to: whole.count, by: 7) {
      #expect(DocumentSample.problem(Array(whole.prefix(count)), as: "a.docx") != nil)
    }
    #expect(
      DocumentSample.problem([0xD0, 0xCF, 0x11, 0xE0] + Array(repeating: 0, count: 99), as: "a.docx") == .encrypted
    )
    var archive = StoredArchive(isEncrypted: true)
    archive.add("word/document.xml", "x")
    #expect(DocumentSample.problem(archive.bytes, as: "a.docx") == .encrypted)
    #expect(DocumentSample.problem(Array("text".utf8), as: "a.docx") == .missingSignature("PK"))
    let bomb = #"<!DOCTYPE x [<!ENTITY a "aa">]><w:document>&a;</w:document>"#
    var hostile = StoredArchive()
    hostile.add("word/document.xml", bomb)
    #expect(DocumentSample.problem(hostile.bytes, as: "a.docx") == .undefinedEntity)
  }

  @Test func falseSizesAreRefusedBeforeAnythingIsUnpacked() {
    var archive = StoredArchive(claimedSize: 300 << 20)
    archive.add("word/document.xml", "x")
    let problem = DocumentSample.problem(archive.bytes, as: "a.docx")
    #expect(problem != nil)
  }

  @Test func theNumberOfMembersIsLimited() {
    var archive = StoredArchive()
    for index in 0..<10_001 { archive.add("m\(index)", "") }
    #expect(DocumentSample.problem(archive.bytes, as: "a.docx") == .overLimit("the number of members", limit: 10_000))
  }
}
