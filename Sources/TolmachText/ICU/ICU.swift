import CICU

/// Facts about the ICU that this process runs on.
public enum ICU {
  /// ICU's version, such as `72.1`.
  public static var version: String { String(cString: cicu_icu_version()) }
  /// The version of Unicode it implements, such as `15.0`.
  public static var unicodeVersion: String { String(cString: cicu_unicode_version()) }
  /// How many locales its data carries.
  public static var localeCount: Int { Int(cicu_locale_count()) }
  /// Whether its data carries `locale`.
  public static func hasLocale(_ locale: String) -> Bool { cicu_has_locale(locale) }

  /// The largest text ICU takes in one call.
  static let limit = Int(Int32.max) - 1

  /// Turns a failure status into an error.
  static func check(_ status: Int32, _ operation: StaticString) throws(TextError) {
    guard status <= 0 else {
      throw .icu(operation: operation.description, status: String(cString: cicu_status_name(status)))
    }
  }

  /// Refuses a text that ICU's 32-bit lengths cannot express.
  static func checkSize(_ count: Int) throws(TextError) {
    guard count <= limit else { throw .tooLarge(bytes: count, limit: limit) }
  }
}

/// An owned result buffer of the shim, freed once; not shared between threads.
struct ICUBuffer: ~Copyable {
  let handle: OpaquePointer

  init() { handle = cicu_buffer_open() }

  deinit { cicu_buffer_close(handle) }

  /// The bytes of the last result, copied.
  var bytes: [UInt8] {
    var count: Int32 = 0
    let start = cicu_buffer_bytes(handle, &count)
    return Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  /// The last result as a string.
  var string: String {
    var count: Int32 = 0
    let start = cicu_buffer_bytes(handle, &count)
    return String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
  }

  /// Lends the changed stretches of the last result.
  func withEdits<Result>(_ body: (UnsafeBufferPointer<cicu_edit>) -> Result) -> Result {
    var count: Int32 = 0
    let start = cicu_buffer_edits(handle, &count)
    return body(UnsafeBufferPointer(start: start, count: Int(count)))
  }
}
