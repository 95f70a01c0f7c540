import TolmachModel
import TolmachText

/// A query's words in an index: their numbers, stems and slots. One thread at a time; storage is used again.
final class PreparedQuery {
  /// A stem of the query that the index knows.
  struct Stem {
    var number: Int
    var slot: Int
    /// How often it stands in the query.
    var count: Int
    /// How many segments have it.
    var frequency: Int
    /// Its forms.
    var words: Range<Int>
  }

  /// The distinct stems, rarest first.
  private(set) var stems: [Stem] = []
  /// For each word of the query its slot, 0 when the index does not know its stem.
  private(set) var slots: [UInt16] = []
  /// For each word of the query its number in the index, `UInt32.max` when the index does not know its form.
  private(set) var words: [UInt32] = []
  /// For each word of the query its trait.
  private(set) var traits: [WordTrait] = []
  /// The numbers of the query's tags, sorted; numbers above the index's for unknown ones.
  private(set) var tags: [UInt32] = []
  /// The punctuation before the first word.
  private(set) var leading = WordTrait(rawValue: 0)
  /// The stems as a signature.
  private(set) var signature: UInt64 = 0
  /// How many words have a stem that the index does not know.
  private(set) var unknown = 0
  let pattern: WordPattern
  private let sections: IndexSections
  private var stemBuffer: [UInt8] = []

  init(sections: IndexSections) {
    self.sections = sections
    pattern = WordPattern(wordCount: sections.wordHashes.count)
  }

  /// How many words the query has.
  var count: Int { slots.count }

  /// Takes over the reader's segment.
  func prepare(_ reader: SegmentReader, text: borrowing Span<UInt8>) {
    clear()
    pattern.begin(count: reader.wordCount)
    leading = reader.leading
    let key = reader.key
    let list = reader.words
    for position in 0..<reader.wordCount {
      let word = list[position]
      let (number, stem) = find(word, in: key.span, reader)
      words.append(number)
      traits.append(word.trait)
      add(stem: stem, at: position)
    }
    stems.sort { $0.frequency < $1.frequency }
    takeTags(reader)
  }

  private func clear() {
    for stem in stems { pattern.removeStem(stem.words) }
    stems.removeAll(keepingCapacity: true)
    slots.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    traits.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    signature = 0
    unknown = 0
  }

  /// The number of a word and that of its stem; a form that the index does not know may have a stem that it knows.
  @inline(__always)
  private func find(
    _ word: SegmentWord,
    in key: borrowing Span<UInt8>,
    _ reader: SegmentReader
  ) -> (word: UInt32, stem: Int?) {
    if let number = IndexSections.find(word.hash, in: sections.wordSlots, sections.wordHashes) {
      return (UInt32(truncatingIfNeeded: number), Int(sections.wordStems[number]))
    }
    stemBuffer.removeAll(keepingCapacity: true)
    reader.appendStem(of: key.extracting(Int(word.start)..<Int(word.end)), kind: word.kind, to: &stemBuffer)
    let stem = IndexSections.find(ByteHash.hash(stemBuffer.span), in: sections.stemSlots, sections.stemHashes)
    return (.max, stem)
  }

  @inline(__always)
  private func add(stem number: Int?, at position: Int) {
    guard let number, number < sections.stemCount else {
      unknown += 1
      slots.append(0)
      return
    }
    let range = sections.stemStarts.range(number, total: sections.wordHashes.count)
    let known = range.isEmpty ? 0 : pattern.slot(of: UInt32(truncatingIfNeeded: range.lowerBound))
    let slot: Int
    if known > 0 {
      slot = known
      stems[known - 1].count += 1
    } else {
      slot = pattern.addStem(range)
      let postings = sections.postingStarts.range(number, total: sections.postings.count)
      stems.append(Stem(number: number, slot: slot, count: 1, frequency: postings.count, words: range))
      signature |= StemSignature.bit(UInt32(truncatingIfNeeded: number))
    }
    slots.append(UInt16(truncatingIfNeeded: slot))
    pattern.place(slot: slot, at: position)
  }

  private func takeTags(_ reader: SegmentReader) {
    guard !reader.tags.isEmpty else { return }
    for (index, tag) in reader.tags.enumerated() {
      let number = IndexSections.find(tag.hash, in: sections.wordSlots, sections.wordHashes)
      tags.append(number.map { UInt32(truncatingIfNeeded: $0) } ?? .max - UInt32(truncatingIfNeeded: index))
    }
    tags.sort()
  }
}
