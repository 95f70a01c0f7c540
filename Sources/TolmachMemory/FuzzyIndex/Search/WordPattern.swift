/// A query prepared for comparison with segments: bit masks of where each of its stems stands (Myers 1999).
///
/// Storage is kept from query to query. One thread at a time.
///
/// - Source: Myers, G. (1999), "A fast bit-vector algorithm for approximate string matching based on dynamic
///   programming", doi:10.1145/316542.316550; blocks after Hyyrö (2003).
final class WordPattern {
  /// For each word of the index the slot of its stem in the query, 0 where the query has none of its forms. One more
  /// place for words that a damaged file invents.
  let slots: UnsafeMutablePointer<UInt16>
  private let wordCount: Int
  /// How many words the query has.
  private(set) var count = 0
  /// Words of 64 bits a mask.
  private(set) var width = 1
  private var masks: UnsafeMutablePointer<UInt64>
  private var capacity: Int
  private var usedSlots = 1
  private let positives = UnsafeMutablePointer<UInt64>.allocate(capacity: IndexFormat.longest / 64 + 1)
  private let negatives = UnsafeMutablePointer<UInt64>.allocate(capacity: IndexFormat.longest / 64 + 1)

  init(wordCount: Int) {
    self.wordCount = wordCount
    slots = .allocate(capacity: wordCount + 1)
    slots.initialize(repeating: 0, count: wordCount + 1)
    capacity = 256
    masks = .allocate(capacity: capacity)
    masks.initialize(repeating: 0, count: capacity)
  }

  deinit {
    slots.deallocate()
    masks.deallocate()
    positives.deallocate()
    negatives.deallocate()
  }

  /// Begins a query of `count` words and at most `count` stems.
  func begin(count: Int) {
    self.count = count
    width = max(1, (count + 63) / 64)
    let needed = (count + 1) * width
    if needed > capacity {
      masks.deallocate()
      capacity = 2 * needed
      masks = .allocate(capacity: capacity)
    }
    masks.update(repeating: 0, count: needed)
    usedSlots = 1
  }

  /// A slot for a stem whose forms are the words `words`.
  func addStem(_ words: Range<Int>) -> Int {
    let slot = usedSlots
    usedSlots += 1
    let range = words.clamped(to: 0..<wordCount)
    (slots + range.lowerBound).update(repeating: UInt16(truncatingIfNeeded: slot), count: range.count)
    return slot
  }

  /// Forgets a stem.
  func removeStem(_ words: Range<Int>) {
    let range = words.clamped(to: 0..<wordCount)
    (slots + range.lowerBound).update(repeating: 0, count: range.count)
  }

  /// Notes that the stem in `slot` stands at `position` of the query.
  @inline(__always)
  func place(slot: Int, at position: Int) { masks[slot &* width &+ position &>> 6] |= 1 &<< UInt64(position & 63) }

  /// The slot of a word of the index.
  @inline(__always)
  func slot(of word: UInt32) -> Int { Int(slots[min(Int(word), wordCount)]) }

  /// The distance between the query and `length` words, or a number above `limit` when it is above.
  @inline(__always)
  func distance(to words: UnsafePointer<UInt32>, length: Int, limit: Int) -> Int {
    if count == 0 { return length }
    return width == 1 ? single(words, length, limit) : blocks(words, length, limit)
  }

  private func single(_ words: UnsafePointer<UInt32>, _ length: Int, _ limit: Int) -> Int {
    let masks = masks
    var positive = ~UInt64(0)
    var negative = UInt64(0)
    var score = count
    let top = UInt64(1) &<< UInt64(count &- 1)
    let ceiling = limit &+ length &- 1
    for place in 0..<length {
      let equal = masks[slot(of: words[place])]
      let vertical = equal | negative
      let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
      var up = negative | ~(horizontal | positive)
      var down = positive & horizontal
      if up & top != 0 { score &+= 1 } else if down & top != 0 { score &-= 1 }
      if score &+ place > ceiling { return limit &+ 1 }
      up = up &<< 1 | 1
      down &<<= 1
      positive = down | ~(vertical | up)
      negative = up & vertical
    }
    return score
  }

  private func blocks(_ words: UnsafePointer<UInt32>, _ length: Int, _ limit: Int) -> Int {
    for block in 0..<width { (positives[block], negatives[block]) = (~0, 0) }
    var score = count
    let last = UInt64(1) &<< UInt64((count &- 1) & 63)
    for place in 0..<length {
      let mask = masks + slot(of: words[place]) &* width
      var carry = 1
      for block in 0..<width {
        let top = block == width &- 1 ? last : UInt64(1) &<< 63
        carry = step(block, equal: mask[block], top: top, carry: carry)
      }
      score &+= carry
      if score &- (length &- 1 &- place) > limit { return limit &+ 1 }
    }
    return score
  }

  /// Advances one block by a column; `carry` and the result are the horizontal difference at its lower and upper end.
  @inline(__always)
  private func step(_ block: Int, equal given: UInt64, top: UInt64, carry: Int) -> Int {
    let positive = positives[block]
    let negative = negatives[block]
    let vertical = given | negative
    let equal = carry < 0 ? given | 1 : given
    let horizontal = (((equal & positive) &+ positive) ^ positive) | equal
    var up = negative | ~(horizontal | positive)
    var down = positive & horizontal
    let result = up & top != 0 ? 1 : down & top != 0 ? -1 : 0
    up &<<= 1
    down &<<= 1
    if carry < 0 { down |= 1 } else if carry > 0 { up |= 1 }
    positives[block] = down | ~(vertical | up)
    negatives[block] = up & vertical
    return result
  }
}
