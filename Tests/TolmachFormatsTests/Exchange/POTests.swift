import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

@Suite struct POTests {
  private static let sample = """
    # header
    msgid ""
    msgstr ""
    "Language: ru\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"

    # a remark
    #. from the program
    #: main.swift:7
    #, fuzzy, c-format
    #| msgid "old %d"
    msgctxt "menu"
    msgid "%d bridge"
    msgid_plural "%d bridges"
    msgstr[0] "%d мост"
    msgstr[1] "%d моста"
    msgstr[2] "%d мостов"

    #~ msgid "gone"
    #~ msgstr "ушло"
    """

  @Test func everyFieldIsRead() throws {
    let units = try Exchange.read(Self.sample, .po)
    #expect(units.count == 2)
    let unit = try #require(units.first)
    #expect(unit.variants.map(\.text) == ["%d bridge", "%d мост"])
    #expect(unit.variants.map(\.language) == [.english, .russian])
    #expect(unit.status == "fuzzy" && unit.notes == ["a remark"])
    #expect(unit.properties.contains(.init(name: "po:msgctxt", value: "menu")))
    #expect(unit.properties.contains(.init(name: "po:previous:msgid", value: "old %d")))
    #expect(unit.variants[1].properties.last == .init(name: "po:msgstr[2]", value: "%d мостов"))
    #expect(units[1].properties.contains(.init(name: "po:obsolete", value: "yes")))
  }

  @Test func whatWasReadIsWritten() throws {
    let units = try Exchange.read(Self.sample, .po)
    var writer = POWriter(from: .english, to: .russian)
    let bytes = writer.file(of: units)
    let again = try Exchange.read(bytes, .po).units
    #expect(again == units)
    var second = POWriter(from: .english, to: .russian)
    #expect(second.file(of: again) == bytes)
  }

  @Test func theHeaderNamesTheEncoding() throws {
    let text =
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=CP1251\\n\"\n\nmsgid \"bridge\"\nmsgstr \"мост\"\n"
    let bytes = text.unicodeScalars.map { scalar in
      UInt8(truncatingIfNeeded: scalar.value < 0x80 ? scalar.value : scalar.value - 0x410 + 0xC0)
    }
    #expect(try Exchange.read(bytes, .po).units.first?.variants.last?.text == "мост")
  }

  @Test func aBrokenEntryIsPassedOver() throws {
    let text = "msgid \"a\"\nmsgstr \"b\n\nmsgid \"c\"\nmsgstr \"d\"\nnonsense\n\nmsgid \"e\"\nmsgstr \"f\"\n"
    let read = try Exchange.read(Array(text.utf8), .po)
    #expect(read.units.map { $0.variants.map(\.text) } == [["e", "f"]])
    #expect(read.malformed == [2, 6])
  }

  @Test func escapesGoBothWays() {
    for text in ["a\nb", "\t\"\\", "\n", "", "кавычка \" и \\n", "\u{301}a\"\u{301}"] {
      let joined = POString.written(text).split(separator: "\n").compactMap { POString.read($0) }.joined()
      #expect(joined == text)
      #expect(POString.list(POString.line(text)[...]) == [text])
    }
  }
}
