/// The words and stems of an index in the making, numbered in order of first appearance.
struct Vocabulary {
  private var table = HashTable()
  private var keys = BytePool()
  private var stemOfWord: [UInt32] = []
  private var stemTable = HashTable()
  private var stems = BytePool()
  private var stemBuffer: [UInt8] = []

  /// A vocabulary that holds the stem of all numbers alone.
  init() { _ = addStem([]) }

  /// The number of a word of the reader's segment; `source` is where its bytes lie (the key; the text for a tag).
  @inline(__always)
  mutating func number(
    of word: SegmentWord,
    in source: borrowing Span<UInt8>,
    reader: SegmentReader
  ) -> UInt32 {
    let (number, isNew) = table.number(of: word.hash)
    if isNew { add(word, source, reader) }
    return UInt32(truncatingIfNeeded: number)
  }

  private mutating func add(_ word: SegmentWord, _ source: borrowing Span<UInt8>, _ reader: SegmentReader) {
    let key = source.extracting(Int(word.start)..<Int(word.end))
    keys.append(key)
    stemBuffer.removeAll(keepingCapacity: true)
    reader.appendStem(of: key, kind: word.kind, to: &stemBuffer)
    stemOfWord.append(addStem(stemBuffer))
  }

  private mutating func addStem(_ stem: [UInt8]) -> UInt32 {
    let (number, isNew) = stemTable.number(of: ByteHash.hash(stem.span))
    if isNew { stems.append(stem.span) }
    return UInt32(truncatingIfNeeded: number)
  }

  /// The vocabulary in its final order: by stem, then by key.
  struct Ordered {
    /// For each word as it was numbered its final number.
    var ranks: [UInt32]
    var hashes: [UInt64] = []
    var starts: [UInt32] = [0]
    var bytes: [UInt8] = []
    var stems: [UInt32] = []
    var stemStarts: [UInt32] = []
    var stemHashes: [UInt64] = []
  }

  /// Numbers words and stems anew.
  func ordered() -> Ordered {
    var result = Ordered(ranks: [UInt32](repeating: 0, count: stemOfWord.count))
    result.hashes.reserveCapacity(stemOfWord.count)
    let groups = wordsByStem()
    for stem in (0..<stems.count).sorted(by: stems.precedes) {
      result.stemStarts.append(UInt32(truncatingIfNeeded: result.hashes.count))
      let members = groups.members[Int(groups.starts[stem])..<Int(groups.starts[stem + 1])]
      for word in members.sorted(by: { keys.precedes(Int($0), Int($1)) }) {
        result.ranks[Int(word)] = UInt32(truncatingIfNeeded: result.hashes.count)
        result.hashes.append(table.hashes[Int(word)])
        result.bytes.append(contentsOf: keys[Int(word)])
        result.starts.append(UInt32(truncatingIfNeeded: result.bytes.count))
        result.stems.append(UInt32(truncatingIfNeeded: result.stemHashes.count))
      }
      result.stemHashes.append(stemTable.hashes[stem])
    }
    result.stemStarts.append(UInt32(truncatingIfNeeded: result.hashes.count))
    return result
  }

  private func wordsByStem() -> (starts: [UInt32], members: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: stems.count + 1)
    for stem in stemOfWord { starts[Int(stem) + 1] += 1 }
    for stem in 0..<stems.count { starts[stem + 1] += starts[stem] }
    var next = starts
    var members = [UInt32](repeating: 0, count: stemOfWord.count)
    for (word, stem) in stemOfWord.enumerated() {
      members[Int(next[Int(stem)])] = UInt32(truncatingIfNeeded: word)
      next[Int(stem)] += 1
    }
    return (starts, members)
  }
}
