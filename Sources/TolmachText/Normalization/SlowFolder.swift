import TolmachModel

/// Makes the search key of a line by ICU: NFC, scalar by scalar through the rules, NFC again, until nothing changes.
///
/// Dropping a mark can let its neighbours compose, so that one round is not always enough.
struct SlowFolder {
  let folder: SearchFolder

  func fold(_ line: borrowing Span<UInt8>) throws(TextError) -> NormalizedText {
    var text = CanonicalComposer.valid(line)
    for _ in 0..<8 {
      let composed = try CanonicalComposer.compose(text.bytes.span)
      let mapped = map(composed.bytes.span)
      let edits = EditComposer.compose(composed.edits, mapped.edits)
      text = NormalizedText(bytes: mapped.bytes, edits: EditComposer.compose(text.edits, edits))
      if edits.isEmpty { break }
    }
    return text
  }

  private func map(_ line: borrowing Span<UInt8>) -> NormalizedText {
    var result = NormalizedText(bytes: [], edits: [])
    result.bytes.reserveCapacity(line.count + 8)
    var isInitial = true
    var position = 0
    while position < line.count {
      let (scalar, length) = UTF8Scalar.decode(line, at: position)
      if folder.usesFastPath, let entry = folder.entry(for: scalar) {
        append(entry, TextRange(position, position + length), to: &result)
        if entry.count > 0 { isInitial = !(entry.count == 2 && (0xD0...0xD3).contains(entry.bytes & 0xFF)) }
        position += length
        continue
      }
      let (scalars, rule) = replacement(scalar, isInitial: isInitial)
      let start = result.bytes.count
      for one in scalars { UTF8Scalar.append(one, to: &result.bytes) }
      if let rule {
        result.edits.append(
          TextEdit(
            range: TextRange(position, position + length),
            result: TextRange(start, result.bytes.count),
            rule: rule
          )
        )
      }
      if let last = scalars.last { isInitial = !((0x400...0x4FF).contains(last)) }
      position += length
    }
    return result
  }

  /// What the table says: most scalars of a line that needs ICU are plain themselves.
  private func append(_ entry: FoldTable.Entry, _ range: TextRange, to result: inout NormalizedText) {
    let start = result.bytes.count
    for index in 0..<UInt32(entry.count) {
      result.bytes.append(UInt8(truncatingIfNeeded: entry.bytes &>> (8 &* index)))
    }
    guard let rule = NormalizationRule(rawValue: entry.rule) else { return }
    result.edits.append(TextEdit(range: range, result: TextRange(start, result.bytes.count), rule: rule))
  }

  private func replacement(_ scalar: UInt32, isInitial: Bool) -> (scalars: [UInt32], rule: NormalizationRule?) {
    if folder.isChechen, let reformed = reformed(scalar, isInitial: isInitial) { return reformed }
    return SearchRules.mapped(scalar)
  }

  private func reformed(_ scalar: UInt32, isInitial: Bool) -> (scalars: [UInt32], rule: NormalizationRule?)? {
    switch scalar {
    case 0x44F, 0x42F: ([0x439, 0x430], .reform)
    case 0x44E, 0x42E: ([0x439, 0x443], .reform)
    case 0x435, 0x415:
      isInitial ? ([0x439, 0x435], .reform) : ([0x435], scalar == 0x415 ? .caseFold : nil)
    case 0x451, 0x401: isInitial ? ([0x439, 0x43E], .reform) : ([0x435], .yo)
    default: nil
    }
  }
}
