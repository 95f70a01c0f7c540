import TolmachModel

/// The index file (`.tmi`), little-endian, every section aligned to 8 bytes:
///
/// | bytes | what |
/// |---|---|
/// | 0–3 | `TMI1` |
/// | 4–7 | version, 5: raised where keys or stems change |
/// | 8–15 | checksum of the bytes 16 ..< ``headerCount`` |
/// | 16–23 | size of the whole file |
/// | 24–31 | identity of the store |
/// | 32–39, 40–47 | generation: the last unit and the last change that the store held |
/// | 48–79 | language tag, UTF-8, zeros behind it |
/// | 80– | for each ``IndexSection``: offset, size in bytes and checksum, three UInt64 |
///
/// *N* segments (distinct texts) are numbered by the number of their words, so that of a posting list, which ascends, the
/// segments of a range of lengths are one slice. *V* words are numbered by stem, then by key, so that the forms of one of
/// *T* stems are one range; stem 0 holds every number.
enum IndexFormat {
  static let signature: [UInt8] = Array("TMI1".utf8)
  static let version: UInt32 = 5
  static let sectionTable = 80
  static let headerCount = sectionTable + 24 * IndexSection.allCases.count
  static let languageCount = 32
  /// Segments of more words are found by their exact text alone.
  static let longest = 4096

  static func aligned(_ count: Int) -> Int { (count + 7) & ~7 }
}

/// The sections of an index file, in order.
enum IndexSection: Int, CaseIterable {
  /// The hashes of the words' keys: where each bucket begins (``HashDirectory``).
  case wordBuckets
  /// Their entries: *V* × UInt64.
  case wordEntries
  /// Where each word's key begins in ``wordBytes``: *V* + 1 × UInt32.
  case wordStarts
  /// The words' keys.
  case wordBytes
  /// The stem of each word: *V* × UInt32.
  case wordStems
  /// The first word of each stem: *T* + 1 × UInt32.
  case stemStarts
  /// The hashes of the stems: where each bucket begins.
  case stemBuckets
  /// Their entries: *T* × UInt64.
  case stemEntries
  /// The first segment of each length 0, 1, 2, … in words; one more at the end: UInt32.
  case lengthStarts
  /// The hashes of the segments' texts to the letter: where each bucket begins.
  case exactBuckets
  /// Their entries: *N* × UInt64.
  case exactEntries
  /// Where each segment's units begin in ``units``: *N* + 1 × UInt32.
  case unitStarts
  /// The numbers of the units that hold a segment: UInt32.
  case units
  /// For each segment, by the length of its words in letters, a bag of letters: *N* × 16 bytes.
  case bags
  /// The segment of each bag: *N* × UInt32.
  case bagSegments
  /// The first bag of each length 0, 1, 2, … in letters; one more at the end: UInt32.
  case bagStarts
  /// For each segment its leading punctuation, then a trait for each of its tokens: bytes, from `tokenStarts[s] + s`.
  case traits
  /// Where each stem's postings begin: *T* + 1 × UInt32.
  case postingStarts
  /// Ascending segment numbers, each once a stem: UInt32.
  case postings
  /// Where each segment's words begin in ``tokens``: *N* + 1 × UInt32.
  case tokenStarts
  /// For each segment the set of its stems, hashed to 64 bits: *N* × UInt64.
  case signatures
  /// Word numbers in order, then those of the segment's tags: UInt32.
  case tokens
}

/// The state of a store that an index was built from.
public struct IndexGeneration: Hashable, Sendable {
  /// The store's identity.
  public var store: UInt64
  /// The highest unit number there was.
  public var unit: Int64
  /// The highest number of a change there was.
  public var change: Int64

  /// Creates a generation.
  public init(store: UInt64, unit: Int64, change: Int64) {
    self.store = store
    self.unit = unit
    self.change = change
  }
}
