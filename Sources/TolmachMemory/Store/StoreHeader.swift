import Glibc

/// What the first bytes of an SQLite file say, read without SQLite, whose mere opening may leave files beside it.
struct StoreHeader {
  /// The number by which an application marks its files; 0: none.
  let applicationNumber: Int

  private static let signature = Array("SQLite format 3\u{0}".utf8)
  private static let numberOffset = 68

  /// Reads the header; nil when the file is none of SQLite's.
  init?(path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: Self.numberOffset + 4)
    let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count == bytes.count, bytes.starts(with: Self.signature) else { return nil }
    applicationNumber = bytes[Self.numberOffset...].reduce(0) { $0 << 8 | Int($1) }
  }
}
