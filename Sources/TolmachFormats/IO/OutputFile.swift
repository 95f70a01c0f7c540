import Glibc

/// A file that appears whole or not at all: it is written beside its place, flushed to the disk and then renamed.
public enum OutputFile {
  /// Writes `bytes` to `path`; an older file of that name is replaced at once or kept as it was.
  public static func write(_ bytes: [UInt8], to path: String) throws(FormatError) {
    try OutputDraft.take([draft(bytes, for: path)])
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
    var drafts: [OutputDraft] = []
    do {
      // What cannot be taken back, to standard output and devices, comes last.
      for file in files where !isPassing(file.path) { drafts.append(try draft(file.bytes, for: file.path)) }
      try whenReady()
      for file in files where isPassing(file.path) { try write(file.bytes, to: file.path) }
      try OutputDraft.take(drafts)
    } catch {
      for draft in drafts { draft.discard() }
      throw error
    }
  }

  private static func isPassing(_ path: String) -> Bool { path == "-" || isSpecial(path) }

  /// Writes a file that is not in its place yet.
  private static func draft(_ bytes: [UInt8], for path: String) throws(FormatError) -> OutputDraft {
    let draft = try OutputDraft(place: path)
    do throws(FormatError) { try draft.sink.write(bytes) } catch {
      draft.abandon()
      throw error
    }
    do throws(FormatError) { try draft.finish() } catch {
      draft.discard()
      throw error
    }
    return draft
  }

  /// Whether something stands at `path` that is no regular file: a device or a pipe is written to, never replaced.
  static func isSpecial(_ path: String) -> Bool {
    kind(of: path).map { $0 != S_IFREG && $0 != S_IFDIR } ?? false
  }

  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
