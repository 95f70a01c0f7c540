import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

@Suite struct TMXTests {
  @Test func oldFilesNameLanguagesInTheirWay() throws {
    let text = """
      <?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx11.dtd">
      <tmx version="1.1"><header srclang="RU" datatype="plaintext"/><body>
      <tu tuid="7"><tuv lang="EN_us"><seg>Who came?</seg></tuv><tuv lang="RU"><seg>Кто пришёл?</seg></tuv></tu>
      </body></tmx>
      """
    let unit = try #require(try Exchange.read(text, .tmx).first)
    #expect(unit.identifier == "7")
    #expect(unit.variants.map(\.language.description) == ["ru", "en-US"])
    #expect(unit.source?.text == "Кто пришёл?")
  }

  @Test func namesInCapitalsAreRead() throws {
    let text = """
      <TMX VERSION="1.1"><HEADER SRCLANG="RU"/><BODY>
      <TU><TUV LANG="RU"><SEG>Да.</SEG></TUV><TUV LANG="EN"><SEG>Yes.</SEG></TUV></TU></BODY></TMX>
      """
    #expect(try Exchange.read(text, .tmx).first?.variants.map(\.text) == ["Да.", "Yes."])
  }

  @Test(arguments: [("UTF-16LE", [0xFF, 0xFE] as [UInt8]), ("UTF-16BE", [0xFE, 0xFF])])
  func sixteenBitFilesAreRead(_ name: String, mark: [UInt8]) throws {
    let text = Exchange.tmx(Exchange.tu("Мост закрыт.", "The bridge is closed."))
    let wide = text.utf16.flatMap { unit -> [UInt8] in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return name == "UTF-16LE" ? pair : pair.reversed()
    }
    #expect(try Exchange.read(mark + wide, .tmx).units.first?.source?.text == "Мост закрыт.")
    #expect(try UnitFile.format(of: ByteSource(bytes: mark + wide, path: "memory")) == .tmx)
  }

  @Test func oneByteEncodingsAreRead() throws {
    let text = Exchange.tmx(Exchange.tu("Мост", "Bridge"), declaration: " encoding=\"windows-1251\"")
    let bytes = text.unicodeScalars.map { scalar in
      UInt8(truncatingIfNeeded: scalar.value < 0x80 ? scalar.value : scalar.value - 0x410 + 0xC0)
    }
    #expect(try Exchange.read(bytes, .tmx).units.first?.source?.text == "Мост")
  }

  @Test func everythingAUnitSaysSurvives() throws {
    let text = Exchange.tmx(
      """
      <tu tuid="a" usagecount="3" segtype="block" creationdate="20260301T120000Z" creationid="Zara" odd="1">
      <note>first</note><prop type="x-domain">news</prop><prop type="x-lang" xml:lang="en">kept</prop>
      <tuv xml:lang="ru" changeid="Isa"><prop type="x-side">left</prop><note>second</note><seg>Да.</seg></tuv>
      <tuv xml:lang="en"><seg>Yes.</seg></tuv></tu>
      """
    )
    let units = try Exchange.read(text, .tmx)
    let unit = try #require(units.first)
    #expect(unit.notes == ["first"] && unit.created == "20260301T120000Z" && unit.createdBy == "Zara")
    #expect(unit.properties.contains(.init(name: "tmx:usagecount", value: "3")))
    #expect(unit.properties.contains(.init(name: "tmx:odd", value: "1")))
    #expect(try Exchange.read(Exchange.write(units, .tmx), .tmx).units == units)
  }

  @Test func aBrokenUnitIsPassedOver() throws {
    let text = Exchange.tmx("<tu><tuv xml:lang=\"ru\"></tuv></tu>\n" + Exchange.tu("Да.", "Yes."))
    let read = try Exchange.read(Array(text.utf8), .tmx)
    #expect(read.units.count == 1 && read.malformed == [4])
  }

  @Test func theSourceComesFirst() throws {
    let text = Exchange.tmx(
      "<tu><tuv xml:lang=\"en\"><seg>Yes.</seg></tuv><tuv xml:lang=\"ru-RU\"><seg>Да.</seg></tuv></tu>"
    )
    #expect(try Exchange.read(text, .tmx).first?.source?.text == "Да.")
    let all = text.replacing("srclang=\"ru\"", with: "srclang=\"*all*\"")
    #expect(try Exchange.read(all, .tmx).first?.source?.text == "Yes.")
  }
}
