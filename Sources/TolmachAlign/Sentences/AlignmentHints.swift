/// What is known of two texts beside their words.
public struct AlignmentHints: Sendable {
  /// Beads that a person has settled: the path goes through them, and the rest is aligned anew. In order; of any size.
  public var settled: [Bead] = []
  /// Borders that belong together for certain: of chapters, of turns of speech. No bead goes past one.
  public var borders: [LatticeCorner] = []
  /// When each source sentence was heard, in milliseconds; empty, or as many as there are sentences.
  public var sourceTimes: [Range<Int>?] = []
  /// The same of the target. Where both sides have times, their overlap is evidence, never a wall.
  public var targetTimes: [Range<Int>?] = []
  /// What other texts taught; nil where each text stands alone.
  var lessons: Lessons?

  /// What other texts taught, and which text is to learn.
  struct Lessons: Sendable {
    var shared: SharedLessons
    /// The text's own digest: what it taught itself is left out.
    var digest: UInt64
  }

  /// Nothing is known.
  public init() {}

  /// The corners that every path passes, rising on both sides.
  ///
  /// - Returns: nil where settled beads and borders contradict each other or leave the texts.
  public func corners(sourceCount: Int, targetCount: Int) -> [LatticeCorner]? {
    var end = LatticeCorner(source: 0, target: 0)
    for bead in settled {
      guard bead.source.lowerBound >= end.source, bead.target.lowerBound >= end.target else { return nil }
      end = LatticeCorner(source: bead.source.upperBound, target: bead.target.upperBound)
    }
    let all = Set(settled.flatMap(\.corners) + borders)
    let sorted = all.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    var before = LatticeCorner(source: 0, target: 0)
    for corner in sorted {
      guard corner.target >= before.target, corner.source >= 0 else { return nil }
      before = corner
    }
    guard before.source <= sourceCount, before.target <= targetCount else { return nil }
    // A border inside a settled bead would cut it.
    let isCut = settled.contains { bead in
      borders.contains { bead.source.isInside($0.source) || bead.target.isInside($0.target) }
    }
    return isCut ? nil : sorted
  }
}

extension AlignmentHints {
  /// The beads with the settled ones in place of what the path made of them.
  func restored(_ beads: [Bead]) -> [Bead] {
    guard let end = beads.last, corners(sourceCount: end.source.upperBound, targetCount: end.target.upperBound) != nil
    else { return beads }
    var result: [Bead] = []
    var rest = beads[...]
    for bead in settled {
      while let next = rest.first, !bead.holds(next) {
        result.append(next)
        rest.removeFirst()
      }
      while let next = rest.first, bead.holds(next) { rest.removeFirst() }
      result += bead.single.map { Bead(source: $0.source, target: $0.target, confidence: 1) }
    }
    return result + rest
  }
}

extension Bead {
  /// Whether another bead lies within this one.
  fileprivate func holds(_ other: Bead) -> Bool {
    source.lowerBound <= other.source.lowerBound && other.source.upperBound <= source.upperBound
      && target.lowerBound <= other.target.lowerBound && other.target.upperBound <= target.upperBound
  }

  /// Itself, or a bead for each sentence that has no counterpart.
  fileprivate var single: [Bead] {
    if target.isEmpty { return source.map { Bead(source: $0..<$0 + 1, target: target) } }
    if source.isEmpty { return target.map { Bead(source: source, target: $0..<$0 + 1) } }
    return [self]
  }

  /// Where it begins and where it ends.
  fileprivate var corners: [LatticeCorner] {
    [
      LatticeCorner(source: source.lowerBound, target: target.lowerBound),
      LatticeCorner(source: source.upperBound, target: target.upperBound),
    ]
  }
}

extension Range<Int> {
  /// Whether a border lies between two elements of the range.
  fileprivate func isInside(_ border: Int) -> Bool { border > lowerBound && border < upperBound }
}

/// How far beads agree in time.
struct TimeEvidence: Sendable {
  private let source: [Range<Int>?]
  private let target: [Range<Int>?]
  /// Whether both sides have times.
  let isPresent: Bool

  /// Takes the times of both sides; they count only where there is one for every sentence or none.
  init(_ hints: AlignmentHints, sourceCount: Int, targetCount: Int) {
    source = hints.sourceTimes
    target = hints.targetTimes
    isPresent = source.count == sourceCount && target.count == targetCount && sourceCount > 0 && targetCount > 0
  }

  /// The share of the time of both spans together that they share: 0 … 1; 0 where one has no time.
  func overlap(_ range: Range<Int>, _ other: Range<Int>) -> Float {
    guard isPresent, let left = Self.span(source, range), let right = Self.span(target, other) else { return 0 }
    let both = min(left.upperBound, right.upperBound) - max(left.lowerBound, right.lowerBound)
    let all = max(left.upperBound, right.upperBound) - min(left.lowerBound, right.lowerBound)
    return both > 0 && all > 0 ? Float(both) / Float(all) : 0
  }

  private static func span(_ times: [Range<Int>?], _ range: Range<Int>) -> Range<Int>? {
    guard let first = times[range.lowerBound], let last = times[range.upperBound - 1] else { return nil }
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }
}
