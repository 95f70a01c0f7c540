import ArgumentParser
import TolmachMemory
import TolmachModel

/// Numbers as people write them: 17, 1-10, 3,5,8-12.
struct NumberList: ExpressibleByArgument, Equatable {
  /// The ranges in the order written; a single number is a range of one.
  let ranges: [ClosedRange<Int64>]

  /// A range of more numbers is a slip of the pen.
  private static let longest: Int64 = 100_000

  init?(argument: String) {
    var ranges: [ClosedRange<Int64>] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
      guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first > 0, first <= last,
        last - first < Self.longest
      else { return nil }
      ranges.append(first...last)
    }
    self.ranges = ranges
  }

  /// The numbers that a store has: each single one must be there, and of each range at least one.
  ///
  /// - Throws: `MemoryError.noAnnotation` with the number that is not there, or a range's first.
  func numbers(in store: MemoryStore) throws(MemoryError) -> [Int64] {
    var found: [Int64] = []
    for range in ranges {
      var filter = AnnotationFilter()
      filter.numbers = Array(range)
      let there = try store.reviewed(filter).map(\.number)
      guard !there.isEmpty else { throw .noAnnotation(number: range.lowerBound) }
      found += there
    }
    return found
  }
}
