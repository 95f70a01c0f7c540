import CXML
import TolmachModel
import TolmachText

/// Reads XML piece by piece, safely and in memory bounded by the largest piece: nothing is fetched, nothing but the five
/// entities expands; a DOCTYPE, comments and processing instructions are passed over.
///
/// A record, such as a translation unit, comes as a whole; what encloses the records comes as it opens and closes.
final class XMLStream {
  /// A piece of the file.
  enum Piece: Equatable {
    /// An element that is no record opens.
    case open(XMLElement)
    /// The element that opened last and is not closed yet closes.
    case close
    /// A record.
    case record(XMLElement)
    /// Words outside the records that are not white space; the line.
    case text(line: Int)
  }

  /// Bounds on what a file may do.
  struct Limits {
    /// Elements inside one another.
    var depth = 256
    /// Attributes of one element.
    var attributes = 1000
    /// Bytes of one record's names and words.
    var recordBytes = 32 << 20
    /// Elements of one record.
    var recordElements = 200_000
    /// Whether a prefix that nothing declares is let pass.
    var allowsUndeclaredPrefixes = false
  }

  /// The path of the file, for errors.
  var path: String { source.path }

  private let source: ByteSource
  private let format: String
  private let limits: Limits
  private let isRecord: (_ element: XMLElement, _ root: String?) -> Bool
  private var root: String?
  private var lastNamespace = ""
  private let parser: OpaquePointer
  private var events = UnsafeBufferPointer<cxml_event>(start: nil, count: 0)
  private var position = 0
  private var chunk: [UInt8] = []
  private var head: [UInt8] = []
  private var failure: FormatError?
  private var atEnd = false
  private var bytes = 0
  private var elements = 0

  /// Reads `source`; elements that `isRecord` accepts come as wholes. It is
  /// told the namespace of the file's root, nil for the root itself.
  init(
    _ source: ByteSource,
    format: String,
    limits: Limits = Limits(),
    isRecord: @escaping (_ element: XMLElement, _ root: String?) -> Bool
  ) throws(FormatError) {
    let depth = UInt32(limits.depth)
    guard let opened = cxml_open(depth, UInt32(limits.attributes), limits.allowsUndeclaredPrefixes ? 1 : 0) else {
      throw .cannotRead(path: source.path, errno: 12)
    }
    parser = opened
    self.source = source
    self.format = format
    self.limits = limits
    self.isRecord = isRecord
  }

  deinit { cxml_close(parser) }

  /// The next piece; nil at the end.
  ///
  /// - Throws: `FormatError`; the stream is at its end then.
  func next() throws(FormatError) -> Piece? {
    while let event = try nextEvent() {
      switch Int(event.type) {
      case CXML_START:
        let opened = element(event)
        let isWhole = isRecord(opened, root)
        if root == nil { root = opened.namespace }
        return isWhole ? .record(try record(opened)) : .open(opened)
      case CXML_END: return .close
      case CXML_TEXT:
        let words = UnsafeBufferPointer(start: event.text, count: event.text_count)
        if words.contains(where: { $0 > 0x20 }) { return .text(line: Int(event.line)) }
      default: break
      }
    }
    return nil
  }

  private func record(_ root: XMLElement) throws(FormatError) -> XMLElement {
    var open = [root]
    bytes = 0
    elements = 1
    while let event = try nextEvent() {
      switch Int(event.type) {
      case CXML_START:
        elements += 1
        open.append(element(event))
      case CXML_TEXT:
        bytes += event.text_count
        open[open.count - 1].content.append(.text(Self.string(event.text, event.text_count)))
      case CXML_END:
        let done = open.removeLast()
        if open.isEmpty { return done }
        open[open.count - 1].content.append(.element(done))
      default: break
      }
      guard bytes <= limits.recordBytes else { throw over("a record's bytes", limits.recordBytes, event) }
      guard elements <= limits.recordElements else { throw over("a record's elements", limits.recordElements, event) }
    }
    return root
  }

  private func over(_ what: String, _ limit: Int, _ event: cxml_event) -> FormatError {
    position = events.count
    atEnd = true
    return malformed(.overLimit(what, limit: limit), line: Int(event.line), column: 1)
  }

  private func element(_ event: cxml_event) -> XMLElement {
    var made = XMLElement(name: Self.string(event.name, event.name_count))
    made.prefix = Self.string(event.prefix, event.prefix_count)
    made.namespace = namespace(event.uri, event.uri_count)
    made.line = Int(event.line)
    while position < events.count, Int(events[position].type) == CXML_ATTRIBUTE {
      let attribute = events[position]
      bytes += attribute.text_count
      made.attributes.append(
        XMLAttribute(
          name: Self.string(attribute.name, attribute.name_count),
          prefix: Self.string(attribute.prefix, attribute.prefix_count),
          namespace: namespace(attribute.uri, attribute.uri_count),
          value: Self.string(attribute.text, attribute.text_count)
        )
      )
      position += 1
    }
    return made
  }

  /// A namespace: there are few, and each is named often.
  private func namespace(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    if count == 0 { return "" }
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if lastNamespace.utf8.count == count, lastNamespace.utf8.elementsEqual(bytes) { return lastNamespace }
    if count == XMLAttribute.xml.utf8.count, XMLAttribute.xml.utf8.elementsEqual(bytes) { return XMLAttribute.xml }
    lastNamespace = Self.string(start, count)
    return lastNamespace
  }

  private static func string(_ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    count == 0 ? "" : String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func nextEvent() throws(FormatError) -> cxml_event? {
    while position == events.count {
      if let failure {
        self.failure = nil
        atEnd = true
        throw failure
      }
      if atEnd { return nil }
      try push()
    }
    position += 1
    return events[position - 1]
  }

  private func push() throws(FormatError) {
    chunk.removeAll(keepingCapacity: true)
    atEnd = try source.read(into: &chunk, count: 1 << 16) == 0
    if head.count < 1 << 16 { head += chunk }
    var start: UnsafePointer<cxml_event>?
    var count = 0
    var line: UInt32 = 0
    var column: UInt32 = 0
    var code: Int32 = 0
    let status = chunk.withUnsafeBufferPointer {
      cxml_push(parser, $0.baseAddress, Int32($0.count), atEnd ? 1 : 0, &start, &count, &line, &column, &code)
    }
    events = UnsafeBufferPointer(start: start, count: count)
    position = 0
    guard Int(status) != CXML_OK else { return }
    failure = malformed(problem(status, code), line: Int(line), column: Int(column))
  }

  private func problem(_ status: Int32, _ code: Int32) -> FormatProblem {
    switch Int(status) {
    case CXML_UNDEFINED_ENTITY: .undefinedEntity
    case CXML_TOO_DEEP: .overLimit("nesting", limit: limits.depth)
    case CXML_TOO_MANY: .overLimit("the number of attributes", limit: limits.attributes)
    case CXML_UNDEFINED_PREFIX: .undefinedPrefix
    default: encodingProblem(code) ?? .notWellFormed(code: Int(code))
    }
  }

  /// Bytes that are not UTF-8 in a file that says, or lets believe, that it is: libxml2's errors 9 and 81.
  private func encodingProblem(_ code: Int32) -> FormatProblem? {
    guard code == 9 || code == 81, UTF8Scalar.firstInvalid(head.span) ?? head.count < head.count - 4 else { return nil }
    return .wrongEncoding(likely: EncodingConverter.guess(head)?.encoding)
  }

  private func malformed(_ problem: FormatProblem, line: Int, column: Int) -> FormatError {
    .malformed(path: path, format: format, problem: problem, line: max(1, line), column: max(1, column))
  }
}
