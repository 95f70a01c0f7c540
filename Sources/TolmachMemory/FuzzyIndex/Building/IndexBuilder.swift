public import TolmachModel
public import TolmachText

/// Gathers the segments of one language and writes a ``FuzzyIndex`` of them. One thread at a time.
///
/// - Complexity: O(*n*) in the bytes added, and about 150 bytes of memory a segment; writing needs little more, since
///   postings are made in stretches and what was written is let go.
public final class IndexBuilder {
  private let language: LanguageTag
  private let generation: IndexGeneration
  private let reader: SegmentReader
  private var vocabulary = Vocabulary()
  private var segments = SegmentTable()
  private var texts = HashTable()
  private var unitNumbers: [UInt32] = []
  private var unitSegments: [UInt32] = []

  /// An empty builder for texts of `language`.
  public init(language: LanguageTag, generation: IndexGeneration) throws(TextError) {
    self.language = language
    self.generation = generation
    reader = try SegmentReader(language: language)
  }

  /// How many distinct texts were added.
  public var segmentCount: Int { segments.count }

  /// Adds the text of a unit; equal texts share a segment.
  ///
  /// - Parameter unit: the unit's number, from 0 to 2³² − 1, in ascending order.
  /// - Throws: `TextError.tooLarge`, `TextError.icu`.
  public func add(_ text: borrowing Span<UInt8>, unit: Int64) throws(TextError) {
    let (segment, isNew) = texts.number(of: ByteHash.hash(text))
    if isNew {
      try reader.read(text)
      segments.add(text, reader, &vocabulary)
    }
    unitNumbers.append(UInt32(truncatingIfNeeded: unit))
    unitSegments.append(UInt32(truncatingIfNeeded: segment))
  }

  /// Writes the index to `path`; an older file of that name is replaced at once or kept as it was.
  ///
  /// - Throws: `MemoryError.cannotWriteIndex`.
  public func write(to path: String) throws(MemoryError) { try write(to: IndexFileSink(path: path)) }

  /// Writes the index to a draft, which takes its place or goes away.
  func write(to file: IndexFileSink) throws(MemoryError) {
    do throws(MemoryError) {
      try write(into: file)
      try file.finish(language: language, generation: generation)
    } catch {
      file.abandon()
      throw error
    }
  }

  /// The index in memory.
  public func build() throws(MemoryError) -> FuzzyIndex {
    let memory = IndexMemorySink()
    let hashes = try write(into: memory)
    let block = memory.finish(language: language, generation: generation)
    return try FuzzyIndex(block: block, path: "memory", textHashes: hashes)
  }

  /// Makes room for so many texts, so that nothing is moved while they are added.
  func reserve(_ count: Int) {
    segments.reserve(count)
    unitNumbers.reserveCapacity(count)
    unitSegments.reserveCapacity(count)
  }

  /// Writes the sections; the builder is empty afterwards.
  ///
  /// - Returns: the hash of each segment's text.
  @discardableResult
  private func write(into sink: some IndexSink) throws(MemoryError) -> [UInt64] {
    var words = vocabulary.ordered()
    vocabulary = Vocabulary()
    for place in segments.tokens.indices { segments.tokens[place] = words.ranks[Int(segments.tokens[place])] }
    words.ranks = []
    let (order, lengthStarts) = SegmentTable.order(by: segments.lengths)
    try write(words.hashes, .wordBuckets, .wordEntries, into: sink)
    try sink.write(.wordStarts, words.starts)
    try sink.write(.wordBytes, words.bytes)
    try sink.write(.wordStems, words.stems)
    try sink.write(.stemStarts, words.stemStarts)
    try write(words.stemHashes, .stemBuckets, .stemEntries, into: sink)
    try sink.write(.lengthStarts, lengthStarts)
    let exact = order.map { texts.hashes[Int($0)] }
    texts = HashTable()
    try write(exact, .exactBuckets, .exactEntries, into: sink)
    try writeUnits(into: sink, order: order)
    try writeBags(into: sink, order: order)
    try writeTraits(into: sink, order: order)
    // Postings come last: by now most of what the segments held is written and let go.
    try writePostings(into: sink, order: order, stems: words.stems, stemCount: words.stemHashes.count)
    try writeTokens(into: sink, order: order, stems: words.stems)
    return exact
  }
}

extension IndexBuilder {
  /// Writes a directory of hashes.
  private func write(
    _ hashes: [UInt64],
    _ buckets: IndexSection,
    _ entries: IndexSection,
    into sink: some IndexSink
  ) throws(MemoryError) {
    let sections = HashDirectory.sections(of: hashes)
    try sink.write(buckets, sections.buckets)
    try sink.write(entries, sections.entries)
  }

