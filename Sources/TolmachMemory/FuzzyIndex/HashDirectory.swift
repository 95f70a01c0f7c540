/// Finds the number that a hash stands for, in two sections of an index.
///
/// Buckets hold the hashes that agree in their highest bits, two to four on average. An entry is the lowest 32 bits of the
/// hash, above the number: with the bucket's bits some 47 of a hash are compared at 100,000 entries, so that one in a
/// thousand million strangers is taken for somebody known.
struct HashDirectory: Sendable {
  /// Where each bucket begins in ``entries``, and the end: 2ᵏ + 1.
  let buckets: IndexArray<UInt32>
  /// The entries, by bucket.
  let entries: IndexArray<UInt64>
  private let shift: UInt64

  init(buckets: IndexArray<UInt32>, entries: IndexArray<UInt64>) {
    self.buckets = buckets
    self.entries = entries
    shift = 64 - UInt64(max(1, buckets.count - 1).trailingZeroBitCount)
  }

  /// How many hashes it knows, which their numbers are below.
  var count: Int { entries.count }

  /// Whether every hash has a bucket.
  var isWellFormed: Bool { buckets.count > 1 && (buckets.count - 1).nonzeroBitCount == 1 }

  /// The number of a hash; nil when it is not known.
  @inline(__always)
  func number(of hash: UInt64) -> Int? {
    let bucket = Int(truncatingIfNeeded: hash &>> (shift & 63)) & (buckets.count &- 2)
    for place in buckets.range(bucket, total: entries.count) {
      let entry = entries[place]
      guard entry &>> 32 == hash & 0xFFFF_FFFF else { continue }
      let number = Int(truncatingIfNeeded: entry & 0xFFFF_FFFF)
      return number < count ? number : nil
    }
    return nil
  }

  /// The sections of a directory of `hashes`, whose numbers are their places.
  static func sections(of hashes: [UInt64]) -> (buckets: [UInt32], entries: [UInt64]) {
    let bits = UInt64(max(0, Int.bitWidth - hashes.count.leadingZeroBitCount - 2))
    var buckets = [UInt32](repeating: 0, count: (1 << Int(bits)) + 1)
    func bucket(_ hash: UInt64) -> Int { bits == 0 ? 0 : Int(truncatingIfNeeded: hash &>> (64 &- bits)) }
    for hash in hashes { buckets[bucket(hash) + 1] += 1 }
    for place in 1..<buckets.count { buckets[place] += buckets[place - 1] }
    var next = buckets
    var entries = [UInt64](repeating: 0, count: hashes.count)
    for (number, hash) in hashes.enumerated() {
      let place = bucket(hash)
      entries[Int(next[place])] = (hash & 0xFFFF_FFFF) << 32 | UInt64(UInt32(truncatingIfNeeded: number))
      next[place] += 1
    }
    return (buckets, entries)
  }
}
