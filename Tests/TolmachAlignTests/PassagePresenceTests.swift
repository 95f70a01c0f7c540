import Testing

@testable import TolmachAlign

/// What an article's other quotes say of one.
@Suite struct PassagePresenceTests {
  private func shifts(_ presence: [Double], leavingOut: Set<Int> = []) -> [Double] {
    PassagePresence.shifts(presence, counts: presence.indices.map { !leavingOut.contains($0) })
  }

  @Test func aLonelyQuoteIsJudgedByItself() {
    #expect(shifts([0.1]) == [0])
    #expect(shifts([]).isEmpty)
  }

  @Test func foundNeighboursMakeNothingLikelier() { #expect(shifts([0.9, 0.95, 0.99, 0.2]) == [0, 0, 0, 0]) }

  /// The more neighbours are not found, the more it takes.
  @Test func absentNeighboursTell() {
    let few = shifts([0.5] + [Double](repeating: 0.02, count: 3))[0]
    let many = shifts([0.5] + [Double](repeating: 0.02, count: 15))[0]
    #expect(few < 0 && many < few)
  }

  /// A quote is no witness for itself, nor one by somebody who is in no transcript for the others.
  @Test func whatDoesNotCountChangesNothing() {
    let (one, other) = (shifts([0.5, 0.1, 0.1, 0.1])[0], shifts([0.99, 0.1, 0.1, 0.1])[0])
    #expect(abs(one - other) < 1e-9)
    #expect(shifts([0.5, 0.02, 0.02, 0.02], leavingOut: [1, 2, 3])[0] == 0)
  }
}
