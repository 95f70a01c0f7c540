/// Writes ZIP archives of unpacked members, true or lying, for tests.
struct StoredArchive {
  private var local: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private let isEncrypted: Bool
  private let claimedSize: Int?

  init(isEncrypted: Bool = false, claimedSize: Int? = nil) {
    self.isEncrypted = isEncrypted
    self.claimedSize = claimedSize
  }

  /// Adds a member.
  mutating func add(_ name: String, _ text: String) {
    let bytes = Array(text.utf8)
    let flags = isEncrypted ? 1 : 0
    let sizes = number(bytes.count, 4) + number(claimedSize ?? bytes.count, 4)
    let shared =
      number(20, 2) + number(flags, 2) + number(0, 2) + number(0, 4) + number(Int(Self.checksum(bytes)), 4) + sizes
      + number(name.utf8.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + shared + number(0, 2) + number(0, 2) + number(0, 2)
    directory += number(0, 4) + number(local.count, 4) + Array(name.utf8)
    local += [0x50, 0x4B, 3, 4] + shared + Array(name.utf8) + bytes
    count += 1
  }

  /// The archive.
  var bytes: [UInt8] {
    local + directory + [0x50, 0x4B, 5, 6] + number(0, 2) + number(0, 2) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(local.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ bytes: Int) -> [UInt8] { (0..<bytes).map { UInt8(value >> ($0 * 8) & 0xFF) } }

  /// CRC-32 as ZIP has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { crc, byte in
      (0..<8).reduce(crc ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}
