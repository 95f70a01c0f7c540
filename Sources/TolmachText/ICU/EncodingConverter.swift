import CICU

/// Decoding of legacy encodings by ICU's converters.
public enum EncodingConverter {
  /// Decodes `bytes` to UTF-8.
  ///
  /// - Throws: `TextError.unknownEncoding` or `TextError.undecodable` with the first bad byte.
  public static func decode(_ bytes: [UInt8], from encoding: String) throws(TextError) -> [UInt8] {
    try ICU.checkSize(bytes.count)
    let buffer = ICUBuffer()
    var offset: Int32 = -1
    let status = bytes.withUnsafeBufferPointer {
      cicu_decode(encoding, $0.baseAddress, Int32($0.count), buffer.handle, &offset)
    }
    guard status > 0 else { return buffer.bytes }
    guard offset >= 0 else { throw .unknownEncoding(name: encoding) }
    throw .undecodable(encoding: encoding, byteOffset: Int(offset))
  }

  /// ICU's best guess of the encoding, with its own certainty of 0 … 100; nil when it has none.
  public static func guess(_ bytes: [UInt8]) -> (encoding: String, certainty: Int)? {
    let head = bytes.prefix(1 << 16)
    var certainty: Int32 = 0
    let name = head.withUnsafeBufferPointer { cicu_detect_encoding($0.baseAddress, Int32($0.count), &certainty) }
    return name.map { (String(cString: $0), Int(certainty)) }
  }
}
