import Testing
@testable import TolmachMemory
import TolmachTestSupport

/// Numbers by hash, as an index file holds them.
@Suite struct HashDirectoryTests {
  /// Lends the directory of some hashes.
  private func directory(_ hashes: [UInt64], _ body: (HashDirectory) -> Void) {
    let sections = HashDirectory.sections(of: hashes)
    sections.buckets.withUnsafeBufferPointer { buckets in
      sections.entries.withUnsafeBufferPointer { entries in
        let none = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
        defer { none.deallocate() }
        guard let base = buckets.baseAddress else { return }
        body(
          HashDirectory(
            buckets: IndexArray(base: base, count: buckets.count),
            entries: IndexArray(base: entries.baseAddress ?? UnsafePointer(none), count: entries.count)
          )
        )
      }
    }
  }

  @Test(arguments: [0, 1, 2, 3, 4, 7, 8, 100, 4_097, 50_000]) func everyHashIsFoundAndNoOther(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let hashes = (0..<count).map { _ in generator.next() }
    let strangers = (0..<1_000).map { _ in generator.next() }
    directory(hashes) { directory in
      #expect(directory.isWellFormed && directory.count == count)
      #expect(hashes.indices.allSatisfy { directory.number(of: hashes[$0]) == $0 })
      #expect(strangers.allSatisfy { directory.number(of: $0) == nil })
      #expect(directory.buckets.count <= max(2, count + 1))
    }
  }

  @Test func extremeHashesHaveTheirBuckets() {
    let hashes: [UInt64] = [0, .max, 1, 1 << 63, .max >> 1, 0xFFFF_FFFF, 0xFFFF_FFFF << 32, 1 << 62, 2]
    directory(hashes) { directory in
      #expect(hashes.indices.allSatisfy { directory.number(of: hashes[$0]) == $0 })
      #expect(directory.number(of: 3) == nil)
    }
  }
}
