import TolmachModel

/// The `.tlx` format, little-endian, every section aligned to 4 bytes:
///
/// | bytes | what |
/// |---|---|
/// | 0–3 | `TLX1` |
/// | 4–7 | version, 4: raised where keys or stems change |
/// | 8–15 | checksum of all bytes from 16 on (``LexiconChecksum``) |
/// | 16–23 | size of the whole file |
/// | 24–27 | length of the notes: the tags of both languages and the provenance, a line each, UTF-8 |
/// | 28–31, 32–35 | number of stems on the source and the target side |
/// | 36–39, 40–43 | bytes of stems on each side |
/// | 44–47, 48–51 | number of entries of each side's table |
/// | 52– | notes; then for each side: stem starts (n + 1 × UInt32), row starts (n + 1 × UInt32), entries (UInt32 number, Float32 probability), stems |
///
/// Stems are sorted by their bytes; an entry's number points at the other side.
enum LexiconFormat {
  static let signature: [UInt8] = Array("TLX1".utf8)
  static let version: UInt32 = 4
  static let headerCount = 52

  static func aligned(_ count: Int) -> Int { (count + 3) & ~3 }
}

/// Where one side's sections lie in the block.
struct LexiconSide: Sendable {
  let count: Int
  let entryCount: Int
  let stemBytes: Int
  let stemStarts: Int
  let rowStarts: Int
  let entries: Int
  let stems: Int

  /// Lays the sections out from byte `start`.
  init(count: Int, entryCount: Int, stemBytes: Int, from start: Int) {
    self.count = count
    self.entryCount = entryCount
    self.stemBytes = stemBytes
    stemStarts = start
    rowStarts = stemStarts + 4 * (count + 1)
    entries = rowStarts + 4 * (count + 1)
    stems = entries + 8 * entryCount
  }

  var end: Int { LexiconFormat.aligned(stems + stemBytes) }

  func stem(_ index: Int, in block: LexiconBlock) -> [UInt8] {
    let start = Int(block.word(at: stemStarts + 4 * index))
    let end = Int(block.word(at: stemStarts + 4 * index + 4))
    return block.copy(stems + start, stems + end)
  }

