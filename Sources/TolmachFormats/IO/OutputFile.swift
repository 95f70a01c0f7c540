import Glibc

/// A file that appears whole or not at all: it is written beside its place, flushed to the disk and then renamed.
public enum OutputFile {
  /// Writes `bytes` to `path`; an older file of that name is replaced at once or kept as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
    if let draft = try draft(bytes, for: path) { try draft.take() }
  }

  /// Writes files of which either all appear or none: each is on the disk before the first takes its place.
  ///
  /// - Parameters:
  ///   - files: what to write and where; `-` is standard output.
  ///   - whenReady: runs when all are on the disk and none is in its place; where it throws, none appears.
  /// - Throws: `FormatError.cannotWrite`, and whatever `whenReady` throws.
  public static func write(
    together files: [(path: String, bytes: [UInt8])],
    whenReady: () throws -> Void = {}
  ) throws {
    var drafts: [Draft] = []
    do {
      // What cannot be taken back, to standard output and devices, comes last.
      for file in files where !isPassing(file.path) {
        if let draft = try draft(file.bytes, for: file.path) { drafts.append(draft) }
      }
      try whenReady()
      for file in files where isPassing(file.path) { try write(file.bytes, to: file.path) }
      while let draft = drafts.first {
        try draft.take()
        drafts.removeFirst()
      }
    } catch {
      for draft in drafts { draft.discard() }
      throw error
    }
  }

  /// A file on the disk that is not in its place yet.
  private struct Draft {
    let path: String
    let place: String

    /// Puts the file into its place; where that fails it is gone.
    func take() throws(FormatError) {
      guard rename(path, place) != 0 else { return }
      let failure = errno
      discard()
      throw .cannotWrite(path: place, errno: failure)
    }

    func discard() { unlink(path) }
  }

  private static func isPassing(_ path: String) -> Bool { path == "-" || isSpecial(path) }

  /// Writes a file beside its place; nil where the bytes went where nothing can be renamed.
  private static func draft(_ bytes: [UInt8], for path: String) throws(FormatError) -> Draft? {
    if path == "-" {
      try ByteSink.standardOutput.write(bytes)
      return nil
    }
    if isSpecial(path) {
      try writeInPlace(bytes, to: path)
      return nil
    }
    if isFolder(path) { throw .cannotWrite(path: path, errno: EISDIR) }
    let draft = Draft(path: "\(path).\(getpid()).part", place: path)
    let descriptor = open(draft.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    var failure: Int32 = 0
    do {
      try ByteSink(descriptor: descriptor, path: path).write(bytes)
    } catch .cannotWrite(_, let number) {
      failure = number
    } catch {
      failure = EIO
    }
    if failure == 0, fsync(descriptor) != 0, errno != EINVAL, errno != EROFS { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    guard failure != 0 else { return draft }
    draft.discard()
    throw .cannotWrite(path: path, errno: failure)
  }

  /// Whether something stands at `path` that is no regular file: a device or a pipe is written to, never replaced.
  static func isSpecial(_ path: String) -> Bool {
    kind(of: path).map { $0 != S_IFREG && $0 != S_IFDIR } ?? false
  }

  private static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func writeInPlace(_ bytes: [UInt8], to path: String) throws(FormatError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path: path, errno: errno) }
    defer { close(descriptor) }
    try ByteSink(descriptor: descriptor, path: path).write(bytes)
  }
}
