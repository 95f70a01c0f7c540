import TolmachModel

/// Makes search keys: a table-driven fast path for plain text, ICU for the rest, line by line.
///
/// A line end begins and ends every canonical composition, so lines can be taken alone. One thread at a time.
struct SearchFolder {
  /// A change as the fast path notes it.
  struct Note {
    var source: UInt32
    var result: UInt32
    var sourceCount: UInt8
    var resultCount: UInt8
    var rule: UInt8
  }

  /// The key and its edits, in storage that is kept from text to text.
  struct Output {
    var key: [UInt8] = []
    var keyCount = 0
    var notes: [Note] = []
    var noteCount = 0
  }

  let isChechen: Bool
  /// How the document writes palochkas that Chechen texts are parts of; nil: each text stands alone.
  var habits: PalochkaHabits?
  private let table: FoldTable
  /// Off: every line takes the slow path (tests compare the two).
  var usesFastPath = true

  init(language: LanguageTag) {
    isChechen = language.language == "ce"
    table = isChechen ? .chechen : .plain
  }

  /// The table's answer for a scalar that it settles without looking at its neighbours.
  func entry(for scalar: UInt32) -> FoldTable.Entry? {
    let entry: FoldTable.Entry
    switch scalar {
    case 0..<0x800: entry = table.low[Int(scalar)]
    case 0x2000..<0x2C00: entry = table.marks[Int(scalar - 0x2000)]
    default: return nil
    }
    return entry.rule == FoldTable.slow || entry.rule == FoldTable.special ? nil : entry
  }

  /// Where the fast path stopped: at the text's end, or at the beginning of a line that needs the slow one.
  private struct Progress {
    var position: Int
    var keyCount: Int
    var noteCount: Int
    var isDone = false
  }

  /// Folds `text` from a line's beginning on, as far as the table goes.
  ///
  /// `key` and `notes` must hold what ``grow(_:by:)`` gives; a scalar writes four bytes of which its length counts.
  @inline(__always)
  private func fast(
    _ text: borrowing Span<UInt8>,
    from start: Progress,
    _ key: inout [UInt8],
    _ notes: inout [Note]
  ) -> Progress {
    let low = table.low.span
    let marks = table.marks.span
    let source = text.bytes
    var keySpan = key.mutableSpan
    var out = keySpan.mutableBytes
    var log = notes.mutableSpan
    let count = text.count
    var line = start
    var position = start.position
    var length = start.keyCount
    var logged = start.noteCount
    while position < count {
      if !isChechen, position &+ 8 <= count {
        let word = source.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
        let run = CyrillicRun.small(word)
        out.storeBytes(of: word, toByteOffset: length, as: UInt64.self)
        position &+= 2 &* run
        length &+= 2 &* run
        if run == 4 { continue }
      }
      let byte = text[position]
      var taken = 1
      var entry: FoldTable.Entry
      if byte < 0x80 {
        entry = low[Int(byte)]
      } else if byte < 0xE0, byte >= 0xC2, position &+ 1 < count, text[position &+ 1] & 0xC0 == 0x80 {
        entry = low[Int(byte & 0x1F) << 6 | Int(text[position &+ 1] & 0x3F)]
        taken = 2
      } else if byte == 0xE2, position &+ 2 < count, text[position &+ 1] >= 0x80, text[position &+ 1] < 0xB0,
        text[position &+ 2] & 0xC0 == 0x80
      {
        entry = marks[Int(text[position &+ 1] & 0x3F) << 6 | Int(text[position &+ 2] & 0x3F)]
        taken = 3
      } else {
        return line
      }
      if entry.rule != FoldTable.unchanged {
        if entry.rule == FoldTable.special {
          if byte == 0xCC {
            entry = Self.stress(text, position)
          } else {
            let isInitial = !Self.isLetterEnd(out, length)
            entry = Self.chechen(byte, text[position &+ 1], isInitial: isInitial)
          }
        }
        if entry.rule == FoldTable.slow { return line }
        if entry.rule != FoldTable.unchanged {
          log[logged] = Note(
            source: UInt32(truncatingIfNeeded: position),
            result: UInt32(truncatingIfNeeded: length),
            sourceCount: UInt8(truncatingIfNeeded: taken),
            resultCount: entry.count,
            rule: entry.rule
          )
          logged &+= 1
          if byte == 0x0A { line = Progress(position: position &+ 1, keyCount: length &+ 1, noteCount: logged) }
        }
      }
      out.storeBytes(of: entry.bytes, toByteOffset: length, as: UInt32.self)
      length &+= Int(entry.count)
      position &+= taken
    }
    return Progress(position: count, keyCount: length, noteCount: logged, isDone: true)
  }

  /// An acute accent: on a Russian vowel it is a stress mark and falls away; elsewhere it may compose.
  private static func stress(_ text: borrowing Span<UInt8>, _ position: Int) -> FoldTable.Entry {
    let slow = FoldTable.Entry(bytes: 0, count: 0, rule: FoldTable.slow)
    guard let (before, _) = UTF8Scalar.decode(text, before: position), PalochkaRules.vowels.contains(before) else {
      return slow
    }
    return FoldTable.Entry(bytes: 0, count: 0, rule: NormalizationRule.stress.rawValue)
  }

