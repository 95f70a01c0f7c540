/// What can go wrong in reading or writing a file. Cases hold facts, never text of a source.
public enum FormatError: Error, Equatable, Sendable {
  /// There is no such file, or it cannot be opened; `errno` says why.
  case cannotOpen(path: String, errno: Int32)
  /// Reading stopped in the middle.
  case cannotRead(path: String, errno: Int32)
  /// The file cannot be written.
  case cannotWrite(path: String, errno: Int32)
  /// The path is a folder.
  case isDirectory(path: String)
  /// The gzip stream is damaged or cut short.
  case damagedGzip(path: String, byteOffset: Int)
  /// The file, or what it unpacks to, is larger than the limit.
  case tooLarge(path: String, limit: Int)
  /// The bytes are not text in the encoding; `byteOffset` is the first bad byte of the (unpacked) file.
  case undecodable(path: String, encoding: String, byteOffset: Int)
  /// The encoding's name is not known.
  case unknownEncoding(name: String)
  /// The file is not what its format asks for. Lines and columns count from 1; columns in Unicode scalars.
  case malformed(path: String, format: String, problem: FormatProblem, line: Int, column: Int)
}

/// What is wrong with a file, as a fact that the command line puts into words.
public enum FormatProblem: Error, Hashable, Sendable {
  /// A file must begin with this and does not.
  case missingSignature(String)
  /// A cue's time line cannot be read.
  case badTiming
  /// A cue ends before it begins.
  case endBeforeStart
  /// A part that the format demands is missing.
  case missing(String)
  /// A name or value that the format does not know.
  case unexpected(String)
  /// Something that was said on an earlier line is said again, and differently.
  case contradiction(String, line: Int)
  /// There is no cue, rule, unit … in the file.
  case noRecords
  /// XML that is not well-formed; the reader's own error number.
  case notWellFormed(code: Int)
  /// An entity other than the five that XML defines.
  case undefinedEntity
  /// A namespace prefix that nothing declares.
  case undefinedPrefix
  /// The bytes are not in the encoding that the file names; they look like `likely`, or like nothing known when nil.
  case wrongEncoding(likely: String?)
  /// A rule of the format is broken.
  case violation(FormatRule)
  /// A value that the format allows and that means nothing here; `limits` says what it must be.
  case outOfRange(String, limits: String)
  /// Nested deeper, or longer, than the limit.
  case overLimit(String, limit: Int)
  /// A regular expression that cannot be compiled.
  case badPattern(rule: Int)
  /// The encoding was not given and was guessed from the bytes.
  case guessedEncoding(String)
  /// The file holds NUL or other control characters where text is expected.
  case controlCharacters
  /// JSON that cannot be read.
  case notJSON
  /// A ZIP archive or one of its members is damaged; libzip's own error number.
  case damagedArchive(code: Int)
  /// The file, or a member of it, is encrypted.
  case encrypted
}
