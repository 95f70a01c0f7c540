import ArgumentParser
import TolmachMemory
import TolmachModel

/// Numbers as people write them: 17, 1-10, 3,5,8-12.
struct NumberList: Equatable {
  /// The ranges in the order written; a single number is a range of one.
  let ranges: [ClosedRange<Int64>]

  /// A range of more numbers is a slip of the pen.
  private static let longest: Int64 = 100_000

  /// Reads a list.
  ///
  /// - Throws: `ValidationError` with the part that is neither a number nor a range.
  init(argument: String) throws {
    if argument.hasPrefix("--") { throw ValidationError("there is no option \(Terminal.visible(argument))") }
    ranges = try argument.split(separator: ",", omittingEmptySubsequences: false).map { part in
      guard let range = Self.range(part) else {
        throw ValidationError(
          "\(Terminal.visible(String(part))): no number or range; write 17, 1-10 or 3,5,8-12, the smaller number first"
        )
      }
      return range
    }
  }

  private static func range(_ part: Substring) -> ClosedRange<Int64>? {
    let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int64($0) }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first > 0, first <= last,
      last - first < longest
    else { return nil }
    return first...last
  }

  /// The numbers that a store has, each once: each single one must be there, and of each range at least one.
  ///
  /// - Throws: `MemoryError.noAnnotation` with the number that is not there, or a range's first.
  static func numbers(of lists: [NumberList], in store: MemoryStore) throws(MemoryError) -> [Int64] {
    var found: Set<Int64> = []
    var asked: Set<ClosedRange<Int64>> = []
    for range in lists.flatMap(\.ranges) where asked.insert(range).inserted {
      let there = try store.annotationNumbers(in: range)
      guard !there.isEmpty else { throw .noAnnotation(number: range.lowerBound) }
      found.formUnion(there)
    }
    return found.sorted()
  }
}
