import CICU
import TolmachModel

/// ICU's boundary analysis of one kind in one locale. The handle is closed with the value; one thread at a time.
final class BreakIterator {
  /// What is looked for.
  enum Kind: Int32 {
    case word = 0
    case sentence = 1
    case character = 2
  }

  /// A piece between two boundaries with ICU's rule status.
  struct Piece {
    var range: TextRange
    var ruleStatus: Int32
  }

  private let handle: OpaquePointer

  /// Opens ICU's rules for `language`; ICU falls back to the root rules by itself.
  init(_ kind: Kind, language: LanguageTag) throws(TextError) {
    var status: Int32 = 0
    let opened = cicu_breaker_open(kind.rawValue, language.description, &status)
    try ICU.check(status, "breakIterator.open")
    guard let opened else { throw .icu(operation: "breakIterator.open", status: "null") }
    handle = opened
  }

  deinit { cicu_breaker_close(handle) }

  /// Calls `body` with each piece, in order; the pieces join to the text.
  func forEachPiece(of text: borrowing Span<UInt8>, _ body: (Piece) -> Void) throws(TextError) {
    try ICU.checkSize(text.count)
    var status: Int32 = 0
    text.withUnsafeBufferPointer { bytes in
      var spans: UnsafePointer<cicu_span>?
      var count: Int32 = 0
      status = cicu_breaker_spans(handle, bytes.baseAddress, Int32(bytes.count), &spans, &count)
      guard status <= 0 else { return }
      for span in UnsafeBufferPointer(start: spans, count: Int(count)) {
        body(Piece(range: TextRange(Int(span.start), Int(span.end)), ruleStatus: span.rule_status))
      }
    }
    try ICU.check(status, "breakIterator.spans")
  }
}
