import TolmachModel

/// Where tokens of a search key stand in the text that the key was made of.
enum TokenPlaces {
  /// Maps the tokens' places in the key back to the original, both lists in order; returns how many remain.
  ///
  /// Tokens that were cut out of one change (ŉ is an apostrophe and n in the key) are one token again.
  static func locate(
    _ key: borrowing Span<UInt8>,
    _ notes: borrowing Span<SearchFolder.Note>,
    _ records: inout [TokenBuffer.Record],
    _ count: Int
  ) -> Int {
    var out = records.mutableSpan
    var passed = Passed()
    var kept = 0
    for index in 0..<count {
      let (first, last) = passed.place(of: Int(out[index].keyStart), Int(out[index].keyEnd), notes)
      if kept > 0, first < Int(out[kept &- 1].end) {
        join(key, &out[kept &- 1], out[index], end: last)
        continue
      }
      if kept < index { out[kept] = out[index] }
      out[kept].start = UInt32(truncatingIfNeeded: first)
      out[kept].end = UInt32(truncatingIfNeeded: max(first, last))
      kept &+= 1
    }
    return kept
  }

  /// How far the notes of changes have been followed.
  private struct Passed {
    /// The first note not yet passed.
    private var next = 0
    /// Original minus key behind the notes passed.
    private var shift = 0

    init() {}

    /// Where `start ..< end` of the key stands in the original; places must be asked for in order.
    @inline(__always) mutating func place(
      of start: Int,
      _ end: Int,
      _ notes: borrowing Span<SearchFolder.Note>
    ) -> (first: Int, last: Int) {
      while next < notes.count, Int(notes[next].result) &+ Int(notes[next].resultCount) <= start { pass(notes[next]) }
      var first = start &+ shift
      if next < notes.count, Int(notes[next].result) < start { first = Int(notes[next].source) }
      var last = end &+ shift
      while next < notes.count, Int(notes[next].result) < end {
        let note = notes[next]
        if Int(note.result) &+ Int(note.resultCount) > end {
          last = Int(note.source) &+ Int(note.sourceCount)
          break
        }
        pass(note)
        last = end &+ shift
      }
      return (first, last)
    }

    @inline(__always) private mutating func pass(_ note: SearchFolder.Note) {
      shift = shift &+ Int(note.sourceCount) &- Int(note.resultCount)
      next &+= 1
    }
  }

  private static func join(
    _ key: borrowing Span<UInt8>,
    _ token: inout TokenBuffer.Record,
    _ next: TokenBuffer.Record,
    end: Int
  ) {
    token.end = max(token.end, UInt32(truncatingIfNeeded: end))
    token.keyEnd = next.keyEnd
    if next.kind == .word || next.kind == .number { token.kind = next.kind }
    token.hash = TokenHash.of(key, Int(token.keyStart), Int(token.keyEnd))
  }
}
