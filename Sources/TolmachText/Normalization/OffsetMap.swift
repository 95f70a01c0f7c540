public import TolmachModel

/// The exact correspondence between a text and a normalised form of it.
///
/// A range of the result maps back to the input bytes it stands for: an edit is taken whole, as its bytes have no
/// smaller counterparts; what was dropped beside a range is not part of it.
public struct OffsetMap: Hashable, Sendable {
  /// The edits, sorted and disjoint.
  public let edits: [TextEdit]

  /// Makes the map of `edits`, which must be sorted and disjoint.
  public init(_ edits: [TextEdit]) { self.edits = edits }

  /// The stretch of the input that a range of the result stands for.
  ///
  /// - Complexity: O(log *e*) in the number of edits.
  public func original(of range: TextRange) -> TextRange {
    let start = originalStart(of: range.start)
    guard !range.isEmpty else { return TextRange(start, start) }
    let last = count { $0.result.start < range.end }
    guard last > 0 else { return TextRange(start, max(start, range.end)) }
    let edit = edits[last - 1]
    let end = range.end < edit.result.end ? edit.range.end : edit.range.end + (range.end - edit.result.end)
    return TextRange(start, max(start, end))
  }

  /// The stretch of the result that stands for a range of the input.
  ///
  /// - Complexity: O(log *e*) in the number of edits.
  public func result(of range: TextRange) -> TextRange {
    let inverse = { (edit: TextEdit) in edit.range }
    let before = count { inverse($0).end <= range.start }
    var start = range.start
    if before > 0 { start = edits[before - 1].result.end + (range.start - edits[before - 1].range.end) }
    if before < edits.count, edits[before].range.start < range.start { start = edits[before].result.start }
    guard !range.isEmpty else { return TextRange(start, start) }
    let last = count { $0.range.start < range.end }
    guard last > 0 else { return TextRange(start, max(start, range.end)) }
    let edit = edits[last - 1]
    let end = range.end < edit.range.end ? edit.result.end : edit.result.end + (range.end - edit.range.end)
    return TextRange(start, max(start, end))
  }

  /// The map of two steps taken after one another: this one, then `next` on its result.
  ///
  /// - Complexity: O(*e*) in the number of edits of both.
  public func composed(with next: OffsetMap) -> OffsetMap { OffsetMap(EditComposer.compose(edits, next.edits)) }

  private func originalStart(of offset: Int) -> Int {
    let before = count { $0.result.end <= offset }
    var start = offset
    if before > 0 { start = edits[before - 1].range.end + (offset - edits[before - 1].result.end) }
    if before < edits.count, edits[before].result.start < offset { start = edits[before].range.start }
    return start
  }

  /// How many edits at the front fulfil a condition that holds for a prefix.
  private func count(where condition: (TextEdit) -> Bool) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if condition(edits[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Joins the edits of two steps into those of one.
enum EditComposer {
  /// `first` leads from a text to a middle form, `second` from there to the result.
  static func compose(_ first: [TextEdit], _ second: [TextEdit]) -> [TextEdit] {
    guard !second.isEmpty else { return first }
    guard !first.isEmpty else { return second }
    var joined: [TextEdit] = []
    joined.reserveCapacity(first.count + second.count)
    var a = 0
    var b = 0
    var shiftA = 0  // middle minus input, before the next edit of the first step
    var shiftB = 0  // result minus middle, before the next edit of the second
    while a < first.count || b < second.count {
      var middle = TextRange(0, 0)
      if b >= second.count || (a < first.count && first[a].result.start <= second[b].range.start) {
        middle = first[a].result
      } else {
        middle = second[b].range
      }
      let from = middle.start
      let inputStart = from - shiftA
      let resultStart = from + shiftB
      var rule: NormalizationRule?
      // Take all edits of both steps that touch the stretch; each may widen it.
      while true {
        if a < first.count, touches(first[a].result, middle) {
          middle = middle.union(first[a].result)
          shiftA += first[a].result.count - first[a].range.count
          rule = rule ?? first[a].rule
          a += 1
        } else if b < second.count, touches(second[b].range, middle) {
          middle = middle.union(second[b].range)
          shiftB += second[b].result.count - second[b].range.count
          if rule == nil || rule == .nfc { rule = second[b].rule }
          b += 1
        } else {
          break
        }
      }
      joined.append(
        TextEdit(
          range: TextRange(inputStart, middle.end - shiftA),
          result: TextRange(resultStart, middle.end + shiftB),
          rule: rule ?? .nfc
        )
      )
    }
    return joined
  }

  /// Whether an edit belongs to the stretch: it overlaps it, or one of the two is empty and lies in or at the other.
  private static func touches(_ edit: TextRange, _ stretch: TextRange) -> Bool {
    if edit.overlaps(stretch) { return true }
    if edit == stretch { return true }
    guard edit.isEmpty || stretch.isEmpty else { return false }
    return edit.start >= stretch.start && edit.end <= stretch.end
      || stretch.start >= edit.start && stretch.end <= edit.end
  }
}
