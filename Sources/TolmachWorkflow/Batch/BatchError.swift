/// Why one record of a batch failed. Messages name fields and places, never a record's text.
struct BatchError: Error, Equatable {
  /// The codes of the interface.
  enum Code: String {
    case invalidJSON = "invalid-json"
    case missingField = "missing-field"
    case invalidValue = "invalid-value"
    case invalidUTF8 = "invalid-utf8"
    case tooLarge = "too-large"
    case unsupported = "unsupported"
  }

  var code: Code
  var message: String
  /// The first bad byte of the line, for `invalid-utf8`.
  var byteOffset: Int?

  static func missing(_ field: StaticString) -> BatchError {
    BatchError(code: .missingField, message: "the field \"\(field)\" is missing")
  }

  static func invalid(_ field: StaticString, _ expectation: String) -> BatchError {
    BatchError(code: .invalidValue, message: "the field \"\(field)\" must be \(expectation)")
  }
}
