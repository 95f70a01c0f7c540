/// In how many sentences each type stands, and how many types of the other side each source type meets.
struct MeetingCounts {
  private(set) var source: [Int32]
  private(set) var target: [Int32]
  /// The distinct target types of all sentences of a source type, added up.
  private(set) var meetings: [Int]

  init(_ pairs: SentencePairs.Rows) throws(AlignError) {
    var source = [Int32](repeating: 0, count: pairs.sourceTypes)
    var target = [Int32](repeating: 0, count: pairs.targetTypes)
    var meetings = [Int](repeating: 0, count: pairs.sourceTypes)
    var left = DistinctTypes(pairs.sourceTypes)
    var right = DistinctTypes(pairs.targetTypes)
    try pairs.forEach { one, other in
      left.read(one, 0..<pairs.sourceTypes)
      right.read(other, 0..<pairs.targetTypes)
      for type in right.types { target[type] += 1 }
      for type in left.types {
        source[type] += 1
        meetings[type] += right.types.count
      }
    }
    self.source = source
    self.target = target
    self.meetings = meetings
  }
}

/// Counts for some source types in how many sentences they meet each target type.
///
/// A rare type has a list of all it meets, a common one a counter for each target type: whichever is shorter.
struct MeetingBlock {
  /// The source types of the block.
  let types: Range<Int>
  private let targetTypes: Int
  /// Where the cells of each type begin; one more at the end.
  private var starts = [0]
  /// Up to where a list is filled; nil: counters.
  private var ends: [Int?] = []
  private var cells: [Int32]
  private var joint: [Int32]

  /// A block of as many types from `first` on as fit into `limit` cells, at least one.
  init(from first: Int, counts: MeetingCounts, cells limit: Int) {
    targetTypes = counts.target.count
    var last = first
    while last < counts.source.count {
      let isList = counts.meetings[last] < targetTypes
      let start = starts[last - first]
      let end = start + min(counts.meetings[last], targetTypes)
      guard last == first || end <= limit else { break }
      starts.append(end)
      ends.append(isList ? start : nil)
      last += 1
    }
    types = first..<last
    cells = [Int32](repeating: 0, count: starts[last - first])
    joint = [Int32](repeating: 0, count: targetTypes)
  }

  /// Counts the meetings in all pairs.
  mutating func read(_ pairs: SentencePairs.Rows) throws(AlignError) {
    var left = DistinctTypes(pairs.sourceTypes)
    var right = DistinctTypes(pairs.targetTypes)
    try pairs.forEach { one, other in
      left.read(one, types)
      guard !left.types.isEmpty else { return }
      right.read(other, 0..<targetTypes)
      for type in left.types { meet(type - types.lowerBound, right.types) }
    }
  }

  private mutating func meet(_ row: Int, _ others: [Int]) {
    if let end = ends[row] {
      for (index, other) in others.enumerated() { cells[end + index] = Int32(other) }
      ends[row] = end + others.count
    } else {
      let start = starts[row]
      for other in others { cells[start + other] += 1 }
    }
  }

  /// The target types that a source type meets more often than chance, the strongest ones.
  mutating func strongest(of type: Int, counts: MeetingCounts, total: Float, atMost limit: Int) -> [Int32] {
    let own = Float(counts.source[type])
    var found: [(column: Int32, dice: Float)] = []
    forEachPartner(of: type - types.lowerBound) { other, both in
      let count = Float(counts.target[Int(other)])
      if Float(both) * total > 1.5 * own * count { found.append((other, 2 * Float(both) / (own + count))) }
    }
    if found.count > limit {
      found.sort { $0.dice != $1.dice ? $0.dice > $1.dice : $0.column < $1.column }
      found.removeLast(found.count - limit)
    }
    return found.map(\.column)
  }

  private mutating func forEachPartner(of row: Int, _ body: (_ other: Int32, _ both: Int32) -> Void) {
    let own = starts[row]..<starts[row + 1]
    guard ends[row] != nil else {
      for cell in own where cells[cell] > 0 { body(Int32(cell - own.lowerBound), cells[cell]) }
      return
    }
    for cell in own { joint[Int(cells[cell])] += 1 }
    for cell in own where joint[Int(cells[cell])] > 0 {
      body(cells[cell], joint[Int(cells[cell])])
      joint[Int(cells[cell])] = 0
    }
  }
}

/// The distinct types of one sentence after the other.
private struct DistinctTypes {
  private(set) var types: [Int] = []
  private var seen: [UInt32]
  private var sentence: UInt32 = 0

  init(_ count: Int) { seen = [UInt32](repeating: 0, count: count) }

  /// Reads the types of a sentence that lie within `range`.
  mutating func read(_ words: borrowing Span<UInt32>, _ range: Range<Int>) {
    types.removeAll(keepingCapacity: true)
    sentence += 1
    for index in words.indices {
      let type = Int(words[index])
      guard range.contains(type), seen[type] != sentence else { continue }
      seen[type] = sentence
      types.append(type)
    }
  }
}
