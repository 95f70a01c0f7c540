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

/// A file that appears whole or not at all: it is written beside its place, flushed to the disk and then renamed.
public enum OutputFile {
  /// Writes `bytes` to `path`; an older file of that name is replaced at once or kept as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
    if path == "-" { return try ByteSink.standardOutput.write(bytes) }
    if isSpecial(path) { return try writeInPlace(bytes, to: path) }
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    var failure: Int32 = 0
    var done = 0
    while done < bytes.count, failure == 0 {
      let written = bytes.withUnsafeBufferPointer { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
      }
      if written >= 0 { done += written } else if errno != EINTR { failure = errno }
    }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(draft, path) != 0 { failure = errno }
    guard failure != 0 else { return }
    unlink(draft)
    throw .cannotWrite(path: path, errno: failure)
  }

  /// Whether something stands at `path` that is no regular file: a device or a pipe is written to, never replaced.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(FormatError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    defer { close(descriptor) }
    try ByteSink(descriptor: descriptor, path: path).write(bytes)
  }
}
