@testable import TolmachAlign
import Testing
import TolmachTestSupport

/// Counts added up sentence by sentence against the same sums over all entries at once.
@Suite struct LearnedCountTests {
  private struct Gift {
    var sentence: Int
    var entry: TranslationTable.Entry
  }

  /// Beads of one or two sentences and what they give, by chance.
  private static func gifts(seed: UInt64) -> (beads: [Range<Int>], gifts: [[Gift]], sentences: Int) {
    var generator = SeededGenerator(seed: seed)
    let sentences = Int.random(in: 1...(3 * SentencePieces.chunkLength), using: &generator)
    var beads: [Range<Int>] = []
    var gifts: [[Gift]] = []
    for first in 0..<sentences where Int.random(in: 0..<5, using: &generator) > 0 {
      let bead = first..<min(sentences, first + Int.random(in: 1...2, using: &generator))
      beads.append(bead)
      gifts.append(
        (0..<Int.random(in: 0...8, using: &generator)).map { _ in
          Gift(
            sentence: Int.random(in: bead, using: &generator),
            entry: .init(
              row: Int.random(in: 0..<9, using: &generator),
              column: Int.random(in: 0..<7, using: &generator),
              value: Float(Int.random(in: 1...64, using: &generator)) / 64
            )
          )
        }
      )
    }
    return (beads, gifts, sentences)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func sumsAreThoseOfAllEntries(seed: UInt64) {
    let (beads, gifts, sentences) = Self.gifts(seed: seed)
    var gatherer = PieceGatherer(beads, sentences: sentences, givenTypes: 9, otherTypes: 7)
    for (index, given) in gifts.enumerated() {
      for gift in given { gatherer.add(gift.entry, to: gift.sentence) }
      gatherer.finish(bead: index)
    }
    var pieces = gatherer.pieces()
    let leastShare: Float = 0.12
    let (table, sums) = pieces.summedUp(rows: 9, columns: 7, leastShare: leastShare)
    let all = TranslationTable(rows: 9, entries: gifts.flatMap { $0 }.map(\.entry))
    for row in 0..<9 {
      #expect(sums[row] == all.sum(row), "seed \(seed)")
      let kept = all.row(row).filter { all.values[$0] >= all.sum(row) * leastShare }
      #expect(table.row(row).map { table.columns[$0] } == kept.map { all.columns[$0] }, "seed \(seed)")
      #expect(table.row(row).map { table.values[$0] } == kept.map { all.values[$0] }, "seed \(seed)")
    }
    for sentence in 0..<sentences { expectOwn(of: sentence, in: pieces, among: gifts, table) }
  }

  /// What a sentence gave, and only where the table kept it.
  private func expectOwn(of sentence: Int, in pieces: SentencePieces, among gifts: [[Gift]], _ table: TranslationTable)
  {
    let own = gifts.flatMap { $0 }.filter { $0.sentence == sentence }.map(\.entry)
    let all = TranslationTable(rows: 9, entries: own)
    let (chunk, place) = pieces.place(of: sentence)
    for row in 0..<9 {
      let slot = chunk.slot(of: Int32(row), in: place)
      #expect((slot.map { chunk.sums[$0] } ?? 0) == all.sum(row))
      let kept = all.row(row).filter { table.row(row).map { table.columns[$0] }.contains(all.columns[$0]) }
      let entries = slot.map { chunk.entries(of: $0) } ?? 0..<0
      #expect(chunk.columns[entries].map { $0 } == kept.map { all.columns[$0] })
      #expect(chunk.values[entries].map { $0 } == kept.map { all.values[$0] })
    }
  }
}
