import Glibc

/// Rows of words that are written once and read in order any number of times, by any number of readers at once.
///
/// Only one shard of them lies in memory at a time: what goes beyond lies in a temporary file without a name (in
/// `$TMPDIR`, else `/var/tmp`), which is gone with the spool, however the program ends. Where no such file can be written
/// the words stay in memory.
final class WordSpool: Sendable {
  /// So many words make a shard: 4 MB.
  static let shardWords = 1 << 20

  private enum Shard: Sendable {
    case memory([UInt32])
    case file(offset: Int, words: Int)
  }

  private let shards: [Shard]
  private let file: TemporaryFile?

  private init(shards: [Shard], file: TemporaryFile?) {
    self.shards = shards
    self.file = file
  }

  /// How many shards there are.
  var shardCount: Int { shards.count }

  /// Gives each shard in order: whole rows, as they were appended.
  ///
  /// - Throws: `AlignError.temporaryFile` when the file cannot be read back.
  func forEachShard(_ body: (borrowing Span<UInt32>) -> Void) throws(AlignError) {
    var buffer: [UInt32] = []
    for shard in shards {
      switch shard {
      case .memory(let words): body(words.span)
      case .file(let offset, let words):
        if buffer.count < words { buffer = [UInt32](repeating: 0, count: words) }
        try file?.read(into: &buffer, words: words, offset: offset)
        body(buffer.span.extracting(0..<words))
      }
    }
  }

  /// Takes the rows.
  struct Writer {
    private let shardWords: Int
    private var open: [UInt32] = []
    private var shards: [Shard] = []
    private var file: TemporaryFile?
    private var isFileUsable = true

    init(shardWords: Int = WordSpool.shardWords) { self.shardWords = shardWords }

    /// Appends a row, which is never divided.
    mutating func append(_ row: [UInt32]) {
      if !open.isEmpty, open.count + row.count > shardWords { flush() }
      open.append(contentsOf: row)
    }

    /// All rows so far.
    func finished() -> WordSpool {
      WordSpool(shards: open.isEmpty ? shards : shards + [.memory(open.fitted)], file: file)
    }

    private mutating func flush() {
      if file == nil, isFileUsable { file = TemporaryFile() }
      if let offset = file?.append(open) {
        shards.append(.file(offset: offset, words: open.count))
      } else {
        isFileUsable = false
        shards.append(.memory(open.fitted))
      }
      open.removeAll(keepingCapacity: true)
    }
  }
}

/// A file without a name, closed and gone with its last user. One writer, any number of readers.
@safe private final class TemporaryFile: Sendable {
  private let descriptor: Int32

  /// Nil where none can be made.
  init?() {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    let folder = named.isEmpty ? "/var/tmp" : named
    var path = Array("\(folder)/tolmach-XXXXXX".utf8CString)
    descriptor = unsafe path.withUnsafeMutableBufferPointer {
      unsafe $0.baseAddress.map { unsafe mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { return nil }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unsafe path.withUnsafeBufferPointer { path in
      if let name = path.baseAddress { _ = unsafe unlink(name) }
    }
  }

  deinit { close(descriptor) }

  /// Appends words and says where, in bytes; nil when they cannot be written in full.
  func append(_ words: [UInt32]) -> Int? {
    let offset = Int(lseek(descriptor, 0, SEEK_END))
    guard offset >= 0 else { return nil }
    let isWritten = unsafe words.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = unsafe pwrite(
          descriptor,
          bytes.baseAddress.map { unsafe $0 + done },
          bytes.count - done,
          offset + done
        )
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
    if !isWritten { ftruncate(descriptor, offset) }
    return isWritten ? offset : nil
  }

  /// Reads words from a place given in bytes.
  func read(into words: inout [UInt32], words count: Int, offset: Int) throws(AlignError) {
    var failure: Int32?
    unsafe words.withUnsafeMutableBytes { bytes in
      var done = 0
      while done < count * 4 {
        let got = unsafe pread(descriptor, bytes.baseAddress.map { unsafe $0 + done }, count * 4 - done, offset + done)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          failure = got < 0 ? errno : EIO
          return
        }
        done += got
      }
    }
    if let failure { throw .temporaryFile(errno: failure) }
  }
}
