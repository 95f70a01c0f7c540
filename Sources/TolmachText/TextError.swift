/// What can go wrong in the text module. Cases hold facts, never text of a source.
public enum TextError: Error, Equatable, Sendable {
  /// ICU answered `operation` with a failure status, by ICU's own name of it.
  case icu(operation: String, status: String)
  /// The text is longer than ICU can take at once (2 GiB).
  case tooLarge(bytes: Int, limit: Int)
  /// A rule's regular expression cannot be compiled; `rule` counts from 1, `offset` is ICU's place in the pattern.
  case badPattern(rule: Int, offset: Int, status: String)
  /// A rule's regular expression ran over its time or stack limit.
  case patternTooCostly(rule: Int, status: String)
  /// The encoding's name is not known to ICU.
  case unknownEncoding(name: String)
  /// The bytes are not text in that encoding; `byteOffset` is the first bad byte.
  case undecodable(encoding: String, byteOffset: Int)
}
