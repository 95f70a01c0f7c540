import CGzip
import Glibc

/// Reads a file, or standard input (`-`), as a stream of bytes; gzip is unpacked on the way.
///
/// Whether the bytes are gzip is told by their first two bytes, not by the name. One thread at a time.
public final class ByteSource {
  /// The path as given.
  public let path: String
  private let descriptor: Int32
  private var gzip: OpaquePointer?
  private var raw: [UInt8] = []
  private var rawUsed = 0
  private var rawTotal = 0
  private var atEnd = false
  private var memberEnded = true
  private var ahead: [UInt8] = []

  /// Reads bytes that are in memory already; `path` names them in errors.
  package init(bytes: [UInt8], path: String) {
    self.path = path
    descriptor = -1
    raw = bytes
    rawTotal = bytes.count
    atEnd = true
  }

  /// Opens `path`.
  public init(path: String) throws(FormatError) {
    self.path = path
    if path == "-" {
      descriptor = 0
    } else {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        close(descriptor)
        throw .isDirectory(path: path)
      }
    }
    try fill()
    while raw.count < 2, !atEnd { try fill(keeping: true) }
    if raw.count >= 2, raw[0] == 0x1F, raw[1] == 0x8B {
      guard let opened = cgzip_open() else { throw .cannotRead(path: path, errno: ENOMEM) }
      gzip = opened
    }
  }

  deinit {
    if let gzip { cgzip_close(gzip) }
    if descriptor > 0 { close(descriptor) }
  }

  /// Appends up to `count` bytes to `buffer`; returns how many, 0 at the end.
  public func read(into buffer: inout [UInt8], count: Int) throws(FormatError) -> Int {
    if !ahead.isEmpty {
      let taken = ahead.prefix(count)
      buffer += taken
      ahead.removeFirst(taken.count)
      return taken.count
    }
    while true {
      if rawUsed == raw.count, !atEnd { try fill() }
      let taken = gzip == nil ? takeRaw(into: &buffer, count: count) : try inflate(into: &buffer, count: count)
      if taken > 0 || (atEnd && rawUsed == raw.count) { return taken }
    }
  }

  /// The next `count` bytes, or fewer at the end of the file; they are read again afterwards.
  package func peek(_ count: Int) throws(FormatError) -> [UInt8] {
    var found: [UInt8] = []
    while found.count < count, try read(into: &found, count: count - found.count) > 0 {}
    ahead = found + ahead
    return found
  }

  /// A whole file, unpacked, may have so many bytes: 256 MB. A small gzip file that would fill the memory is refused.
  public static let wholeLimit = 256 << 20

  /// Reads all that is left, at most `limit` bytes.
  ///
  /// - Throws: `FormatError.tooLarge` as soon as more were read or unpacked.
  public func readAll(limit: Int = ByteSource.wholeLimit) throws(FormatError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(into: &bytes, count: 1 << 20) > 0 {
      guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    }
    return bytes
  }

  private func takeRaw(into buffer: inout [UInt8], count: Int) -> Int {
    let taken = min(count, raw.count - rawUsed)
    buffer.append(contentsOf: raw[rawUsed..<rawUsed + taken])
    rawUsed += taken
    return taken
  }

  private func inflate(into buffer: inout [UInt8], count: Int) throws(FormatError) -> Int {
    guard let gzip else { return 0 }
    if rawUsed == raw.count, atEnd {
      guard memberEnded else { throw .damagedGzip(path: path, byteOffset: rawTotal) }
      return 0
    }
    var used = rawUsed
    var produced = 0
    var code: Int32 = 0
    let before = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    raw.withUnsafeBufferPointer { input in
      buffer.withUnsafeMutableBufferPointer { output in
        let target = output.baseAddress.map { $0 + before }
        code = cgzip_inflate(gzip, input.baseAddress, input.count, &used, target, count, &produced)
      }
    }
    buffer.removeLast(count - produced)
    rawUsed = used
    memberEnded = code == 1
    guard code != 2 else { throw .damagedGzip(path: path, byteOffset: rawTotal - raw.count + used) }
    return produced
  }

  /// Reads the next block of the file; what was left of the one before is kept on request.
  private func fill(keeping: Bool = false) throws(FormatError) {
    let size = 1 << 20
    var got = 0
    var failure: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, size)
        failure = errno
      } while got < 0 && failure == EINTR
      count = max(0, got)
    }
    guard got >= 0 else { throw .cannotRead(path: path, errno: failure) }
    if keeping {
      raw.append(contentsOf: block)
    } else {
      raw = block
      rawUsed = 0
    }
    rawTotal += got
    atEnd = got == 0
  }
}

extension ByteSource {
  /// Whether there is something at `path`.
  public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
