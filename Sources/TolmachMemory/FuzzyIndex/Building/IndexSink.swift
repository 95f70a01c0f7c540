import Glibc
import TolmachModel

/// Takes the sections of an index in order.
protocol IndexSink: AnyObject {
  /// Begins a section; the one before ends.
  func begin(_ section: IndexSection) throws(MemoryError)
  /// Appends bytes to the section.
  func append(bytes: UnsafeRawBufferPointer) throws(MemoryError)
}

extension IndexSink {
  /// Appends a range of values.
  @inline(__always)
  func append<Element: FixedWidthInteger & BitwiseCopyable>(_ values: [Element], _ range: Range<Int>)
    throws(MemoryError)
  {
    try values.span.extracting(range).withUnsafeBytes { bytes throws(MemoryError) in try append(bytes: bytes) }
  }

  /// Writes a whole section.
  func write<Element: FixedWidthInteger & BitwiseCopyable>(_ section: IndexSection, _ values: [Element])
    throws(MemoryError)
  {
    try begin(section)
    try append(values, values.indices)
  }
}

/// Where sections begin and end while an index is written.
struct SectionTable {
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// Begins a section at the next place after `position`; returns how many zeros to write before it.
  mutating func begin(at position: Int) -> Int {
    if !starts.isEmpty { ends.append(position) }
    starts.append(IndexFormat.aligned(position))
    return IndexFormat.aligned(position) - position
  }

  /// The header of the finished index, whose checksums `block` gives.
  func header(_ block: IndexBlock, end: Int, language: LanguageTag, generation: IndexGeneration) -> [UInt8] {
    var tail: [UInt8] = []
    let tag = Array(language.description.utf8.prefix(IndexFormat.languageCount))
    for value in [
      UInt64(block.count), generation.store, UInt64(bitPattern: generation.unit), UInt64(bitPattern: generation.change),
    ] {
      tail.append(long: value)
    }
    tail += tag + [UInt8](repeating: 0, count: IndexFormat.languageCount - tag.count)
    for (start, end) in zip(starts, ends + [end]) {
      tail.append(long: UInt64(start))
      tail.append(long: UInt64(end - start))
      tail.append(long: block.checksum(start, end))
      block.release(start, end)
    }
    var header = IndexFormat.signature
    header.append(contentsOf: [UInt8(IndexFormat.version), 0, 0, 0])
    header.append(long: ByteHash.hash(tail.span))
    return header + tail
  }
}

extension [UInt8] {
  fileprivate mutating func append(long value: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}

/// Builds an index in memory.
final class IndexMemorySink: IndexSink {
  private var bytes = [UInt8](repeating: 0, count: IndexFormat.headerCount)
  private var table = SectionTable()

  func begin(_ section: IndexSection) {
    bytes.append(contentsOf: repeatElement(0, count: table.begin(at: bytes.count)))
  }

  func append(bytes part: UnsafeRawBufferPointer) { bytes.append(contentsOf: part) }

  /// The index; the sink is empty afterwards.
  func finish(language: LanguageTag, generation: IndexGeneration) -> IndexBlock {
    let count = bytes.count
    let memory = UnsafeMutableRawPointer.allocate(byteCount: count, alignment: 8)
    bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: count) }
    }
    bytes = []
    let block = IndexBlock(owning: memory, count: count)
    let header = table.header(block, end: count, language: language, generation: generation)
    header.withUnsafeBytes { source in
      if let base = source.baseAddress { memory.copyMemory(from: base, byteCount: source.count) }
    }
    return block
  }
}

/// Writes an index beside its place, in a draft that is locked meanwhile (``IndexDrafts``); it appears there whole or not at all.
final class IndexFileSink: IndexSink {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = IndexFormat.headerCount
  private var table = SectionTable()

  init(path: String) throws(MemoryError) {
    self.path = path
    IndexDrafts.removeStray(path)
    draft = IndexDrafts.own(path)
    descriptor = open(draft, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .cannotWriteIndex(path: path, errno: errno) }
    // Held until the file is closed, whatever becomes of the process.
    flock(descriptor, LOCK_EX | LOCK_NB)
    buffer.reserveCapacity(1 << 20)
    buffer.append(contentsOf: repeatElement(0, count: IndexFormat.headerCount))
  }

  deinit { close(descriptor) }

  func begin(_ section: IndexSection) throws(MemoryError) {
    let padding = table.begin(at: position)
    buffer.append(contentsOf: repeatElement(0, count: padding))
    position += padding
  }

  func append(bytes part: UnsafeRawBufferPointer) throws(MemoryError) {
    position += part.count
    if part.count >= 1 << 18 {
      try flush()
      try write(part)
    } else {
      buffer.append(contentsOf: part)
      if buffer.count >= 1 << 20 { try flush() }
    }
  }

  /// Writes the header, brings everything to the disk and gives the file its name.
  func finish(language: LanguageTag, generation: IndexGeneration) throws(MemoryError) {
    try flush()
    guard let block = IndexBlock(mapping: draft), block.count == position else { throw failure() }
    let header = table.header(block, end: position, language: language, generation: generation)
    let written = header.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    guard written == header.count, fsync(descriptor) == 0, rename(draft, path) == 0 else { throw failure() }
  }

  /// Removes what was written.
  func abandon() { unlink(draft) }

  private func flush() throws(MemoryError) {
    let pending = buffer
    buffer.removeAll(keepingCapacity: true)
    try pending.span.withUnsafeBytes { bytes throws(MemoryError) in try write(bytes) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(MemoryError) {
    var done = 0
    while done < bytes.count {
      let written = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
      if written >= 0 { done += written } else if errno != EINTR { throw failure() }
    }
  }

  private func failure() -> MemoryError { .cannotWriteIndex(path: path, errno: errno) }
}
