/// What can go wrong in alignment and with lexicons. Cases hold facts, never text of a source.
public enum AlignError: Error, Equatable, Sendable {
  /// The file is no lexicon, is cut short or was changed: what was wrong, and the byte; the path where it was a file.
  case damagedLexicon(path: String? = nil, fact: LexiconFact, byteOffset: Int)
  /// A lexicon cannot be opened; `errno` says why.
  case cannotOpenLexicon(path: String, errno: Int32)
  /// The path of a lexicon is a folder, a device or a pipe.
  case notRegularFile(path: String)
  /// A temporary file cannot be read back; `errno` says why.
  case temporaryFile(errno: Int32)
  /// A text is larger than the limit.
  case tooLarge(what: String, limit: Int)
}

/// What is wrong with a lexicon file.
public enum LexiconFact: String, Error, Sendable {
  /// It does not begin as a lexicon does.
  case signature
  /// It was written by another version.
  case version
  /// Its size is not what its header says.
  case size
  /// Its checksum is not what its header says.
  case checksum
  /// A number in it points outside.
  case reference
  /// A probability in it is none: not a number, negative or above 1.
  case probability
}
