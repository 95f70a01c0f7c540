import Testing
import TolmachMemory
import TolmachModel
import TolmachTestSupport

@Suite struct TermStoreTests {
  private let origin = MemoryOrigin(time: "2026-03-01T12:00:00Z", person: "K.", tool: "test")

  private func withStore(_ body: (MemoryStore) throws -> Void) throws {
    try withExtendedLifetime(TemporaryStore()) { try body($0.store) }
  }

  @Test(arguments: 0..<30) func entriesComeBackAsTheyWere(seed: Int) throws {
    var random = RandomTermEntries(seed: UInt64(seed))
    for number in 0..<20 {
      let entry = random.fullEntry(number)
      #expect(TermEntryCoder.decode(TermEntryCoder.encode(entry)) == entry)
    }
  }

  @Test func everyActCanBeTakenBack() throws {
    try withStore { store in
      var random = RandomTermEntries(seed: 7)
      let entries = (0..<6).map { random.fullEntry($0) }
      let summary = try store.importTermEntries(entries, policy: .add, origin: origin)
      #expect(summary.added == 6)
      let imported = try store.termEntries().map(\.entry)
      #expect(imported == entries)
      try store.editTermEntry(1, origin: origin) { $0.domain = "law" }
      try store.mergeTermEntries([1, 2], origin: origin)
      try store.removeTermEntries([3], origin: origin)
      #expect(try store.termEntries().count == 4)
      for _ in 0..<3 { #expect(try !store.undoTermChange(origin: origin).isEmpty) }
      #expect(try store.termEntries().map(\.entry) == entries)
      #expect(try store.undoTermChange(origin: origin).count == 6)
      #expect(try store.termEntries().isEmpty)
      #expect(try store.undoTermChange(origin: origin).isEmpty)
      #expect(try store.integrityProblems().isEmpty)
    }
  }

  @Test func dryRunsChangeNothingAndRepeatsAreSeen() throws {
    try withStore { store in
      var random = RandomTermEntries(seed: 9)
      let entries = (0..<4).map { random.fullEntry($0) }
      #expect(try store.importTermEntries(entries, policy: .merge, origin: origin, isDryRun: true).added == 4)
      #expect(try store.termEntries().isEmpty)
      _ = try store.importTermEntries(entries, policy: .merge, origin: origin)
      #expect(try store.importTermEntries(entries, policy: .add, origin: origin).unchanged == 4)
      #expect(throws: MemoryError.noTermEntry(id: 99)) { try store.termEntry(99) }
    }
  }
}
