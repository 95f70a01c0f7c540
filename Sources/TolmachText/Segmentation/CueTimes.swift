public import TolmachModel

/// Tells which cues a stretch of a document was heard in, and when.
///
/// Inside a cue time is taken to run evenly over its spoken scalars; syntax takes none.
public struct CueTimes: Sendable {
  private let cues: [Document.Cue]
  private let pieces: [TextRange]
  /// Spoken scalars before each piece, and in all.
  private let spokenBefore: [Int]
  private let isSubstitute: [Bool]
  private let offsets: ScalarOffsets

  /// Measures the spoken words of `document`, whose cues and pieces stand in the order of the text.
  ///
  /// - Complexity: O(*n*) once.
  public init(_ document: Document) {
    cues = document.cues
    offsets = ScalarOffsets(document.cues.isEmpty ? [] : document.text)
    let all = document.cues.isEmpty ? [] : document.blocks.flatMap(\.pieces).sorted { $0.range < $1.range }
    pieces = all.map(\.range)
    isSubstitute = all.map { $0.substitute != nil }
    var total = 0
    var before: [Int] = []
    before.reserveCapacity(all.count + 1)
    for piece in all {
      before.append(total)
      total += piece.substitute == nil ? offsets.scalars(piece.range).count : 1
    }
    spokenBefore = before + [total]
  }

  /// The indices of the cues that `range` overlaps; empty where the document has no times there.
  ///
  /// - Complexity: O(log *n*).
  public func cues(of range: TextRange) -> Range<Int> {
    let first = cues.partitioningIndex { $0.range.end > range.start }
    let last = cues.partitioningIndex { $0.range.start >= max(range.end, range.start + 1) }
    return first..<max(first, last)
  }

  /// When the words of `range` were heard; nil where the document has no times.
  ///
  /// - Complexity: O(log *n*).
  public func time(of range: TextRange) -> Document.TimeSpan? {
    let heard = cues(of: range)
    guard let first = heard.first, let last = heard.last else { return nil }
    let start = moment(of: range.start, in: cues[first])
    return Document.TimeSpan(
      startMilliseconds: start,
      endMilliseconds: max(start, moment(of: range.end, in: cues[last]))
    )
  }

  private func moment(of offset: Int, in cue: Document.Cue) -> Int {
    let before = spoken(before: cue.range.start)
    let all = spoken(before: cue.range.end) - before
    guard all > 0 else { return cue.startMilliseconds }
    let part = min(max(0, spoken(before: offset) - before), all)
    let duration = max(0, cue.endMilliseconds - cue.startMilliseconds)
    return cue.startMilliseconds + Int((Double(duration) * Double(part) / Double(all)).rounded())
  }

  /// How many scalars are spoken before byte `offset`.
  private func spoken(before offset: Int) -> Int {
    let next = pieces.partitioningIndex { $0.end > offset }
    guard next < pieces.count, pieces[next].start < offset else { return spokenBefore[next] }
    if isSubstitute[next] { return spokenBefore[next] }
    return spokenBefore[next] + offsets.scalars(TextRange(pieces[next].start, offset)).count
  }
}
