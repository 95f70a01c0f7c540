import Glibc

/// Read-only bytes: a copy on the heap or a mapped file. Freed or unmapped once.
///
/// The only place of this module that touches memory by address; callers stay within ``count``.
@safe final class LexiconBlock: @unchecked Sendable {
  let count: Int
  private let base: UnsafeRawPointer
  private let isMapped: Bool

  init(copying bytes: [UInt8]) {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(bytes.count, 1), alignment: 8)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { unsafe copy.copyMemory(from: start, byteCount: source.count) }
    }
    unsafe base = UnsafeRawPointer(copy)
    count = bytes.count
    isMapped = false
  }

  /// Maps a regular file. Nothing else is opened in earnest: a pipe would wait for a writer.
  ///
  /// - Throws: `AlignError.cannotOpenLexicon`, `.notRegularFile`; `.damagedLexicon` when it is empty.
  init(mapping path: String) throws(AlignError) {
    let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .cannotOpenLexicon(path: path, errno: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .cannotOpenLexicon(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegularFile(path: path) }
    guard status.st_size > 0 else { throw .damagedLexicon(path: path, fact: .signature, byteOffset: 0) }
    let size = Int(status.st_size)
    guard let mapped = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), unsafe mapped != MAP_FAILED
    else { throw .cannotOpenLexicon(path: path, errno: errno) }
    unsafe base = UnsafeRawPointer(mapped)
    count = size
    isMapped = true
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  /// The byte at `offset`, which must be below ``count``.
  func byte(at offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count)
    return unsafe base.load(fromByteOffset: offset, as: UInt8.self)
  }

  /// The little-endian word at `offset`; four bytes must follow.
  func word(at offset: Int) -> UInt32 {
    precondition(offset >= 0 && offset &+ 4 <= count)
    return unsafe UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// The bytes `start ..< end`.
  func copy(_ start: Int, _ end: Int) -> [UInt8] {
    precondition(start >= 0 && start <= end && end <= count)
    return unsafe Array(UnsafeRawBufferPointer(start: base + start, count: end - start))
  }

  /// All bytes.
  var copy: [UInt8] { copy(0, count) }

  /// The checksum of the bytes from `start` on.
  func checksum(from start: Int) -> UInt64 {
    var state = LexiconChecksum()
    var offset = start
    while offset &+ 8 <= count {
      unsafe state.add(UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      offset &+= 8
    }
    while offset < count {
      state.add(UInt64(byte(at: offset)))
      offset += 1
    }
    return state.value
  }
}

/// A 64-bit checksum against damage, not against malice: multiply and fold (after wyhash, Wang Yi 2019).
struct LexiconChecksum {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ word: UInt64) {
    let product = (value ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    value = (product.high ^ product.low) &+ 1
  }
}