  /// Whether the key ends in a Cyrillic letter (or a mark on one).
  @inline(__always)
  private static func isLetterEnd(_ key: borrowing MutableRawSpan, _ length: Int) -> Bool {
    guard length >= 2 else { return false }
    let lead = key.unsafeLoad(fromByteOffset: length &- 2, as: UInt8.self)
    let trail = key.unsafeLoad(fromByteOffset: length &- 1, as: UInt8.self)
    return lead >= 0xD0 && lead <= 0xD3 && trail & 0xC0 == 0x80
  }

  /// The reform's spelling of я, ю, е, ё: йа, йу everywhere, йе and йо at a word's beginning.
  @inline(__always)
  private static func chechen(_ lead: UInt8, _ trail: UInt8, isInitial: Bool) -> FoldTable.Entry {
    let reform = NormalizationRule.reform.rawValue
    switch (lead, trail) {
    case (0xD1, 0x8F), (0xD0, 0xAF): return FoldTable.Entry(bytes: 0xB0D0_B9D0, count: 4, rule: reform)  // йа
    case (0xD1, 0x8E), (0xD0, 0xAE): return FoldTable.Entry(bytes: 0x83D1_B9D0, count: 4, rule: reform)  // йу
    case (0xD0, 0xB5), (0xD0, 0x95):
      if isInitial { return FoldTable.Entry(bytes: 0xB5D0_B9D0, count: 4, rule: reform) }  // йе
      let isCapital = trail == 0x95
      let rule = isCapital ? NormalizationRule.caseFold.rawValue : FoldTable.unchanged
      return FoldTable.Entry(bytes: 0xB5D0, count: 2, rule: rule)
    default:
      if isInitial { return FoldTable.Entry(bytes: 0xBED0_B9D0, count: 4, rule: reform) }  // йо
      return FoldTable.Entry(bytes: 0xB5D0, count: 2, rule: NormalizationRule.yo.rawValue)
    }
  }

  /// Folds all of `text` into `output`; in Chechen as if its palochkas were typed right.
  func fold(_ text: borrowing Span<UInt8>, into output: inout Output) throws(TextError) {
    guard isChechen, WordRepair.isSuspicious(text) else { return try foldAsTyped(text, into: &output) }
    let repaired = try Normalizer.repaired(text, WordRepair(language: .chechen, habits: habits))
    try foldAsTyped(repaired.bytes.span, into: &output)
    guard !repaired.edits.isEmpty else { return }
    let edits = EditComposer.compose(repaired.edits, output.edits)
    output.noteCount = 0
    for edit in edits { add(edit, source: 0, result: 0, to: &output) }
  }

  private func foldAsTyped(_ text: borrowing Span<UInt8>, into output: inout Output) throws(TextError) {
    try ICU.checkSize(text.count)
    output.keyCount = 0
    output.noteCount = 0
    grow(&output, by: text.count)
    var position = 0
    while position < text.count {
      if usesFastPath {
        let start = Progress(position: position, keyCount: output.keyCount, noteCount: output.noteCount)
        let progress = fast(text, from: start, &output.key, &output.notes)
        (position, output.keyCount, output.noteCount) = (progress.position, progress.keyCount, progress.noteCount)
        if progress.isDone { break }
      }
      var end = position
      while end < text.count, text[end] != 0x0A { end += 1 }
      end = min(end + 1, text.count)
      let line = try SlowFolder(folder: self).fold(text.extracting(position..<end))
      append(line, at: position, to: &output, remaining: text.count - end)
      position = end
    }
  }

  private func grow(_ output: inout Output, by count: Int) {
    // я takes two bytes and becomes four, so a key is at most twice as long; a marked ellipsis keeps its three. The rest
    // is for the last scalar's four bytes.
    let key = output.keyCount + 2 * count + 8
    if output.key.count < key { output.key.append(contentsOf: repeatElement(0, count: key - output.key.count)) }
    let notes = output.noteCount + count + 1
    if output.notes.count < notes {
      let blank = Note(source: 0, result: 0, sourceCount: 0, resultCount: 0, rule: 0)
      output.notes.append(contentsOf: repeatElement(blank, count: notes - output.notes.count))
    }
  }

  /// Adds a line that the slow path folded.
  private func append(_ line: NormalizedText, at base: Int, to output: inout Output, remaining: Int) {
    grow(&output, by: remaining + line.bytes.count + line.edits.count)
    let keyBase = output.keyCount
    for byte in line.bytes {
      output.key[output.keyCount] = byte
      output.keyCount += 1
    }
    for edit in line.edits { add(edit, source: base, result: keyBase, to: &output) }
  }

  /// Adds a change, told from where its text and its key begin. Long ones are split into notes of at most 255 bytes a side.
  private func add(_ edit: TextEdit, source base: Int, result keyBase: Int, to output: inout Output) {
    var source = edit.range
    var result = edit.result
    repeat {
      if output.noteCount == output.notes.count { grow(&output, by: output.notes.count) }
      let sourceCount = min(source.count, 255)
      let resultCount = sourceCount == source.count ? min(result.count, 255) : min(result.count, 0)
      output.notes[output.noteCount] = Note(
        source: UInt32(base + source.start),
        result: UInt32(keyBase + result.start),
        sourceCount: UInt8(sourceCount),
        resultCount: UInt8(resultCount),
        rule: edit.rule.rawValue
      )
      output.noteCount += 1
      source.start += sourceCount
      result.start += resultCount
    } while !source.isEmpty || !result.isEmpty
  }
}
