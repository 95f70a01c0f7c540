/// An open-addressing table from 64-bit hashes to their numbers in order of first appearance.
struct HashTable {
  /// The hashes in order of their numbers.
  private(set) var hashes: [UInt64] = []
  private var slots = [UInt32](repeating: 0, count: 1024)

  /// The number of `hash`; a new one takes the next number.
  @inline(__always)
  mutating func number(of hash: UInt64) -> (number: Int, isNew: Bool) {
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let number = Int(slots[place]) &- 1
      if hashes[number] == hash { return (number, false) }
      place = (place &+ 1) & mask
    }
    hashes.append(hash)
    slots[place] = UInt32(truncatingIfNeeded: hashes.count)
    if 3 * hashes.count > 2 * slots.count { grow() }
    return (hashes.count - 1, true)
  }

  private mutating func grow() { slots = Self.slots(for: hashes, count: 2 * slots.count) }

  /// The slots of a table over `hashes`: number + 1, 0 where empty.
  private static func slots(for hashes: [UInt64], count: Int) -> [UInt32] {
    var slots = [UInt32](repeating: 0, count: count)
    var out = slots.mutableSpan
    let mask = count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while out[place] != 0 { place = (place &+ 1) & mask }
      out[place] = UInt32(truncatingIfNeeded: number + 1)
    }
    return slots
  }
}

/// Byte strings one behind the other.
struct BytePool {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [UInt32] = [0]

  var count: Int { starts.count - 1 }

  mutating func append(_ string: borrowing Span<UInt8>) {
    string.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[Int(starts[index])..<Int(starts[index + 1])] }

  /// Whether string `a` comes before string `b`, by bytes.
  func precedes(_ a: Int, _ b: Int) -> Bool {
    let left = Int(starts[a])..<Int(starts[a + 1])
    let right = Int(starts[b])..<Int(starts[b + 1])
    for offset in 0..<min(left.count, right.count) {
      let (one, other) = (bytes[left.lowerBound &+ offset], bytes[right.lowerBound &+ offset])
      if one != other { return one < other }
    }
    return left.count < right.count
  }
}
