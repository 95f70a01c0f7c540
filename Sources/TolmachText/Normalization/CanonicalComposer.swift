import CICU
import TolmachModel

/// Unicode NFC by ICU, with edits.
enum CanonicalComposer {
  /// The text with broken sequences replaced by U+FFFD.
  static func valid(_ text: borrowing Span<UInt8>) -> NormalizedText {
    var result = NormalizedText(bytes: [], edits: [])
    result.bytes.reserveCapacity(text.count)
    var position = 0
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      let isGiven = scalar == 0xFFFD && length == 3 && text[position] == 0xEF && text[position + 1] == 0xBF
      let start = result.bytes.count
      if scalar != 0xFFFD || isGiven {
        for offset in 0..<length { result.bytes.append(text[position + offset]) }
      } else {
        UTF8Scalar.append(0xFFFD, to: &result.bytes)
        result.edits.append(
          TextEdit(
            range: TextRange(position, position + length),
            result: TextRange(start, result.bytes.count),
            rule: .invalid
          )
        )
      }
      position += length
    }
    return result
  }

  /// The NFC form of valid UTF-8.
  static func compose(_ text: borrowing Span<UInt8>) throws(TextError) -> NormalizedText {
    try ICU.checkSize(text.count)
    let quick = text.withUnsafeBufferPointer { cicu_is_nfc($0.baseAddress, Int32($0.count)) }
    if quick == 1 {
      return NormalizedText(bytes: text.withUnsafeBufferPointer { Array($0) }, edits: [])
    }
    let buffer = ICUBuffer()
    let status = text.withUnsafeBufferPointer {
      cicu_normalize(0, $0.baseAddress, Int32($0.count), true, buffer.handle)
    }
    try ICU.check(status, "normalize")
    let edits = buffer.withEdits { list in
      list.map { edit in
        TextEdit(
          range: TextRange(Int(edit.source_start), Int(edit.source_start + edit.source_length)),
          result: TextRange(Int(edit.result_start), Int(edit.result_start + edit.result_length)),
          rule: .nfc
        )
      }
    }
    return NormalizedText(bytes: buffer.bytes, edits: edits)
  }
}
