import CICU
public import TolmachModel

/// Brings text of one language into a ``NormalizationForm``. One thread at a time.
public final class Normalizer {
  /// The language whose rules it follows.
  public let language: LanguageTag
  private let buffer = ICUBuffer()

  /// Prepares the rules of `language`.
  public init(language: LanguageTag) { self.language = language }

  /// The text in `form`, with its edits.
  public func normalize(
    _ text: borrowing Span<UInt8>,
    form: NormalizationForm
  ) throws(TextError) -> NormalizedText {
    try ICU.checkSize(text.count)
    let status = text.withUnsafeBufferPointer {
      cicu_normalize(0, $0.baseAddress, Int32($0.count), true, buffer.handle)
    }
    try ICU.check(status, "normalize")
    let edits = buffer.withEdits { list in
      list.map { edit in
        TextEdit(
          range: TextRange(Int(edit.source_start), Int(edit.source_start + edit.source_length)),
          result: TextRange(Int(edit.result_start), Int(edit.result_start + edit.result_length)),
          rule: "nfc"
        )
      }
    }
    return NormalizedText(bytes: buffer.bytes, edits: edits)
  }
}