  /// The number of the stem, by binary search.
  func find(_ stem: borrowing Span<UInt8>, in block: LexiconBlock) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      switch compare(middle, stem, in: block) {
      case 0: return middle
      case ..<0: low = middle + 1
      default: high = middle
      }
    }
    return nil
  }

  /// The numbers of the first stems that begin with some bytes, at most `most`: stems are in order.
  func numbers(beginningWith prefix: borrowing Span<UInt8>, most: Int, in block: LexiconBlock) -> Range<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if compare(middle, prefix, in: block) < 0 { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < min(count, low + most), begins(end, with: prefix, in: block) { end += 1 }
    return low..<end
  }

  private func begins(_ index: Int, with prefix: borrowing Span<UInt8>, in block: LexiconBlock) -> Bool {
    let start = stems + Int(block.word(at: stemStarts + 4 * index))
    guard stems + Int(block.word(at: stemStarts + 4 * index + 4)) - start >= prefix.count else { return false }
    for offset in 0..<prefix.count where block.byte(at: start + offset) != prefix[offset] { return false }
    return true
  }

  private func compare(_ index: Int, _ stem: borrowing Span<UInt8>, in block: LexiconBlock) -> Int {
    let start = stems + Int(block.word(at: stemStarts + 4 * index))
    let count = stems + Int(block.word(at: stemStarts + 4 * index + 4)) - start
    for offset in 0..<min(count, stem.count) {
      let difference = Int(block.byte(at: start + offset)) - Int(stem[offset])
      if difference != 0 { return difference }
    }
    return count - stem.count
  }

  func forEachEntry(of index: Int, in block: LexiconBlock, _ body: (Int, Float) -> Void) {
    let first = Int(block.word(at: rowStarts + 4 * index))
    let last = Int(block.word(at: rowStarts + 4 * index + 4))
    for entry in first..<last {
      let place = entries + 8 * entry
      body(Int(block.word(at: place)), Float(bitPattern: block.word(at: place + 4)))
    }
  }

  /// For each of `columns` stems of the other side the mean of its probabilities over all rows.
  func columnMeans(count columns: Int, in block: LexiconBlock) -> [Float] {
    var means = [Float](repeating: 0, count: columns)
    let share = 1 / Float(max(1, count))
    for entry in 0..<entryCount {
      let place = entries + 8 * entry
      means[Int(block.word(at: place))] += Float(bitPattern: block.word(at: place + 4)) * share
    }
    return means
  }

  /// The highest probability: 1, and what rounding adds to it.
  private static let highest: Float = 1.00001

  /// Checks every number, so that no later look-up leaves the block and no sum of probabilities runs away.
  func validate(otherCount: Int, in block: LexiconBlock) throws(AlignError) {
    var stem: UInt32 = 0
    var row: UInt32 = 0
    for index in 0...count {
      let nextStem = block.word(at: stemStarts + 4 * index)
      let nextRow = block.word(at: rowStarts + 4 * index)
      guard nextStem >= stem, nextRow >= row else {
        throw .damagedLexicon(fact: .reference, byteOffset: stemStarts + 4 * index)
      }
      (stem, row) = (nextStem, nextRow)
    }
    guard Int(stem) == stemBytes, Int(row) == entryCount else {
      throw .damagedLexicon(fact: .reference, byteOffset: rowStarts)
    }
    for entry in 0..<entryCount {
      let place = entries + 8 * entry
      guard Int(block.word(at: place)) < otherCount else {
        throw .damagedLexicon(fact: .reference, byteOffset: place)
      }
      // What is not a number fails both comparisons.
      let probability = Float(bitPattern: block.word(at: place + 4))
      guard probability >= 0, probability <= Self.highest else {
        throw .damagedLexicon(fact: .probability, byteOffset: place + 4)
      }
    }
  }
}

/// A validated header.
struct LexiconLayout {
  let from: LanguageTag
  let to: LanguageTag
  let provenance: [String]
  let source: LexiconSide
  let target: LexiconSide

  init(_ block: LexiconBlock) throws(AlignError) {
    guard block.count >= LexiconFormat.headerCount, block.copy(0, 4) == LexiconFormat.signature else {
      throw .damagedLexicon(fact: .signature, byteOffset: 0)
    }
    guard block.word(at: 4) == LexiconFormat.version else { throw .damagedLexicon(fact: .version, byteOffset: 4) }
    let size = Int(block.word(at: 16)) | Int(block.word(at: 20)) << 32
    guard size == block.count else { throw .damagedLexicon(fact: .size, byteOffset: 16) }
    let checksum = UInt64(block.word(at: 8)) | UInt64(block.word(at: 12)) << 32
    guard block.checksum(from: 16) == checksum else { throw .damagedLexicon(fact: .checksum, byteOffset: 8) }
    let numbers = (0..<7).map { Int(block.word(at: 24 + 4 * $0)) }
    let start = LexiconFormat.headerCount + LexiconFormat.aligned(numbers[0])
    source = LexiconSide(count: numbers[1], entryCount: numbers[5], stemBytes: numbers[3], from: start)
    target = LexiconSide(count: numbers[2], entryCount: numbers[6], stemBytes: numbers[4], from: source.end)
    guard target.end == block.count else { throw .damagedLexicon(fact: .size, byteOffset: 24) }
    try source.validate(otherCount: target.count, in: block)
    try target.validate(otherCount: source.count, in: block)
    let notes = block.copy(LexiconFormat.headerCount, LexiconFormat.headerCount + numbers[0])
    let lines = String(decoding: notes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 2, let from = LanguageTag(String(lines[0])), let to = LanguageTag(String(lines[1])) else {
      throw .damagedLexicon(fact: .reference, byteOffset: LexiconFormat.headerCount)
    }
    self.from = from
    self.to = to
    provenance = lines.dropFirst(2).map(String.init)
  }
}
