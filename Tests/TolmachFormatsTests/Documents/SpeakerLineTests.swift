import Testing
import TolmachFormats
import TolmachModel

@Suite struct SpeakerLineTests {
  private static let expected = ["Лейла: Мы ждали до утра.", "Гость: Долго?", "Лейла: Да."]

  @Test(arguments: [
    "Лейла  0:04\nМы ждали\nдо утра.\n\nГость  0:09\nДолго?\n\nЛейла  0:12\nДа.\n",
    "[00:00:04] Лейла\nМы ждали до утра.\n\n[00:00:09] Гость\nДолго?\n\n[00:00:12] Лейла\nДа.\n",
    "Лейла (00:04):\r\nМы ждали до утра.\r\n\r\nГость (00:09):\r\nДолго?\r\n\r\nЛейла (00:12):\r\nДа.\r\n",
    "Лейла [00:00:04 - 00:00:08]\nМы ждали до утра.\nГость [00:00:09 - 00:00:11]\nДолго?\nЛейла [00:00:12]\nДа.",
    "**Лейла:** [00:00:04] Мы ждали до утра.\n\n**Гость:** [00:00:09] Долго?\n\n**Лейла:** [00:00:12] Да.\n",
    "00:00:04 Лейла:\nМы ждали до утра.\n\n00:00:09 Гость:\nДолго?\n\n00:00:12 Лейла:\nДа.\n",
  ])
  func everyLayoutGivesTheSameTurns(text: String) throws {
    for name in ["a.txt", "a.md"] {
      let read = try DocumentSample.read(text, as: name)
      #expect(DocumentSample.turns(read) == Self.expected)
      #expect(DocumentSample.starts(read) == [4000, 9000, 12_000])
      #expect(read.records == 3)
      #expect(read.document.text.elementsEqual(text.utf8))
    }
  }

  @Test func headingsComeBeforeTheFirstTurn() throws {
    let read = try DocumentSample.read(
      "# Разговор\n\n**Лейла:** [00:00:04] Мы ждали.\n\n**Гость:** [00:00:09] Да?\n",
      as: "a.md"
    )
    #expect(DocumentSample.turns(read) == ["Разговор", "Лейла: Мы ждали.", "Гость: Да?"])
    #expect(read.document.blocks.map(\.kind) == [.heading, .turn, .turn])
  }

  @Test func proseWithTimesIsProse() throws {
    let text = "Лейла пришла в 10:30 утра.\n\nВ 11:00 Гость ушёл, и дверь закрыли.\n"
    #expect(try DocumentSample.read(text, as: "a.txt").document.cues.isEmpty)
  }
}
