import Glibc

/// Writes bytes to a file descriptor, all of them or an error.
public struct ByteSink: Sendable {
  private let descriptor: Int32
  private let path: String

  /// Standard output.
  public static let standardOutput = ByteSink(descriptor: 1, path: "standard output")
  /// Standard error.
  public static let standardError = ByteSink(descriptor: 2, path: "standard error")

  /// Writes to an open descriptor, which stays the caller's; `path` names it in errors.
  package init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Writes all of `bytes`.
  public func write(_ bytes: [UInt8]) throws(FormatError) {
    var done = 0
    while done < bytes.count {
      let written = bytes.withUnsafeBufferPointer { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw .cannotWrite(path: path, errno: errno)
      }
      done += written
    }
  }

  /// Writes a text.
  public func write(_ text: String) throws(FormatError) { try write(Array(text.utf8)) }
}
