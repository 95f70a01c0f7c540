import CKernels
import Glibc

/// What tells one state of a file from another.
struct FileState: Equatable {
  let size: Int64
  let inode: UInt64
  let seconds: Int64
  let nanoseconds: Int64

  /// The state of an open file; nil when it cannot be told.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    size = Int64(status.st_size)
    inode = UInt64(status.st_ino)
    seconds = Int64(status.st_mtim.tv_sec)
    nanoseconds = Int64(status.st_mtim.tv_nsec)
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for value in [UInt64(bitPattern: size), inode, UInt64(bitPattern: seconds), UInt64(bitPattern: nanoseconds)] {
      for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
    return bytes
  }
}

/// The note, in an extended attribute of an index file, that every byte of it agreed with its checksum.
///
/// It names the file's number, size and time of change, so that whatever is written to the file afterwards makes it void,
/// and so does a copy. Younger files get none: a change right after would leave their time as it is. Where the file system
/// has no extended attributes, or the file is another's, every opening verifies every byte.
enum VerifiedStamp {
  private static let name = "user.tolmach.verified"
  /// So old, in seconds, a file must be to be noted.
  private static let leastAge: Int64 = 2

  /// Whether an open file in this state was verified.
  static func isOn(_ descriptor: Int32, _ state: FileState) -> Bool {
    let expected = state.bytes
    var found = [UInt8](repeating: 0, count: expected.count + 1)
    return ckernels_read_attribute(descriptor, name, &found, found.count) == expected.count
      && found.dropLast() == expected[...]
  }

  /// Notes that the file at `path` was verified, if it still is in this state.
  static func put(on path: String, _ state: FileState) {
    guard Int64(time(nil)) - state.seconds >= leastAge else { return }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard FileState(descriptor: descriptor) == state else { return }
    let bytes = state.bytes
    _ = ckernels_write_attribute(descriptor, name, bytes, bytes.count)
  }
}
