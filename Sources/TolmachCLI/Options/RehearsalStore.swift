import Glibc
import TolmachFormats
import TolmachMemory

/// An empty store in a folder of its own, which goes away with it.
final class RehearsalStore {
  let store: MemoryStore
  private let folder: String

  /// Makes one beside the place of a store, so that nothing of it lies where the store itself would not.
  init(beside path: String) throws {
    var template = Array("\(path).XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FormatError.cannotWrite(path: path, errno: errno) }
    folder = String(cString: made)
    do {
      store = try MemoryStore(path: "\(folder)/rehearsal.db", mode: .create)
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  deinit { Self.remove(folder) }

  private static func remove(_ folder: String) {
    for ending in ["", "-wal", "-shm"] { unlink("\(folder)/rehearsal.db\(ending)") }
    rmdir(folder)
  }
}
