public import TolmachModel

/// An immutable index over the segments of one language: exact fuzzy look-up and concordance.
///
/// Mapped from a file (``IndexFormat``) or held in memory. Opening checks the header and the place of every section;
/// ``verify()`` checks every byte. What is read later is bounded by the sections' sizes, so that a damaged file can give
/// wrong answers but never leave its memory. Threads may share an index; each searches with its own ``FuzzySearcher``.
public final class FuzzyIndex: Sendable {
  /// The language of its segments.
  public let language: LanguageTag
  /// The state of the store it was built from.
  public let generation: IndexGeneration
  let block: IndexBlock
  let sections: IndexSections
  /// The hashes of the segments' texts to the letter, in memory alone; a file has them by hash, not by segment.
  let textHashes: [UInt64]
  private let path: String

  /// Opens the bytes of an index; `path` names them in errors.
  ///
  /// - Throws: `MemoryError.damagedIndex`.
  init(block: IndexBlock, path: String, textHashes: [UInt64] = []) throws(MemoryError) {
    let header = try IndexHeader(block, path: path)
    self.block = block
    self.textHashes = textHashes
    self.path = path
    language = header.language
    generation = header.generation
    sections = try IndexSections(block, path: path)
  }

  /// Maps an index file.
  ///
  /// - Returns: nil when there is no such file.
  /// - Throws: `MemoryError.damagedIndex`.
  /// - Complexity: O(1); pages are read when they are needed.
  public static func open(path: String) throws(MemoryError) -> FuzzyIndex? {
    guard let block = IndexBlock(mapping: path) else { return nil }
    return try FuzzyIndex(block: block, path: path)
  }

  /// How many distinct texts it holds.
  public var segmentCount: Int { sections.segmentCount }
  /// How many distinct words it knows.
  public var wordCount: Int { sections.wordCount }
  /// Its size in bytes.
  public var byteCount: Int { block.count }

  /// Compares every section with its checksum.
  ///
  /// - Throws: `MemoryError.damagedIndex`.
  /// - Complexity: O(*n*) in its bytes.
  public func verify() throws(MemoryError) {
    for section in IndexSection.allCases {
      let place = IndexFormat.sectionTable + 24 * section.rawValue
      let start = Int(block.long(at: place))
      guard block.checksum(start, start + Int(block.long(at: place + 8))) == block.long(at: place + 16) else {
        throw .damagedIndex(path: path, fact: .checksum, byteOffset: start)
      }
    }
  }

  /// Verifies every byte, unless that was done before and the file has not changed since (``VerifiedStamp``).
  ///
  /// - Throws: `MemoryError.damagedIndex`.
  public func verifyOnce() throws(MemoryError) {
    guard !block.wasVerified else { return }
    try verify()
    if let state = block.state { VerifiedStamp.put(on: path, state) }
  }

  /// The numbers of the units that hold the text of a segment, ascending.
  public func units(of segment: Int) -> [Int64] {
    sections.unitStarts.range(segment, total: sections.units.count).map { Int64(sections.units[$0]) }
  }

  /// The key of a word; empty where the file is damaged.
  func key(of word: Int) -> UnsafeBufferPointer<UInt8> {
    let range = sections.wordStarts.range(word, total: sections.wordBytes.count)
    return UnsafeBufferPointer(start: sections.wordBytes.base + range.lowerBound, count: range.count)
  }
}

/// A checked header.
struct IndexHeader {
  let language: LanguageTag
  let generation: IndexGeneration

  init(_ block: IndexBlock, path: String) throws(MemoryError) {
    func damaged(_ fact: IndexFact, _ offset: Int) -> MemoryError {
      .damagedIndex(path: path, fact: fact, byteOffset: offset)
    }
    guard block.count >= IndexFormat.headerCount else { throw damaged(.size, 0) }
    let opening = UnsafeRawBufferPointer(start: block.base, count: 4)
    guard opening.elementsEqual(IndexFormat.signature) else { throw damaged(.signature, 0) }
    guard UInt32(truncatingIfNeeded: block.long(at: 4)) == IndexFormat.version else { throw damaged(.version, 4) }
    guard block.long(at: 16) == UInt64(block.count) else { throw damaged(.size, 16) }
    guard block.checksum(16, IndexFormat.headerCount) == block.long(at: 8) else { throw damaged(.checksum, 8) }
    let tag = UnsafeRawBufferPointer(start: block.base + 48, count: IndexFormat.languageCount).prefix { $0 != 0 }
    guard let language = LanguageTag(String(decoding: tag, as: UTF8.self)) else { throw damaged(.reference, 48) }
    self.language = language
    generation = IndexGeneration(
      store: block.long(at: 24),
      unit: Int64(bitPattern: block.long(at: 32)),
      change: Int64(bitPattern: block.long(at: 40))
    )
  }
}
