/// Answers by key, kept in one table of open addressing that grows to a bound and is then emptied: what was worked out
/// once for a word or a step is not worked out again soon.
///
/// - Complexity: O(1) an answer.
struct AnswerTable {
  private struct Slot {
    /// 0 in an empty slot.
    var key: UInt64 = 0
    var answer: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 10)
  private var count = 0
  private let most: Int

  /// - Parameter most: how many answers are kept at most.
  init(most: Int) { self.most = most }

  /// The answer to a key other than 0; nil when there is none any more.
  @inline(__always)
  func answer(to key: UInt64) -> UInt32? {
    let mask = slots.count &- 1
    var place = Self.hash(key) & mask
    while slots[place].key != 0 {
      if slots[place].key == key { return slots[place].answer }
      place = (place &+ 1) & mask
    }
    return nil
  }

  /// Reads where the answer to a key would lie, or what lies near where `isWanted` is false; nothing waits for it. The
  /// result means nothing, and must be used, lest the reading be left out.
  @inline(__always)
  func touch(_ key: UInt64, isWanted: Bool) -> UInt64 {
    slots[isWanted ? Self.hash(key) & (slots.count &- 1) : 0].key
  }

  /// Keeps the answer to a key that has none.
  mutating func keep(_ answer: UInt32, to key: UInt64) {
    if count >= most {
      self = AnswerTable(most: most)
    } else if count * 2 >= slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: old.count * 2)
      for slot in old where slot.key != 0 { put(slot) }
    }
    put(Slot(key: key, answer: answer))
    count += 1
  }

  private mutating func put(_ slot: Slot) {
    let mask = slots.count - 1
    var place = Self.hash(slot.key) & mask
    while slots[place].key != 0 { place = (place + 1) & mask }
    slots[place] = slot
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 32) }
}
