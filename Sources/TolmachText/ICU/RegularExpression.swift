import CICU
package import TolmachModel

/// An ICU regular expression that cannot run away: steps and backtracking stack are limited, since patterns may come
/// from a file. One thread at a time.
package final class RegularExpression {
  /// Bounds of one match.
  package struct Limits: Sendable {
    /// ICU's match steps, about a millisecond each.
    package var steps: Int32 = 200
    /// Bytes of backtracking stack.
    package var stackBytes: Int32 = 1 << 20

    /// The defaults.
    package init() {}
  }

  private let handle: OpaquePointer
  private let rule: Int

  /// Compiles `pattern`; `rule` is the number that errors name.
  package init(_ pattern: String, rule: Int = 1, limits: Limits = Limits()) throws(TextError) {
    var status: Int32 = 0
    var offset: Int32 = 0
    let bytes = Array(pattern.utf8)
    try ICU.checkSize(bytes.count)
    let opened = bytes.withUnsafeBufferPointer {
      cicu_regex_open($0.baseAddress, Int32($0.count), limits.steps, limits.stackBytes, &status, &offset)
    }
    guard let opened else {
      throw .badPattern(rule: rule, offset: Int(offset), status: String(cString: cicu_status_name(status)))
    }
    handle = opened
    self.rule = rule
  }

  deinit { cicu_regex_close(handle) }

  /// Calls `body` with each match in `text`, in order; an empty match moves on by one scalar.
  package func forEachMatch(in text: borrowing Span<UInt8>, _ body: (TextRange) -> Void) throws(TextError) {
    try forEachMatch(in: text, overlap: 0) { match in
      body(match)
      return true
    }
  }

  /// Calls `body` with each match in `text`, in order, until it answers false.
  ///
  /// After a match of up to `overlap` bytes the search goes on one scalar after its beginning, else at its end.
  package func forEachMatch(
    in text: borrowing Span<UInt8>,
    overlap: Int,
    _ body: (TextRange) -> Bool
  ) throws(TextError) {
    try ICU.checkSize(text.count)
    var status: Int32 = 0
    text.withUnsafeBufferPointer { bytes in
      status = cicu_regex_set_text(handle, bytes.baseAddress, Int32(bytes.count))
      var from: Int32 = 0
      var start: Int32 = 0
      var end: Int32 = 0
      while status <= 0, from <= Int32(bytes.count),
        cicu_regex_find(handle, from, &start, &end, &status) == 1,
        body(TextRange(Int(start), Int(end)))
      {
        from = end - start > overlap ? end : start + 1
        while from > start, Int(from) < bytes.count, bytes[Int(from)] & 0xC0 == 0x80 { from += 1 }
      }
    }
    guard status <= 0 else {
      throw .patternTooCostly(rule: rule, status: String(cString: cicu_status_name(status)))
    }
  }
}
