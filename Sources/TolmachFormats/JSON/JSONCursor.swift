import TolmachModel

/// Reads a JSON text (RFC 8259) from left to right, keeping none of it: what nobody asks for is passed over.
///
/// Python's `NaN`, `Infinity` and `-Infinity`, which recognisers write for missing figures, are read as no number. A
/// syntax error carries its line and column. Memory does not grow with the text; nesting is limited.
struct JSONCursor {
  /// How deep arrays and objects may be nested.
  static let depthLimit = 64

  /// What a value is, told by its first byte.
  enum Kind {
    case object, array, string, other
  }

  private let text: [UInt8]
  private let path: String
  private let format: String
  private var position = 0
  private var depth = 0
  private var line = 1
  private var lineStart = 0

  /// Stands before the first value of `text`, valid UTF-8; `path` and `format` are named in errors.
  init(_ text: [UInt8], path: String, format: String) {
    self.text = text
    self.path = path
    self.format = format
  }

  /// What the next value is.
  mutating func kind() throws(FormatError) -> Kind {
    switch try peek() {
    case 0x7B: return .object
    case 0x5B: return .array
    case 0x22: return .string
    default: return .other
    }
  }

  /// Where reading stands, without the text.
  struct Place {
    fileprivate var line: Int
    fileprivate var lineStart: Int
    fileprivate var position: Int
  }

  /// Where the next value begins.
  var place: Place { Place(line: line, lineStart: lineStart, position: position) }

  /// The line and column of a place, both from 1; columns count Unicode scalars.
  ///
  /// - Complexity: O(*c*) for a column *c*.
  func lineAndColumn(of place: Place) -> (line: Int, column: Int) {
    let before = text[place.lineStart..<min(place.position, text.count)]
    return (place.line, before.reduce(1) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) })
  }

  /// Reads an object, calling `body` before each member's value. A value that `body` leaves alone is passed over.
  mutating func members(
    _ body: (inout JSONCursor, String) throws(FormatError) -> Void
  ) throws(FormatError) {
    try open(0x7B)
    if try closes(0x7D) { return }
    repeat {
      guard try peek() == 0x22 else { throw failure() }
      let key = try string() ?? ""
      guard try peek() == 0x3A else { throw failure() }
      position += 1
      try value(body, key)
    } while try !separated(orClosedBy: 0x7D)
  }

  /// Reads an array, calling `body` before each element. An element that `body` leaves alone is passed over.
  mutating func elements(_ body: (inout JSONCursor) throws(FormatError) -> Void) throws(FormatError) {
    try open(0x5B)
    if try closes(0x5D) { return }
    repeat {
      try value({ cursor, _ throws(FormatError) in try body(&cursor) }, "")
    } while try !separated(orClosedBy: 0x5D)
  }

  /// Passes over the next value.
  mutating func skip() throws(FormatError) {
    switch try kind() {
    case .object: try members { _, _ throws(FormatError) in }
    case .array: try elements { _ throws(FormatError) in }
    case .string: _ = try string()
    case .other: _ = try number()
    }
  }

  /// Asks that nothing but white space is left.
  mutating func finish() throws(FormatError) {
    skipSpace()
    guard position == text.count else { throw failure() }
  }

  private mutating func value(
    _ body: (inout JSONCursor, String) throws(FormatError) -> Void,
    _ key: String
  ) throws(FormatError) {
    _ = try peek()
    let before = position
    try body(&self, key)
    if position == before { try skip() }
  }

  private mutating func open(_ bracket: UInt8) throws(FormatError) {
    guard try peek() == bracket else { throw failure() }
    guard depth < Self.depthLimit else { throw failure(.overLimit("nesting", limit: Self.depthLimit)) }
    depth += 1
    position += 1
  }

  private mutating func closes(_ bracket: UInt8) throws(FormatError) -> Bool {
    guard try peek() == bracket else { return false }
    position += 1
    depth -= 1
    return true
  }

  private mutating func separated(orClosedBy bracket: UInt8) throws(FormatError) -> Bool {
    if try closes(bracket) { return true }
    guard try peek() == 0x2C else { throw failure() }
    position += 1
    return false
  }

  private mutating func peek() throws(FormatError) -> UInt8 {
    skipSpace()
    guard position < text.count else { throw failure() }
    return text[position]
  }

  private mutating func skipSpace() {
    while position < text.count {
      let byte = text[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
      guard byte == 0x0A else { continue }
      line += 1
      lineStart = position
    }
  }

  private func failure(_ problem: FormatProblem = .notJSON) -> FormatError {
    let (line, column) = lineAndColumn(of: place)
    return .malformed(path: path, format: format, problem: problem, line: line, column: column)
  }
}

extension JSONCursor {
  /// Reads a string; nil, passing it over, when the next value is none. Half a surrogate pair is U+FFFD.
  mutating func string() throws(FormatError) -> String? {
    guard try peek() == 0x22 else {
      try skip()
      return nil
    }
    position += 1
    var bytes: [UInt8] = []
    var plain = position
    while position < text.count, text[position] != 0x22 {
      guard text[position] >= 0x20 else { throw failure() }
      guard text[position] == 0x5C else {
        position += 1
        continue
      }
      bytes.append(contentsOf: text[plain..<position])
      try appendEscape(to: &bytes)
      plain = position
    }
    guard position < text.count else { throw failure() }
    bytes.append(contentsOf: text[plain..<position])
    position += 1
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads a number; nil, passing it over, when the next value is none, or too large to be one.
  mutating func number() throws(FormatError) -> Double? {
    let first = try peek()
    guard ![0x7B, 0x5B, 0x22].contains(first) else {
      try skip()
      return nil
    }
    let start = position
    while position < text.count, isLiteral(text[position]) { position += 1 }
    let literal = String(decoding: text[start..<position], as: UTF8.self)
    if ["null", "true", "false", "NaN", "Infinity", "-Infinity"].contains(literal) { return nil }
    guard isDigit(first) || first == 0x2D, let value = Double(literal) else {
      position = start
      throw failure()
    }
    return value.isFinite ? value : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private func isLiteral(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2B || byte == 0x2D || byte == 0x2E
  }

  private mutating func appendEscape(to bytes: inout [UInt8]) throws(FormatError) {
    guard position + 1 < text.count else { throw failure() }
    let simple: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    if let byte = simple[text[position + 1]] {
      bytes.append(byte)
      position += 2
      return
    }
    guard var unit = hexadecimal(at: position) else { throw failure() }
    position += 6
    if unit & 0xFC00 == 0xD800, let low = hexadecimal(at: position), low & 0xFC00 == 0xDC00 {
      unit = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
      position += 6
    }
    UTF8Scalar.append(Unicode.Scalar(unit) == nil ? 0xFFFD : unit, to: &bytes)
  }

  /// The code unit of `\uXXXX` at `start`.
  private func hexadecimal(at start: Int) -> UInt32? {
    guard start + 6 <= text.count, text[start] == 0x5C, text[start + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for byte in text[start + 2..<start + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 + UInt32(digit)
    }
    return value
  }
}
