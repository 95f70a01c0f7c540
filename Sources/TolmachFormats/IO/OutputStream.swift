import Glibc

extension OutputFile {
  /// Lets `body` write a file bit by bit; it appears at `path` when all of it is on the disk, or not at all.
  ///
  /// - Throws: `FormatError.cannotWrite`, and whatever `body` throws; an older file of that name then stays.
  public static func stream(to path: String, _ body: (ByteSink) throws -> Void) throws {
    if path == "-" { return try body(.standardOutput) }
    if isSpecial(path) { return try streamInPlace(to: path, body) }
    let draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FormatError.cannotWrite(path: path, errno: errno) }
    do {
      try body(ByteSink(descriptor: descriptor, path: path))
      guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS, rename(draft, path) == 0 else {
        throw FormatError.cannotWrite(path: path, errno: errno)
      }
      close(descriptor)
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
  }

  private static func streamInPlace(to path: String, _ body: (ByteSink) throws -> Void) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FormatError.cannotWrite(path: path, errno: errno) }
    defer { close(descriptor) }
    try body(ByteSink(descriptor: descriptor, path: path))
  }
}
