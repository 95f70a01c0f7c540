import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

@Suite struct XLIFFUnitTests {
  @Test func segmentsOfBothSidesArePaired() throws {
    let text = """
      <xliff xmlns="\(XLIFFNames.version1)" version="1.2" xmlns:x="urn:x">
      <file original="talk.docx" source-language="ru-RU" target-language="en-GB" datatype="plaintext"><body>
      <trans-unit id="a" approved="yes" x:secret="7"><source>Мост закрыт. Почему?</source>
      <seg-source><mrk mtype="seg" mid="1">Мост закрыт.</mrk> <mrk mtype="seg" mid="2">Почему?</mrk></seg-source>
      <target state="final"><mrk mtype="seg" mid="1">The bridge is closed.</mrk> <mrk mtype="seg" mid="2">Why?</mrk></target>
      <alt-trans match-quality="85%"><target>The bridge was closed.</target></alt-trans><note>ask Zara</note>
      <x:meta><x:score>1</x:score></x:meta></trans-unit></body></file></xliff>
      """
    let units = try Exchange.read(text, .xliff)
    #expect(units.map(\.identifier) == ["a.1", "a.2"])
    #expect(
      units.map { $0.variants.map(\.text) } == [["Мост закрыт.", "The bridge is closed."], ["Почему?", "Why?"]]
    )
    #expect(units.allSatisfy { $0.status == "final" && $0.document == "talk.docx" && $0.notes == ["ask Zara"] })
    let again = String(decoding: try Exchange.write(units, .xliff1), as: UTF8.self)
    #expect(again.contains("x:secret=\"7\"") && again.contains("match-quality=\"85%\""))
    #expect(again.contains("<x:meta xmlns:x=\"urn:x\"><x:score>1</x:score></x:meta>"))
  }

  /// In XLIFF 1.2 each `file` has one target language, and a target may say another of itself.
  @Test func translationsIntoAThirdLanguageKeepIt() throws {
    let text = """
      <xliff xmlns="\(XLIFFNames.version1)" version="1.2">
      <file original="talk.docx" source-language="ru" target-language="en" datatype="plaintext"><body>
      <trans-unit id="a"><source>Да.</source><target>Yes.</target></trans-unit>
      <trans-unit id="b"><source>Нет.</source><target xml:lang="fr">Non.</target></trans-unit>
      <trans-unit id="c"><source>Ещё.</source></trans-unit></body></file></xliff>
      """
    let units = try Exchange.read(text, .xliff)
    #expect(units.map { $0.variants.map(\.language.description) } == [["ru", "en"], ["ru", "fr"], ["ru"]])
    let bytes = try Exchange.write(units, .xliff1)
    #expect(try Exchange.read(bytes, .xliff).units == units)
    #expect(String(decoding: bytes, as: UTF8.self).split(separator: "<file ").count == 4)
    #expect(try Exchange.inspect(bytes, name: "a.xlf").problems.isEmpty)
  }

  @Test func confidenceStandsAroundTheTranslation() throws {
    var unit = TranslationUnit(variants: [
      .init(language: .russian, text: "Да."), .init(language: .english, text: "Yes."),
    ])
    unit.properties = [.init(name: "confidence", value: "0.93")]
    let bytes = try Exchange.write([unit], .xliff)
    #expect(String(decoding: bytes, as: UTF8.self).contains("its:mtConfidence=\"0.93\">Yes.</mrk>"))
    #expect(try Exchange.read(bytes, .xliff).units.first?.properties.first == unit.properties.first)
  }

  @Test func modulesAndOriginalDataAreKept() throws {
    let text = """
      <xliff xmlns="\(XLIFFNames.version2)" xmlns:m="\(XLIFFNames.matches)" version="2.0" srcLang="ru" trgLang="en">
      <file id="f"><unit id="u"><m:matches><m:match ref="#s"><source>Да</source><target>Yes</target></m:match></m:matches>
      <notes><note>first</note></notes><originalData><data id="d">&lt;br/></data></originalData>
      <segment id="s" state="reviewed"><source>Да<ph id="1" dataRef="d"/>.</source><target>Yes<ph id="1" dataRef="d"/>.</target>
      </segment></unit></file></xliff>
      """
    let units = try Exchange.read(text, .xliff)
    #expect(units.first?.variants.map(\.text) == ["Да.", "Yes."] && units.first?.status == "reviewed")
    let again = try Exchange.write(units, .xliff)
    #expect(try Exchange.inspect(again, name: "a.xlf").problems.isEmpty)
    #expect(String(decoding: again, as: UTF8.self).contains("<ph id=\"1\" dataRef=\"d\"/>"))
    #expect(try Exchange.write(Exchange.read(again, .xliff).units, .xliff) == again)
  }
}
