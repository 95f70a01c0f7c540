import CXML

/// A stretch of XML as a reader meets it.
struct XMLEvent {
  /// What it is.
  enum Kind {
    case start([XMLAttribute])
    case end
    case text(String)
  }

  var kind: Kind
  /// The element's local name; empty for text.
  var name: String
  /// The element's namespace; empty where it has none.
  var namespace: String
  /// The line it stands in, from 1.
  var line: Int
}

/// An attribute of an element.
struct XMLAttribute {
  /// The local name.
  var name: String
  /// The prefix as written, such as `xml`; empty where there is none.
  var prefix: String
  var value: String
}

/// Reads XML as a stream of events through libxml2, safely: nothing is fetched, nothing but the five entities expands.
///
/// Comments and processing instructions are passed over.
enum XMLEventReader {
  /// Bounds on what a file may do.
  struct Limits {
    var depth = 200
    var attributes = 500
  }

  /// Calls `body` with each event of the file.
  static func read(
    _ bytes: [UInt8],
    path: String,
    format: String,
    limits: Limits = Limits(),
    _ body: (XMLEvent) throws(FormatError) -> Void
  ) throws(FormatError) {
    guard let parser = cxml_open(UInt32(limits.depth), UInt32(limits.attributes)) else {
      throw .cannotRead(path: path, errno: 12)
    }
    defer { cxml_close(parser) }
    let step = 1 << 16
    var start = 0
    repeat {
      let end = min(bytes.count, start + step)
      try push(bytes[start..<end], isLast: end == bytes.count, to: parser, path: path, format: format, body)
      start = end
    } while start < bytes.count
  }

  private static func push(
    _ chunk: ArraySlice<UInt8>,
    isLast: Bool,
    to parser: OpaquePointer,
    path: String,
    format: String,
    _ body: (XMLEvent) throws(FormatError) -> Void
  ) throws(FormatError) {
    var events: UnsafePointer<cxml_event>?
    var count = 0
    var line: UInt32 = 0
    var column: UInt32 = 0
    var code: Int32 = 0
    let status = chunk.withUnsafeBufferPointer {
      cxml_push(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0, &events, &count, &line, &column, &code)
    }
    try deliver(UnsafeBufferPointer(start: events, count: count), body)
    let problem: FormatProblem
    switch status {
    case 0: return
    case 2: problem = .undefinedEntity
    case 3: problem = .overLimit("nesting", limit: 200)
    case 4: problem = .overLimit("the number of attributes", limit: 500)
    default: problem = .notWellFormed(code: Int(code))
    }
    throw .malformed(path: path, format: format, problem: problem, line: Int(line), column: Int(column))
  }

  private static func deliver(
    _ events: UnsafeBufferPointer<cxml_event>,
    _ body: (XMLEvent) throws(FormatError) -> Void
  ) throws(FormatError) {
    var index = 0
    while index < events.count {
      let event = events[index]
      index += 1
      let name = string(event.name, event.name_count)
      let namespace = string(event.uri, event.uri_count)
      switch Int(event.type) {
      case CXML_START:
        var attributes: [XMLAttribute] = []
        while index < events.count, Int(events[index].type) == CXML_ATTRIBUTE {
          let attribute = events[index]
          attributes.append(
            XMLAttribute(
              name: string(attribute.name, attribute.name_count),
              prefix: string(attribute.prefix, attribute.prefix_count),
              value: string(attribute.text, attribute.text_count)
            )
          )
          index += 1
        }
        try body(XMLEvent(kind: .start(attributes), name: name, namespace: namespace, line: Int(event.line)))
      case CXML_END: try body(XMLEvent(kind: .end, name: name, namespace: namespace, line: Int(event.line)))
      case CXML_TEXT:
        let text = string(event.text, event.text_count)
        try body(XMLEvent(kind: .text(text), name: "", namespace: "", line: Int(event.line)))
      default: continue
      }
    }
  }

  private static func string(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
