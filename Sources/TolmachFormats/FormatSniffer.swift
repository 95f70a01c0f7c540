import TolmachModel

/// Tells what a file is by its name and by its first bytes.
enum FormatSniffer {
  /// The format that a name speaks for, with or without `.gz`; nil when it says nothing.
  static func format(ofName path: String) -> DocumentFormat? {
    let name = plainName(path)
    return endings.first { name.hasSuffix($0.ending) }?.format
  }

  private static let endings: [(ending: String, format: DocumentFormat)] = [
    (".srt", .srt), (".vtt", .vtt), (".md", .markdown), (".markdown", .markdown), (".json", .recognizer),
    (".otr", .otr), (".eaf", .eaf), (".textgrid", .textgrid), (".docx", .docx), (".docm", .docx), (".html", .html),
    (".htm", .html), (".xhtml", .html),
  ]

  /// The format that a decoded text speaks for; nil when it might be anything.
  static func format(ofText text: [UInt8]) -> DocumentFormat? {
    if text.starts(with: Array("WEBVTT".utf8)) { return .vtt }
    if TextGrid.begins(text) { return .textgrid }
    if SegmentTable.Columns(text) != nil { return .segments }
    if beginsAnnotations(text) { return .eaf }
    if HTMLArticle.begins(text) { return .html }
    return json(text)
  }

  /// Reads files that are no text before anybody decodes them; nil for others.
  static func container(
    _ bytes: [UInt8],
    path: String,
    options: DocumentReader.Options
  ) throws(FormatError) -> ReadDocument? {
    let named = options.format ?? format(ofName: path)
    if named == .docx || (named == nil && ZipArchive.isArchive(bytes)) {
      return try WordDocument.read(bytes, path: path)
    }
    return named == .eaf ? try ELAN.read(bytes, path: path) : nil
  }

  /// Decodes a text; pages say themselves what encoding they have.
  static func decode(
    _ bytes: [UInt8],
    path: String,
    options: DocumentReader.Options
  ) throws(FormatError) -> TextDecoder.Decoded {
    let isPage = (options.format ?? format(ofName: path)) == .html || HTMLArticle.begins(Array(bytes.prefix(1000)))
    let decode = isPage ? HTMLEncoding.decode : TextDecoder.decode
    return try decode(bytes, path, options.encoding, options.guessesEncoding)
  }

  private static func plainName(_ path: String) -> String {
    let name = path.lowercased()
    return name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
  }

  private static func beginsAnnotations(_ text: [UInt8]) -> Bool {
    let head = TextRange(0, min(text.count, 1000))
    return text.starts(with: Array("<".utf8)) && Bytes.find("<ANNOTATION_DOCUMENT", in: text, head) != nil
  }

  private static func json(_ text: [UInt8]) -> DocumentFormat? {
    let head = text.prefix(4000)
    let marks = head.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }.filter {
      $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09
    }
    // An object or a list of objects; a bracket may also begin a time or a speaker.
    guard marks.starts(with: [0x7B, 0x22]) || marks.starts(with: [0x5B, 0x7B]) else { return nil }
    return OTranscribe.begins(text) ? .otr : .recognizer
  }
}
