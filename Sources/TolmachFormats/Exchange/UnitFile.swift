public import TolmachModel

/// Opens files of translation units in the formats that tools exchange.
public enum UnitFile {
  /// The format that a file's first bytes speak for; nil for those that nothing tells.
  public static func format(of source: ByteSource) throws(FormatError) -> UnitFormat? {
    let head = plain(try source.peek(4096))
    if let root = rootName(head) { return root == "tmx" ? .tmx : root == "xliff" ? .xliff : nil }
    let lines = head.split(separator: 0x0A)
    let keywords = ["msgid \"", "msgctxt \"", "#~ msgid "].map { Array($0.utf8) }
    if lines.contains(where: { line in keywords.contains { line.starts(with: $0) } }) { return .po }
    return lines.first?.first == 0x7B ? .jsonl : nil
  }

  /// A reader of an exchange format; nil for formats that are none.
  public static func reader(
    _ source: ByteSource,
    format: UnitFormat,
    from: LanguageTag? = nil,
    to: LanguageTag? = nil
  ) throws(FormatError) -> (any UnitReader)? {
    switch format {
    case .tmx: try TMXUnits(source, source: from)
    case .xliff, .xliff1: try XLIFFUnits(source, from: from, to: to)
    case .po: try POUnits(source, from: from, to: to)
    case .tsv, .jsonl, .moses: nil
    }
  }

  /// A writer of an exchange format; nil for formats that are none.
  ///
  /// - Parameter languages: the source first; all but TMX need two.
  public static func writer(_ format: UnitFormat, languages: [LanguageTag]) -> (any UnitWriter)? {
    let from = languages.first ?? .undetermined
    let to = languages.dropFirst().first ?? .undetermined
    switch format {
    case .tmx: return TMXWriter(source: languages.first)
    case .xliff: return XLIFF2Writer(from: from, to: to)
    case .xliff1: return XLIFF1Writer(from: from, to: to)
    case .po: return POWriter(from: from, to: to)
    case .tsv, .jsonl, .moses: return nil
    }
  }

  /// The bytes without marks and zeros, so that UTF-16 can be searched for ASCII.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { $0 != 0 && $0 != 0xFE && $0 != 0xFF && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 != 0x0D }
  }

  /// The local name of the first element, in small letters.
  private static func rootName(_ bytes: [UInt8]) -> String? {
    guard bytes.first(where: { $0 > 0x20 }) == 0x3C else { return nil }
    var position = 0
    while let start = bytes[position...].firstIndex(of: 0x3C), start + 1 < bytes.count {
      if bytes[start + 1] != 0x21, bytes[start + 1] != 0x3F {
        let name = bytes[(start + 1)...].prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        return String(decoding: name.split(separator: 0x3A).last ?? name, as: UTF8.self).lowercased()
      }
      let isComment = bytes[start...].starts(with: Array("<!--".utf8))
      position = isComment ? commentEnd(bytes, start) : start + 1
    }
    return ""
  }

  private static func commentEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    var position = start + 4
    while position + 2 < bytes.count {
      if bytes[position] == 0x2D, bytes[position + 1] == 0x2D, bytes[position + 2] == 0x3E { return position + 3 }
      position += 1
    }
    return bytes.count
  }
}
