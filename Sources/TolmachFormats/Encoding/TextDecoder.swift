import TolmachModel
import TolmachText

/// Brings a file's bytes to UTF-8 without a byte-order mark.
public enum TextDecoder {
  /// A decoded file.
  public struct Decoded: Sendable {
    /// The text, valid UTF-8.
    public var text: [UInt8]
    /// The encoding it was read from.
    public var encoding: String
    /// Whether the encoding was guessed from the bytes rather than known.
    public var isGuess: Bool
  }

  /// Decodes `bytes`: by the byte-order mark, or as UTF-16 where every second byte of the beginning is NUL, else as UTF-8
  /// where they are that and not ASCII alone, else by the encoding named, else as UTF-8.
  ///
  /// - Parameters:
  ///   - path: named in errors.
  ///   - encoding: an encoding that ICU knows, or nil.
  ///   - guessing: whether bytes that are not UTF-8 may be read in ICU's best guess.
  /// - Throws: `FormatError.undecodable` with the first bad byte, `FormatError.unknownEncoding`.
  public static func decode(
    _ bytes: [UInt8],
    path: String,
    encoding: String? = nil,
    guessing: Bool = false
  ) throws(FormatError) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return try utf8(Array(bytes.dropFirst(3)), skipped: 3, path: path)
    }
    if let wide = utf16Name(bytes) { return try converted(bytes, from: wide, path: path) }
    // One name may be given for several files, and hardly any text of another encoding is valid UTF-8 by chance. Bytes of
    // ASCII prove nothing: ISO-2022-JP and short pieces of UTF-16 are made of them, too.
    let isPlain = bytes.allSatisfy { $0 < 0x80 }
    if let encoding, !isUTF8(encoding), isPlain || UTF8Scalar.firstInvalid(bytes.span) != nil {
      return try converted(bytes, from: encoding, path: path)
    }
    guard guessing, UTF8Scalar.firstInvalid(bytes.span) != nil else {
      return try utf8(bytes, skipped: 0, path: path)
    }
    guard let guess = EncodingConverter.guess(bytes), guess.certainty >= 20 else {
      return try utf8(bytes, skipped: 0, path: path)
    }
    var decoded = try converted(bytes, from: guess.encoding, path: path)
    decoded.isGuess = true
    return decoded
  }

  private static func isUTF8(_ name: String) -> Bool {
    let plain = name.lowercased().filter { $0 != "-" && $0 != "_" }
    return plain == "utf8" || plain == "usascii" || plain == "ascii"
  }

  /// UTF-16 or UTF-32 by byte-order mark, or UTF-16 without one by its NULs.
  private static func utf16Name(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    let head = bytes.prefix(256)
    guard head.count >= 4, head.count % 2 == 0 || head.count == 256 else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = head.count / 2
    // ASCII punctuation, digits and spaces make NULs on one side only, even in Cyrillic text.
    if zeros[1] * 8 > half, zeros[0] == 0 { return "UTF-16LE" }
    if zeros[0] * 8 > half, zeros[1] == 0 { return "UTF-16BE" }
    return nil
  }

  private static func utf8(_ bytes: [UInt8], skipped: Int, path: String) throws(FormatError) -> Decoded {
    if let offset = UTF8Scalar.firstInvalid(bytes.span) {
      // No encoding but UTF-16, which was looked for, makes text of NULs: naming another one would be bad advice.
      guard !bytes.contains(0) else {
        throw .malformed(path: path, format: "text", problem: .controlCharacters, line: 1, column: 1)
      }
      throw .undecodable(path: path, encoding: "UTF-8", byteOffset: offset + skipped)
    }
    return Decoded(text: bytes, encoding: "UTF-8", isGuess: false)
  }

  private static func converted(_ bytes: [UInt8], from encoding: String, path: String) throws(FormatError) -> Decoded {
    do throws(TextError) {
      var text = try EncodingConverter.decode(bytes, from: encoding)
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
      return Decoded(text: text, encoding: encoding, isGuess: false)
    } catch {
      switch error {
      case .unknownEncoding(let name): throw .unknownEncoding(name: name)
      case .undecodable(_, let offset): throw .undecodable(path: path, encoding: encoding, byteOffset: offset)
      default: throw .tooLarge(path: path, limit: 1 << 31)
      }
    }
  }
}