  private func writePostings(
    into sink: some IndexSink,
    order: [UInt32],
    stems: [UInt32],
    stemCount: Int
  ) throws(MemoryError) {
    var starts = [UInt32](repeating: 0, count: stemCount + 1)
    forEachStem(of: 0..<stemCount, order: order, stems: stems) { _, stem in starts[stem + 1] += 1 }
    for stem in 0..<stemCount { starts[stem + 1] += starts[stem] }
    try sink.write(.postingStarts, starts)
    try sink.begin(.postings)
    var first = 0
    while first < stemCount {
      var end = first + 1
      while end < stemCount, starts[end + 1] - starts[first] <= Self.stretch { end += 1 }
      let part = postings(of: first..<end, starts, order: order, stems: stems)
      try sink.append(part, part.indices)
      first = end
    }
  }

  /// So many postings are made at a time; a single stem may have more.
  private static let stretch: UInt32 = 10 << 20

  /// The postings of some stems.
  private func postings(of range: Range<Int>, _ starts: [UInt32], order: [UInt32], stems: [UInt32]) -> [UInt32] {
    let base = starts[range.lowerBound]
    var next = starts[range].map { $0 - base }
    var part = [UInt32](repeating: 0, count: Int(starts[range.upperBound] - base))
    forEachStem(of: range, order: order, stems: stems) { segment, stem in
      part[Int(next[stem - range.lowerBound])] = UInt32(truncatingIfNeeded: segment)
      next[stem - range.lowerBound] &+= 1
    }
    return part
  }

  /// Calls `body` for each segment with each of its stems in `range` once.
  @inline(__always)
  private func forEachStem(
    of range: Range<Int>,
    order: [UInt32],
    stems: [UInt32],
    _ body: (_ segment: Int, _ stem: Int) -> Void
  ) {
    var last = [UInt32](repeating: .max, count: range.count)
    for segment in order.indices {
      let old = Int(order[segment])
      let start = Int(segments.starts[old])
      for place in start..<start + Int(segments.lengths[old]) {
        let stem = Int(stems[Int(segments.tokens[place])])
        guard range.contains(stem) else { continue }
        let seen = stem &- range.lowerBound
        if last[seen] == UInt32(truncatingIfNeeded: segment) { continue }
        last[seen] = UInt32(truncatingIfNeeded: segment)
        body(segment, stem)
      }
    }
  }

  private func writeTraits(into sink: some IndexSink, order: [UInt32]) throws(MemoryError) {
    try sink.begin(.traits)
    for old in order.lazy.map({ Int($0) }) {
      try sink.append(segments.traits, Int(segments.starts[old]) + old..<Int(segments.starts[old + 1]) + old + 1)
    }
    segments.traits = []
  }

  private func writeTokens(into sink: some IndexSink, order: [UInt32], stems: [UInt32]) throws(MemoryError) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(order.count + 1)
    var signatures: [UInt64] = []
    signatures.reserveCapacity(order.count)
    for old in order {
      let range = Int(segments.starts[Int(old)])..<Int(segments.starts[Int(old) + 1])
      starts.append(starts[starts.count - 1] + UInt32(range.count))
      var signature: UInt64 = 0
      for place in range.prefix(Int(segments.lengths[Int(old)])) {
        signature |= StemSignature.bit(stems[Int(segments.tokens[place])])
      }
      signatures.append(signature)
    }
    try sink.write(.tokenStarts, starts)
    try sink.write(.signatures, signatures)
    try sink.begin(.tokens)
    for old in order {
      try sink.append(segments.tokens, Int(segments.starts[Int(old)])..<Int(segments.starts[Int(old) + 1]))
    }
    segments.tokens = []
  }

  private func writeUnits(into sink: some IndexSink, order: [UInt32]) throws(MemoryError) {
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (segment, old) in order.enumerated() { ranks[Int(old)] = UInt32(truncatingIfNeeded: segment) }
    let places = unitSegments.map { ranks[Int($0)] }
    let (byPlace, starts) = SegmentTable.order(by: places)
    let missing = order.count + 1 - starts.count
    try sink.write(.unitStarts, starts.dropLast(max(0, -missing)) + Array(repeating: 0, count: max(0, missing)))
    try sink.write(.units, byPlace.map { unitNumbers[Int($0)] })
    unitNumbers = []
    unitSegments = []
  }

  private func writeBags(into sink: some IndexSink, order: [UInt32]) throws(MemoryError) {
    let letters = order.map { segments.letters[Int($0)] }
    let (byLetters, starts) = SegmentTable.order(by: letters)
    try sink.begin(.bags)
    for segment in byLetters {
      let old = Int(order[Int(segment)])
      try sink.append(segments.bags, LetterBag.count * old..<LetterBag.count * (old + 1))
    }
    segments.bags = []
    segments.letters = []
    try sink.write(.bagSegments, byLetters)
    try sink.write(.bagStarts, starts)
  }
}

/// The set of a segment's stems, hashed to 64 bits.
enum StemSignature {
  @inline(__always)
  static func bit(_ stem: UInt32) -> UInt64 {
    1 &<< ((UInt64(stem) &+ 1) &* 0x9E37_79B9_7F4A_7C15 &>> 58)
  }
}
