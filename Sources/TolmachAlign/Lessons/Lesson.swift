/// What one pair of texts taught about words: expected counts of pairs of stems in both directions.
///
/// Stems are known by 32 bits of a hash, the same in every run: enough for counts of pairs, and no list of stems has to be
/// kept. Two stems of a million share one with a probability of 1 in 4,000 each.
public struct Lesson: Sendable {
  /// Counts of target words that stem from source words: row source, column target.
  var forward: [TranslationTable.Entry] = []
  /// Counts of source words that stem from target words: row target, column source.
  var backward: [TranslationTable.Entry] = []
  /// Tells the texts apart; equal texts have equal ones.
  var digest: UInt64 = 0

  /// Counts below this are not worth keeping.
  static let leastCount: Float = 0.05

  /// Reads what a document was taught by itself; nothing where lexicons cover it.
  init(_ document: DocumentModel, digest: UInt64) {
    self.digest = digest
    let sources = StemHashes(document.source.vocabulary)
    let targets = StemHashes(document.target.vocabulary)
    forward = Self.entries(document.forward, sources, targets)
    backward = Self.entries(document.backward, targets, sources)
  }

  private static func entries(
    _ model: DirectedModel,
    _ given: StemHashes,
    _ other: StemHashes
  ) -> [TranslationTable.Entry] {
    guard let counts = model.learned?.counts else { return [] }
    var entries: [TranslationTable.Entry] = []
    for row in 0..<counts.rowCount {
      guard let left = given.hashes[row] else { continue }
      for index in counts.row(row) where counts.values[index] >= leastCount {
        guard let right = other.hashes[Int(counts.columns[index])] else { continue }
        entries.append(.init(row: Int(left), column: Int(right), value: counts.values[index] * model.trust))
      }
    }
    return TranslationTable.merged(entries)
  }

  /// The digest of two texts.
  static func digest(_ source: [[UInt8]], _ target: [[UInt8]]) -> UInt64 {
    var state = LexiconChecksum()
    for side in [source, target] {
      state.add(UInt64(side.count))
      for sentence in side {
        state.add(UInt64(sentence.count))
        for byte in sentence { state.add(UInt64(byte)) }
      }
    }
    return state.value
  }
}

/// The hashes of a vocabulary's words; nil for numbers and marks, which need no teaching.
struct StemHashes {
  let hashes: [UInt32?]

  init(_ vocabulary: SentenceVocabulary) {
    hashes = (0..<vocabulary.count).map { vocabulary.isWord[$0] ? Self.hash(vocabulary.stems[$0]) : nil }
  }

  private static func hash(_ stem: [UInt8]) -> UInt32 {
    var state = LexiconChecksum()
    for byte in stem { state.add(UInt64(byte)) }
    return UInt32(truncatingIfNeeded: state.value ^ state.value >> 32)
  }
}
