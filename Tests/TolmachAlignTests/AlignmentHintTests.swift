@testable import TolmachAlign
import Testing
import TolmachModel
import TolmachTestSupport

@Suite struct AlignmentHintTests {
  private func align(_ hints: AlignmentHints, _ source: [String], _ target: [String]) throws -> Alignment {
    let aligner = SentenceAligner(
      from: try #require(LanguageTag("ru")),
      to: try #require(LanguageTag("en")),
      lexicons: []
    )
    let alignment = try aligner.alignment(
      source: source.map { Array($0.utf8) },
      target: target.map { Array($0.utf8) },
      hints: hints
    )
    #expect(alignment.beads.flatMap { Array($0.source) } == Array(source.indices))
    #expect(alignment.beads.flatMap { Array($0.target) } == Array(target.indices))
    return alignment
  }

  /// Whatever is settled stands in the result, whole and certain, and no bead goes past a border.
  @Test func pathsGoThroughWhatIsSettled() throws {
    for seed in 0..<40 as Range<UInt64> {
      var toy = ToyLanguages(seed: seed)
      let (source, target, _) = toy.texts(sentences: 12)
      var random = SeededGenerator(seed: seed)
      let left = Int.random(in: 0..<max(1, source.count - 2), using: &random)
      let right = Int.random(in: 0..<max(1, target.count - 3), using: &random)
      var hints = AlignmentHints()
      hints.settled = [
        Bead(source: left..<left + 1, target: right..<right + 2),
        Bead(source: left + 1..<left + 2, target: right + 2..<right + 2),
      ]
      hints.borders = [LatticeCorner(source: left / 2, target: right / 2)]
      let beads = try align(hints, source, target).beads
      for bead in hints.settled {
        #expect(beads.contains { $0.source == bead.source && $0.target == bead.target && $0.confidence == 1 })
      }
      for bead in beads {
        let isBefore = bead.source.upperBound <= left / 2 && bead.target.upperBound <= right / 2
        let isBehind = bead.source.lowerBound >= left / 2 && bead.target.lowerBound >= right / 2
        #expect(isBefore || isBehind)
      }
    }
  }

  @Test func contradictionsArePassedOver() throws {
    var hints = AlignmentHints()
    hints.settled = [Bead(source: 1..<2, target: 0..<1), Bead(source: 0..<1, target: 1..<2)]
    #expect(hints.corners(sourceCount: 2, targetCount: 2) == nil)
    hints.settled = [Bead(source: 0..<2, target: 0..<2)]
    hints.borders = [LatticeCorner(source: 1, target: 1)]
    #expect(hints.corners(sourceCount: 2, targetCount: 2) == nil)
    hints.borders = [LatticeCorner(source: 3, target: 3)]
    #expect(hints.corners(sourceCount: 2, targetCount: 2) == nil)
    _ = try align(hints, ["Раз.", "Два."], ["One.", "Two."])
  }

  /// Of two equal sentences the one that was heard at the same time is the counterpart.
  @Test func timesTellEqualSentencesApart() throws {
    let source = ["Кармыш говум.", "Кармыш говум."]
    let target = ["Blorp zixy.", "Blorp zixy.", "Blorp zixy.", "Blorp zixy."]
    var hints = AlignmentHints()
    hints.sourceTimes = [2000..<3000, 6000..<7000]
    hints.targetTimes = [0..<1000, 2000..<3000, 4000..<5000, 6000..<7000]
    let beads = try align(hints, source, target).beads.filter { !$0.source.isEmpty && !$0.target.isEmpty }
    #expect(beads.map(\.target) == [1..<2, 3..<4])
  }

  @Test func nothingKnownHasNoConfidence() throws {
    let alignment = try align(AlignmentHints(), ["Кармыш говум."], ["Blorp zixy."])
    #expect(alignment.confidence == nil && alignment.beads.allSatisfy { $0.confidence == nil })
  }
}
