import Glibc
import TolmachMemory
import TolmachWorkflow

/// Builds indexes that lag behind their store in a process of its own (`memory reindex`), so that no look-up waits for it.
enum BackgroundUpkeep {
  /// Starts it if an index on the shelf is due; where it cannot be started, or another process is at it, nothing is lost.
  static func start(for shelf: MemoryShelf) {
    let path = shelf.store.path
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard shelf.isDue, access(folder, W_OK) == 0 else { return }
    run(["tolmach", "memory", "reindex", "--background", "--store=\(path)"])
  }

  /// Runs this program in a session of its own, with no streams.
  private static func run(_ arguments: [String]) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    for descriptor in 0..<3 as Range<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_spawnattr_setflags(&attributes, newSession)
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    posix_spawn(&process, "/proc/self/exe", &actions, &attributes, &words, environ)
  }

  /// `POSIX_SPAWN_SETSID`: a session of its own, which the terminal's signals do not reach.
  private static let newSession: Int16 = 0x80
}
