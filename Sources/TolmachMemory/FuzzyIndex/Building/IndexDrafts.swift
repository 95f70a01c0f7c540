import Glibc

/// The drafts that processes write beside an index, `PATH.PROCESS.part`, each locked by its writer while it lives.
enum IndexDrafts {
  /// The draft of this process.
  static func own(_ path: String) -> String { "\(path).\(getpid()).part" }

  /// Whether somebody is writing the index at `path`.
  static func isUnderway(_ path: String) -> Bool { all(path).contains { isLocked($0.path) } }

  /// Waits until nobody is writing the index at `path` any more, or so long.
  ///
  /// - Returns: whether somebody was and is done.
  static func wait(for path: String, seconds: Double) -> Bool {
    let step = 0.02
    var waited = 0.0
    while isUnderway(path) {
      guard waited < seconds else { return false }
      usleep(useconds_t(step * 1_000_000))
      waited += step
    }
    return waited > 0
  }

  /// Removes what processes that were killed while they wrote left beside the index.
  static func removeStray(_ path: String) {
    for draft in all(path) where kill(draft.process, 0) != 0 && errno == ESRCH { unlink(draft.path) }
  }

  private static func isLocked(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  private static func all(_ path: String) -> [(path: String, process: pid_t)] {
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { String(path[...$0]) } ?? "./"
    let prefix = cut.map { path[path.index(after: $0)...] } ?? path[...]
    guard let listing = opendir(folder) else { return [] }
    defer { closedir(listing) }
    var found: [(path: String, process: pid_t)] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix(prefix), name.hasSuffix(".part") else { continue }
      let middle = name.dropFirst(prefix.count).dropLast(5)
      guard middle.first == ".", let process = pid_t(middle.dropFirst()) else { continue }
      found.append((folder + name, process))
    }
    return found
  }
}
