import TolmachModel
import TolmachText

/// Finds the encoding of an HTML file as browsers do: byte-order mark, else the user's word, else what the file's first
/// bytes declare (`<meta charset>`, `http-equiv`, an XML declaration), else UTF-8.
enum HTMLEncoding {
  /// How many bytes are searched for a declaration; browsers look at 1024.
  private static let reach = 4096

  /// Decodes a file.
  static func decode(
    _ bytes: [UInt8],
    path: String,
    encoding: String?,
    guessing: Bool
  ) throws(FormatError) -> TextDecoder.Decoded {
    let declared = encoding ?? declaration(in: bytes)
    do throws(FormatError) {
      return try TextDecoder.decode(bytes, path: path, encoding: declared, guessing: guessing)
    } catch {
      // A name that nobody knows is no reason to refuse a page that is UTF-8 all the same.
      guard encoding == nil, case .unknownEncoding = error else { throw error }
      return try TextDecoder.decode(bytes, path: path, guessing: guessing)
    }
  }

  /// The encoding that the first bytes name. A page that can be read so far to say UTF-16 is not UTF-16.
  static func declaration(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let whole = TextRange(0, head.count)
    var start = 0
    while let tag = Bytes.find("<meta", in: head, TextRange(start, whole.end)) {
      let end = Bytes.first(0x3E, in: head, TextRange(tag, whole.end)) ?? whole.end
      if let name = value(of: "charset", in: head, TextRange(tag, end)) { return name }
      start = tag + 5
    }
    guard head.starts(with: Array("<?xml".utf8)) else { return nil }
    return value(of: "encoding", in: head, TextRange(0, Bytes.first(0x3E, in: head, whole) ?? 0))
  }

  private static func value(of key: StaticString, in head: [UInt8], _ range: TextRange) -> String? {
    guard let place = Bytes.find(key, in: head, range) else { return nil }
    var start = place + key.utf8CodeUnitCount
    while start < range.end, [0x20, 0x09, 0x0A, 0x0D, 0x3D, 0x22, 0x27].contains(head[start]) { start += 1 }
    var end = start
    while end < range.end, isNameByte(head[end]) { end += 1 }
    let name = Bytes.string(TextRange(start, end), in: head)
    return name.isEmpty ? nil : name.hasPrefix("utf-16") ? "utf-8" : name
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || [0x2D, 0x5F, 0x3A, 0x2E].contains(byte)
  }
}
