import Glibc

/// Cuts a byte stream into chunks of whole lines, so that several workers can take one each.
///
/// A line ends with U+000A alone, as JSON lines ask; the last line needs no line end. One thread at a time.
public final class LineChunks {
  /// A run of whole lines.
  public struct Chunk: Sendable {
    /// The number of the chunk, from 0.
    public var index: Int
    /// The number of its first line, from 1.
    public var firstLine: Int
    /// The lines with their line ends; ``padding`` zero bytes stand behind them.
    public var bytes: [UInt8]
    /// How many of the bytes are text.
    public var count: Int
    /// Whether the chunk stands for one line over the size limit, which was passed over.
    public var isOversized: Bool
  }

  /// How many readable bytes stand behind each chunk's text.
  public let padding: Int
  private let source: ByteSource
  private let target: Int
  private let lineLimit: Int
  private var pending: [UInt8] = []
  private var nextIndex = 0
  private var nextLine = 1
  private var ended = false
  private var searched = 0

  /// Reads `source` in chunks of about `target` bytes; a line over `lineLimit` bytes is passed over and reported.
  public init(source: ByteSource, target: Int = 1 << 18, lineLimit: Int = 64 << 20, padding: Int = 64) {
    self.source = source
    self.target = target
    self.lineLimit = lineLimit
    self.padding = padding
  }

  /// The next chunk, or nil at the end.
  public func next() throws(FormatError) -> Chunk? {
    while !ended {
      if pending.count >= target, let cut = lastLineEnd() { return chunk(upTo: cut + 1) }
      if pending.count > lineLimit { return try oversized() }
      if try source.read(into: &pending, count: max(1 << 16, target)) == 0 { ended = true }
    }
    return pending.isEmpty ? nil : chunk(upTo: pending.count)
  }

  /// The last line end among the bytes that were not looked at before.
  private func lastLineEnd() -> Int? {
    defer { searched = pending.count }
    return pending.withUnsafeBufferPointer { bytes in bytes[searched...].lastIndex(of: 0x0A) }
  }

  private func chunk(upTo cut: Int) -> Chunk {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(cut + padding)
    bytes.append(contentsOf: pending[..<cut])
    bytes.append(contentsOf: repeatElement(0, count: padding))
    pending.removeSubrange(..<cut)
    searched = 0
    let made = Chunk(index: nextIndex, firstLine: nextLine, bytes: bytes, count: cut, isOversized: false)
    nextLine += Self.lineEnds(in: bytes.span.extracting(0..<cut))
    nextIndex += 1
    return made
  }

  /// How many line ends there are. Lines are long as a rule, so that leaping from one to the next is quickest.
  private static func lineEnds(in text: borrowing Span<UInt8>) -> Int {
    text.withUnsafeBufferPointer { bytes in
      guard var place = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
      let end = place + bytes.count
      var count = 0
      while place < end, let found = memchr(place, 0x0A, end - place) {
        count += 1
        place = UnsafeRawPointer(found) + 1
      }
      return count
    }
  }

  private func oversized() throws(FormatError) -> Chunk {
    let made = Chunk(
      index: nextIndex,
      firstLine: nextLine,
      bytes: Array(repeating: 0, count: padding),
      count: 0,
      isOversized: true
    )
    nextIndex += 1
    nextLine += 1
    searched = 0
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        pending.removeSubrange(...end)
        return made
      }
      pending.removeAll(keepingCapacity: true)
      if try source.read(into: &pending, count: 1 << 20) == 0 {
        ended = true
        return made
      }
    }
  }
}
