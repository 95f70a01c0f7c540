/// Reading UTF-8 a scalar at a time, safely on any bytes.
public enum UTF8Scalar {
  /// The scalar that begins at `position` and the number of bytes it takes.
  ///
  /// Broken sequences give U+FFFD with the length of their maximal subpart (Unicode 15, §3.9), so that a loop always
  /// moves on. `position` must be below `bytes.count`.
  @inlinable public static func decode(
    _ bytes: borrowing Span<UInt8>,
    at position: Int
  ) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let need = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
    guard lead >= 0xC2, lead <= 0xF4 else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x3F >> UInt32(need))
    var offset = 1
    while offset <= need {
      guard position &+ offset < bytes.count else { return (0xFFFD, offset) }
      let next = bytes[position &+ offset]
      var low: UInt8 = 0x80
      var high: UInt8 = 0xBF
      if offset == 1 {
        if lead == 0xE0 { low = 0xA0 }
        if lead == 0xED { high = 0x9F }
        if lead == 0xF0 { low = 0x90 }
        if lead == 0xF4 { high = 0x8F }
      }
      guard next >= low, next <= high else { return (0xFFFD, offset) }
      value = value << 6 | UInt32(next & 0x3F)
      offset &+= 1
    }
    return (value, need &+ 1)
  }

  /// The scalar that ends before `position`, with its length; nil at the beginning. Broken bytes count one by one.
  @inlinable public static func decode(
    _ bytes: borrowing Span<UInt8>,
    before position: Int
  ) -> (value: UInt32, length: Int)? {
    guard position > 0 else { return nil }
    var start = position &- 1
    let floor = max(0, position &- 4)
    while start > floor, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
    let found = decode(bytes, at: start)
    return start &+ found.length == position ? found : (0xFFFD, 1)
  }

  /// The offset of the first byte that is not valid UTF-8, or nil when all are.
  public static func firstInvalid(_ bytes: borrowing Span<UInt8>) -> Int? {
    var position = 0
    let count = bytes.count
    while position < count {
      if bytes[position] < 0x80 {
        position &+= 1
        continue
      }
      let (value, length) = decode(bytes, at: position)
      if value == 0xFFFD {
        let isReplacement =
          length == 3 && bytes[position] == 0xEF && bytes[position &+ 1] == 0xBF && bytes[position &+ 2] == 0xBD
        guard isReplacement else { return position }
      }
      position &+= length
    }
    return nil
  }

  /// Appends the scalar's UTF-8 form; surrogates and values over 10FFFF give U+FFFD.
  @inlinable public static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    switch value {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0xD800..<0xE000: append(0xFFFD, to: &bytes)
    case 0x800..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0x10000..<0x110000:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default: append(0xFFFD, to: &bytes)
    }
  }
}
