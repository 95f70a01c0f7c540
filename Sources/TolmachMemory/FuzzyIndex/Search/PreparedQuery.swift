import TolmachModel
import TolmachText

/// A query's words in an index: their numbers, stems and slots. One thread at a time.
///
/// Everything is looked up in stages, word after word, so that the memory's delays overlap. Storage of a fixed size is
/// used again from query to query; a query has at most ``IndexFormat/longest`` words.
final class PreparedQuery {
  /// A stem of the query that the index knows.
  struct Stem {
    var number: Int
    /// How often it stands in the query.
    var count: Int
    /// How many segments have it.
    var frequency: Int
    /// Its forms.
    var words: Range<Int>
  }

  /// For each word of the query its slot, 0 when the index does not know its stem.
  let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: IndexFormat.longest)
  /// For each word of the query its number in the index, `unknownWord` when the index does not know its form.
  let words = UnsafeMutablePointer<UInt32>.allocate(capacity: IndexFormat.longest)
  /// For each word of the query the byte of its trait.
  let traits = UnsafeMutablePointer<UInt8>.allocate(capacity: IndexFormat.longest)
  /// How many words the query has.
  private(set) var count = 0
  /// The distinct stems, rarest first.
  private(set) var stems: [Stem] = []
  /// The numbers of the query's tags, sorted; numbers above the index's for unknown ones.
  private(set) var tags: [UInt32] = []
  /// The punctuation before the first word.
  private(set) var leading = WordTrait(rawValue: 0)
  /// The stems as a signature.
  private(set) var signature: UInt64 = 0
  /// How many words have a stem that the index does not know.
  private(set) var unknown = 0
  let pattern: WordPattern
  private let stemNumbers = UnsafeMutablePointer<UInt32>.allocate(capacity: IndexFormat.longest)
  private let sections: IndexSections
  private var stemBuffer: [UInt8] = []
  static let unknownWord = UInt32.max

  init(sections: IndexSections) {
    self.sections = sections
    pattern = WordPattern(wordCount: sections.wordCount)
  }

  deinit {
    slots.deallocate()
    words.deallocate()
    traits.deallocate()
    stemNumbers.deallocate()
  }

  /// Takes over the reader's segment, which has at most ``IndexFormat/longest`` words.
  func prepare(_ reader: SegmentReader) {
    for stem in stems { pattern.removeStem(stem.words) }
    stems.removeAll(keepingCapacity: true)
    count = min(reader.wordCount, IndexFormat.longest)
    pattern.begin(count: count)
    leading = reader.leading
    findWords(reader)
    findStems(reader)
    placeStems()
    takeTags(reader)
  }

  private func findWords(_ reader: SegmentReader) {
    let list = reader.words
    for place in 0..<count {
      let word = list[place]
      traits[place] = word.trait.rawValue
      let number = sections.wordTable.number(of: word.hash)
      words[place] = number.map { UInt32(truncatingIfNeeded: $0) } ?? Self.unknownWord
    }
  }

  /// A form that the index does not know may have a stem that it knows.
  private func findStems(_ reader: SegmentReader) {
    for place in 0..<count {
      let word = words[place]
      stemNumbers[place] = word == Self.unknownWord ? unknownFormStem(reader, place) : sections.wordStems[Int(word)]
    }
  }

  private func unknownFormStem(_ reader: SegmentReader, _ place: Int) -> UInt32 {
    let word = reader.words[place]
    let key = reader.key
    stemBuffer.removeAll(keepingCapacity: true)
    reader.appendStem(of: key.span.extracting(Int(word.start)..<Int(word.end)), kind: word.kind, to: &stemBuffer)
    let hash = ByteHash.hash(stemBuffer.span)
    let stem = sections.stemTable.number(of: hash)
    return stem.map { UInt32(truncatingIfNeeded: $0) } ?? .max
  }

  private func placeStems() {
    var bits: UInt64 = 0
    var strangers = 0
    var found = stems
    stems = []
    for place in 0..<count {
      let number = Int(stemNumbers[place])
      guard number < sections.stemCount else {
        strangers &+= 1
        slots[place] = 0
        continue
      }
      let range = sections.stemStarts.range(number, total: sections.wordCount)
      var slot = range.isEmpty ? 0 : pattern.slot(of: UInt32(truncatingIfNeeded: range.lowerBound))
      if slot > 0 {
        found[slot &- 1].count &+= 1
      } else {
        slot = pattern.addStem(range)
        let frequency = sections.postingStarts.range(number, total: sections.postings.count).count
        found.append(Stem(number: number, count: 1, frequency: frequency, words: range))
        bits |= StemSignature.bit(stemNumbers[place])
      }
      slots[place] = UInt16(truncatingIfNeeded: slot)
      pattern.place(slot: slot, at: place)
    }
    found.sort { $0.frequency < $1.frequency }
    stems = found
    signature = bits
    unknown = strangers
  }

  private func takeTags(_ reader: SegmentReader) {
    tags.removeAll(keepingCapacity: true)
    guard !reader.tags.isEmpty else { return }
    for (index, tag) in reader.tags.enumerated() {
      let number = sections.wordTable.number(of: tag.hash)
      tags.append(number.map { UInt32(truncatingIfNeeded: $0) } ?? .max - UInt32(truncatingIfNeeded: index))
    }
    tags.sort()
  }
}
