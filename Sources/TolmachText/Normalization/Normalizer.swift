public import TolmachModel

/// Brings text of one language into a ``NormalizationForm``. One thread at a time.
public final class Normalizer {
  /// The language whose rules it follows.
  public let language: LanguageTag
  private var folder: SearchFolder
  private var output = SearchFolder.Output()

  /// Prepares the rules of `language`.
  public init(language: LanguageTag) {
    self.language = language
    folder = SearchFolder(language: language)
  }

  /// For tests: the same by ICU alone.
  package init(slowly language: LanguageTag) {
    self.language = language
    folder = SearchFolder(language: language)
    folder.usesFastPath = false
  }

  /// The text in `form`, with its edits. Broken UTF-8 becomes U+FFFD.
  ///
  /// - Throws: `TextError.tooLarge` over 2 GiB; `TextError.icu` when ICU fails.
  /// - Complexity: O(*n*).
  public func normalize(
    _ text: borrowing Span<UInt8>,
    form: NormalizationForm
  ) throws(TextError) -> NormalizedText {
    switch form {
    case .nfc: return try Self.composed(text)
    case .repair: return try Self.repaired(text, WordRepair(language: language))
    case .search:
      try folder.fold(text, into: &output)
      return NormalizedText(bytes: Array(output.key[..<output.keyCount]), edits: output.edits)
    }
  }

  /// The text in NFC, its words put right.
  static func repaired(_ text: borrowing Span<UInt8>, _ repair: WordRepair) throws(TextError) -> NormalizedText {
    let composed = try composed(text)
    let repaired = repair.repair(composed.bytes.span)
    return NormalizedText(bytes: repaired.bytes, edits: EditComposer.compose(composed.edits, repaired.edits))
  }

  private static func composed(_ text: borrowing Span<UInt8>) throws(TextError) -> NormalizedText {
    let valid = CanonicalComposer.valid(text)
    let composed = try CanonicalComposer.compose(valid.bytes.span)
    return NormalizedText(bytes: composed.bytes, edits: EditComposer.compose(valid.edits, composed.edits))
  }
}

extension SearchFolder.Output {
  /// The notes as edits.
  var edits: [TextEdit] {
    notes[..<noteCount].map { note in
      let source = Int(note.source)
      let result = Int(note.result)
      return TextEdit(
        range: TextRange(source, source + Int(note.sourceCount)),
        result: TextRange(result, result + Int(note.resultCount)),
        rule: NormalizationRule(rawValue: note.rule) ?? .nfc
      )
    }
  }
}
