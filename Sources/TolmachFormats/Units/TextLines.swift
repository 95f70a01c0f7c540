import TolmachModel

/// Reads UTF-8 lines out of a stream, ended by LF or CR LF; U+2028, VT and NEL end none. One thread at a time.
package final class TextLines {
  /// The number of the last line given, from 1.
  package private(set) var line = 0
  private let source: ByteSource
  private var pending: [UInt8] = []
  private var position = 0
  private var consumed = 0
  private var atEnd = false
  /// Longer lines are refused.
  package static let longest = 16 << 20

  package init(_ source: ByteSource) { self.source = source }

  /// The path, for errors.
  package var path: String { source.path }

  /// The next line without its end and without a byte-order mark; nil at the end.
  ///
  /// - Throws: `FormatError.undecodable` when it is not UTF-8, `.tooLarge`, `.cannotRead`.
  package func next() throws(FormatError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) { return try take(end, skip: 1) }
      searched = pending.count
      if atEnd { return position < pending.count ? try take(pending.count, skip: 0) : nil }
      guard pending.count - position <= Self.longest else { throw .tooLarge(path: path, limit: Self.longest) }
      pending.removeSubrange(..<position)
      searched -= position
      consumed += position
      position = 0
      atEnd = try source.read(into: &pending, count: 1 << 18) == 0
    }
  }

  private func take(_ end: Int, skip: Int) throws(FormatError) -> [UInt8] {
    var start = position
    if line == 0, pending[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    var last = end
    if last > start, pending[last - 1] == 0x0D { last -= 1 }
    let bytes = Array(pending[start..<last])
    if let bad = UTF8Scalar.firstInvalid(bytes.span) {
      throw .undecodable(path: path, encoding: "UTF-8", byteOffset: consumed + start + bad)
    }
    position = end + skip
    line += 1
    return bytes
  }
}
