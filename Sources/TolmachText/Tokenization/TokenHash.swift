/// The hash by which tokens are compared.
enum TokenHash {
  /// A mixing hash of the key's bytes, eight at a time (after wyhash, Wang Yi 2019).
  @inline(__always)
  static func of(_ key: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    let bytes = key.bytes
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: end &- start)
    var position = start
    while position &+ 8 <= end {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let product = (state ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
      state = product.high ^ product.low
      position &+= 8
    }
    var rest: UInt64 = 0
    if position &+ 8 <= key.count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      rest = word & ~(~0 &<< UInt64(truncatingIfNeeded: 8 &* (end &- position)))
    } else {
      for offset in 0..<end &- position { rest |= UInt64(key[position &+ offset]) &<< UInt64(8 &* offset) }
    }
    let product = (state ^ rest).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
