import TolmachModel

/// The words of an index that one word of a query stands for.
struct WordSelector {
  /// Whether a word is meant.
  private enum Choice {
    /// The forms of a stem, or one word.
    case range(Range<Int>)
    /// A set of words, by bits.
    case set([UInt64])
  }

  private let choice: Choice
  /// The stems whose postings hold every text that may have it.
  let stems: [Int]
  /// Whether a text among the postings of ``stems`` has it for certain.
  let isWholeStem: Bool

  /// The forms of a stem.
  init(stem: Int, in sections: IndexSections) {
    choice = .range(sections.stemStarts.range(stem, total: sections.wordCount))
    stems = [stem]
    isWholeStem = true
  }

  /// One form.
  init(word: Int, in sections: IndexSections) {
    choice = .range(word..<word + 1)
    stems = [Int(sections.wordStems[word])]
    isWholeStem = false
  }

  /// No word at all.
  init() {
    choice = .range(0..<0)
    stems = []
    isWholeStem = true
  }

  /// The words whose keys match a pattern: its parts in order, the first at the beginning, the last at the end.
  init(pattern parts: [[UInt8]], in index: FuzzyIndex) {
    let sections = index.sections
    var bits = [UInt64](repeating: 0, count: sections.wordCount / 64 + 1)
    var found: [Int] = []
    for word in 0..<sections.wordCount where Self.matches(index.key(of: word), parts) {
      bits[word >> 6] |= 1 << UInt64(word & 63)
      let stem = Int(sections.wordStems[word])
      if found.last != stem { found.append(stem) }
    }
    choice = .set(bits)
    stems = found
    isWholeStem = false
  }

  /// Whether the word with this number is meant.
  @inline(__always)
  func contains(_ word: Int) -> Bool {
    switch choice {
    case .range(let range): range.contains(word)
    case .set(let bits): word >= 0 && word >> 6 < bits.count && bits[word >> 6] & (1 << UInt64(word & 63)) != 0
    }
  }

  private static func matches(_ key: UnsafeBufferPointer<UInt8>, _ parts: [[UInt8]]) -> Bool {
    guard let first = parts.first, let last = parts.last, key.count >= first.count + last.count else { return false }
    guard key.starts(with: first), key.suffix(last.count).elementsEqual(last) else { return false }
    var position = first.count
    let end = key.count - last.count
    for part in parts.dropFirst().dropLast() {
      while position + part.count <= end, !key[position..<position + part.count].elementsEqual(part) { position += 1 }
      guard position + part.count <= end else { return false }
      position += part.count
    }
    return true
  }
}
