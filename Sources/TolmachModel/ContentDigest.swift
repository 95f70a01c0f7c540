/// The SHA-256 of some bytes: tells whether a text is still the one that somebody judged.
///
/// - Source: FIPS 180-4 (2015), "Secure Hash Standard", §5 and §6.2.
/// - Complexity: O(*n*) in the content's length.
public struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Digests `content`.
  public init(_ content: [UInt8]) {
    var state: InlineArray<8, UInt32> = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    let whole = content.count / 64 * 64
    var tail = Array(content[whole...])
    tail.append(0x80)
    while tail.count % 64 != 56 { tail.append(0) }
    let bits = UInt64(content.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    Self.absorb(content.span.extracting(0..<whole), into: &state)
    Self.absorb(tail.span, into: &state)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in state.indices {
      for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: state[index] >> shift)) }
    }
    self.bytes = bytes
  }

  /// `sha256:` and the bytes in hexadecimal.
  public var description: String { "sha256:" + hexadecimal }

  /// The bytes in hexadecimal, lower case.
  public var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.count)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes in base 64 for URLs (RFC 4648 §5), not padded.
  public var base64URL: String {
    String(base64.filter { $0 != "=" }.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
  }

  /// The bytes in base 64 (RFC 4648 §4), padded.
  public var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) }
      value <<= 8 * (3 - group.count)
      for place in 0..<4 { text.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : "=") }
    }
    return text
  }

  /// Mixes whole blocks of 64 bytes into the state.
  private static func absorb(_ content: borrowing Span<UInt8>, into state: inout InlineArray<8, UInt32>) {
    let table = constants
    let constants = table.span
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for start in stride(from: 0, to: content.count, by: 64) {
      for index in 0..<16 {
        var word: UInt32 = 0
        for place in 0..<4 { word = word << 8 | UInt32(content[start &+ 4 &* index &+ place]) }
        schedule[index] = word
      }
      for index in 16..<64 {
        let (early, late) = (schedule[index &- 15], schedule[index &- 2])
        let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
        let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
        schedule[index] = schedule[index &- 16] &+ first &+ schedule[index &- 7] &+ second
      }
      var work = state
      for index in 0..<64 { round(&work, constants[index] &+ schedule[index]) }
      for index in 0..<8 { state[index] &+= work[index] }
    }
  }

  @inline(__always)
  private static func round(_ work: inout InlineArray<8, UInt32>, _ addend: UInt32) {
    let mixed = turned(work[4], 6) ^ turned(work[4], 11) ^ turned(work[4], 25)
    let choice = work[4] & work[5] ^ ~work[4] & work[6]
    let first = work[7] &+ mixed &+ choice &+ addend
    let rolled = turned(work[0], 2) ^ turned(work[0], 13) ^ turned(work[0], 22)
    let majority = work[0] & work[1] ^ work[0] & work[2] ^ work[1] & work[2]
    for place in stride(from: 7, to: 0, by: -1) { work[place] = work[place &- 1] }
    work[4] &+= first
    work[0] = first &+ rolled &+ majority
  }

  @inline(__always)
  private static func turned(_ value: UInt32, _ count: UInt32) -> UInt32 {
    value &>> count | value &<< (32 &- count)
  }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
