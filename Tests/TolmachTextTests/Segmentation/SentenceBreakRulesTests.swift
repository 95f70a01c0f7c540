import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachText

/// The table-driven rules are UAX #29: ICU's iterator finds the same boundaries in any text.
@Suite struct SentenceBreakRulesTests {
  private func expectSameBoundaries(_ text: [UInt8], _ note: String) throws {
    guard !text.isEmpty else { return }
    let rules = SentenceBreakRules()
    var fast: [Int] = []
    var position = 0
    while position < text.count {
      position = rules.boundary(in: text.span, after: position)
      fast.append(position)
    }
    var slow: [Int] = []
    try BreakIterator(.sentence, language: .russian).forEachPiece(of: text.span) { slow.append($0.range.end) }
    let shown = String(decoding: text, as: UTF8.self).unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    #expect(fast == slow, "\(note): \(shown)")
  }

  @Test func agreesWithICUOnRandomText() throws {
    var random = RandomText(seed: 11)
    for round in 0..<1500 { try expectSameBoundaries(random.text(pieces: 1 + round % 60), "round \(round)") }
  }

  /// One scalar of every class, in every short order that chance finds: the rules meet all their neighbours.
  @Test func agreesWithICUOnEveryMixOfClasses() throws {
    let pool = [
      ".", "․", "!", "?", "。", ")", "\"", "«", "\u{AD}", "\u{301}", "a", "ж", "A", "Ж", "1", "٣", "漢", "가", "\u{85}",
      "\u{2029}", "\n", "\r", " ", "\u{A0}", ",", "—", ":", "、", "%", "…", "😀", "\u{E0041}", "𝒜", "\u{20000}",
    ]
    var generator = SeededGenerator(seed: 12)
    for round in 0..<6000 {
      let pieces = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        pool.randomElement(using: &generator) ?? ""
      }
      try expectSameBoundaries(Array(pieces.joined().utf8), "round \(round)")
    }
  }

  @Test func classesAreICUsOwn() {
    let table = SentenceBreakTable.shared
    #expect(table.value(of: 0x2E) == .ambiguousStop)
    #expect(table.value(of: 0x3002) == .strongStop)
    #expect(table.value(of: 0x4CF) == .lower)
    #expect(table.value(of: 0x200B) == .format)
    #expect(table.value(of: 0xE0041) == .extend)
    #expect(table.value(of: 0x11_0000) == .other)
  }
}
