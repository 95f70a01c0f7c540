import TolmachModel

/// Writes JSON into a byte buffer: compact, UTF-8, keys in the order given, commas and escapes by itself.
///
/// The writer is small on purpose: it checks nothing but separators, so callers pair `begin…` and `end…`.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8]
  private var needsComma = false

  /// Starts an empty buffer.
  public init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written, keeping the storage.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Forgets what was written after the first `count` bytes, where a value was about to begin.
  public mutating func truncate(to count: Int) {
    bytes.removeLast(max(0, bytes.count - count))
    needsComma = false
  }

  /// Opens an object.
  public mutating func beginObject() { open(0x7B) }
  /// Closes an object.
  public mutating func endObject() { close(0x7D) }
  /// Opens an array.
  public mutating func beginArray() { open(0x5B) }
  /// Closes an array.
  public mutating func endArray() { close(0x5D) }

  /// Writes a member's key, a literal that needs no escape.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a member's key with escapes. Literals take the other form, which neither allocates nor escapes.
  @_disfavoredOverload
  public mutating func key(_ name: String) {
    string(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes an integer.
  public mutating func integer(_ value: Int) {
    separate()
    var digits: InlineArray<20, UInt8> = .init(repeating: 0)
    var rest = value.magnitude
    var first = 20
    repeat {
      first &-= 1
      digits[first] = UInt8(truncatingIfNeeded: 0x30 &+ rest % 10)
      rest /= 10
    } while rest > 0
    if value < 0 { bytes.append(0x2D) }
    digits.span.extracting(first..<20).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Writes a number rounded to `decimals` places; not-a-number and infinities become null.
  public mutating func number(_ value: Double, decimals: Int = 4) {
    guard value.isFinite, value.magnitude < 1e15 else { return null() }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * scale).rounded()
    separate()
    bytes.append(contentsOf: "\(scaled / scale)".utf8)
  }

  /// Writes true or false.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  /// Writes null.
  public mutating func null() { raw("null") }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    var value = value
    value.withUTF8 { quote($0.span) }
  }

  /// Writes a string given as UTF-8; broken sequences become U+FFFD.
  public mutating func string(_ value: borrowing Span<UInt8>) {
    separate()
    quote(value)
  }

  /// Writes a value that is JSON already.
  public mutating func json(_ value: borrowing Span<UInt8>) {
    separate()
    value.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// Ends a record of JSON lines.
  public mutating func newline() {
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func raw(_ literal: StaticString) {
    separate()
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func open(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    needsComma = false
  }

  private mutating func close(_ mark: UInt8) {
    bytes.append(mark)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }
}

extension JSONWriter {
  /// Appends the quoted text; plain stretches are copied whole.
  private mutating func quote(_ text: borrowing Span<UInt8>) {
    bytes.append(0x22)
    text.withUnsafeBufferPointer { source in
      var plain = 0
      var position = 0
      while position < source.count {
        let byte = source[position]
        if byte >= 0x20, byte != 0x22, byte != 0x5C, byte < 0x80 {
          position &+= 1
          continue
        }
        let length = byte < 0x80 ? 1 : Self.validLength(source, position)
        if byte >= 0x80, length > 0 {
          position &+= length
          continue
        }
        bytes.append(contentsOf: source[plain..<position])
        if length == 0 { bytes.append(contentsOf: [0xEF, 0xBF, 0xBD]) } else { escape(byte) }
        position &+= 1
        plain = position
      }
      bytes.append(contentsOf: source[plain...])
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    let hex = Array("0123456789abcdef".utf8)
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    default: bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
    }
  }

  /// The length of the valid UTF-8 sequence at `position`, 0 when it is broken.
  private static func validLength(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let (value, length) = UTF8Scalar.decode(text.span, at: position)
    let isReplacement = value == 0xFFFD && !(length == 3 && text[position] == 0xEF && text[position &+ 1] == 0xBF)
    return isReplacement ? 0 : length
  }
}
