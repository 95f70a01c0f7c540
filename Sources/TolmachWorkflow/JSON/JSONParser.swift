import CJSON

/// Parses JSON texts by simdjson. One thread at a time; a parsed value lives until the next call.
final class JSONParser {
  /// Why a text was refused.
  enum Failure: Error, Equatable {
    case syntax
    case number
    case string
    case utf8
    case duplicateKey
    case tooDeep
    case tooLarge
  }

  /// Bytes that must be readable after a text.
  static let padding = Int(cjson_padding())

  private let handle = cjson_open()

  deinit { cjson_close(handle) }

  /// Parses `count` bytes at `start`, behind which ``padding`` bytes are readable.
  func parse(_ start: UnsafePointer<UInt8>, count: Int) throws(Failure) -> JSONValue {
    var nodes: UnsafePointer<cjson_node>?
    var nodeCount = 0
    let code = cjson_parse(handle, start, count, &nodes, &nodeCount)
    guard code == 0, let nodes, nodeCount > 0 else {
      switch Int(code) {
      case CJSON_BAD_UTF8: throw .utf8
      case CJSON_DUPLICATE_KEY: throw .duplicateKey
      case CJSON_TOO_DEEP: throw .tooDeep
      case CJSON_BAD_NUMBER: throw .number
      case CJSON_BAD_STRING: throw .string
      case CJSON_TOO_LARGE, CJSON_NO_MEMORY: throw .tooLarge
      default: throw .syntax
      }
    }
    return JSONValue(nodes: nodes, index: 0)
  }
}

/// A value of a parsed text; valid until the parser's next call.
struct JSONValue {
  fileprivate let nodes: UnsafePointer<cjson_node>
  fileprivate let index: Int

  private var node: cjson_node { nodes[index] }

  /// Whether it is null.
  var isNull: Bool { Int(node.type) == CJSON_NULL }
  /// Whether it is an object.
  var isObject: Bool { Int(node.type) == CJSON_OBJECT }
  /// Whether it is an array.
  var isArray: Bool { Int(node.type) == CJSON_ARRAY }
  /// Whether it is a number.
  var isNumber: Bool { Int(node.type) == CJSON_INTEGER || Int(node.type) == CJSON_DOUBLE }

  /// The UTF-8 bytes of a string; nil for anything else.
  var utf8: UnsafeBufferPointer<UInt8>? {
    Int(node.type) == CJSON_STRING ? UnsafeBufferPointer(start: node.text, count: node.text_count) : nil
  }

  /// A string's value, copied; nil for anything else.
  var string: String? { utf8.map { String(decoding: $0, as: UTF8.self) } }

  /// A truth value; nil for anything else.
  var truth: Bool? {
    switch Int(node.type) {
    case CJSON_TRUE: true
    case CJSON_FALSE: false
    default: nil
    }
  }

  /// A whole number's value; nil for anything else.
  var integer: Int? { Int(node.type) == CJSON_INTEGER ? Int(node.integer) : nil }

  /// A number's value; nil for anything else.
  var number: Double? { isNumber ? node.number : nil }

  /// The key of a member of an object, copied; nil for anything else.
  var key: String? {
    guard let key = node.key else { return nil }
    return String(decoding: UnsafeBufferPointer(start: key, count: node.key_count), as: UTF8.self)
  }

  /// The member of an object with that key; nil when there is none or this is no object.
  func member(_ key: StaticString) -> JSONValue? {
    guard isObject else { return nil }
    var found: JSONValue?
    forEachChild { child in
      guard found == nil, child.node.key_count == key.utf8CodeUnitCount else { return }
      let same = key.withUTF8Buffer { wanted in
        UnsafeBufferPointer(start: child.node.key, count: child.node.key_count).elementsEqual(wanted)
      }
      if same { found = child }
    }
    return found
  }

  /// The elements of an array or the members of an object, in order.
  func forEachChild(_ body: (JSONValue) -> Void) {
    var child = index + 1
    let end = Int(node.next)
    while child < end {
      body(JSONValue(nodes: nodes, index: child))
      child = Int(nodes[child].next)
    }
  }

  /// The elements of an array; nil for anything else.
  var elements: [JSONValue]? {
    guard isArray else { return nil }
    var list: [JSONValue] = []
    forEachChild { list.append($0) }
    return list
  }
}
