/// The sections of an index, placed and checked to lie within the file.
struct IndexSections: Sendable {
  let wordTable: HashDirectory
  let wordStarts: IndexArray<UInt32>
  let wordBytes: IndexArray<UInt8>
  let wordStems: IndexArray<UInt32>
  let stemStarts: IndexArray<UInt32>
  let stemTable: HashDirectory
  let postingStarts: IndexArray<UInt32>
  let postings: IndexArray<UInt32>
  let tokenStarts: IndexArray<UInt32>
  let tokens: IndexArray<UInt32>
  let traits: IndexArray<UInt8>
  let signatures: IndexArray<UInt64>
  let lengthStarts: IndexArray<UInt32>
  let exactTable: HashDirectory
  let unitStarts: IndexArray<UInt32>
  let units: IndexArray<UInt32>
  let bags: IndexArray<UInt8>
  let bagSegments: IndexArray<UInt32>
  let bagStarts: IndexArray<UInt32>

  /// Places the sections of a block whose header was checked.
  init(_ block: IndexBlock, path: String) throws(MemoryError) {
    let placer = Placer(block: block, path: path)
    wordTable = HashDirectory(buckets: try placer.place(.wordBuckets), entries: try placer.place(.wordEntries))
    wordStarts = try placer.place(.wordStarts)
    wordBytes = try placer.place(.wordBytes)
    wordStems = try placer.place(.wordStems)
    stemStarts = try placer.place(.stemStarts)
    stemTable = HashDirectory(buckets: try placer.place(.stemBuckets), entries: try placer.place(.stemEntries))
    postingStarts = try placer.place(.postingStarts)
    postings = try placer.place(.postings)
    tokenStarts = try placer.place(.tokenStarts)
    tokens = try placer.place(.tokens)
    traits = try placer.place(.traits)
    signatures = try placer.place(.signatures)
    lengthStarts = try placer.place(.lengthStarts)
    exactTable = HashDirectory(buckets: try placer.place(.exactBuckets), entries: try placer.place(.exactEntries))
    unitStarts = try placer.place(.unitStarts)
    units = try placer.place(.units)
    bags = try placer.place(.bags)
    bagSegments = try placer.place(.bagSegments)
    bagStarts = try placer.place(.bagStarts)
    try check(path: path)
  }

  /// How many segments there are.
  var segmentCount: Int { exactTable.count }
  /// How many stems there are.
  var stemCount: Int { stemTable.count }
  /// How many words there are.
  var wordCount: Int { wordTable.count }

  /// Sections that speak of one another must agree in size.
  private func check(path: String) throws(MemoryError) {
    let segments = segmentCount
    let words = wordCount
    let agrees =
      signatures.count == segments && tokenStarts.count == segments + 1 && unitStarts.count == segments + 1
      && bags.count == 16 * segments && bagSegments.count == segments && traits.count == tokens.count + segments
      && wordStarts.count == words + 1 && wordStems.count == words && stemStarts.count == stemCount + 1
      && postingStarts.count == stemCount + 1 && lengthStarts.count >= 2 && bagStarts.count >= 2
    guard agrees, [wordTable, stemTable, exactTable].allSatisfy(\.isWellFormed) else {
      throw .damagedIndex(path: path, fact: .reference, byteOffset: IndexFormat.sectionTable)
    }
  }
}

/// Finds sections by the table in the header.
private struct Placer {
  let block: IndexBlock
  let path: String

  func place<Element>(_ section: IndexSection) throws(MemoryError) -> IndexArray<Element> {
    let entry = IndexFormat.sectionTable + 24 * section.rawValue
    let start = block.long(at: entry)
    let size = block.long(at: entry + 8)
    let total = UInt64(block.count)
    let width = MemoryLayout<Element>.size
    guard start <= total, size <= total - start, start % 8 == 0, size % UInt64(width) == 0 else {
      throw .damagedIndex(path: path, fact: .reference, byteOffset: entry)
    }
    let base = (block.base + Int(start)).assumingMemoryBound(to: Element.self)
    return IndexArray(base: base, count: Int(size) / width)
  }
}
