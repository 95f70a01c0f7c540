import CXML

/// A stretch of HTML as a reader meets it. Names are in lower case.
enum HTMLEvent {
  case start(name: String, attributes: [String: String])
  case text(String)
  case end(name: String)
}

/// Reads HTML through libxml2's forgiving parser, within bounds; nothing is fetched.
///
/// libxml2 would guess the encoding, and takes quadratic time in the attributes of one tag: the text comes decoded, and
/// tags longer than ``tagLimit`` are refused before it sees them.
enum HTMLEventReader {
  /// How deep elements may be nested.
  static let depthLimit = 512
  /// The most bytes of one tag, attribute values in quotes not counted.
  static let tagLimit = 16_384
  /// The most bytes of a document.
  static let documentLimit = 64 << 20

  /// Calls `body` with each event of a decoded document, until it returns false.
  static func read(
    _ text: [UInt8],
    path: String,
    format: String = "HTML",
    _ body: @escaping (HTMLEvent) -> Bool
  ) throws(FormatError) {
    guard text.count <= documentLimit else { throw .tooLarge(path: path, limit: documentLimit) }
    try checkTags(text, path: path, format: format)
    let plain = text.map { $0 == 0 ? 0x20 : $0 }
    let sink = Sink(body)
    var line: UInt32 = 0
    let status = plain.withUnsafeBufferPointer { bytes in
      chtml_parse(
        bytes.baseAddress,
        Int32(bytes.count),
        UInt32(depthLimit),
        { context, event in
          guard let context, let event else { return 0 }
          return Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().take(event.pointee) ? 1 : 0
        },
        Unmanaged.passUnretained(sink).toOpaque(),
        &line
      )
    }
    withExtendedLifetime(sink) {}
    guard status != 0 else { return }
    let problem = FormatProblem.overLimit("nesting", limit: depthLimit)
    throw .malformed(path: path, format: format, problem: problem, line: Int(line), column: 1)
  }

  /// What C calls back.
  private final class Sink {
    private let body: (HTMLEvent) -> Bool

    init(_ body: @escaping (HTMLEvent) -> Bool) { self.body = body }

    func take(_ event: chtml_event) -> Bool {
      switch Int(event.type) {
      case CHTML_START: return body(.start(name: name(of: event), attributes: attributes(of: event)))
      case CHTML_END: return body(.end(name: name(of: event)))
      default:
        let text = UnsafeBufferPointer(start: event.text, count: event.text_count)
        return body(.text(String(decoding: text, as: UTF8.self)))
      }
    }

    private func name(of event: chtml_event) -> String {
      event.name.map { String(cString: $0).lowercased() } ?? ""
    }

    private func attributes(of event: chtml_event) -> [String: String] {
      guard var pair = event.attributes else { return [:] }
      var found: [String: String] = [:]
      while let name = pair[0] {
        found[String(cString: name).lowercased()] = pair[1].map { String(cString: $0) } ?? ""
        pair += 2
      }
      return found
    }
  }

  /// Refuses tags with more attributes than anybody writes, in one pass; scripts and style sheets hold none.
  private static func checkTags(_ text: [UInt8], path: String, format: String) throws(FormatError) {
    var index = 0
    while index + 1 < text.count {
      guard text[index] == 0x3C, (0x61...0x7A).contains(text[index + 1] | 0x20) else {
        index += 1
        continue
      }
      let start = index
      let length = skipTag(text, &index)
      guard length <= tagLimit else {
        let (line, column) = LineTable(text).place(of: start, in: text)
        let problem = FormatProblem.overLimit("the length of a tag", limit: tagLimit)
        throw .malformed(path: path, format: format, problem: problem, line: line, column: column)
      }
      for name: StaticString in ["script", "style"] where begins(name, in: text, at: start + 1) {
        while index < text.count, !(text[index] == 0x3C && begins("/", in: text, at: index + 1)) { index += 1 }
      }
    }
  }

  /// Moves behind a tag; returns its length without quoted values, counted up to the limit.
  private static func skipTag(_ text: [UInt8], _ index: inout Int) -> Int {
    var length = 0
    var quote: UInt8?
    while index < text.count, quote != nil || text[index] != 0x3E, length <= tagLimit {
      let byte = text[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27, text[index - 1] == 0x3D {
        quote = byte
      }
      if quote == nil { length += 1 }
      index += 1
    }
    return length
  }

  private static func begins(_ name: StaticString, in text: [UInt8], at start: Int) -> Bool {
    let end = start + name.utf8CodeUnitCount
    guard end <= text.count else { return false }
    return name.withUTF8Buffer { wanted in zip(text[start..<end], wanted).allSatisfy { $0 | 0x20 == $1 | 0x20 } }
  }
}
