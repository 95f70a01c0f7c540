import CKernels
import Glibc

/// Read-only bytes of an index: a mapped file, or memory that it frees itself. Never changes, so threads may share it.
final class IndexBlock: @unchecked Sendable {
  let base: UnsafeRawPointer
  let count: Int
  /// The file's state when it was mapped; nil in memory.
  let state: FileState?
  /// Whether every byte of the file was verified before, in this state.
  let wasVerified: Bool
  private var isMapped: Bool { state != nil }

  /// Takes over `count` bytes allocated with alignment 8.
  init(owning base: UnsafeMutableRawPointer, count: Int) {
    self.base = UnsafeRawPointer(base)
    self.count = count
    state = nil
    wasVerified = false
  }

  /// Maps a file; nil when it cannot be opened or is empty.
  init?(mapping path: String) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard let state = FileState(descriptor: descriptor), state.size > 0 else { return nil }
    let size = Int(state.size)
    guard let mapped = mmap(nil, size, PROT_READ, MAP_SHARED, descriptor, 0), mapped != MAP_FAILED else { return nil }
    base = UnsafeRawPointer(mapped)
    count = size
    self.state = state
    wasVerified = VerifiedStamp.isOn(descriptor, state)
  }

  deinit {
    if isMapped { munmap(UnsafeMutableRawPointer(mutating: base), count) } else { base.deallocate() }
  }

  /// The word at `offset`, which the caller has checked.
  func long(at offset: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Gives the memory of the pages back that lie within `start ..< end` of a mapped file; they are read again on demand.
  func release(_ start: Int, _ end: Int) {
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    let first = start / page * page
    guard isMapped, end > first else { return }
    madvise(UnsafeMutableRawPointer(mutating: base + first), end - first, MADV_DONTNEED)
  }

  /// The checksum of the bytes `start ..< end`, which the caller has checked.
  func checksum(_ start: Int, _ end: Int) -> UInt64 {
    ckernels_checksum((base + start).assumingMemoryBound(to: UInt8.self), end - start)
  }
}

/// A section of an index as an array of fixed-width values.
struct IndexArray<Element: FixedWidthInteger>: @unchecked Sendable {
  let base: UnsafePointer<Element>
  let count: Int

  /// The value at `index`, which must be below ``count``; little-endian machines alone are supported.
  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  /// The half-open range of another section of `total` values that entry `index` and the next one speak of; a damaged
  /// file gives an empty or shorter range, never one outside.
  @inline(__always)
  func range(_ index: Int, total: Int) -> Range<Int> where Element == UInt32 {
    guard index >= 0, index &+ 1 < count else { return 0..<0 }
    let end = min(Int(base[index &+ 1]), total)
    return min(Int(base[index]), end)..<end
  }
}
